/** Pure: medians over what has ended and what still waits, from counts of each length. */
import type { ReadingLanguage } from '../../../sdk/contract/readability.ts';
import type { Stats } from '../../../sdk/contract/types.ts';
import type { LocalDate } from '../calendar.ts';
import { instantOf } from '../clock.ts';
import type { Times } from '../overview/facts.ts';
import { addedTimes, medianOfTimes, sumOfTimes } from '../overview/facts.ts';
import type { WorkingTime } from '../promise.ts';
import { workingHoursBetween } from '../promise.ts';
import type { Cells } from './cells.ts';

/** Of fewer cases no median and no share is told. */
export const ENOUGH = 10;

export interface On extends WorkingTime {
  readonly asOf: LocalDate;
}

type Median = Stats['days'];

/** Values of the cells that begin so, as often as they were counted. */
function valuesOf(cells: Cells, prefix: string, value: (rest: string) => number): Times {
  return addedTimes(
    Object.entries(cells).flatMap(([cell, n]) =>
      cell.startsWith(prefix) ? [[value(cell.slice(prefix.length)), n] as const] : [],
    ),
  );
}

/**
 * The median lies between two: as if all that waits ended today, and as if it never ended. Silence never shortens it, and what has
 * waited long lengthens it before anybody answers.
 */
export function medianBetween(ended: Times, ages: Times): Median {
  const waiting = sumOfTimes(ages);
  if (sumOfTimes(ended) + waiting < ENOUGH) return null;
  const least = medianOfTimes(addedTimes([...ended, ...ages]));
  return least === null ? null : { least, most: medianOfTimes(ended, waiting) };
}

/** Working days to the answer. */
export function daysMedian(cells: Cells, { asOf, calendar }: On): Median {
  const age = (rest: string) => calendar.workingDaysBetween(rest.split(':')[0] ?? asOf, asOf);
  return medianBetween(valuesOf(cells, 'd:', Number), valuesOf(cells, 'open:', age));
}

/** Working hours to the first word. Who waits has done so at least since the day after they came. */
export function hoursMedian(cells: Cells, on: On): Median {
  const until = instantOf(on.asOf, '00:00');
  const age = (day: string) => Math.floor(workingHoursBetween(instantOf(day, '24:00'), until, on));
  return medianBetween(valuesOf(cells, 'h:', Number), valuesOf(cells, 'w:', age));
}

/** Ease of reading of the answers in a language. */
export function readingMedian(cells: Cells, lang: ReadingLanguage): number | null {
  const scores = valuesOf(cells, `${lang}:`, Number);
  return sumOfTimes(scores) < ENOUGH ? null : medianOfTimes(scores);
}

/** Working hours to the first word for one hour of the week; whoever waits counts as longer than any. */
export function heatMedian(cells: Cells, hour: string): Median {
  const hours = valuesOf(cells, `kh:${hour}:`, Number);
  const waiting = cells[`kw:${hour}`] ?? 0;
  if (sumOfTimes(hours) + waiting < ENOUGH) return null;
  const most = medianOfTimes(hours, waiting);
  return { least: most ?? Math.max(0, ...hours.keys()), most };
}
