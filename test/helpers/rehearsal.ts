/** A copy of this machine's deployment in a folder of its own, for commands of the operator: the code is linked, the data are new. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getPlatformProxy } from 'wrangler';
import type { Env } from '../../worker/env.ts';
import { TEST_SECRETS } from './bindings.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const QUIET = { CI: 'true', NO_COLOR: '1', WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' };

const MIGRATIONS = join(ROOT, 'worker/migrations');

/** Every migration but the last, in wrangler's own book: it starts a runtime for each, and would take a minute for all. */
export async function migrateAllButLast({ DB }: Env): Promise<void> {
  await DB.prepare(
    'CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TEXT DEFAULT CURRENT_TIMESTAMP NOT NULL)',
  ).run();
  for (const name of readdirSync(MIGRATIONS).sort().slice(0, -1)) {
    const sql = readFileSync(join(MIGRATIONS, name), 'utf8').replace(/--.*$/gm, '').trim();
    await DB.prepare(sql).run();
    await DB.prepare('INSERT INTO d1_migrations (name) VALUES (?1)').bind(name).run();
  }
}

export type Rehearsal = Awaited<ReturnType<typeof startRehearsal>>;

export async function startRehearsal() {
  const folder = await mkdtemp(join(tmpdir(), 'jauap-operator-'));
  for (const name of ['worker', 'sdk', 'widget', 'node_modules', 'package.json'])
    await symlink(join(ROOT, name), join(folder, name));
  await copyFile(join(ROOT, 'wrangler.toml'), join(folder, 'wrangler.toml'));

  return {
    folder,
    /** Runs a block as it stands. `npx` takes what is installed, as it does for an operator after `npm ci`. */
    run: async (block: string): Promise<string> => {
      const env = {
        ...process.env,
        ...QUIET,
        WRANGLER_LOG: 'log',
        // Wrangler is started five times: what was compiled once is kept, as for the test files.
        NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
        PATH: `${ROOT}node_modules/.bin:${process.env.PATH}`,
      };
      const script = `npx() { "$@"; }\n${block}`;
      return (await promisify(execFile)('/bin/sh', ['-eu', '-c', script], { cwd: folder, env })).stdout;
    },
    /** Works with the data in a folder of wrangler, as the worker would. */
    open: async <T>(state: string, work: (env: Env) => Promise<T>): Promise<T> => {
      Object.assign(process.env, QUIET, { WRANGLER_LOG: 'warn' });
      const persist = { path: join(folder, state, 'v3') };
      const configPath = join(folder, 'wrangler.toml');
      const { env, dispose } = await getPlatformProxy<Env>({ configPath, persist, envFiles: [] });
      try {
        return await work({ ...env, ...TEST_SECRETS });
      } finally {
        await dispose();
      }
    },
    /** The rows of every table, as text; tables of the platform and pages of an index are none of ours. */
    rows: async (state: string): Promise<Map<string, string[]>> => {
      const databases = join(folder, state, 'v3/d1/miniflare-D1DatabaseObject');
      const file = (await readdir(databases)).find((name) => /^[0-9a-f]{64}\.sqlite$/.test(name)) ?? '';
      const db = new DatabaseSync(join(databases, file), { readOnly: true });
      try {
        return rowsOf(db);
      } finally {
        db.close();
      }
    },
    close: () => rm(folder, { recursive: true }),
  };
}

function rowsOf(db: DatabaseSync): Map<string, string[]> {
  const tables = db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
    )
    .all() as { name: string }[];
  return new Map(
    tables.map(({ name }) => [
      name,
      db
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
}
