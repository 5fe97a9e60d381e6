/** A bad connection to the worker: loses questions, loses answers, and at times is not there at all. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Random } from './random.ts';

/** What the proxy did. */
export interface Losses {
  /** Submissions lost on the way there. */
  before: number;
  /** Submissions whose answer was lost after the worker had accepted them. */
  after: number;
  /** Submissions answered. */
  passed: number;
  /** Answers that repeat a receipt: what only the key saved from becoming a second appeal. */
  replayed: number;
  /** Requests of any kind while there was no connection. */
  refused: number;
}

export interface ChaosProxy {
  readonly url: string;
  readonly losses: Losses;
  /** Whether there is no connection. */
  down: boolean;
  /** Resolves when the next submission comes in, before it is forwarded. */
  nextSubmission: () => Promise<void>;
  close: () => void;
}

export interface ChaosOptions {
  readonly worker: string;
  readonly random: Random;
  /** The sabotage: every attempt gets a new key, as from a client that makes a new code each time. */
  readonly freshKeys: boolean;
}

/** Of all submissions 30 % are lost before the worker and 30 % after it. */
const LOST = 0.3;

/** Headers that belong to one connection and not to what it carries. */
const OF_CONNECTION = ['connection', 'content-encoding', 'content-length', 'host', 'keep-alive', 'transfer-encoding'];

export async function startChaosProxy(options: ChaosOptions): Promise<ChaosProxy> {
  const losses: Losses = { before: 0, after: 0, passed: 0, replayed: 0, refused: 0 };
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (proxy.down) {
      losses.refused++;
      request.socket.destroy();
      return;
    }
    if (request.method !== 'POST') return pass(response, await forward(request, options));
    for (const resolve of waiting.splice(0)) resolve();
    const fate = options.random();
    if (fate < LOST) {
      losses.before++;
      request.socket.destroy();
      return;
    }
    const answer = await forward(request, options);
    if (answer.headers.get('Idempotency-Replayed')) losses.replayed++;
    if (fate < 2 * LOST) {
      losses.after++;
      request.socket.destroy();
      return;
    }
    losses.passed++;
    await pass(response, answer);
  }

  await once(server.listen(0, '127.0.0.1'), 'listening');
  const proxy: ChaosProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    losses,
    down: false,
    nextSubmission: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return proxy;
}

export async function forward(
  request: IncomingMessage,
  { worker, freshKeys }: Pick<ChaosOptions, 'worker' | 'freshKeys'>,
): Promise<Response> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (!OF_CONNECTION.includes(name)) headers.set(name, String(value));
  }
  if (freshKeys && headers.has('Idempotency-Key'))
    headers.set('Idempotency-Key', randomBytes(32).toString('base64url'));
  const body = request.method === 'POST' ? Buffer.concat(chunks) : null;
  return fetch(worker + request.url, { method: request.method ?? 'GET', headers, body });
}

export async function pass(response: ServerResponse, answer: Response): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  const headers = [...answer.headers].filter(([name]) => !OF_CONNECTION.includes(name));
  response.writeHead(answer.status, Object.fromEntries(headers)).end(body);
}
