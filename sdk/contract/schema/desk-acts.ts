/** What staff do. Every act names the version it was decided on. */
import * as z from 'zod/mini';
import { PHOTO_TIMES, REQUIRED_ITEMS, TERMINATION_GROUNDS } from '../desk-vocabulary.ts';
import { official, words } from '../fields.ts';
import { fieldsOf } from '../template-fields.ts';
import { ANSWER_LANGUAGES, LIMITS, NATURES, REJECTION_REASONS, TOPICS } from '../vocabulary.ts';
import * as s from './shared.ts';

const { reason, version } = s;

/** An official text in which no field of a template is left: `{date}` tells a citizen nothing. */
const answerTexts = official(LIMITS.answerMin, LIMITS.answerMax).check(
  ...ANSWER_LANGUAGES.map((language) =>
    z.refine<{ kk?: string | undefined; ru?: string | undefined }>(
      (texts) => fieldsOf(texts[language] ?? '').length === 0,
      {
        path: [language],
        params: { code: 'unfilled' },
      },
    ),
  ),
);

/**
 * Publishing, with a corrected public text if the automatic redaction was not enough, or a refusal with its reason. After
 * publication "publish" corrects what everybody reads, names other photos, or shows again what was hidden; a refusal is then
 * open only where no moderator has read the text yet. Anything else takes two, see `HideProposal`.
 */
export const Moderation = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('publish'),
    text: z.optional(words(1, LIMITS.textMax)),
    place: z.optional(words(1, LIMITS.placeMax)),
    /**
     * Photos that everybody may see, those of follow-ups too. None unless named, because a machine does not see whose face is in
     * them; after publication those named before stay unless this is here.
     */
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

/** Asks to hide a published text. It stays public until a second member of the staff decides. `note` becomes public with it. */
export const HideProposal = z.strictObject({
  reason: z.enum(REJECTION_REASONS),
  note: z.optional(reason),
  version,
});

/** What a second person decides on a proposal to hide. */
export const HideDecision = z.strictObject({ decision: z.enum(['confirm', 'refuse']), version });

/** A public word of a named official under the appeal, before or after the answer; it stops no clock. */
export const ReplyDraft = z.strictObject({
  text: words(LIMITS.followUpMin, LIMITS.followUpMax),
  official: z.string(),
  version,
});

/** The topic as the agency sees it, above all instead of `unsure`. */
export const Classification = z.strictObject({ topic: z.enum(TOPICS), version });

/** Acts that set a status and need nothing but a few facts. Their reasons are public. */
export const StatusMove = z.discriminatedUnion('to', [
  z.strictObject({
    to: z.literal('in_progress'),
    /** Member of the staff who works on it from now on. */
    assignee: z.optional(z.string()),
    /** Named official who answers for it. */
    official: z.optional(z.string()),
    reason: z.optional(reason),
    version,
  }),
  z.strictObject({
    to: z.literal('clarify'),
    /** Which of the things an appeal has to hold are missing (АППК arts. 63, 64(6)). */
    items: z.array(z.enum(REQUIRED_ITEMS)).check(z.minLength(1), z.maxLength(REQUIRED_ITEMS.length)),
    /** Last day to add them: one to fifteen working days from today. */
    until: z.iso.date(),
    reason,
    version,
  }),
  z.strictObject({
    to: z.literal('terminated'),
    ground: z.enum(TERMINATION_GROUNDS),
    /** Number of the appeal that was answered before; needed where that is the ground. */
    earlier: z.optional(s.AppealNumber),
    reason,
    /** The official who decided: head or deputy (art. 88(2)). */
    decidedBy: z.string(),
    version,
  }),
  z.strictObject({ to: z.literal('done'), reason: z.optional(reason), version }),
]);

/** `decidedBy` is the official who decided (АППК art. 76(3): head, deputy or chief of staff). */
export const ExtensionDecision = z.strictObject({
  until: z.iso.date(),
  reason,
  decidedBy: z.string(),
  version,
});

/** Status and answer are one act. `noted` is for the simplified procedure alone (АППК art. 89(1)2), and says what will happen. */
export const AnswerDraft = z.strictObject({
  nature: z.enum(NATURES),
  texts: answerTexts,
  official: z.string(),
  /** What was done, not later than today. Those of an earlier answer stay if none is named. */
  measures: z._default(z.array(s.Measure).check(z.maxLength(LIMITS.measuresMax)), []),
  links: z._default(z.array(s.AnswerLink).check(z.maxLength(LIMITS.linksMax)), []),
  /** The agency's own photos, uploaded at the desk. */
  photos: z._default(
    z
      .array(z.strictObject({ id: s.photoId, when: z.enum(PHOTO_TIMES), alt: z.optional(s.PhotoAlt) }))
      .check(z.maxLength(LIMITS.measuresMax)),
    [],
  ),
  /** What will be done, later than today. Added to what is planned already: a plan is dropped or moved with a reason alone. */
  planned: z._default(z.array(s.Measure).check(z.maxLength(LIMITS.measuresMax)), []),
  version,
});

/** Something done since, not later than today; `planned` is the place in the list of plans that it ticks off. */
export const MeasureReport = z.strictObject({
  measure: s.Measure,
  planned: z.optional(z.int().check(z.minimum(0))),
  version,
});

/** Another date for a planned measure, or `null`: it will not be done. Everybody reads why. */
export const PlanChange = z.strictObject({
  planned: z.int().check(z.minimum(0)),
  on: z.nullable(z.iso.date()),
  reason,
  version,
});

/** The agency takes up again what it had answered or terminated: a new clock, and everybody reads why. */
export const Reopening = z.strictObject({ reason, version });

/** The head on a "not solved" that could not open the appeal again: it is opened, or the answer stands with a public word. */
export const HeadDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('reopen'), reason, version }),
  z.strictObject({
    decision: z.literal('stands'),
    text: words(LIMITS.followUpMin, LIMITS.followUpMax),
    official: z.string(),
    version,
  }),
]);

/** The same problem stands under another number of the agency: from now on it is answered there, and here with the same words. */
export const Merge = z.strictObject({
  into: s.AppealNumber,
  version,
  /** Version of the other one. */
  intoVersion: version,
});

/** Takes a merge back: the appeal is answered by itself again. */
export const Separation = z.strictObject({ reason, version });
