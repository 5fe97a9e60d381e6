/**
 * The real worker in the real runtime (workerd), with a D1 of its own, for one test file or one browser run. Nothing is kept on
 * disk and nothing is shared, so tests may run side by side.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createTestHarness, experimental_readRawConfig } from 'wrangler';
import type { Env } from '../../worker/env.ts';
import { migrate, TEST_SECRETS } from './bindings.ts';
import type { Answer } from './d1-client.ts';
import { connectD1 } from './d1-client.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

// Tests speak to nobody: no request for a sample of `Request.cf`, no usage reports.
process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= 'false';
process.env.WRANGLER_SEND_METRICS ??= 'false';
process.env.WRANGLER_LOG ??= 'warn';

export interface StartOptions {
  /** Bindings a test wants otherwise than `wrangler.toml` has them. */
  readonly vars?: Record<string, string>;
  readonly secrets?: Record<string, string>;
  /** Leaves the limiters out, for a run in which everybody comes from one address within a minute. */
  readonly unlimited?: boolean;
}

export interface WorkerUnderTest {
  /** Address of the worker, an origin of its own, without a slash at the end. */
  readonly url: string;
  /** Sends a request to the worker; a path stands for its address and the path. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** The worker's bindings, reachable from the test: `env.DB` is the D1 the worker writes to. */
  readonly env: Env;
  /** Lets the worker's hour of maintenance come. */
  readonly runSchedule: (now: Date) => Promise<unknown>;
  /** What the worker has logged since it started. */
  readonly logs: () => readonly { readonly level: string; readonly message: string }[];
  readonly close: () => Promise<void>;
}

/** Starts the worker with its migrations applied. Takes a second or two: once per file, in `before`. */
export async function startWorker(options: StartOptions = {}): Promise<WorkerUnderTest> {
  await assetsFolder();
  const server = createTestHarness({
    root: ROOT,
    workers: [configured(options), { config: databaseWorker() }],
  });
  try {
    const { url } = await server.listen();
    const worker = server.getWorker<Env>();
    const DB = connectD1(async (question) => {
      const init = { method: 'POST', body: JSON.stringify(question) };
      return (await server.getWorker('database').fetch('/DB', init)).json() as Promise<Answer>;
    });
    await migrate(DB);
    return {
      url: url.origin,
      // The platform's own fetch, so that a response is what a client would see and not what the harness makes of it.
      fetch: (path, init) => fetch(new URL(path, url), init),
      env: { ...(await worker.getEnv()), DB },
      runSchedule: (now) => worker.scheduled({ scheduledTime: now }),
      logs: () => server.getLogs().map(({ level, message }) => ({ level, message })),
      close: () => server.close(),
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

function configured({ vars, secrets, unlimited }: StartOptions): NonNullable<TestHarnessOptions['workers']>[number] {
  const known = { ...TEST_SECRETS, ...secrets };
  if (!unlimited) return { configPath: 'wrangler.toml', secrets: known, ...(vars && { vars }) };
  const { rawConfig } = readConfig();
  return { config: { ...rawConfig, ratelimits: [], vars: { ...vars, ...known } } };
}

/** The same database once more, for what a test asks of it. */
function databaseWorker() {
  const { compatibility_date, d1_databases } = readConfig().rawConfig;
  return { name: 'database', main: 'test/helpers/d1-worker.js', compatibility_date, d1_databases };
}

const readConfig = () => experimental_readRawConfig({ config: `${ROOT}wrangler.toml` });

type TestHarnessOptions = Exclude<Parameters<typeof createTestHarness>[0], undefined>;

/** The configuration names the folder of built scripts, and the harness insists on it; API tests do without a build. */
async function assetsFolder(): Promise<void> {
  const folder = `${ROOT}dist/site`;
  if (!existsSync(folder)) await mkdir(folder, { recursive: true });
}
