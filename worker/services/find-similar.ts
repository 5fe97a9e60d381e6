import type { SimilarList, SimilarQuery } from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import { explaining } from '../domain/explainers.ts';
import { resembles, searchTerms } from '../domain/folding.ts';
import { publicView, publicWords } from '../domain/views.ts';
import type { Agency } from '../store/agencies.ts';
import { readNeighbours } from '../store/search.ts';
import { calendarOf } from './calendars.ts';

/** Published appeals of an agency that resemble a draft, in one round trip. `null` if there is no such agency. */
export async function findSimilar(
  db: D1Database,
  agencyId: string,
  { q, lat, lon }: SimilarQuery,
  now: Date,
): Promise<{ agency: Agency; list: SimilarList } | null> {
  const terms = searchTerms(q);
  const point = lat === undefined || lon === undefined ? null : { lat, lon };
  const found = await readNeighbours(db, agencyId, terms, point);
  if (!found) return null;
  const { agency, neighbours, explainers } = found;
  const today = localDateTime(now).date;
  const calendar = calendarOf(agency);
  const items = neighbours
    .filter(({ appeal }) => resembles(publicWords(appeal) ?? '', terms))
    .map(({ appeal, distance }) => ({ appeal: publicView(appeal, today, calendar), distance }));
  return { agency, list: { items, explainers: explaining(explainers, q) } };
}
