import type { DeskSimilarList } from '../../sdk/contract/types.ts';
import { merge } from '../domain/acts/merging.ts';
import type { Appeal } from '../domain/appeal.ts';
import { localDateTime } from '../domain/clock.ts';
import { likeliest, termsOf } from '../domain/same-problem.ts';
import { queueView } from '../domain/views.ts';
import { findCaseId, readAppeal, selectAppeal } from '../store/appeals.ts';
import { readLatestOpen } from '../store/open-appeals.ts';
import { withRetry } from '../store/retry.ts';
import { readNeighbours } from '../store/search.ts';
import type { Staff } from '../store/staff.ts';
import { calendarOf } from './calendars.ts';

const SHOWN = 8;

/** How many of the appeals that are owed an answer are looked at. */
const LOOKED_AT = 100;

/**
 * Appeals of the agency that may be about the same problem: published ones by their words, and those that are still open by topic and
 * place. `null` if the agency has none under this number.
 */
export async function findSameProblem(
  db: D1Database,
  { agency, scopes, id: reader, kind }: Pick<Staff, 'agency' | 'scopes' | 'id' | 'kind'>,
  number: string,
  now: Date,
): Promise<DeskSimilarList | null> {
  const id = await findCaseId(db, agency, number);
  if (id === null) return null;
  const [row] = await withRetry(() => db.batch([selectAppeal(db, agency.id, id)]));
  const appeal = readAppeal(row, agency.prefix);
  if (!appeal) return null;
  const terms = termsOf(appeal);
  const [published, open] = await Promise.all([
    readNeighbours(db, agency.id, terms, appeal.point),
    readLatestOpen(db, agency, LOOKED_AT),
  ]);
  const today = localDateTime(now).date;
  const calendar = calendarOf(agency);
  const neighbours = published?.neighbours.map((neighbour) => neighbour.appeal) ?? [];
  const found = likeliest(appeal, [...neighbours, ...open], SHOWN);
  const situation = { now, calendar, staff: { id: reader, kind } };
  const may = (duplicate: Appeal, main: Appeal) => scopes.includes('desk:act') && merge(duplicate, main, situation).ok;
  return {
    items: found.map(({ appeal: other, distance }) => ({
      appeal: queueView(other, today, calendar),
      distance,
      mayJoin: may(other, appeal),
      mayTake: may(appeal, other),
    })),
  };
}
