/** What several parts of the contract are made of. */
import * as z from 'zod/mini';
import { LINK_KINDS, PHOTO_TIMES } from '../desk-vocabulary.ts';
import { isPageAddress, localized, official, words } from '../fields.ts';
import { OBJECT_ID } from '../object-id.ts';
import {
  ACTORS,
  BOUNDS,
  EVENT_TYPES,
  INTERNAL_EVENTS,
  LIMITS,
  NATURES,
  REGISTRATION_SHIFTS,
  SOLVED,
  STATUSES,
} from '../vocabulary.ts';

export const agencyId = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/));
/** A thing that appeals are about, named by whoever puts the form beside it: `school:12`, `road-7`. Never of a person. */
export const objectId = z.string().check(z.regex(OBJECT_ID));

export const version = z.int().check(z.minimum(1));
export const cursor = z.string().check(z.maxLength(LIMITS.cursorMax));
export const pageSize = z._default(
  z.coerce.number().check(z.int(), z.minimum(1), z.maximum(LIMITS.pageSizeMax)),
  LIMITS.pageSizeDefault,
);
export const reason = words(LIMITS.reasonMin, LIMITS.reasonMax);

/** The citizen's secret as typed; what it opens is judged later. */
export const code = z.string().check(z.minLength(1), z.maxLength(64));

/** Public number of an appeal: agency prefix, year, sequence, check letter. */
export const AppealNumber = z.string().check(z.regex(/^[A-Z]{2,6}-\d{4}-\d{6,9}-[A-Z]$/));

/** Names in the languages somebody wrote them; Kazakh is never missing. */
export const LocalizedText = localized(1, LIMITS.organisationMax);

/** Address of a page, without user name and fragment. */
export const pageUrl = z
  .string()
  .check(z.maxLength(LIMITS.pageUrlMax), z.refine(isPageAddress, { params: { code: 'wrong_format' } }));

/** Canonical address and title of the page an appeal was sent from. */
export const Page = z.strictObject({ url: pageUrl, title: words(0, LIMITS.pageTitleMax) });

const degrees = (from: number, to: number) =>
  z.number().check(z.refine((value) => value >= from && value <= to, { params: { code: 'outside_country' } }));

/** A point in Kazakhstan, WGS 84 degrees. The public sees it rounded to 0.001°, about 100 m. */
export const Point = z.strictObject({
  lat: degrees(BOUNDS.south, BOUNDS.north),
  lon: degrees(BOUNDS.west, BOUNDS.east),
});

/** Id of a stored photo: SHA-256 of its bytes after stripping, base64url. */
export const photoId = z.string().check(z.regex(/^[\w-]{43}$/));

/** A photo with its size in pixels as stored; `orientation` is left to the file. */
export const Photo = z.strictObject({ id: photoId, width: z.int(), height: z.int() });

/** A named person who answers for the agency. */
export const Official = z.strictObject({ id: agencyId, name: z.string(), position: LocalizedText });

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

/** Something elsewhere that an answer refers to. Shown as a plain link: nothing of it is loaded by a page of ours. */
export const AnswerLink = z.strictObject({
  kind: z.enum(LINK_KINDS),
  url: z.url({ protocol: /^https$/ }).check(z.maxLength(LIMITS.pageUrlMax)),
  title: words(1, LIMITS.linkTitleMax),
});

/** What a picture shows, for who does not see it. */
export const PhotoAlt = official(1, LIMITS.linkTitleMax);

/** A photo of the agency: how it was, and how it is now. */
export const AnswerPhoto = z.strictObject({
  ...Photo.shape,
  when: z.enum(PHOTO_TIMES),
  alt: z.optional(PhotoAlt),
});

export const Answer = z.strictObject({
  nature: z.enum(NATURES),
  /** In one language at least, unless the words were erased with those of the appeal. */
  texts: z.strictObject({ kk: z.optional(z.string()), ru: z.optional(z.string()) }),
  official: Official,
  answeredAt: z.iso.datetime(),
  /** Answers given before there were links and photos have none. */
  links: z.optional(z.array(AnswerLink)),
  photos: z.optional(z.array(AnswerPhoto)),
});

/** What an agency promises beside the law: never longer than the law's own term. `null` is no promise. */
export const ServicePromise = z.strictObject({
  /** Working hours until somebody of the agency has said something. */
  replyHours: z.int().check(z.minimum(1), z.maximum(120)),
  /** Working days until the answer. */
  answerDays: z.int().check(z.minimum(1), z.maximum(14)),
});

/** The promise as it was when the appeal came, with what it means for this one. */
export const Promised = z.strictObject({
  ...ServicePromise.shape,
  replyBy: z.iso.datetime(),
  answerBy: z.iso.date(),
});

/** A publication in the media or a social network that the agency answers. */
export const Source = z.strictObject({
  url: pageUrl,
  title: words(1, LIMITS.pageTitleMax),
  /** Who published it. */
  outlet: words(1, LIMITS.organisationMax),
  on: z.iso.date(),
});

/** Where an appeal came from that another body passed on (АППК art. 65). */
export const Origin = z.strictObject({
  agency: agencyId,
  names: LocalizedText,
  number: AppealNumber,
  /** Only a part of it: the rest stayed there. */
  part: z.boolean(),
});

/** A part of an appeal that another body has got, under a number of its own. */
export const Part = z.strictObject({ agency: agencyId, names: LocalizedText, number: AppealNumber });

/** The citizen's word on the answer. What they wrote to it is for the agency and not in here. */
export const Verdict = z.strictObject({
  solved: z.enum(SOLVED),
  clear: z.boolean(),
  givenAt: z.iso.datetime(),
});

/** A public word under an appeal: of the citizen, after redaction, or of a named official. */
export const Reply = z.strictObject({
  /** Number of the event that made it; tells the replies of one appeal apart. */
  seq: z.int(),
  at: z.iso.datetime(),
  by: z.enum(ACTORS),
  text: z.string(),
  /** Who speaks for the agency; `null` if the citizen does. */
  official: z.nullable(Official),
});

/** Words of the citizen to the agency, as written; never public. */
export const CitizensWord = z.strictObject({ at: z.iso.datetime(), text: z.string() });

const PUBLIC_EVENTS = EVENT_TYPES.filter((type) => !INTERNAL_EVENTS.some((internal) => internal === type));

export const publicEvent = z.enum(
  PUBLIC_EVENTS as Exclude<(typeof EVENT_TYPES)[number], (typeof INTERNAL_EVENTS)[number]>[],
);

export const TimelineEvent = z.strictObject({
  type: publicEvent,
  at: z.iso.datetime(),
  status: z.enum(STATUSES),
  actor: z.enum(ACTORS),
  reason: z.nullable(z.string()),
});
