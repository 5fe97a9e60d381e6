/**
 * Brings the worker under test into the browser runner. A test page asks `GET /__worker` on its own origin and learns where the
 * worker is: another origin, as on a real site, so what passes here has passed real CORS.
 */
import type { TestRunnerPlugin } from '@web/test-runner';
import { seedForBrowser } from './seed.ts';
import type { WorkerUnderTest } from './worker-under-test.ts';
import { startWorker } from './worker-under-test.ts';

/** What `GET /__worker` answers. */
export interface WorkerAddress {
  readonly endpoint: string;
  /** A token with every scope, for the staff's side of a journey. */
  readonly staffToken: string;
}

export function workerPlugin(): TestRunnerPlugin {
  let origin = '';
  let worker: Promise<WorkerUnderTest> | undefined;
  let address: Promise<WorkerAddress> | undefined;

  async function start(): Promise<WorkerAddress> {
    worker = startWorker();
    const { url, env } = await worker;
    return { endpoint: url, ...(await seedForBrowser(env, [origin])) };
  }

  return {
    name: 'worker-under-test',
    serverStart({ config }) {
      origin = `http://${config.hostname}:${config.port}`;
    },
    async serverStop() {
      await (await worker?.catch(() => undefined))?.close();
    },
    // Started on the first question, so that a run of pure element tests does not wait for a worker.
    async serve(context) {
      if (context.path !== '/__worker') return undefined;
      address ??= start();
      return { body: JSON.stringify(await address), type: 'json', headers: { 'cache-control': 'no-store' } };
    },
  };
}
