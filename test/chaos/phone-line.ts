/** The line between a phone and the worker: some of its connections are reset, before the question arrives or after. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { forward, pass } from './chaos-proxy.ts';
import type { Random } from './random.ts';

export interface PhoneLine {
  readonly url: string;
  /**
   * Requests that came in, and how many of them were reset; bytes in both directions, without headers; and what the line itself could not
   * carry, with the reason and the milliseconds it took.
   */
  readonly seen: { requests: number; resets: number; up: number; down: number; broken: string[] };
  /** Resolves when the next appeal has been accepted, before the phone learns of it. */
  readonly nextAccepted: () => Promise<void>;
  close: () => void;
}

/** Of all requests to the API 2 % are reset. */
const RESET = 0.02;

/** Scripts travel compressed, as from the edge. */
async function passPacked(response: ServerResponse, answer: Response, seen: PhoneLine['seen']): Promise<void> {
  const packed = gzipSync(Buffer.from(await answer.clone().arrayBuffer()));
  seen.down += packed.length;
  if (!/javascript/.test(answer.headers.get('Content-Type') ?? '')) return pass(response, answer);
  const headers = ['Content-Type', 'Access-Control-Allow-Origin', 'Cache-Control', 'Cross-Origin-Resource-Policy'];
  const kept = headers.map((name) => [name, answer.headers.get(name) ?? '']);
  response.writeHead(answer.status, { ...Object.fromEntries(kept), 'Content-Encoding': 'gzip' }).end(packed);
}

export async function startPhoneLine(worker: string, random: Random): Promise<PhoneLine> {
  const seen: PhoneLine['seen'] = { requests: 0, resets: 0, up: 0, down: 0, broken: [] };
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const { method, url = '' } = request;
    const api = /^\/v1\/a(?:gencies|ppeals)\b/.test(url);
    const fate = api && method !== 'OPTIONS' ? random() : 1;
    seen.requests++;
    if (fate < RESET) seen.resets++;
    const began = performance.now();
    const broke = (error: unknown) => {
      seen.broken.push(`${method} ${url}: ${error}, ${Math.round(performance.now() - began)} ms`);
      response.destroy();
    };
    const answered = async () => {
      seen.up += Number(request.headers['content-length'] ?? 0);
      const answer = await forward(request, { worker, freshKeys: false });
      if (method === 'POST' && url.endsWith('/appeals')) for (const resolve of waiting.splice(0)) resolve();
      if (fate < RESET) response.destroy();
      else await passPacked(response, answer, seen);
    };
    if (fate < RESET / 2) request.socket.destroy();
    else answered().catch(broke);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    nextAccepted: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
