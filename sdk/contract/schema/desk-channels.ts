/** What staff enter: an appeal that came by telephone, in the office or from a social network, and a publication that is answered. */
import * as z from 'zod/mini';
import { words } from '../fields.ts';
import { KINDS, LANGUAGES, LIMITS, TOPICS } from '../vocabulary.ts';
import * as s from './shared.ts';

/** Channels by which a person reaches the agency without its site. */
const STAFF_CHANNELS = ['phone', 'office', 'social'] as const;

/** An appeal on behalf of the person who told it. The code is made by the client, as a citizen's browser makes it. */
export const Registration = z
  .strictObject({
    channel: z.enum(STAFF_CHANNELS),
    kind: z.enum(KINDS),
    topic: z.enum(TOPICS),
    lang: z.enum(LANGUAGES),
    text: words(LIMITS.textMin, LIMITS.textMax),
    place: z.optional(words(1, LIMITS.placeMax)),
    point: z.optional(s.Point),
    contact: z.optional(z.strictObject({ email: z.email().check(z.maxLength(LIMITS.emailMax)) })),
    /** When the person came or called; the term counts from it (АППК art. 64(1)). Now, unless said. */
    receivedAt: z.optional(z.iso.datetime()),
    /** The post, for the agency alone: it may name its author. */
    link: z.optional(s.pageUrl),
    consent: z.strictObject({ processing: z.literal(true), publication: z.boolean() }),
  })
  .check(
    z.refine(({ channel, link }) => channel !== 'social' || link !== undefined, {
      path: ['link'],
      params: { code: 'required' },
    }),
  );

/**
 * A publication in the media or a social network that the agency answers without any appeal. `text` is the agency's own summary of
 * it, public at once; the answer is an act like any other.
 */
export const MediaPublication = z.strictObject({
  source: s.Source,
  topic: z.enum(TOPICS),
  lang: z.enum(LANGUAGES),
  text: words(LIMITS.textMin, LIMITS.textMax),
  place: z.optional(words(1, LIMITS.placeMax)),
  point: z.optional(s.Point),
});
