import type { RatingPage, RatingQuery } from '../../sdk/contract/types.ts';
import { requirePeriod, requireRegion } from '../http/narrowed.ts';
import { ProblemError } from '../http/problem.ts';
import { readRatings } from '../services/read-ratings.ts';

/** The rating that is asked for, by programs and by people alike. @throws {ProblemError} 400 for a cursor that is none, 422 */
export async function askedRating(db: D1Database, query: RatingQuery, now: Date): Promise<RatingPage> {
  requireRegion(query.region);
  requirePeriod(query.period, now);
  const page = await readRatings(db, query, now);
  if (!page) throw new ProblemError('cursor_invalid');
  return page;
}
