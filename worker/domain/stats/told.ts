/** Pure: what is told of one quarter, in which nobody can be singled out. Everything published is made of this. */
import type { Amount } from '../../../sdk/contract/types.ts';
import { REJECTION_REASONS } from '../../../sdk/contract/vocabulary.ts';
import type { LocalDate } from '../calendar.ts';
import { audit } from './audit.ts';
import type { Cells, Quarter } from './cells.ts';
import { MEDIA } from './cells.ts';
import { monthsOf } from './period.ts';
import type { Amounts, Grouped, Parts } from './protect.ts';
import { alone, FEW, group, inSteps, isClean, partsOfWhole } from './protect.ts';

/** Ways to divide the appeals of a slice; `solved` and `clear` divide the answered ones. */
export const DIVISIONS = ['outcome', 'replies', 'solved', 'clear', 'moderation', 'withheld', 'extended'] as const;
export type Division = (typeof DIVISIONS)[number];

/** Groups that have tables. */
export const TABLES = ['topic', 'official'] as const;
export type Table = (typeof TABLES)[number];

export interface Told extends Readonly<Record<Division, Amounts>> {
  readonly received: Amount;
}

export interface Month {
  readonly month: string;
  readonly received: number | null;
  readonly answered: number | null;
  readonly onTime: number | null;
}

export interface ToldQuarter {
  readonly whole: Told;
  readonly groups: Readonly<Record<Table, ReadonlyMap<string, Told>>>;
  readonly others: Readonly<Record<Table, Amount>>;
  readonly channels: { readonly shown: ReadonlyMap<string, number>; readonly others: Amount };
  readonly months: readonly Month[];
  readonly media: Amount;
}

const OUTCOMES = ['onTime', 'late', 'redirected', 'redirectedLate', 'terminated', 'refused', 'withdrawn'] as const;

/** How many of each part a slice has on a day. */
export function partsOf(cells: Cells, asOf: LocalDate): Record<Division, Parts> {
  const n = cells.n ?? 0;
  const of = (cell: string) => cells[cell] ?? 0;
  const by = (prefix: string, place: number, fits: (on: LocalDate) => boolean) =>
    Object.entries(cells).reduce(
      (sum, [cell, count]) => sum + (cell.startsWith(prefix) && fits(cell.split(':')[place] ?? '') ? count : 0),
      0,
    );
  const passed = (on: LocalDate) => on < asOf;
  const runs = (on: LocalDate) => on >= asOf;
  const withRest = (parts: Parts, whole = n): Parts => ({
    ...parts,
    none: whole - Object.values(parts).reduce((sum, part) => sum + part, 0),
  });
  return {
    outcome: {
      ...Object.fromEntries(OUTCOMES.map((part) => [part, of(`o:${part}`)])),
      overdue: by('open:', 2, passed),
      open: by('open:', 2, runs),
    },
    replies: withRest({
      kept: of('r:kept'),
      broken: of('r:broken') + by('r:by:', 2, passed),
      waiting: by('r:by:', 2, runs),
    }),
    solved: { yes: of('s:yes'), partly: of('s:partly'), no: of('s:no'), none: of('s:none') },
    clear: { yes: of('c:yes'), no: of('c:no'), none: of('c:none') },
    moderation: withRest({
      onTime: of('m:onTime'),
      late: of('m:late') + by('m:by:', 2, passed),
      waiting: by('m:by:', 2, runs),
    }),
    withheld: withRest(Object.fromEntries(REJECTION_REASONS.map((reason) => [reason, of(`x:${reason}`)]))),
    extended: withRest({ yes: of('e') }),
  };
}

/** How many are late in all quarters on a day. Nobody has to look at a single appeal for it. */
export function lateIn(quarters: Iterable<Quarter>, asOf: LocalDate): number {
  return [...quarters].reduce((sum, { all = {} }) => sum + (partsOf(all, asOf).outcome.overdue ?? 0), 0);
}

/** What is told of a quarter on a day. @param name `2026-Q4` */
export function tellQuarter(name: string, quarter: Quarter, asOf: LocalDate): ToldQuarter {
  const all = quarter.all ?? {};
  const n = all.n ?? 0;
  const few = n < FEW;
  const sizes = (table: string) => (few ? {} : sizesOf(quarter, `${table}:`));
  const parts = partsOf(all, asOf);
  const channels = group(sizes('channel'));
  const whole = tellWhole(n, parts);
  const tables = TABLES.map((table) => {
    const known = sizes(table);
    return group(known, n - Object.values(known).reduce((sum, size) => sum + size, 0));
  });
  const told = tellGroups(quarter, tables, { parts, whole, asOf });
  return {
    whole,
    groups: byTable((i) => told[i] ?? new Map()),
    others: byTable((i) => alone(tables[i]?.others ?? 0)),
    channels: { ...channels, others: alone(few ? n : channels.others) },
    months: tellMonths(name, quarter, asOf),
    media: alone(quarter[MEDIA]?.n ?? 0),
  };
}

const byTable = <T>(of: (i: number) => T) =>
  Object.fromEntries(TABLES.map((table, i) => [table, of(i)])) as Record<Table, T>;

function sizesOf(quarter: Quarter, prefix: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(quarter).flatMap(([slice, cells]) =>
      slice.startsWith(prefix) ? [[slice.slice(prefix.length), cells.n ?? 0]] : [],
    ),
  );
}

/** Exact where nothing is few. Verdicts add up to the answers, so they are no more exact than the outcome is. */
function tellWhole(n: number, parts: Record<Division, Parts>): Told {
  const exact = n >= FEW && isClean(parts.outcome);
  const told = Object.fromEntries(
    DIVISIONS.map((division) => {
      const answers = division === 'solved' || division === 'clear';
      return [division, partsOfWhole(parts[division], answers ? exact : n >= FEW)];
    }),
  ) as Record<Division, Amounts>;
  return { ...told, received: alone(n) };
}

/** Rows of the tables with their parts in steps of five, as far as all sums together leave few unknown. */
function tellGroups(
  quarter: Quarter,
  tables: readonly Grouped[],
  { parts, whole, asOf }: { readonly parts: Record<Division, Parts>; readonly whole: Told; readonly asOf: LocalDate },
): ReadonlyMap<string, Told>[] {
  const divided = tables.map(({ shown }, i) =>
    [...shown.keys()].toSorted().map((name) => [name, partsOf(quarter[`${TABLES[i]}:${name}`] ?? {}, asOf)] as const),
  );
  const divisions = DIVISIONS.map((division) => {
    const audited = divided.map((rows, i) => {
      const own = new Map(rows.map(([name, row]) => [name, row[division]]));
      return {
        rows: own,
        told: new Map([...own].map(([name, row]) => [name, inSteps(row)])),
        others: tables[i]?.others ?? 0,
      };
    });
    return [division, audit({ parts: parts[division], told: whole[division] }, audited)] as const;
  });
  return tables.map(
    ({ shown }, i) =>
      new Map(
        [...shown].map(([name, n]): [string, Told] => {
          const told = Object.fromEntries(divisions.map(([division, of]) => [division, of[i]?.get(name) ?? {}]));
          return [name, { ...(told as Record<Division, Amounts>), received: alone(n) }];
        }),
      ),
  );
}

/** Month by month only where no month of the quarter has too few of anything: they add up to the quarter. */
function tellMonths(name: string, quarter: Quarter, asOf: LocalDate): Month[] {
  const months = monthsOf(name)
    .filter((month) => month <= asOf.slice(0, 7))
    .map((month) => {
      const cells = quarter[`month:${month}`] ?? {};
      return { month, n: cells.n ?? 0, outcome: partsOf(cells, asOf).outcome };
    });
  const sizesClean = months.every(({ n }) => n === 0 || n >= FEW);
  const clean = sizesClean && months.every(({ outcome }) => isClean(outcome));
  return months.map(({ month, n, outcome: { onTime = 0, late = 0 } }) => ({
    month,
    received: sizesClean ? n : null,
    answered: clean ? onTime + late : null,
    onTime: clean ? onTime : null,
  }));
}
