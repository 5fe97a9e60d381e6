/** Pure: the order of a rating. Rows without a rank come last and are shown with all that is known of them. */
import type { RatingItem } from '../../../sdk/contract/types.ts';

/** A row without its place; an official is named by id alone, until it is known which rows are shown. */
export interface Unplaced extends Omit<RatingItem, 'rank' | 'official'> {
  readonly official: string | null;
}

export interface Placed extends Unplaced {
  readonly rank: number | null;
}

/**
 * The rank is that of the cautious end of the score: what is not known helps nobody. Equal scores share a rank, and the next one is as
 * many places lower.
 */
export function ranked(rows: readonly Unplaced[]): Placed[] {
  const sorted = rows.toSorted((a, b) => placeOf(b) - placeOf(a) || (nameOf(a) < nameOf(b) ? -1 : 1));
  const first = new Map<number, number>();
  for (const [i, row] of sorted.entries()) if (!first.has(placeOf(row))) first.set(placeOf(row), i + 1);
  return sorted.map((row) => ({ ...row, rank: row.reason === null ? (first.get(placeOf(row)) ?? null) : null }));
}

const placeOf = ({ reason, score }: Unplaced): number => (reason === null ? score.least : -1);

/** Tells the rows of one rating apart. */
export const nameOf = ({ agency, official }: Pick<Unplaced, 'agency' | 'official'>): string =>
  official === null ? agency : `${agency}~${official}`;
