/** Pure: the periods numbers are given for. All of them are whole quarters, so that none is the difference of two others. */
import type { LocalDate } from '../calendar.ts';
import { addDays, addMonths } from '../calendar.ts';

/** Quarters of the default period: the running one and the four before it, so never less than twelve months. */
const LAST = 5;

/** Nothing was counted before this day: the first quarter of a period that has no beginning. */
const FIRST = '2000-Q1';

/** `2026-Q4` */
export function quarterOf(date: LocalDate): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

export function firstDayOf(quarter: string): LocalDate {
  return `${quarter.slice(0, 4)}-${String((Number(quarter.slice(6)) - 1) * 3 + 1).padStart(2, '0')}-01`;
}

export function lastDayOf(quarter: string): LocalDate {
  return addDays(addMonths(firstDayOf(quarter), 3), -1);
}

/** The months of a quarter, `2026-10`. */
export function monthsOf(quarter: string): string[] {
  return [0, 1, 2].map((month) => addMonths(firstDayOf(quarter), month).slice(0, 7));
}

/** First and last quarter of a period, both included. @param period as the contract names it. */
export function quartersOf(period: string, today: LocalDate): { readonly from: string; readonly to: string } {
  const running = quarterOf(today);
  if (period === 'all') return { from: FIRST, to: running };
  if (period === 'last') {
    return { from: quarterOf(addMonths(firstDayOf(running), -3 * (LAST - 1))), to: running };
  }
  return period.length === 4 ? { from: `${period}-Q1`, to: `${period}-Q4` } : { from: period, to: period };
}
