/** What citizens send, and what the holder of a code sees. */
import * as z from 'zod/mini';
import { words } from '../fields.ts';
import { KINDS, LANGUAGES, LIMITS, PUBLIC_CHANNELS, PUBLICATIONS, SOLVED, TOPICS, WORD_STATES } from '../vocabulary.ts';
import { PublicAppeal } from './public.ts';
import * as s from './shared.ts';

const { code } = s;

/** An address for notices, as HTML's own e-mail field takes it. */
const email = z.email().check(z.maxLength(LIMITS.emailMax));

const photos = z.array(s.photoId).check(
  z.maxLength(LIMITS.photosMax),
  z.refine((ids) => new Set(ids).size === ids.length, { params: { code: 'wrong_value' } }),
);

export const Submission = z.strictObject({
  kind: z.enum(KINDS),
  /** `unsure` is always taken: the agency finds out who answers. */
  topic: z.enum(TOPICS),
  lang: z.enum(LANGUAGES),
  text: words(LIMITS.textMin, LIMITS.textMax),
  place: z.optional(words(1, LIMITS.placeMax)),
  point: z.optional(s.Point),
  /** Ids of photos uploaded before, in the order they are shown. */
  photos: z.optional(photos),
  /** Where to send notices; nobody but the service sees it. */
  contact: z.optional(z.strictObject({ email })),
  page: z.optional(s.Page),
  /** What it is about, by an id of the site's own; everybody may see it. */
  object: z.optional(s.objectId),
  channel: z._default(z.enum(PUBLIC_CHANNELS), 'sdk'),
  consent: z.strictObject({
    /** Consent to processing, law 94-V art. 8: without it there is nothing the service may do. */
    processing: z.literal(true),
    /** Separate consent to publication, law 94-V art. 7(3). */
    publication: z.boolean(),
  }),
});

/** Who accepted the appeal, АППК art. 64(2). */
const AcceptedBy = z.strictObject({ name: z.string(), position: s.LocalizedText });

export const Receipt = z.strictObject({
  number: s.AppealNumber,
  agency: s.agencyId,
  kind: z.enum(KINDS),
  topic: z.enum(TOPICS),
  clock: s.Clock,
  publication: z.enum(PUBLICATIONS),
  /** `null` where the agency has named nobody. */
  acceptedBy: z.nullable(AcceptedBy),
  /** The agency's own promise for this appeal, shorter than the law's term. */
  promise: z.nullable(s.Promised),
});

export const TrackRequest = z.strictObject({ code });

/** A further word of the citizen to the agency. Needs an `Idempotency-Key`. */
export const FollowUpRequest = z.strictObject({
  code,
  text: words(LIMITS.followUpMin, LIMITS.followUpMax),
  photos: z.optional(photos),
  /** Whether it may stand under the appeal for everybody, after redaction and moderation; else the agency alone reads it. */
  public: z.optional(z.boolean()),
});

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

/** The number that e-Otinish gave to the same appeal, as the applicant tells it: `ЖТ-2026-00000000`. */
export const OfficialNumberRequest = z.strictObject({
  code,
  officialNumber: words(LIMITS.officialNumberMin, LIMITS.officialNumberMax),
});

/** Where notices go from now on; `null` ends them. */
export const ContactRequest = z.strictObject({ code, email: z.nullable(email) });

/** One who has the same problem. Nobody is named: the `Idempotency-Key` tells one browser from another. */
export const SupportRequest = z.strictObject({});

export const Support = z.strictObject({
  number: s.AppealNumber,
  supports: z.int(),
  /** `false` if this one is held back for now: too many came from one network. */
  counted: z.boolean(),
});

/** Follows somebody else's appeal: notices begin when the address has confirmed. */
export const FollowRequest = z.strictObject({ email, lang: z.enum(LANGUAGES) });

/** The answer is the same whether or not the address was known. */
export const FollowAnswer = z.strictObject({ number: s.AppealNumber, confirm: z.literal('mail') });

/** Whether a page was useful. One voice a browser and page, by the `Idempotency-Key`; the last one counts. */
export const UsefulRequest = z.strictObject({
  page: s.pageUrl,
  useful: z.boolean(),
  sentence: z.optional(words(1, LIMITS.sentenceMax)),
});

const FollowUp = z.strictObject({
  ...s.CitizensWord.shape,
  photos: z.array(s.photoId),
  /** Who sees it. */
  state: z.enum(WORD_STATES),
});

/** A part of the appeal that another body answers. The same code opens its number. */
const TrackedPart = z.strictObject({
  /** Of the body. */
  names: s.LocalizedText,
  appeal: PublicAppeal,
});

/** What the holder of the code sees: the public view, their own words, the whole clock and the history. */
export const TrackedAppeal = z.strictObject({
  /** Whose profile says whether notices go out, and where a formal appeal is filed. */
  agency: s.agencyId,
  /** Who answers it. */
  names: s.LocalizedText,
  /** Where another body answers it than the one whose number it has, `redirectedTo` names that body whatever the status is. */
  appeal: PublicAppeal,
  /** Parts that other bodies answer, with what they answered. */
  parts: z.array(TrackedPart),
  /** Last day on which "not solved" opens the case again; `null` where it would not: no answer yet, or opened again already. */
  reopenUntil: z.nullable(z.iso.date()),
  /** What the citizen has added, oldest first. */
  followUps: z.array(FollowUp),
  /** Which acts are open to the citizen now. */
  may: z.strictObject({
    followUp: z.boolean(),
    /** How many photos may still be added. */
    photos: z.int(),
    verdict: z.boolean(),
    withdraw: z.boolean(),
    revoke: z.boolean(),
    official: z.boolean(),
  }),
  original: z.strictObject({ text: z.string(), place: z.nullable(z.string()), point: z.nullable(s.Point) }),
  /** All photos of the appeal, also those the public does not see. */
  photos: z.array(z.strictObject({ ...s.Photo.shape, published: z.boolean() })),
  /** The number the applicant brought back from e-Otinish. */
  officialNumber: z.nullable(z.string()),
  /** Whether notices go out, and to which address, most of it hidden: `a…@example.kz`. */
  contact: z.nullable(z.string()),
  clock: s.Clock,
  timeline: z.array(s.TimelineEvent),
});
