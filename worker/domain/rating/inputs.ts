/**
 * Pure: what a rating is made of, as it is told. Numbers are told by quarter in steps of five, each as "at least so many good ones":
 * whatever is told of a worse end is told of fewer.
 */
import type { Amount, RatingInputs } from '../../../sdk/contract/types.ts';
import type { LocalDate } from '../calendar.ts';
import { median } from '../overview/facts.ts';
import type { Cells } from '../stats/cells.ts';
import { FEW, sumAmounts } from '../stats/protect.ts';
import { REPEATS } from './method.ts';

/** Cells of one quarter, of the agency as a whole or of an official. */
export type RatedQuarters = readonly Cells[];

type Counts = Omit<RatingInputs, 'days'>;

export function inputsOf(quarters: RatedQuarters, asOf: LocalDate): RatingInputs {
  const exact = quarters.map((cells) => exactOf(cells, asOf));
  const amounts = (Object.keys(NOTHING) as (keyof Counts)[]).map((name) => [
    name,
    sumAmounts(exact.map((of) => told(of[name]))),
  ]);
  return { ...(Object.fromEntries(amounts) as Counts), days: daysOf(quarters, exact) };
}

/** The step of five a number lies in, with nothing told of fewer than five: not even whether there is one. */
function told(n: number): Amount {
  const least = Math.floor(n / FEW) * FEW;
  return { least, most: least + FEW - 1 };
}

const NOTHING: Record<keyof Counts, number> = {
  cases: 0,
  apart: 0,
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
  const unanswered = of('z:none') + overdue;
  return {
    answered,
    cases: answered + of('z:empty') + unanswered,
    apart: of('z:apart'),
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

/**
 * Working days to the answer of the one in the middle of all cases. Whatever got no answer on substance lasts for ever; so do the
 * slowest of as many as repeat a text, and what was opened again. `null`: the one in the middle has no answer.
 */
function daysOf(quarters: RatedQuarters, exact: readonly Exact[]): number | null {
  const ended = quarters.flatMap((cells, i) => {
    const days = Object.entries(cells).flatMap(([cell, n]) =>
      cell.startsWith('zd:') ? Array.from<number>({ length: n }).fill(Number(cell.slice(3))) : [],
    );
    const beyond = repeatsOf(cells, exact[i]?.answered ?? 0)('d');
    return days.toSorted((a, b) => a - b).slice(0, Math.max(0, days.length - beyond));
  });
  const cases = exact.reduce((sum, of) => sum + of.cases, 0);
  return median(ended, cases - ended.length);
}
