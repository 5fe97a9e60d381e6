/** The worker's database and bucket in the real runtime (workerd) without the worker: for tests that run the app in Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Env } from '../../worker/env.ts';
import { holdRuntime, takePlace } from './runtime.ts';

const MIGRATIONS = fileURLToPath(new URL('../../worker/migrations/', import.meta.url));

/** Secrets of tests alone; a deployment has its own. */
export const TEST_SECRETS = { CODE_PEPPER: 'pepper-of-tests-alone-0123456789-0123456789' } as const;

export interface Bindings {
  readonly env: Env;
  readonly close: () => Promise<void>;
}

/** A database of its own with every migration applied, and empty buckets. */
export async function startBindings(): Promise<Bindings> {
  const close = holdRuntime();
  try {
    const place = await takePlace();
    await migrate(place.DB);
    return { env: { ...place, ...TEST_SECRETS }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Applies every migration in one batch: a question for each, or the platform's own tool, takes longer than most tests. That the tool
 * applies them one by one is shown in `test/examples/operator.test.ts`.
 */
export async function migrate(db: D1Database): Promise<void> {
  await db.batch(migrations().map((sql) => db.prepare(sql)));
}

/** The migrations in their order, each as one query: the runtime takes several statements at once, but none that is only a comment. */
const migrations = (): string[] =>
  readdirSync(MIGRATIONS)
    .sort()
    .map((name) =>
      readFileSync(MIGRATIONS + name, 'utf8')
        .replace(/--.*$/gm, '')
        .trim(),
    );
