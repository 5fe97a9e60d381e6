/** Words of the rating. Imports nothing, like `vocabulary.ts`; apart, so that only who shows a rating carries it. */

export const RATING_KINDS = ['agencies', 'officials'] as const;
export type RatingKind = (typeof RATING_KINDS)[number];

/** Parts of the score, in the order in which they are shown. */
export const RATING_PARTS = ['onTime', 'speed', 'substance', 'solved', 'clear', 'local', 'openness'] as const;
export type RatingPart = (typeof RATING_PARTS)[number];

/** What an agency keeps open for people, and somebody has looked at. */
export const OPENNESS = ['space', 'front_office', 'service_model', 'open_budget'] as const;
export type Openness = (typeof OPENNESS)[number];

/** Every formula there has been, the newest first. */
export const FORMULA_VERSIONS = ['2026-3', '2026-2', '2026-1'] as const;
export type FormulaVersion = (typeof FORMULA_VERSIONS)[number];

/** Why somebody has no rank. */
export const UNRANKED = ['few', 'not_counted'] as const;
export type Unranked = (typeof UNRANKED)[number];
