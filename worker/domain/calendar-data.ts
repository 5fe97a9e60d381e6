/**
 * Pure: data, and one rule. Days off of Kazakhstan for the years somebody has checked, and what the law alone says for the
 * years nobody has, so that an appeal of December still gets its date in January.
 */
import type { CalendarData, LocalDate } from './calendar.ts';
import { addDays, weekday } from './calendar.ts';

interface Holiday {
  /** `MM-DD`. */
  readonly on: string;
  readonly from?: number;
  readonly until?: number;
}

/** Holidays of law № 267 of 13.12.2001. Those that came or went say since or until which year. */
const HOLIDAYS: readonly Holiday[] = [
  { on: '01-01' }, // New Year
  { on: '01-02' },
  { on: '03-08' }, // Women's Day
  { on: '03-15', from: 2027 }, // Constitution Day, law № 306-VIII of 11.06.2026, in force after 15 March 2026
  { on: '03-21' }, // Nauryz
  { on: '03-22' },
  { on: '03-23' },
  { on: '05-01' }, // Day of Unity of the People
  { on: '05-07' }, // Defender of the Fatherland Day
  { on: '05-09' }, // Victory Day
  { on: '07-06' }, // Astana Day
  { on: '08-30', until: 2025 }, // Constitution Day of the old Constitution
  { on: '10-25' }, // Day of the Republic
  { on: '12-16' }, // Independence Day
];

/** Orthodox Christmas: a day off by Labour Code art. 84(5), but no holiday, so it is never transferred. */
const CHRISTMAS = '01-07';

const isWeekend = (date: LocalDate): boolean => weekday(date) > 5;

/**
 * Weekdays off as the law alone gives them: a holiday is off, and one that falls on a day off takes the working day after
 * it (law № 267 art. 5). Two things no rule can know: the first day of Kurban Ait (a day off by Labour Code art. 84(5), its
 * date announced each year) and swaps by order of the Labour Minister. Overrides bring both.
 */
export function daysOffByRule(year: number): LocalDate[] {
  const holidays = HOLIDAYS.filter(({ from = year, until = year }) => from <= year && year <= until).map(
    ({ on }) => `${year}-${on}`,
  );
  const off = new Set([...holidays, `${year}-${CHRISTMAS}`]);
  for (const holiday of holidays) {
    if (!isWeekend(holiday)) continue;
    let substitute = addDays(holiday, 1);
    while (isWeekend(substitute) || off.has(substitute)) substitute = addDays(substitute, 1);
    off.add(substitute);
  }
  return [...off].filter((date) => !isWeekend(date)).sort();
}

const dates = (year: number, days: string): LocalDate[] => days.split(' ').map((day) => `${year}-${day}`);

/** Days off of Kazakhstan as known in November 2026. */
export const KAZAKHSTAN: CalendarData = {
  version: 'KZ-2026-11',
  daysOff: {
    2024: dates(2024, '01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16'),
    2025: dates(
      2025,
      '01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16',
    ),
    2026: dates(2026, '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16'),
    2027: dates(2027, '01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16'),
  },
  // Worked instead of 8 May 2024 and 3 January 2025.
  workingWeekends: ['2024-05-04', '2025-01-05'],
  daysOffByRule,
};
