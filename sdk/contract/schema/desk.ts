/** What staff see and do. */
import * as z from 'zod/mini';
import { MOVES } from '../desk-vocabulary.ts';
import { official, words } from '../fields.ts';
import {
  ACTORS,
  CHANNELS,
  EVENT_TYPES,
  KINDS,
  LANGUAGES,
  LIMITS,
  NATURES,
  PUBLICATIONS,
  REJECTION_REASONS,
  SOLVED,
  STATUSES,
  TOPICS,
  WORD_STATES,
} from '../vocabulary.ts';
import * as s from './shared.ts';

const { reason, version } = s;

export const QueueItem = z.strictObject({
  number: s.AppealNumber,
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
  progress: s.Progress,
  /** The citizen said "not solved" when the appeal could not be opened again: the head decides. */
  forHead: z.boolean(),
  channel: z.enum(CHANNELS),
  receivedAt: z.iso.datetime(),
  /** Member of the staff who works on it. */
  assignee: z.nullable(z.string()),
  /** Named official who answers for it. */
  official: z.nullable(s.agencyId),
  territory: z.nullable(s.agencyId),
  promise: z.nullable(s.Promised),
  firstReplyAt: z.nullable(z.iso.datetime()),
  /** The moderators' own clock: one working day. */
  moderationDueOn: z.nullable(z.iso.date()),
  moderatedOn: z.nullable(z.iso.date()),
  /** The citizen has written since somebody last read it. */
  unread: z.boolean(),
  /** Nearest date of a planned measure: then the appeal comes back to the queue. */
  returnsOn: z.nullable(z.iso.date()),
  solved: z.nullable(z.enum(SOLVED)),
  duplicateOf: z.nullable(s.AppealNumber),
  duplicates: z.int(),
  supports: z.int(),
  /** Somebody wants the published text hidden: a second member of the staff decides. */
  hiding: z.nullable(
    z.strictObject({
      reason: z.enum(REJECTION_REASONS),
      note: z.nullable(z.string()),
      proposedBy: z.string(),
      proposedAt: z.iso.datetime(),
    }),
  ),
  version,
});

/** An entry of the history as the desk sees it. */
export const DeskEvent = z.strictObject({
  type: z.enum(EVENT_TYPES),
  at: z.iso.datetime(),
  status: z.enum(STATUSES),
  actor: z.enum(ACTORS),
  /** Who of the staff did it: a person, or the program behind a token. */
  staff: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  /** What the act said, as recorded. */
  data: z.unknown(),
});

export const QueuePage = z.strictObject({ items: z.array(QueueItem), next: z.nullable(z.string()) });

export const QueueQuery = z
  .strictObject({
    status: z.optional(z.enum(STATUSES)),
    /** `head`: what was put before the head. Not together with `status`. */
    attention: z.optional(z.enum(['head'])),
    cursor: z.optional(s.cursor),
    limit: s.pageSize,
  })
  .check(
    z.refine(({ status, attention }) => status === undefined || attention === undefined, {
      path: ['attention'],
      params: { code: 'not_offered' },
    }),
  );

const DeskPhoto = z.strictObject({ ...s.Photo.shape, published: z.boolean() });

const DeskFollowUp = z.strictObject({
  ...s.CitizensWord.shape,
  seq: z.int(),
  photos: z.array(s.photoId),
  state: z.enum(WORD_STATES),
});

/** Dates within which the acts stay inside the law. */
const ActLimits = z.strictObject({
  /** Last day of a redirection (АППК art. 65), whether or not it has passed. */
  redirectUntil: z.iso.date(),
});

export const DeskCase = z.strictObject({
  ...QueueItem.shape,
  limits: ActLimits,
  /** `null` once the private part was erased. */
  original: z.nullable(z.strictObject({ text: z.string(), place: z.nullable(z.string()), point: z.nullable(s.Point) })),
  photos: z.array(DeskPhoto),
  clock: s.Clock,
  answer: z.nullable(s.Answer),
  measures: z.array(s.Measure),
  redirectedTo: z.nullable(s.LocalizedText),
  verdict: z.nullable(s.Verdict),
  reopened: z.boolean(),
  consented: z.boolean(),
  planned: z.array(s.Measure),
  origin: z.nullable(s.Origin),
  parts: z.array(s.Part),
  /** The agency that the case was passed on to, and that answers it now; `null` while it is here. */
  heldBy: z.nullable(z.strictObject({ agency: s.agencyId, names: s.LocalizedText })),
  source: z.nullable(s.Source),
  page: z.nullable(s.Page),
  officialNumber: z.nullable(z.string()),
  /** Public words under the appeal. */
  thread: z.array(s.Reply),
  followUps: z.array(DeskFollowUp),
  /** What the citizen wrote to verdicts, oldest first. */
  remarks: z.array(s.CitizensWord),
  timeline: z.array(DeskEvent),
});

/** Publishing, with a corrected public text if the automatic redaction was not enough, or a refusal with its reason. */
export const Moderation = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('publish'),
    text: z.optional(words(1, LIMITS.textMax)),
    place: z.optional(words(1, LIMITS.placeMax)),
    /** Photos that everybody may see: none unless named, because a machine does not see whose face is in them. */
    photos: z.optional(z.array(s.photoId)),
    version,
  }),
  z.strictObject({
    decision: z.literal('reject'),
    reason: z.enum(REJECTION_REASONS),
    note: z.optional(reason),
    version,
  }),
]);

/** Publishing a follow-up that the citizen wants public, as the text here (redacted by hand), or keeping it back. */
export const ReplyModeration = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('publish'),
    text: z.optional(words(1, LIMITS.followUpMax)),
    version,
  }),
  z.strictObject({ decision: z.literal('reject'), reason: z.enum(REJECTION_REASONS), version }),
]);

/** A public word of a named official under the appeal, before or after the answer; it stops no clock. */
export const ReplyDraft = z.strictObject({
  text: words(LIMITS.followUpMin, LIMITS.followUpMax),
  official: z.string(),
  version,
});

/** The topic as the agency sees it, above all instead of `unsure`. */
export const Classification = z.strictObject({ topic: z.enum(TOPICS), version });

export const StatusMove = z.strictObject({ to: z.enum(MOVES), reason: z.optional(reason), version });

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
  measures: z._default(z.array(s.Measure).check(z.maxLength(LIMITS.measuresMax)), []),
  version,
});

/** What people wrote when they said whether a page was useful, newest first. */
export const UsefulList = z.strictObject({
  items: z.array(z.strictObject({ page: z.string(), at: z.iso.datetime(), useful: z.boolean(), sentence: z.string() })),
  next: z.nullable(z.string()),
});

export const UsefulListQuery = z.strictObject({ cursor: z.optional(s.cursor), limit: s.pageSize });
