/** What everybody may read, and how they ask for it. */
import * as z from 'zod/mini';
import { words } from '../fields.ts';
import {
  CHANNELS,
  CONTACT_MODES,
  KINDS,
  LANGUAGES,
  LIMITS,
  NATURES,
  PHOTO_TYPES,
  PUBLICATIONS,
  REJECTION_REASONS,
  STATUSES,
  TOPICS,
} from '../vocabulary.ts';
import { Explainer } from './desk-explainers.ts';
import * as s from './shared.ts';

/** What law 94-V art. 8(4) wants a citizen to know before consenting; the widget says the rest. */
const Privacy = z.strictObject({
  /** Business number (БИН) of the operator of the data base; `null` if the agency has not told it. */
  bin: z.nullable(z.string().check(z.regex(/^\d{12}$/))),
  /** How many years the private part is kept. */
  keepYears: z.int().check(z.minimum(1)),
  /** Whether data may leave the country. */
  abroad: z.boolean(),
  /** Who else gets the data; `null` if nobody does. */
  thirdParties: z.nullable(s.LocalizedText),
});

export const AgencyProfile = z.strictObject({
  id: s.agencyId,
  prefix: z.string(),
  names: s.LocalizedText,
  languages: z.array(z.enum(LANGUAGES)),
  kinds: z.array(z.enum(KINDS)),
  topics: z.array(z.enum(TOPICS)),
  officials: z.array(s.Official),
  limits: z.strictObject({ textMin: z.int(), textMax: z.int(), placeMax: z.int() }),
  /** A word of the agency to citizens, shown above the form. */
  notice: z.nullable(s.LocalizedText),
  /** Where a formal appeal is filed. */
  officialAppealUrl: z.url(),
  /** Whether the form asks for an e-mail address to send notices to. */
  contact: z.enum(CONTACT_MODES),
  /** Whether photos are taken. */
  photos: z.boolean(),
  /** Where the agency's territory lies: `KZ-11`; `null` is the whole country. */
  region: z.nullable(z.string().check(z.regex(/^KZ-\d\d$/))),
  /** Parts of that land, by which the feed can be narrowed (`territory`, `region`); none if the agency has named none. */
  territories: z.array(
    z.strictObject({ id: s.agencyId, names: s.LocalizedText, kato: z.nullable(z.string().check(z.regex(/^\d{9}$/))) }),
  ),
  /** Address template of map tiles with `{z}`, `{x}`, `{y}`, and whose they are; `null`: the map draws outlines only. */
  tiles: z.nullable(z.strictObject({ url: z.string(), attribution: z.string() })),
  privacy: Privacy,
  /** What the agency promises beside the law's terms. */
  promise: z.nullable(s.ServicePromise),
});

export const PublicAppeal = z.strictObject({
  number: s.AppealNumber,
  kind: z.enum(KINDS),
  topic: z.enum(TOPICS),
  lang: z.enum(LANGUAGES),
  channel: z.enum(CHANNELS),
  status: z.enum(STATUSES),
  publication: z.enum(PUBLICATIONS),
  rejection: z.nullable(z.enum(REJECTION_REASONS)),
  text: z.nullable(z.string()),
  place: z.nullable(z.string()),
  /** Rounded, see `Point`. */
  point: z.nullable(s.Point),
  /** Those a moderator has published. */
  photos: z.array(s.Photo),
  registeredOn: z.iso.date(),
  dueOn: z.iso.date(),
  progress: s.Progress,
  extension: z.nullable(s.Extension),
  redirectedTo: z.nullable(s.LocalizedText),
  answer: z.nullable(s.Answer),
  /**
   * That there is an answer, whose and when, also where its words are not shown: neither an agency nor its officials can be hidden.
   * `measuresOn` are the dates of the measures, in their order.
   */
  answered: z.nullable(
    z.strictObject({
      official: s.Official,
      at: z.iso.datetime(),
      nature: z.enum(NATURES),
      measuresOn: z.array(z.iso.date()),
    }),
  ),
  measures: z.array(s.Measure),
  /** Measures with a date that has not come, or that nobody has reported yet. */
  planned: z.array(s.Measure),
  /** The agency's own promise for this appeal, shorter than the law's term. */
  promise: z.nullable(s.Promised),
  /** When somebody of the agency first said something in public. */
  firstReplyAt: z.nullable(z.iso.datetime()),
  /** Who passed it on. */
  origin: z.nullable(s.Origin),
  /** Parts that other bodies answer. */
  parts: z.array(s.Part),
  /** The same problem stands under this number: it is answered together with that one. */
  duplicateOf: z.nullable(s.AppealNumber),
  /** How many appeals about the same problem are answered with this one. */
  duplicates: z.int(),
  /** The publication that is answered here; `null` for what a citizen sent. */
  source: z.nullable(s.Source),
  verdict: z.nullable(s.Verdict),
  /** The citizen said "not solved" in time, and the case was opened again with a new clock. */
  reopened: z.boolean(),
  /** Public words under the appeal, oldest first. */
  thread: z.array(s.Reply),
  /** How many people have said that they have the same problem. */
  supports: z.int(),
  /** Day on which the applicant, by their own word, filed the same as an official appeal; `null` if they did not say so. */
  officialOn: z.nullable(z.iso.date()),
  page: z.nullable(s.Page),
  /** Id of the thing it is about, as the form was told it; `null` if it was told none. */
  object: z.nullable(s.objectId),
  /** How many photos, links, plans and public words there are: what a list may fold away. */
  more: z.int(),
  /** Time of the latest public event; the order of the feed. */
  updatedAt: z.iso.datetime(),
});

/** `next` may lead on although fewer appeals came than were asked for: a rare combination of filters is read in stretches. */
export const FeedPage = z.strictObject({ items: z.array(PublicAppeal), next: z.nullable(z.string()) });

/** A draft's words, and where it happened if that is known. */
export const SimilarQuery = z
  .strictObject({
    q: words(LIMITS.similarMin, LIMITS.similarMax),
    lat: z.optional(z.coerce.number().check(z.minimum(-90), z.maximum(90))),
    lon: z.optional(z.coerce.number().check(z.minimum(-180), z.maximum(180))),
  })
  .check(
    z.refine(({ lat, lon }) => (lat === undefined) === (lon === undefined), {
      path: ['lon'],
      params: { code: 'required' },
    }),
  );

/** At most five published appeals of the agency that resemble a draft, nearest first, and what the agency has explained already. */
export const SimilarList = z.strictObject({
  explainers: z.array(Explainer),
  items: z.array(
    z.strictObject({
      appeal: PublicAppeal,
      /** Metres from the draft's place, rounded to 100; `null` where one of the two has none. */
      distance: z.nullable(z.int()),
    }),
  ),
});

/** One or several pages of the agency's sites, by canonical address: `page=…&page=…`. */
export const CountsQuery = z.strictObject({
  page: z.pipe(
    z.transform((value: unknown) => (typeof value === 'string' ? [value] : value)),
    z.array(s.pageUrl).check(z.minLength(1), z.maxLength(LIMITS.countsMax)),
  ),
});

/** What stands in the feed about each page asked for, in the same order. */
export const Counts = z.strictObject({
  items: z.array(z.strictObject({ page: z.string(), appeals: z.int(), answered: z.int() })),
});

export const UsefulQuery = z.strictObject({ page: s.pageUrl });

/** How many found a page useful, and how many did not. */
export const UsefulCount = z.strictObject({ page: z.string(), yes: z.int(), no: z.int() });

/** A stored photo, stripped of whatever it said about its maker. */
export const StoredPhoto = z.strictObject({
  id: s.photoId,
  type: z.enum(PHOTO_TYPES),
  /** Pixels, before the orientation in the file is applied. */
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
});
