/**
 * Once a day, the first thing after midnight, every agency's numbers are brought up to its history, a page of changes at a time. Not in
 * the batch of an act: every act would then write to the one row of its quarter, and everybody could watch single acts arrive in sums
 * that are to tell nothing of single people.
 */
import type { LocalDate } from '../domain/calendar.ts';
import { localDateTime } from '../domain/clock.ts';
import type { WorkingTime } from '../domain/promise.ts';
import type { Contribution, Quarter } from '../domain/stats/cells.ts';
import { contributionOf, tally } from '../domain/stats/cells.ts';
import type { Agency } from '../store/agencies.ts';
import { readAgency, selectAgency } from '../store/agencies.ts';
import { withRetry } from '../store/retry.ts';
import type { Changed, Mark } from '../store/stats.ts';
import * as store from '../store/stats.ts';
import { calendarOf } from './calendars.ts';
import { closeDay } from './close-day.ts';

/** What one run does at most; the next one, a minute later, goes on. */
const AGENCIES = 20;
const PAGES = 40;
/** Changes of one page: their appeals are read together and written together. */
const PAGE = 100;

export async function countStats(db: D1Database, now: Date): Promise<void> {
  const today = localDateTime(now).date;
  let pages = PAGES;
  for (const id of await store.agenciesToCount(db, today, AGENCIES)) {
    pages = await countAgency(db, id, today, pages);
    if (pages <= 0) return;
  }
}

/** @returns how many pages are left to the run. */
async function countAgency(db: D1Database, id: string, today: LocalDate, pages: number): Promise<number> {
  const [found, marked] = await withRetry(() => db.batch([selectAgency(db, id), store.selectMark(db, id)]));
  const agency = readAgency(found);
  const first = store.readMark(marked);
  if (!agency || !first) return pages;
  let mark: Mark = first;
  for (let left = pages; left > 0; left--) {
    const next = await store.nextChanged(db, agency, mark, PAGE);
    if (next === null) {
      await closeDay(db, agency, today, first.countedOn);
      return left - 1;
    }
    if (!(await countPage(db, agency, mark, next))) return left - 1;
    mark = next.mark;
  }
  return 0;
}

async function countPage(
  db: D1Database,
  agency: Agency,
  before: Mark,
  { changed, mark }: { readonly changed: readonly Changed[]; readonly mark: Mark },
): Promise<boolean> {
  const at: WorkingTime = { ...agency, calendar: calendarOf(agency) };
  const counted = changed.map((one) => ({ ...one, after: contributionOf(one.appeal, at) }));
  const names = new Set(counted.flatMap(({ before, after }) => [after.quarter, ...(before ? [before.quarter] : [])]));
  const known = await store.readQuarters(db, agency.id, [...names]);
  const quarters = new Map([...names].map((name) => [name, known.get(name) ?? {}]));
  for (const { before, after } of counted) {
    if (before) move(quarters, before, -1);
    move(quarters, after, 1);
  }
  const contributions = counted.map(({ id, after }) => ({ appeal: id, counted: after }));
  return store.saveCounted(db, agency.id, { contributions, quarters, before, mark });
}

function move(quarters: ReadonlyMap<string, Quarter>, contribution: Contribution, sign: 1 | -1): void {
  const quarter = quarters.get(contribution.quarter);
  if (quarter) tally(quarter, contribution, sign);
}
