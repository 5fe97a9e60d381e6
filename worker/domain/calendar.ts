/**
 * Pure: no I/O, no clock. Counts working days on plain dates (`YYYY-MM-DD`), by arithmetic on days since 1970-01-01 in UTC,
 * so that no time zone of a machine can move a term. Two calendars with the same `version` give the same answers.
 */

/** A date without a time, `YYYY-MM-DD`. Compares correctly as text. */
export type LocalDate = string;

/** What is known about days off, as facts of law and orders of ministers; see `calendar-data.ts`. */
export interface CalendarData {
  readonly version: string;
  /** Weekdays (Mon–Fri) off, by year. */
  readonly daysOff: Readonly<Record<number, readonly LocalDate[]>>;
  /** Saturdays and Sundays that are worked instead of a weekday. */
  readonly workingWeekends: readonly LocalDate[];
  /** Weekdays off of a year that has no table. */
  daysOffByRule(year: number): readonly LocalDate[];
}

/** Days that differ from the calendar: `true` is worked, `false` is off. */
export type CalendarOverrides = Readonly<Record<LocalDate, boolean>>;

/** Answers about working days. */
export interface Calendar {
  /** Names the data and the overrides in force, so that a stored term can be counted again. */
  readonly version: string;
  isWorkingDay(date: LocalDate): boolean;
  /** The date itself if it is a working day, else the first working day after it. */
  workingDayOnOrAfter(date: LocalDate): LocalDate;
  /** Day 1 is the working day after `from` (АППК art. 76(2)); 0 days is `from` itself. */
  addWorkingDays(from: LocalDate, days: number): LocalDate;
  /** Working days d with after < d ≤ until; 0 if until ≤ after. */
  workingDaysBetween(after: LocalDate, until: LocalDate): number;
  /** Weekdays (Mon–Fri) off with after < d ≤ until, in order. */
  daysOffBetween(after: LocalDate, until: LocalDate): LocalDate[];
}

const DAY_MS = 86_400_000;

const dateOf = (day: number): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();

/** Days since 1970-01-01. A text that is no date, 30 February too, is a bug of the caller and throws. */
function epochDay(date: LocalDate): number {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  if (!Number.isInteger(day) || dateOf(day) !== date) throw new RangeError(`Not a date: ${date}`);
  return day;
}

// 1970-01-01 was a Thursday; a remainder may be negative before it.
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const isWeekday = (day: number): boolean => weekdayOf(day) <= 5;

/** Weekdays (Mon–Fri) from the first one ever up to and with `day`, but for a constant: only differences mean anything. */
const weekdaysUpTo = (day: number): number => Math.floor((day + 3) / 7) * 5 + Math.min(weekdayOf(day), 5);

/** Day of the week, 1 is Monday and 7 is Sunday. */
export function weekday(date: LocalDate): number {
  return weekdayOf(epochDay(date));
}

/** The date so many days later, or earlier if `days` is negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(epochDay(date) + days);
}

/** The same day of the month so many months later; 31 January and one month is the last day of February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const start = new Date(epochDay(date) * DAY_MS);
  const month = start.getUTCMonth() + months;
  // Day 0 of the next month is the last day of this one.
  const last = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0));
  return dateOf(last.getTime() / DAY_MS - Math.max(0, last.getUTCDate() - start.getUTCDate()));
}

/** Days of a year that are unlike their day of the week: a weekday off (`false`), a weekend day worked (`true`). */
function exceptionsOf(year: number, data: CalendarData, overrides: CalendarOverrides): Map<number, boolean> {
  const exceptions = new Map<number, boolean>();
  const set = (date: LocalDate, works: boolean) => {
    const day = epochDay(date);
    if (yearOf(day) !== year) return;
    if (works === isWeekday(day)) exceptions.delete(day);
    else exceptions.set(day, works);
  };
  for (const date of data.daysOff[year] ?? data.daysOffByRule(year)) set(date, false);
  for (const date of data.workingWeekends) set(date, true);
  for (const [date, works] of Object.entries(overrides)) set(date, works);
  return exceptions;
}

/** A short name for a list of overrides: FNV-1a, 32 bits. It tells lists apart, it proves nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The version of the data, and how many overrides change it and which; an override that repeats the data does not. */
function versionOf(data: CalendarData, overrides: CalendarOverrides): string {
  const inForce = Object.entries(overrides)
    .filter(([date, works]) => {
      const day = epochDay(date);
      return works !== (exceptionsOf(yearOf(day), data, {}).get(day) ?? isWeekday(day));
    })
    .map(([date, works]) => `${date}=${works}`)
    .sort();
  return inForce.length ? `${data.version}+${inForce.length}.${fingerprint(inForce.join())}` : data.version;
}

/**
 * A calendar from its data.
 * @param overrides decisions newer than the data: the Labour Minister may swap days within a month (Labour Code art. 85(3)).
 */
export function createCalendar(data: CalendarData, overrides: CalendarOverrides = {}): Calendar {
  const years = new Map<number, ReadonlyMap<number, boolean>>();
  const exceptions = (year: number): ReadonlyMap<number, boolean> => {
    const known = years.get(year) ?? exceptionsOf(year, data, overrides);
    years.set(year, known);
    return known;
  };
  const works = (day: number): boolean => exceptions(yearOf(day)).get(day) ?? isWeekday(day);

  const exceptionsBetween = (after: number, until: number): [number, boolean][] => {
    const found: [number, boolean][] = [];
    for (let year = yearOf(after); year <= yearOf(until); year++) {
      found.push(...[...exceptions(year)].filter(([day]) => after < day && day <= until));
    }
    return found.sort(([a], [b]) => a - b);
  };

  return {
    version: versionOf(data, overrides),
    isWorkingDay: (date) => works(epochDay(date)),
    workingDayOnOrAfter(date) {
      let day = epochDay(date);
      while (!works(day)) day++;
      return dateOf(day);
    },
    addWorkingDays(from, days) {
      let day = epochDay(from);
      for (let left = days; left > 0; ) if (works(++day)) left--;
      return dateOf(day);
    },
    // Weeks by arithmetic, then the exceptions: a feed counts old appeals too, and must not walk through their years.
    workingDaysBetween(after, until) {
      const [from, to] = [epochDay(after), epochDay(until)];
      if (to <= from) return 0;
      const weekdays = weekdaysUpTo(to) - weekdaysUpTo(from);
      return exceptionsBetween(from, to).reduce((sum, [, worked]) => sum + (worked ? 1 : -1), weekdays);
    },
    daysOffBetween: (after, until) =>
      exceptionsBetween(epochDay(after), epochDay(until)).flatMap(([day, worked]) => (worked ? [] : dateOf(day))),
  };
}
