/**
 * Pure: the database as one file of SQL, which fills an empty one. D1 exports no database with a virtual table, and an attempt may lock
 * it (cloudflare/workers-sdk issues 6305 and 9519): so tables are exported by name, and the file ends by making the indexes of the
 * search anew. Triggers come after the rows, because a restore must write no event and send no message.
 */

/** A row of SQLite's own schema. */
export interface SchemaItem {
  readonly type: 'table' | 'index' | 'view' | 'trigger';
  readonly name: string;
  readonly sql: string;
}

/** Every {@link SchemaItem} of a database, in the order in which they were made. */
export const SCHEMA = 'SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid';

/** Tables in which FTS5 keeps an index (sqlite.org/fts5.html, "FTS5 Data Structures"). */
const SHADOWS = ['data', 'idx', 'content', 'docsize', 'config'] as const;

const isVirtual = ({ sql }: SchemaItem): boolean => sql.startsWith('CREATE VIRTUAL TABLE');

/** Tables of our own: neither an index of the search, nor one of the tables it keeps itself in, nor one of the platform's. */
export function ownTables(schema: readonly SchemaItem[]): SchemaItem[] {
  const indexes = schema.filter(isVirtual).map(({ name }) => name);
  const kept = new Set(indexes.flatMap((name) => [name, ...SHADOWS.map((of) => `${name}_${of}`)]));
  return schema.filter(({ type, name }) => type === 'table' && !kept.has(name) && !/^(?:_cf_|sqlite_)/.test(name));
}

/**
 * The whole file.
 * @param rows what the platform exported of {@link ownTables}, without their schema
 * @param searchAgain the text of `search-again.sql`
 */
export function dumpOf(schema: readonly SchemaItem[], rows: string, searchAgain: string): string {
  const made = (items: readonly SchemaItem[]) => items.map(({ sql }) => `${sql};`);
  const of = (type: SchemaItem['type']) => made(schema.filter((item) => item.type === type));
  const parts = [
    'PRAGMA defer_foreign_keys = TRUE;',
    ...made(ownTables(schema)),
    rows.replace(/^PRAGMA .*$/m, '').trim(),
    ...of('index'),
    ...of('view'),
    ...made(schema.filter(isVirtual)),
    searchAgain.replace(/^--.*$/gm, '').trim(),
    ...of('trigger'),
  ];
  return `${parts.join('\n')}\n`;
}

/** How many rows a file holds. */
export const rowsIn = (dump: string): number => dump.match(/^INSERT INTO "/gm)?.length ?? 0;
