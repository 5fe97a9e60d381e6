/**
 * Writes the whole database to one file of SQL, which fills an empty database (`docs/operator.md`, "Backup and restore").
 *
 *   node worker/scripts/back-up.ts --output jauap.sql [--remote] [--database jauap]
 *
 * D1 exports no database with a virtual table, and an attempt may lock it (cloudflare/workers-sdk issues 6305 and 9519). So the tables
 * are exported by name and without the indexes of the search; the file ends by making those anew. What fires on a row comes after
 * the rows: a restore must write no event and send no message.
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';

const WRANGLER = join(createRequire(import.meta.url).resolve('wrangler/package.json'), '..', 'bin', 'wrangler.js');
const SEARCH_AGAIN = new URL('../store/search-again.sql', import.meta.url);

const EVERYTHING = 'SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid';

interface Item {
  readonly type: 'table' | 'index' | 'view' | 'trigger';
  readonly name: string;
  readonly sql: string;
}

interface Options {
  readonly output: string;
  readonly database: string;
  readonly where: '--remote' | '--local';
}

function readArguments(): Options {
  const { values } = parseArgs({
    options: {
      output: { type: 'string' },
      database: { type: 'string', default: 'jauap' },
      remote: { type: 'boolean', default: false },
    },
  });
  const { output, database, remote } = values;
  if (!output) throw new Error('--output is needed: the file to write');
  return { output, database, where: remote ? '--remote' : '--local' };
}

/** Runs wrangler with this very Node. @throws with what it said */
async function wrangler(args: readonly string[]): Promise<string> {
  // Whatever the caller wants to hear of wrangler: without its log there is no answer.
  const env = { ...process.env, WRANGLER_LOG: 'log', WRANGLER_HIDE_BANNER: 'true', NO_COLOR: '1' };
  const { stdout } = await promisify(execFile)(process.execPath, [WRANGLER, ...args], { env, maxBuffer: 2 ** 26 });
  return stdout;
}

async function readSchema({ database, where }: Options): Promise<Item[]> {
  const said = await wrangler(['d1', 'execute', database, where, '--json', '--command', EVERYTHING]);
  const [answer] = JSON.parse(said) as { readonly results: Item[] }[];
  return answer?.results ?? [];
}

const isVirtual = ({ sql }: Item): boolean => sql.startsWith('CREATE VIRTUAL TABLE');

/** Tables of our own: neither an index of the search, nor one of the tables it keeps itself in, nor one of the platform's. */
function ownTables(schema: readonly Item[]): Item[] {
  const indexes = schema.filter(isVirtual).map(({ name }) => name);
  const shadows = indexes.flatMap((name) =>
    ['data', 'idx', 'content', 'docsize', 'config'].map((of) => `${name}_${of}`),
  );
  return schema.filter(
    ({ type, name }) => type === 'table' && ![...indexes, ...shadows].includes(name) && !/^(?:_cf_|sqlite_)/.test(name),
  );
}

async function backUp(options: Options): Promise<string> {
  const { output, database, where } = options;
  const schema = await readSchema(options);
  const tables = ownTables(schema);
  const named = tables.flatMap(({ name }) => ['--table', name]);
  await wrangler(['d1', 'export', database, where, '--skip-confirmation', '--no-schema', '--output', output, ...named]);
  const rows = await readFile(output, 'utf8');
  const made = (items: readonly Item[]) => items.map(({ sql }) => `${sql};`);
  const of = (type: Item['type']) => made(schema.filter((item) => item.type === type));
  const parts = [
    'PRAGMA defer_foreign_keys = TRUE;',
    ...made(tables),
    rows.replace(/^PRAGMA .*$/m, '').trim(),
    ...of('index'),
    ...of('view'),
    ...made(schema.filter(isVirtual)),
    (await readFile(SEARCH_AGAIN, 'utf8')).replace(/^--.*$/gm, '').trim(),
    ...of('trigger'),
  ];
  await writeFile(output, `${parts.join('\n')}\n`, { mode: 0o600 });
  return `${tables.length} tables, ${rows.match(/^INSERT INTO /gm)?.length ?? 0} rows`;
}

try {
  const options = readArguments();
  console.log(`${await backUp(options)} in ${options.output}. It holds personal data.`);
} catch (error) {
  console.error(`back-up: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
