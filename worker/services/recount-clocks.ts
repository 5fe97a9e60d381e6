/** A changed calendar: what it would do, and doing it, a page of open appeals at a time. */
import type { CalendarDay, CalendarPreview, Recount } from '../../sdk/contract/types.ts';
import type { Calendar } from '../domain/calendar.ts';
import { createCalendar } from '../domain/calendar.ts';
import { KAZAKHSTAN } from '../domain/calendar-data.ts';
import { overridesOf, recount } from '../domain/recounts.ts';
import type { Agency } from '../store/agencies.ts';
import { readAgency, selectAgency } from '../store/agencies.ts';
import * as store from '../store/recounts.ts';
import { withRetry } from '../store/retry.ts';
import { calendarOf } from './calendars.ts';

/** Appeals of one page: each changed one is two statements of a batch, and a batch must stay far from D1's limits. */
const PAGE = 40;
/** A preview reads so many pages at most. */
const PREVIEW_PAGES = 25;
const PREVIEW_PAGE = 200;
const EXAMPLES = 5;
/** What one hour of maintenance does at most, for all agencies together. */
const PAGES_PER_HOUR = 200;

/** What a list of days would do to the agency's open terms; changes nothing. */
export async function previewCalendar(
  db: D1Database,
  agency: Agency,
  days: readonly CalendarDay[],
): Promise<CalendarPreview> {
  const calendar = createCalendar(KAZAKHSTAN, overridesOf(days));
  const found: CalendarPreview = { open: 0, changed: 0, more: true, examples: [] };
  let cursor: readonly [string, number] = ['', 0];
  for (let page = 0; page < PREVIEW_PAGES && found.more; page++) {
    const open = store.readOpen(
      await withRetry(() => store.selectOpen(db, agency.id, cursor, PREVIEW_PAGE).all()),
      agency.prefix,
    );
    for (const { appeal } of open) {
      const change = recount(appeal, calendar, []);
      if (!change || change.data.from === change.data.to) continue;
      found.changed++;
      const { from, to } = change.data;
      if (found.examples.length < EXAMPLES) found.examples.push({ number: appeal.number, from, to });
    }
    const last = open.at(-1);
    if (last) cursor = [last.appeal.clock.dueOn, last.id];
    found.open += open.length;
    found.more = open.length === PREVIEW_PAGE;
  }
  return found;
}

/** Counts the next page of an agency's run anew. @returns how far the run has come; `null` if there never was one. */
export async function recountPage(db: D1Database, agencyId: string, now: Date): Promise<Recount | null> {
  const [row, found] = await withRetry(() => db.batch([store.selectRecount(db, agencyId), selectAgency(db, agencyId)]));
  const run = store.readRun(row);
  const agency = readAgency(found);
  if (!run || !agency || run.progress.finished) return run?.progress ?? null;
  const rows = await withRetry(() => store.selectOpen(db, agency.id, run.cursor, PAGE).all());
  await store.savePage(
    db,
    run,
    pageOf(store.readOpen(rows, agency.prefix), calendarOf(agency), run),
    now.toISOString(),
  );
  return store.readRecount(await withRetry(() => store.selectRecount(db, agency.id).all()));
}

function pageOf(open: readonly store.OpenAppeal[], calendar: Calendar, run: store.RecountRun): store.Page {
  const last = open.at(-1);
  return {
    last: last && open.length === PAGE ? [last.appeal.clock.dueOn, last.id] : null,
    looked: open.length,
    recounted: open.flatMap(({ id, appeal }) => {
      const change = recount(appeal, calendar, run.days);
      return change ? [{ id, change }] : [];
    }),
  };
}

/** Goes on with runs that nobody waits for at a page, or that a restart broke off. Bounded, and may be broken off at any point. */
export async function recountClocks(db: D1Database, now: Date): Promise<void> {
  const agencies = await store.unfinishedRuns(db, PAGES_PER_HOUR);
  let pages = PAGES_PER_HOUR;
  for (const agency of agencies) {
    let finished = false;
    while (!finished && pages-- > 0) finished = (await recountPage(db, agency, now))?.finished ?? true;
  }
}
