/** Who answers best, by a formula that anybody can count again from what is shown. How, and why so: `docs/rating.md`. */
import * as z from 'zod/mini';
import { OPENNESS, RATING_KINDS, RATING_PARTS, UNRANKED } from '../rating-vocabulary.ts';
import * as s from './shared.ts';
import { Amount } from './stats.ts';

const region = z.string().check(z.regex(/^KZ-\d\d$/));

export const RatingQuery = z.strictObject({
  kind: z._default(z.enum(RATING_KINDS), 'agencies'),
  /** Only agencies of this region, ranked among themselves. */
  region: z.optional(region),
  /** `last`: the running quarter and the four before it. Or one quarter, `2026-Q3`. */
  period: z._default(z.string().check(z.regex(/^(?:last|20\d\d-Q[1-4])$/)), 'last'),
  cursor: z.optional(s.cursor),
  limit: s.pageSize,
});

/** From the cautious end to the best that the ranges allow. */
export const RatingShare = z.strictObject({ least: z.number(), most: z.number() });

/** Of appeals that citizens sent themselves. Ranges are steps of five for each quarter. */
export const RatingInputs = z.strictObject({
  /** Ended, or past the day on which the first term ran out: what everything else is a part of. */
  cases: Amount,
  /** Written down by the staff, or parts of another appeal: not rated. */
  apart: Amount,
  /** An official's part of what nobody was given, in the cases too; `null`: an agency has everything. */
  nobodys: z.nullable(Amount),
  /** Open past the first term, passed on, refused, terminated, taken back, opened again and not answered yet. */
  unanswered: Amount,
  /** Answered with «taken note», or with the answer to another appeal that its citizen has not confirmed. */
  empty: Amount,
  /** Answers that repeat a text too often; in none of the following. */
  repeated: Amount,
  /** On substance and in the first term, without its extension. */
  onTime: Amount,
  /** On substance, in time or late. */
  substance: Amount,
  /** Solved, as the citizen says. */
  yes: Amount,
  partlyOrYes: Amount,
  /** On substance, and the citizen did not say "not solved". */
  notNo: Amount,
  clear: Amount,
  notUnclear: Amount,
  /** On substance, not opened again, no "not solved", no official appeal afterwards. */
  local: Amount,
  /** Answered, and a moderator has hidden the citizen's words for another reason than personal data: counted as "not solved" and "unclear". */
  hidden: Amount,
  /** Working days to the answer of the one in the middle of all cases; `null`: it has no answer on substance. */
  days: z.nullable(z.number()),
});

const Open = z.strictObject({ of: z.enum(OPENNESS), evidence: z.url(), since: z.iso.date() });

const parts = z.record(z.enum(RATING_PARTS), RatingShare);

export const RatingItem = z.strictObject({
  /** Equal scores share a rank; `null`: see `reason`. */
  rank: z.nullable(z.int()),
  reason: z.nullable(z.enum(UNRANKED)),
  agency: s.agencyId,
  agencyNames: s.LocalizedText,
  region: z.nullable(region),
  official: z.nullable(s.Official),
  /** Points of 100. The rank goes by `least`. */
  score: RatingShare,
  /** Each part from 0 to 1, before its weight. */
  parts,
  inputs: RatingInputs,
  openness: z.array(Open),
  /** The morning of which the numbers are. */
  asOf: z.nullable(z.iso.date()),
});

export const RatingPage = z.strictObject({
  kind: z.enum(RATING_KINDS),
  region: z.nullable(region),
  period: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** Of the formula, see `/v1/ratings/method`. */
  version: z.string(),
  /** How many rows there are, ranked or not. */
  total: z.int(),
  items: z.array(RatingItem),
  next: z.nullable(z.string()),
});

const said = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() });

export const RatingMethod = z.strictObject({
  version: z.string(),
  /** Points of each part; together 100. */
  parts: z.array(z.strictObject({ of: z.enum(RATING_PARTS), weight: z.number(), names: said, how: said })),
  days: z.strictObject({ best: z.number(), worst: z.number() }),
  verdictWorth: z.strictObject({ yes: z.number(), partly: z.number(), none: z.number(), no: z.number() }),
  verdictsMin: z.int(),
  casesMin: z.int(),
  repeats: z.strictObject({ most: z.int(), share: z.number() }),
  /** Whose case an appeal is when officials are rated. */
  officialsCases: said,
  notCounted: z.array(said),
  versions: z.array(z.strictObject({ version: z.string(), since: z.iso.date(), what: said })),
});

const fact = z.strictObject({ of: z.enum(OPENNESS), open: z.boolean() });

/** Says that an agency keeps something open, with the page on which anybody can see it, or no longer does. */
export const OpennessChange = z.discriminatedUnion('open', [
  z.strictObject({
    ...fact.shape,
    open: z.literal(true),
    evidence: z.url({ protocol: /^https$/ }),
    since: z.iso.date(),
  }),
  z.strictObject({ ...fact.shape, open: z.literal(false) }),
]);

const OpennessEntry = z.strictObject({
  at: z.iso.datetime(),
  /** Name of whoever said so; `null`: the operator, at the machine. */
  by: z.nullable(z.string()),
  change: OpennessChange,
});

export const OpennessList = z.strictObject({
  agencyNames: s.LocalizedText,
  items: z.array(Open),
  /** What was said before, the latest first; no more than a hundred. */
  history: z.array(OpennessEntry),
});
