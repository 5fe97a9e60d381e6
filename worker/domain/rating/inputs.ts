/**
 * Pure: what a rating is made of, as it is told. Numbers are told by quarter in steps of five, each as "at least so many good ones":
 * whatever is told of a worse end is told of fewer.
 */
import type { Amount, RatingInputs } from '../../../sdk/contract/types.ts';
import type { LocalDate } from '../calendar.ts';
import { medianOfTimes } from '../overview/facts.ts';
import type { Cells } from '../stats/cells.ts';
import { FEW } from '../stats/protect.ts';
import { REPEATS } from './method.ts';

type Counts = Record<Exclude<keyof RatingInputs, 'days'>, Amount>;

/** Cell of an official's part of what nobody was given. */
export const NOBODYS = 'z:nobodys';

/** What is counted of a quarter, in the order in which it is kept. Another order, or one name more, is a migration. */
const COUNTED = [
  'cases',
  'apart',
  'nobodys',
  'unanswered',
  'empty',
  'repeated',
  'onTime',
  'substance',
  'yes',
  'partlyOrYes',
  'notNo',
  'clear',
  'notUnclear',
  'local',
  'hidden',
] as const satisfies readonly (keyof Counts)[];

/**
 * What one quarter gives, of the agency as a whole or of an official: all that is kept for who reads. Numbers alone, because a rating
 * reads those of everybody at once: first what is `COUNTED`, then pairs, working days and how many answers took so many, without those
 * that last for ever, see `endedIn`.
 */
export type KeptInputs = readonly number[];

export function keptOf(cells: Cells, asOf: LocalDate): KeptInputs {
  const exact = exactOf(cells, asOf);
  return [...COUNTED.map((name) => exact[name]), ...endedIn(cells, exact.answered).flat()];
}

const countIn = (quarter: KeptInputs, name: keyof Counts): number => quarter[COUNTED.indexOf(name)] ?? 0;

/** Cases that are an official's own, or an agency's. */
export const ownCases = (quarters: readonly KeptInputs[]): number =>
  quarters.reduce((sum, quarter) => sum + countIn(quarter, 'cases') - countIn(quarter, 'nobodys'), 0);

/** Sums what is told of each quarter. */
export function inputsOf(quarters: readonly KeptInputs[]): RatingInputs {
  const counts: Partial<Record<keyof Counts, Amount>> = {};
  for (const [i, name] of COUNTED.entries()) counts[name] = toldOf(quarters, i);
  return { ...(counts as Counts), days: daysOf(quarters) };
}

/** Of each quarter the step of five its number lies in, with nothing told of fewer than five: not even whether there is one. */
function toldOf(quarters: readonly KeptInputs[], index: number): Amount {
  let least = 0;
  for (const { [index]: n = 0 } of quarters) least += Math.floor(n / FEW) * FEW;
  return { least, most: least + quarters.length * (FEW - 1) };
}

/** How many cases there are in a slice of a quarter. */
export const casesIn = (cells: Cells, asOf: LocalDate): number => exactOf(cells, asOf).cases;

interface Exact extends Record<keyof Counts, number> {
  readonly answered: number;
}

function exactOf(cells: Cells, asOf: LocalDate): Exact {
  const of = (cell: string) => cells[cell] ?? 0;
  const overdue = sumOf(cells, 'z:open:', (due) => due < asOf);
  const answered = of('z:good') + of('z:late');
  const beyond = repeatsOf(cells, answered);
  const less = (n: number, merit: string) => Math.max(0, n - beyond(merit));
  const unanswered = of('z:none') + of(NOBODYS) + overdue;
  return {
    answered,
    cases: answered + of('z:empty') + unanswered,
    apart: of('z:apart'),
    nobodys: of(NOBODYS),
    unanswered,
    empty: of('z:empty'),
    repeated: beyond('s'),
    onTime: less(of('z:good'), 'g'),
    substance: less(answered, 's'),
    yes: of('zs:yes'),
    partlyOrYes: of('zs:yes') + of('zs:partly'),
    notNo: less(answered - of('zs:no'), 'n'),
    clear: of('zc:yes'),
    notUnclear: less(answered - of('zc:no'), 'u'),
    local: less(of('zl'), 'l'),
    hidden: of('zh'),
  };
}

function sumOf(cells: Cells, prefix: string, fits: (rest: string) => boolean): number {
  return Object.entries(cells).reduce(
    (sum, [cell, n]) => sum + (cell.startsWith(prefix) && fits(cell.slice(prefix.length)) ? n : 0),
    0,
  );
}

/**
 * How many of the answers with a merit repeat a text beyond what is allowed. Each merit is looked at by itself: an answer that loses one
 * leaves with it those that repeat each other, so its place is not another's gain.
 */
function repeatsOf(cells: Cells, answered: number): (merit: string) => number {
  const allowed = Math.max(REPEATS.most, Math.floor(REPEATS.share * answered));
  const marked = Object.entries(cells).filter(([cell]) => cell.startsWith('zt:'));
  return (merit) => {
    const times: Record<string, number> = {};
    for (const [cell, n] of marked) {
      const [, merits = '', mark = ''] = cell.split(':');
      if (merits.includes(merit)) times[mark] = (times[mark] ?? 0) + n;
    }
    return Object.values(times).reduce((sum, n) => sum + Math.max(0, n - allowed), 0);
  };
}

/** The slowest of as many as repeat a text last for ever, and so does what was opened again. @returns days and how many, the slowest first. */
function endedIn(cells: Cells, answered: number): [days: number, n: number][] {
  const times = Object.entries(cells).flatMap(([cell, n]): [days: number, n: number][] =>
    cell.startsWith('zd:') ? [[Number(cell.slice(3)), n]] : [],
  );
  let beyond = repeatsOf(cells, answered)('d');
  return times
    .toSorted(([a], [b]) => b - a)
    .flatMap(([days, n]) => {
      const left = Math.max(0, n - beyond);
      beyond -= n - left;
      return left > 0 ? [[days, left] as [number, number]] : [];
    });
}

/**
 * Working days to the answer of the one in the middle of all cases. Whatever got no answer on substance lasts for ever. `null`: the one
 * in the middle has no answer.
 */
function daysOf(quarters: readonly KeptInputs[]): number | null {
  const ended = new Map<number, number>();
  let left = 0;
  for (const quarter of quarters) {
    left += countIn(quarter, 'cases');
    for (let i = COUNTED.length; i < quarter.length; i += 2) {
      const [days = 0, n = 0] = [quarter[i], quarter[i + 1]];
      ended.set(days, (ended.get(days) ?? 0) + n);
      left -= n;
    }
  }
  return medianOfTimes(ended, left);
}
