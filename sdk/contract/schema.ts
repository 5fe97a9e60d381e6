/**
 * The contract, written once. The worker judges requests with these schemas, the tests parse every answer with them, and
 * `/openapi.json` is made from them. Browsers never load this module: they import the types (`types.ts`) and the plain
 * constants (`vocabulary.ts`).
 */
export * from './schema/citizen.ts';
export * from './schema/desk.ts';
export * from './schema/desk-acts.ts';
export * from './schema/desk-admin.ts';
export * from './schema/desk-answer.ts';
export * from './schema/desk-case.ts';
export * from './schema/desk-channels.ts';
export * from './schema/desk-explainers.ts';
export * from './schema/desk-head.ts';
export * from './schema/desk-outgoing.ts';
export * from './schema/desk-queue.ts';
export * from './schema/desk-redirect.ts';
export * from './schema/desk-service.ts';
export * from './schema/desk-session.ts';
export * from './schema/desk-sign-in.ts';
export * from './schema/desk-staff.ts';
export * from './schema/feed.ts';
export * from './schema/open-data.ts';
export * from './schema/open311.ts';
export * from './schema/public.ts';
export * from './schema/rating.ts';
export * from './schema/service.ts';
export {
  Answer,
  AnswerLink,
  AnswerPhoto,
  AppealNumber,
  CitizensWord,
  Clock,
  Extension,
  LocalizedText,
  Measure,
  Official,
  Origin,
  Page,
  Part,
  Photo,
  Point,
  Progress,
  Promised,
  Reply,
  ServicePromise,
  Source,
  TimelineEvent,
  Verdict,
} from './schema/shared.ts';
export * from './schema/stats.ts';
export * from './schema/syndication.ts';
