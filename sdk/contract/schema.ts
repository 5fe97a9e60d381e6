/**
 * The contract, written once. The worker judges requests with these schemas, the tests parse every answer with them, and
 * `/openapi.json` is made from them. Browsers never load this module: they import the types (`types.ts`) and the plain
 * constants (`vocabulary.ts`).
 *
 * Longer than 300 lines: one contract is read in one place, and its parts are used by each other.
 */
import * as z from 'zod/mini';
import { isPageAddress, localized, official, words } from './fields.ts';
import {
  ACTORS,
  EVENT_TYPES,
  ISSUE_CODES,
  KINDS,
  LANGUAGES,
  LIMITS,
  MOVES,
  NATURES,
  PROBLEM_CODES,
  PUBLIC_CHANNELS,
  PUBLICATIONS,
  REGISTRATION_SHIFTS,
  REJECTION_REASONS,
  SOLVED,
  STATUSES,
  TOPICS,
} from './vocabulary.ts';

const agencyId = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/));
const version = z.int().check(z.minimum(1));

// ---- shared by several answers ------------------------------------------------------------------------------------

/** Public number of an appeal: agency prefix, year, sequence, check letter. */
export const AppealNumber = z.string().check(z.regex(/^[A-Z]{2,6}-\d{4}-\d{6,9}-[A-Z]$/));

/** Names in the languages somebody wrote them; Kazakh is never missing. */
export const LocalizedText = localized(1, LIMITS.organisationMax);

/** Canonical address (no user name, no fragment) and title of the page an appeal was sent from. */
export const Page = z.strictObject({
  url: z.string().check(z.maxLength(LIMITS.pageUrlMax), z.refine(isPageAddress, { params: { code: 'wrong_format' } })),
  title: words(0, LIMITS.pageTitleMax),
});

/** A named person who answers for the agency. */
export const Official = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/)),
  name: z.string(),
  position: LocalizedText,
});

export const Extension = z.strictObject({
  decidedOn: z.iso.date(),
  until: z.iso.date(),
  reason: z.string(),
  decidedBy: z.string(),
});

/** The due date with everything it was computed from, so that anybody can count again. */
export const Clock = z.strictObject({
  receivedAt: z.iso.datetime(),
  /** End of the working day of the agency, `HH:MM` in its time zone; what comes later is registered the next working day. */
  closesAt: z.string().check(z.regex(/^\d\d:\d\d$/)),
  timeZone: z.string(),
  registeredOn: z.iso.date(),
  /** Why registration fell on a later day than receipt; `null` if it did not. */
  shift: z.nullable(z.enum(REGISTRATION_SHIFTS)),
  /** Term in working days; day 1 is the working day after registration (АППК art. 76(2)). */
  term: z.int(),
  /** Weekdays inside the term that were days off, so that the count can be followed. */
  daysOff: z.array(z.iso.date()),
  calendar: z.string(),
  dueOn: z.iso.date(),
  extension: z.nullable(Extension),
});

/** How much of the term is used, counted in working days on the day of the answer, or today. */
export const Progress = z.strictObject({
  used: z.int().check(z.minimum(0)),
  given: z.int().check(z.minimum(0)),
  overdue: z.boolean(),
  /** `true` while nobody has answered and the term runs. */
  running: z.boolean(),
});

export const Measure = z.strictObject({
  what: official(LIMITS.measureMin, LIMITS.measureMax),
  on: z.iso.date(),
  place: z.optional(words(1, LIMITS.placeMax)),
});

export const Answer = z.strictObject({
  nature: z.enum(NATURES),
  texts: official(LIMITS.answerMin, LIMITS.answerMax),
  official: Official,
  answeredAt: z.iso.datetime(),
});

// ---- public -------------------------------------------------------------------------------------------------------

export const AgencyProfile = z.strictObject({
  id: agencyId,
  prefix: z.string(),
  names: LocalizedText,
  languages: z.array(z.enum(LANGUAGES)),
  kinds: z.array(z.enum(KINDS)),
  topics: z.array(z.enum(TOPICS)),
  officials: z.array(Official),
  limits: z.strictObject({ textMin: z.int(), textMax: z.int(), placeMax: z.int() }),
  /** A word of the agency to citizens, shown above the form. */
  notice: z.nullable(LocalizedText),
  /** Where a formal appeal is filed. */
  officialAppealUrl: z.url(),
});

export const Submission = z.strictObject({
  kind: z.enum(KINDS),
  topic: z.enum(TOPICS),
  lang: z.enum(LANGUAGES),
  text: words(LIMITS.textMin, LIMITS.textMax),
  place: z.optional(words(1, LIMITS.placeMax)),
  page: z.optional(Page),
  channel: z._default(z.enum(PUBLIC_CHANNELS), 'sdk'),
  consent: z.strictObject({
    /** Consent to processing, law 94-V art. 8: without it there is nothing the service may do. */
    processing: z.literal(true),
    /** Separate consent to publication, law 94-V art. 7(3). */
    publication: z.boolean(),
  }),
});

export const Receipt = z.strictObject({
  number: AppealNumber,
  agency: agencyId,
  kind: z.enum(KINDS),
  topic: z.enum(TOPICS),
  clock: Clock,
  publication: z.enum(PUBLICATIONS),
  /** Who accepted the appeal: surname, initials and position (АППК art. 64(2)). */
  acceptedBy: z.optional(z.nullable(z.strictObject({ name: z.string(), position: LocalizedText }))),
});

/** The citizen's word on the answer. What they wrote to it is for the agency and not in here. */
export const Verdict = z.strictObject({
  solved: z.enum(SOLVED),
  clear: z.boolean(),
  givenAt: z.iso.datetime(),
});

export const PublicAppeal = z.strictObject({
  number: AppealNumber,
  kind: z.enum(KINDS),
  topic: z.enum(TOPICS),
  lang: z.enum(LANGUAGES),
  status: z.enum(STATUSES),
  publication: z.enum(PUBLICATIONS),
  rejection: z.nullable(z.enum(REJECTION_REASONS)),
  text: z.nullable(z.string()),
  place: z.nullable(z.string()),
  registeredOn: z.iso.date(),
  dueOn: z.iso.date(),
  progress: Progress,
  extension: z.nullable(Extension),
  redirectedTo: z.nullable(LocalizedText),
  answer: z.nullable(Answer),
  measures: z.array(Measure),
  verdict: z.nullable(Verdict),
  /** The citizen said "not solved" in time, and the case was opened again with a new clock. */
  reopened: z.boolean(),
  page: z.nullable(Page),
  /** Time of the latest public event; the order of the feed. */
  updatedAt: z.iso.datetime(),
});

export const FeedPage = z.strictObject({ items: z.array(PublicAppeal), next: z.nullable(z.string()) });

const cursor = z.string().check(z.maxLength(LIMITS.cursorMax));
const pageSize = z._default(
  z.coerce.number().check(z.int(), z.minimum(1), z.maximum(LIMITS.pageSizeMax)),
  LIMITS.pageSizeDefault,
);

export const FeedQuery = z
  .strictObject({
    topic: z.optional(z.enum(TOPICS)),
    status: z.optional(z.enum(STATUSES)),
    /** Only what was said about this very page: its canonical address. Not together with the other filters. */
    page: z.optional(z.string().check(z.maxLength(LIMITS.pageUrlMax))),
    cursor: z.optional(cursor),
    limit: pageSize,
  })
  .check(
    z.refine(({ page, topic, status }) => page === undefined || (topic ?? status) === undefined, {
      path: ['page'],
      params: { code: 'not_offered' },
    }),
  );

const code = z.string().check(z.minLength(1), z.maxLength(64));

export const TrackRequest = z.strictObject({ code });

/** A further word of the citizen to the agency; seen by both and by nobody else. Needs an `Idempotency-Key`. */
export const FollowUpRequest = z.strictObject({ code, text: words(LIMITS.followUpMin, LIMITS.followUpMax) });

/** May be given again, as long as the case is answered; the last one counts. */
export const VerdictRequest = z.strictObject({
  code,
  solved: z.enum(SOLVED),
  clear: z.boolean(),
  remark: z.optional(words(1, LIMITS.remarkMax)),
});

/** Withdrawing, АППК art. 64(9): possible until the agency has decided. */
export const WithdrawRequest = z.strictObject({ code });

/** Taking back the consent to publication, law 94-V art. 8(7): takes effect at once. */
export const ConsentRequest = z.strictObject({ code, publication: z.literal(false) });

export const TimelineEvent = z.strictObject({
  type: z.enum(EVENT_TYPES),
  at: z.iso.datetime(),
  status: z.enum(STATUSES),
  actor: z.enum(ACTORS),
  reason: z.nullable(z.string()),
});

/** Words of the citizen to the agency, as written; never public. */
export const CitizensWord = z.strictObject({ at: z.iso.datetime(), text: z.string() });

/** What the holder of the code sees: the public view, their own words, the whole clock and the history. */
export const TrackedAppeal = z.strictObject({
  appeal: PublicAppeal,
  /** What the citizen has added, oldest first. */
  followUps: z.array(CitizensWord),
  /** Which acts are open to the citizen now. */
  may: z.strictObject({ followUp: z.boolean(), verdict: z.boolean(), withdraw: z.boolean(), revoke: z.boolean() }),
  original: z.strictObject({ text: z.string(), place: z.nullable(z.string()) }),
  clock: Clock,
  timeline: z.array(TimelineEvent),
});

// ---- desk ---------------------------------------------------------------------------------------------------------

export const QueueItem = z.strictObject({
  number: AppealNumber,
  kind: z.enum(KINDS),
  topic: z.enum(TOPICS),
  lang: z.enum(LANGUAGES),
  status: z.enum(STATUSES),
  publication: z.enum(PUBLICATIONS),
  /** Redacted text, also before it is published. */
  text: z.string(),
  place: z.nullable(z.string()),
  registeredOn: z.iso.date(),
  dueOn: z.iso.date(),
  progress: Progress,
  version,
});

export const QueuePage = z.strictObject({ items: z.array(QueueItem), next: z.nullable(z.string()) });

export const QueueQuery = z.strictObject({
  status: z.optional(z.enum(STATUSES)),
  cursor: z.optional(cursor),
  limit: pageSize,
});

export const DeskCase = z.strictObject({
  ...QueueItem.shape,
  /** `null` once the private part was erased. */
  original: z.nullable(z.strictObject({ text: z.string(), place: z.nullable(z.string()) })),
  clock: Clock,
  answer: z.nullable(Answer),
  measures: z.array(Measure),
  redirectedTo: z.nullable(LocalizedText),
  verdict: z.nullable(Verdict),
  reopened: z.boolean(),
  followUps: z.array(CitizensWord),
  /** What the citizen wrote to verdicts, oldest first. */
  remarks: z.array(CitizensWord),
  timeline: z.array(TimelineEvent),
});

const reason = words(LIMITS.reasonMin, LIMITS.reasonMax);

/** Publishing, with a corrected public text if the automatic redaction was not enough, or a refusal with its reason. */
export const Moderation = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('publish'),
    text: z.optional(words(1, LIMITS.textMax)),
    place: z.optional(words(1, LIMITS.placeMax)),
    version,
  }),
  z.strictObject({
    decision: z.literal('reject'),
    reason: z.enum(REJECTION_REASONS),
    note: z.optional(reason),
    version,
  }),
]);

export const StatusMove = z.strictObject({ to: z.enum(MOVES), reason: z.optional(reason), version });

export const Redirect = z.strictObject({ to: LocalizedText, reason, version });

/** `decidedBy` is the official who decided (АППК art. 76(3): head, deputy or chief of staff). */
export const ExtensionDecision = z.strictObject({
  until: z.iso.date(),
  reason,
  decidedBy: z.string(),
  version,
});

export const AnswerDraft = z.strictObject({
  nature: z.enum(NATURES),
  texts: official(LIMITS.answerMin, LIMITS.answerMax),
  official: z.string(),
  measures: z._default(z.array(Measure).check(z.maxLength(LIMITS.measuresMax)), []),
  version,
});

// ---- service ------------------------------------------------------------------------------------------------------

export const Health = z.strictObject({ status: z.literal('ok') });

/** RFC 9457 problem details; every error of the API has this shape. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(PROBLEM_CODES),
  requestId: z.string(),
  issues: z.optional(z.array(z.strictObject({ path: z.string(), code: z.enum(ISSUE_CODES) }))),
});
