/** Pure: the numbers of a period, as sums of what is told of its quarters. */
import type { Amount, Official, Outcome, Stats, StatsQuery } from '../../../sdk/contract/types.ts';
import type { Channel, RejectionReason, Topic } from '../../../sdk/contract/vocabulary.ts';
import { CHANNELS, REJECTION_REASONS, TOPICS } from '../../../sdk/contract/vocabulary.ts';
import type { LocalDate } from '../calendar.ts';
import type { Cells, Quarter } from './cells.ts';
import type { On } from './medians.ts';
import { daysMedian, ENOUGH, heatMedian, hoursMedian, readingMedian } from './medians.ts';
import { firstDayOf, lastDayOf } from './period.ts';
import { FEW, stepOf, sumAmounts } from './protect.ts';
import type { Division, Table, Told, ToldQuarter } from './told.ts';
import { tellQuarter } from './told.ts';

/** The quarters of a period that have numbers, by name, oldest first. */
export type Quarters = ReadonlyMap<string, Quarter>;

/** What the answer says beside the numbers. */
export interface About {
  readonly agency: string;
  readonly query: StatsQuery;
  /** First and last quarter of the period. */
  readonly from: string;
  readonly to: string;
  /** Who has ever answered for the agency. */
  readonly officials: readonly Official[];
}

interface Part {
  readonly quarter: Quarter;
  readonly told: ToldQuarter;
}

export function statsOf(quarters: Quarters, about: About, on: On): Stats {
  const { agency, query, from, to } = about;
  const parts = [...quarters].map(([name, quarter]): Part => ({ quarter, told: tellQuarter(name, quarter, on.asOf) }));
  const { topic = null, official = null, period } = query;
  const asked = topic !== null ? `topic:${topic}` : official !== null ? `official:${official}` : null;
  const first = [...quarters.keys()][0];
  const chosen = asked === null ? wholeOf(parts) : groupOf(parts, asked);
  return {
    agency,
    period,
    topic,
    official,
    from: period === 'all' ? firstDayOf(first ?? to) : firstDayOf(from),
    to: lastDayOf(to),
    asOf: on.asOf,
    partial: chosen.partial,
    ...numbersOf(chosen, on),
    ...(asked === null ? tablesOf(parts, about, on) : NO_TABLES),
    publications: sumAmounts(parts.map(({ told }) => told.media)),
  };
}

/** A slice over the quarters in which it is told. */
interface Chosen {
  readonly told: readonly Told[];
  readonly cells: Cells;
  readonly partial: boolean;
}

function wholeOf(parts: readonly Part[]): Chosen {
  return {
    told: parts.map(({ told }) => told.whole),
    cells: sumCells(parts.map(({ quarter }) => quarter.all)),
    partial: false,
  };
}

function groupOf(parts: readonly Part[], slice: string): Chosen {
  const [table, name] = slice.split(':') as [Table, string];
  const shown = parts.filter(({ told }) => told.groups[table].has(name));
  return {
    told: shown.flatMap(({ told }) => told.groups[table].get(name) ?? []),
    cells: sumCells(shown.map(({ quarter }) => quarter[slice])),
    partial: parts.some(({ quarter, told }) => quarter[slice] !== undefined && !told.groups[table].has(name)),
  };
}

function sumCells(all: readonly (Cells | undefined)[]): Cells {
  const sum: Cells = {};
  for (const [cell, n] of all.flatMap((cells) => Object.entries(cells ?? {}))) sum[cell] = (sum[cell] ?? 0) + n;
  return sum;
}

const adder = (told: readonly Told[]) => (division: Division, part: string) =>
  sumAmounts(told.map((quarter) => quarter[division][part]));

/** How much `of` is of itself and the rest together; `null` of too few. */
function shareOf(of: readonly Amount[], rest: readonly Amount[]): Stats['onTime'] {
  const [yes, no] = [sumAmounts(of), sumAmounts(rest)];
  if (yes.least + no.least < ENOUGH) return null;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return { least: round(yes.least / (yes.least + no.most)), most: round(yes.most / (yes.most + no.least)) };
}

function answersOf({ told, cells }: Chosen, on: On) {
  const sum = adder(told);
  const outcome: Outcome = {
    onTime: sum('outcome', 'onTime'),
    late: sum('outcome', 'late'),
    overdue: sum('outcome', 'overdue'),
    open: sum('outcome', 'open'),
    redirected: sum('outcome', 'redirected'),
    redirectedLate: sum('outcome', 'redirectedLate'),
    terminated: sum('outcome', 'terminated'),
    refused: sum('outcome', 'refused'),
    withdrawn: sum('outcome', 'withdrawn'),
  };
  return {
    received: sumAmounts(told.map(({ received }) => received)),
    outcome,
    onTime: shareOf([outcome.onTime], [outcome.late, outcome.overdue]),
    days: daysMedian(cells, on),
  };
}

function verdictsOf(told: readonly Told[]): Stats['verdicts'] {
  const sum = adder(told);
  const solved = {
    yes: sum('solved', 'yes'),
    partly: sum('solved', 'partly'),
    no: sum('solved', 'no'),
    none: sum('solved', 'none'),
  };
  const clear = { yes: sum('clear', 'yes'), no: sum('clear', 'no'), none: sum('clear', 'none') };
  return {
    solved,
    solvedShare: shareOf([solved.yes], [solved.partly, solved.no]),
    clear,
    clearShare: shareOf([clear.yes], [clear.no]),
  };
}

function numbersOf(chosen: Chosen, on: On) {
  const { told, cells } = chosen;
  const sum = adder(told);
  const answers = answersOf(chosen, on);
  const { onTime, late, redirected, redirectedLate } = answers.outcome;
  const replies = {
    kept: sum('replies', 'kept'),
    broken: sum('replies', 'broken'),
    waiting: sum('replies', 'waiting'),
  };
  return {
    ...answers,
    replies: { ...replies, share: shareOf([replies.kept], [replies.broken]), hours: hoursMedian(cells, on) },
    verdicts: verdictsOf(told),
    readability: { kk: readingMedian(cells, 'kk'), ru: readingMedian(cells, 'ru') },
    moderation: {
      onTime: sum('moderation', 'onTime'),
      late: sum('moderation', 'late'),
      waiting: sum('moderation', 'waiting'),
      withheld: Object.fromEntries(REJECTION_REASONS.map((reason) => [reason, sum('withheld', reason)])) as Record<
        RejectionReason,
        Amount
      >,
    },
    extended: sum('extended', 'yes'),
    local: shareOf([onTime, late], [redirected, redirectedLate]),
  };
}

const NO_TABLES = { channels: null, topics: null, officials: null, heat: null, months: null } as const;

function tablesOf(parts: readonly Part[], { query, officials }: About, on: On) {
  const told = parts.map((part) => part.told);
  return {
    channels: {
      rows: CHANNELS.flatMap((of: Channel) => {
        const n = told.reduce((sum, { channels }) => sum + (channels.shown.get(of) ?? 0), 0);
        return n === 0 ? [] : [{ of, received: { least: n, most: n } }];
      }),
      others: sumAmounts(told.map(({ channels }) => channels.others)),
    },
    topics: {
      rows: TOPICS.flatMap((of: Topic) => rowOf(parts, `topic:${of}`, of, on)),
      others: sumAmounts(told.map(({ others }) => others.topic)),
    },
    officials: {
      rows: officials.flatMap((of) => rowOf(parts, `official:${of.id}`, of, on)),
      others: sumAmounts(told.map(({ others }) => others.official)),
    },
    heat: query.period === 'last' ? heatOf(wholeOf(parts).cells) : null,
    months: told.flatMap(({ months }) => months),
  };
}

function rowOf<K>(parts: readonly Part[], slice: string, of: K, on: On) {
  const chosen = groupOf(parts, slice);
  if (chosen.told.length === 0) return [];
  const { solvedShare } = verdictsOf(chosen.told);
  return [{ of, ...answersOf(chosen, on), solvedShare, partial: chosen.partial }];
}

/** Hours of the week with enough; one with too few is not told from one with none. */
function heatOf(cells: Cells): Stats['heat'] {
  return Object.entries(cells)
    .flatMap(([cell, n]) => {
      if (!cell.startsWith('k:') || n < FEW) return [];
      const hour = cell.slice(2);
      const [weekday = 0, at = 0] = hour.split(':').map(Number);
      return [{ weekday, hour: at, received: stepOf(n), hours: heatMedian(cells, hour) }];
    })
    .toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour);
}

/** Before anything was counted. */
export function nothingCounted(about: About, today: LocalDate, on: Omit<On, 'asOf'>): Stats {
  return { ...statsOf(new Map(), about, { ...on, asOf: today }), asOf: null };
}
