/**
 * Brings the worker under test into the browser runner. A test page asks `GET /__worker` on its own origin and learns where the
 * worker is: another origin, as on a real site, so what passes here has passed real CORS.
 */
import type { TestRunnerPlugin } from '@web/test-runner';
import { contentSecurityPolicy, readPage } from '../../examples/demo/site-server.ts';
import { seedForBrowser } from './seed.ts';
import type { WorkerUnderTest } from './worker-under-test.ts';
import { startWorker } from './worker-under-test.ts';

/** What `GET /__worker` answers. */
export interface WorkerAddress {
  readonly endpoint: string;
  /** A token with every scope, for the staff's side of a journey. */
  readonly staffToken: string;
}

/** A desk call, made outside the browser: the desk's API is for programs of the agency, no site may call it from a page. */
export interface DeskCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

export interface DeskReply {
  readonly status: number;
  readonly body: unknown;
}

/** The runner's command behind `callDesk()` of worker-address.ts. */
const DESK_COMMAND = 'worker-under-test:desk';

/** Where the pages of the examples stand in a browser run. */
const SITE = '/__site/';

const FRESH = { 'cache-control': 'no-store' };

export function workerPlugin(): TestRunnerPlugin<DeskCall> & { endpoint: () => Promise<string> } {
  let origin = '';
  let worker: Promise<WorkerUnderTest> | undefined;
  let address: Promise<WorkerAddress> | undefined;

  async function start(): Promise<WorkerAddress> {
    worker = startWorker({ unlimited: true });
    const { url, env } = await worker;
    return { endpoint: url, ...(await seedForBrowser(env, [origin])) };
  }

  /** Started on the first question, so that a run of pure element tests does not wait for a worker. */
  function started(): Promise<WorkerAddress> {
    address ??= start();
    return address;
  }

  async function callDesk({ method, path, body }: DeskCall): Promise<DeskReply> {
    const { endpoint, staffToken } = await started();
    const response = await fetch(endpoint + path, {
      method,
      headers: { Authorization: `Bearer ${staffToken}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  }

  /** A page of the examples under its strict policy, with the built script in it: to be opened in a frame of a test. */
  async function servePage(path: string, trustedTypes?: string) {
    const { endpoint } = await started();
    const { type, text } = await readPage(path, endpoint);
    const policy = contentSecurityPolicy(endpoint, trustedTypes);
    return { body: text, type, headers: { ...FRESH, 'content-security-policy': policy } };
  }

  return {
    name: 'worker-under-test',
    endpoint: async () => (await started()).endpoint,
    serverStart({ config }) {
      origin = `http://${config.hostname}:${config.port}`;
    },
    async serverStop() {
      await (await worker?.catch(() => undefined))?.close();
    },
    async serve(context) {
      if (context.path === '/__worker') return { body: JSON.stringify(await started()), type: 'json', headers: FRESH };
      if (context.path.startsWith(SITE)) {
        // `?trusted-types=` tries another rule about Trusted Types than the demo's own.
        return servePage(
          context.path.slice(SITE.length - 1),
          context.URL.searchParams.get('trusted-types') ?? undefined,
        );
      }
      return undefined;
    },
    async executeCommand({ command, payload }) {
      return command === DESK_COMMAND && payload ? callDesk(payload) : undefined;
    },
  };
}
