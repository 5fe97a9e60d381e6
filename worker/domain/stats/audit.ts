/**
 * Pure: what somebody can draw from tables whose sums are known too. Of a two-way table the sums alone never fix a number below five,
 * if every sum is nothing or at least five (Fréchet: a cell may be anything up to the smaller of its two sums). The steps of five say
 * more, and may say too much: then a row says nothing.
 */
import type { Amounts, Parts } from './protect.ts';
import { FEW } from './protect.ts';

/** A table as it is, and what is told of it. */
export interface Audited {
  /** Parts of each row. */
  readonly rows: ReadonlyMap<string, Parts>;
  readonly told: ReadonlyMap<string, Amounts>;
  /** How many are in no row. */
  readonly others: number;
}

/** The agency as a whole, which every table divides. */
export interface Whole {
  readonly parts: Parts;
  readonly told: Amounts;
}

type Cell = { least: number; most: number };
type Row = Record<string, Cell>;

/** More rounds than tables need whose bounds move by whole steps. */
const ROUNDS = 40;

const totalOf = (parts: Parts) => Object.values(parts).reduce((sum, n) => sum + n, 0);

/** What may be told of the rows of each table, so that no number below five is found out, here or in the whole. */
export function audit(whole: Whole, tables: readonly Audited[]): ReadonlyMap<string, Amounts>[] {
  const told = tables.map((table) => new Map(table.told));
  // By size: tables that say too much fall silent from the smallest rows on.
  const talking = tables
    .flatMap(({ rows }, table) => [...rows].map(([name, parts]) => ({ table, name, parts, n: totalOf(parts) })))
    .toSorted((a, b) => a.n - b.n || a.table - b.table || (a.name < b.name ? -1 : 1));
  while (talking.length > 0) {
    const exposed = exposedIn(whole, tables, told);
    if (exposed === null) break;
    const found = talking.findIndex(({ table, name }) => table === exposed.table && name === exposed.name);
    for (const { table, name, parts, n } of talking.splice(Math.max(found, 0), 1)) {
      told[table]?.set(name, Object.fromEntries(Object.keys(parts).map((part) => [part, { least: 0, most: n }])));
    }
  }
  return told;
}

interface Exposed {
  /** `null`: the whole itself. */
  readonly table: number | null;
  readonly name: string;
}

/** The first row with a number from 1 to 4 that can only be what it is. */
function exposedIn(
  whole: Whole,
  tables: readonly Audited[],
  told: readonly ReadonlyMap<string, Amounts>[],
): Exposed | null {
  const sums = copyOf(whole.told);
  const cells = told.map((table) => new Map([...table].map(([name, row]) => [name, copyOf(row)])));
  narrow(sums, whole, tables, cells);
  if (isExposed(sums, whole.parts)) return { table: null, name: '' };
  for (const [table, rows] of cells.entries()) {
    for (const [name, row] of rows) if (isExposed(row, tables[table]?.rows.get(name) ?? {})) return { table, name };
  }
  return null;
}

function isExposed(row: Row, parts: Parts): boolean {
  return Object.entries(row).some(([part, { least, most }]) => {
    const n = parts[part] ?? 0;
    return n > 0 && n < FEW && least === most;
  });
}

/** Draws from every sum what it says, until nothing moves. */
function narrow(sums: Row, whole: Whole, tables: readonly Audited[], cells: readonly Map<string, Row>[]): void {
  const total = totalOf(whole.parts);
  const rests = tables.map(({ others }) => mapRow(sums, () => ({ least: 0, most: others })));
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = total >= FEW && draw(exactly(total), Object.values(sums));
    tables.forEach(({ rows, others }, table) => {
      const [own, rest = {}] = [cells[table] ?? new Map<string, Row>(), rests[table]];
      for (const [name, row] of own) moved = draw(exactly(totalOf(rows.get(name) ?? {})), Object.values(row)) || moved;
      moved = draw(exactly(others), Object.values(rest)) || moved;
      for (const [part, sum] of Object.entries(sums))
        moved = draw(sum, columnOf([...own.values(), rest], part)) || moved;
    });
  }
}

const exactly = (n: number): Cell => ({ least: n, most: n });

const mapRow = (row: Row, to: (cell: Cell) => Cell): Row =>
  Object.fromEntries(Object.entries(row).map(([part, cell]) => [part, to(cell)]));

const copyOf = (row: Amounts): Row => mapRow(row, (cell) => ({ ...cell }));

const columnOf = (rows: readonly Row[], part: string): Cell[] => rows.flatMap((row) => row[part] ?? []);

/** Narrows a sum and its cells to what they leave each other. @returns whether anything moved. */
function draw(sum: Cell, cells: readonly Cell[]): boolean {
  const least = cells.reduce((total, cell) => total + cell.least, 0);
  const most = cells.reduce((total, cell) => total + cell.most, 0);
  let moved = set(sum, least, most);
  for (const cell of cells) {
    moved = set(cell, sum.least - (most - cell.most), sum.most - (least - cell.least)) || moved;
  }
  return moved;
}

function set(cell: Cell, least: number, most: number): boolean {
  const moved = least > cell.least || most < cell.most;
  cell.least = Math.max(cell.least, least);
  cell.most = Math.min(cell.most, most);
  return moved;
}
