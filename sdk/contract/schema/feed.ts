/** What of the feed is asked for. Every filter goes with every other one. */
import * as z from 'zod/mini';
import { dayFault } from '../days.ts';
import { boxFault, SEARCH } from '../feed-values.ts';
import { words } from '../fields.ts';
import { KINDS, LANGUAGES, LIMITS, STATUSES, TOPICS } from '../vocabulary.ts';
import * as s from './shared.ts';

/** A day of the agency's time zone, `YYYY-MM-DD`, of this century. */
const day = z.iso
  .date()
  .check(z.refine((text) => dayFault(text) !== 'wrong_value', { params: { code: 'wrong_value' } }));

export const FeedQuery = z
  .strictObject({
    /** Words of the public text, the place and the answer, the last one perhaps unfinished. Best first, then latest. */
    q: z.optional(words(SEARCH.min, SEARCH.max)),
    topic: z.optional(z.enum(TOPICS)),
    status: z.optional(z.enum(STATUSES)),
    kind: z.optional(z.enum(KINDS)),
    /** Language the appeal was written in. */
    lang: z.optional(z.enum(LANGUAGES)),
    /** КАТО code of a territory of the agency; one that ends in zeros stands for everything in it. */
    region: z.optional(z.string().check(z.regex(/^\d{9}$/))),
    /** Id of a territory of the agency. */
    territory: z.optional(s.agencyId),
    /** Id of the thing appeals are about: a school, a road, a budget line. */
    object: z.optional(s.objectId),
    /** First and last day of the latest public event, which is what the feed is ordered by. */
    from: z.optional(day),
    to: z.optional(day),
    /** Only what nobody has answered although its term has passed, longest first. */
    overdue: z.optional(z.enum(['true'])),
    /** Only where the citizen's word on the answer is "not solved". */
    solved: z.optional(z.enum(['no'])),
    /** Only what happened inside a box: `west,south,east,north` in degrees. */
    bbox: z.optional(
      z.string().check(
        z.maxLength(LIMITS.cursorMax),
        z.refine((text) => boxFault(text) !== 'wrong_format', { params: { code: 'wrong_format' }, abort: true }),
        z.refine((text) => boxFault(text) !== 'wrong_value', { params: { code: 'wrong_value' }, abort: true }),
        z.refine((text) => boxFault(text) !== 'outside_country', { params: { code: 'outside_country' } }),
      ),
    ),
    /** Only what was said about this very page: its canonical address. Answered first. */
    page: z.optional(z.string().check(z.maxLength(LIMITS.pageUrlMax))),
    cursor: z.optional(s.cursor),
    limit: s.pageSize,
  })
  .check(
    z.refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
      path: ['to'],
      params: { code: 'too_early' },
    }),
  );
