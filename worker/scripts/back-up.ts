/**
 * Writes the whole database to one file of SQL, which fills an empty database (`docs/operator.md`, "Backup and restore").
 *
 *   node worker/scripts/back-up.ts --output jauap.sql [--remote] [--database jauap]
 *
 * What stands in the file, and in which order, is said in `worker/store/dump.ts`.
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { SchemaItem } from '../store/dump.ts';
import { dumpOf, ownTables, rowsIn, SCHEMA } from '../store/dump.ts';

const WRANGLER = join(createRequire(import.meta.url).resolve('wrangler/package.json'), '..', 'bin', 'wrangler.js');
const SEARCH_AGAIN = new URL('../store/search-again.sql', import.meta.url);

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

async function readSchema({ database, where }: Options): Promise<SchemaItem[]> {
  const said = await wrangler(['d1', 'execute', database, where, '--json', '--command', SCHEMA]);
  const [answer] = JSON.parse(said) as { readonly results: SchemaItem[] }[];
  return answer?.results ?? [];
}

async function backUp(options: Options): Promise<string> {
  const { output, database, where } = options;
  const schema = await readSchema(options);
  const tables = ownTables(schema);
  const named = tables.flatMap(({ name }) => ['--table', name]);
  await wrangler(['d1', 'export', database, where, '--skip-confirmation', '--no-schema', '--output', output, ...named]);
  const dump = dumpOf(schema, await readFile(output, 'utf8'), await readFile(SEARCH_AGAIN, 'utf8'));
  await writeFile(output, dump, { mode: 0o600 });
  return `${tables.length} tables, ${rowsIn(dump)} rows`;
}

try {
  const options = readArguments();
  console.log(`${await backUp(options)} in ${options.output}. It holds personal data.`);
} catch (error) {
  console.error(`back-up: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
