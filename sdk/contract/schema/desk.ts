/** What staff see and do. */
import * as z from 'zod/mini';
import { official, words } from '../fields.ts';
import {
  KINDS,
  LANGUAGES,
  LIMITS,
  MOVES,
  NATURES,
  PUBLICATIONS,
  REJECTION_REASONS,
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
  version,
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

export const DeskCase = z.strictObject({
  ...QueueItem.shape,
  /** `null` once the private part was erased. */
  original: z.nullable(z.strictObject({ text: z.string(), place: z.nullable(z.string()), point: z.nullable(s.Point) })),
  photos: z.array(DeskPhoto),
  clock: s.Clock,
  answer: z.nullable(s.Answer),
  measures: z.array(s.Measure),
  redirectedTo: z.nullable(s.LocalizedText),
  verdict: z.nullable(s.Verdict),
  reopened: z.boolean(),
  supports: z.int(),
  officialNumber: z.nullable(z.string()),
  /** Public words under the appeal. */
  thread: z.array(s.Reply),
  followUps: z.array(DeskFollowUp),
  /** What the citizen wrote to verdicts, oldest first. */
  remarks: z.array(s.CitizensWord),
  timeline: z.array(s.TimelineEvent),
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

export const Redirect = z.strictObject({ to: s.LocalizedText, reason, version });

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
