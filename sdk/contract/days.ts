/** Days and periods that can be asked for. Plain, so that everybody judges them alike; imports nothing. */

/** Years in which appeals of the service can have been. */
const YEARS = { first: 2000, last: 2100 } as const;

/** Numbers go by the terms of the АППК, which is in force since 1 July 2021: of a year before there are none. */
const FIRST_TOLD = '2021';

/** What is wrong with a day, `YYYY-MM-DD`: 30 February is none, and in the year 1026 nobody can have written. */
export function dayFault(day: string): 'wrong_format' | 'wrong_value' | null {
  const instant = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // A parser may take 30 February for 2 March, which is then another day when it is written.
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== day) return 'wrong_format';
  const year = Number(day.slice(0, 4));
  return year < YEARS.first || year > YEARS.last ? 'wrong_value' : null;
}

/**
 * What is wrong with a time of which only the past can be told.
 * @param period `2026`, `2026-Q4` or `2026-11`; it may still run.
 * @param today `YYYY-MM-DD`
 */
export function pastFault(period: string, today: string): 'wrong_format' | 'too_early' | 'too_late' | null {
  const [, year, quarter = 1, month] = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(period) ?? [];
  if (!year) return 'wrong_format';
  if (year < FIRST_TOLD) return 'too_early';
  const first = month ?? String(3 * Number(quarter) - 2).padStart(2, '0');
  return `${year}-${first}` > today.slice(0, 7) ? 'too_late' : null;
}
