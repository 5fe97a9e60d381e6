/**
 * Pure: what a rating is made of, as it is told. Numbers are told by quarter in steps of five, each as "at least so many good ones":
 * whatever is told of a worse end is told of fewer.
 */
import type { Amount, RatingInputs } from '../../../sdk/contract/types.ts';
import type { LocalDate } from '../calendar.ts';
import { addedTimes, medianOfTimes, sumOfTimes } from '../overview/facts.ts';
import type { Cells } from '../stats/cells.ts';
import { FEW, sumAmounts } from '../stats/protect.ts';
import { REPEATS } from './method.ts';

type Counts = Record<Exclude<keyof RatingInputs, 'days'>, Amount>;

/** Cell of an official's part of what nobody was given. */
export const NOBODYS = 'z:nobodys';

/** What one quarter gives, of the agency as a whole or of an official: all that is kept for who reads. */
export interface KeptInputs {
  readonly counts: Readonly<Record<keyof Counts, number>>;
  /** Answers by their working days, without those that last for ever, see `endedIn`. */
  readonly ended: Readonly<Record<string, number>>;
}

export function keptOf(cells: Cells, asOf: LocalDate): KeptInputs {
  const { answered, ...counts } = exactOf(cells, asOf);
  return { counts, ended: endedIn(cells, answered) };
}

/** Cases that are an official's own, or an agency's. */
export const ownCases = (quarters: readonly KeptInputs[]): number =>
  quarters.reduce((sum, { counts }) => sum + counts.cases - counts.nobodys, 0);

/** Sums what is told of each quarter. */
export function inputsOf(quarters: readonly KeptInputs[]): RatingInputs {
  const amounts = (Object.keys(NOTHING) as (keyof Counts)[]).map((name) => [
    name,
    sumAmounts(quarters.map(({ counts }) => told(counts[name]))),
  ]);
  return { ...(Object.fromEntries(amounts) as Counts), days: daysOf(quarters) };
}

/** The step of five a number lies in, with nothing told of fewer than five: not even whether there is one. */
function told(n: number): Amount {
  const least = Math.floor(n / FEW) * FEW;
  return { least, most: least + FEW - 1 };
}

const NOTHING: Record<keyof Counts, number> = {
  cases: 0,
  apart: 0,
  nobodys: 0,
  unanswered: 0,
  empty: 0,
  repeated: 0,
  onTime: 0,
  substance: 0,
  yes: 0,
  partlyOrYes: 0,
  notNo: 0,
  clear: 0,
  notUnclear: 0,
  local: 0,
};

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

/** The slowest of as many as repeat a text last for ever, and so does what was opened again. */
function endedIn(cells: Cells, answered: number): Record<string, number> {
  const times = Object.entries(cells).flatMap(([cell, n]): [days: number, n: number][] =>
    cell.startsWith('zd:') ? [[Number(cell.slice(3)), n]] : [],
  );
  let beyond = repeatsOf(cells, answered)('d');
  const kept: Record<string, number> = {};
  for (const [days, n] of times.toSorted(([a], [b]) => b - a)) {
    const left = Math.max(0, n - beyond);
    beyond -= n - left;
    if (left > 0) kept[days] = left;
  }
  return kept;
}

/**
 * Working days to the answer of the one in the middle of all cases. Whatever got no answer on substance lasts for ever. `null`: the one
 * in the middle has no answer.
 */
function daysOf(quarters: readonly KeptInputs[]): number | null {
  const ended = addedTimes(
    quarters.flatMap((quarter) => Object.entries(quarter.ended).map(([days, n]) => [Number(days), n] as const)),
  );
  const cases = quarters.reduce((sum, { counts }) => sum + counts.cases, 0);
  return medianOfTimes(ended, cases - sumOfTimes(ended));
}
