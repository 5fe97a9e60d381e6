/** A program of an agency that receives webhooks, on this machine. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it arrived. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What to do with a message; sees it after it was read whole. */
export type Reaction = (response: ServerResponse, received: Received) => void;

export const ok: Reaction = (response) => void response.writeHead(204).end();
export const answerWith =
  (status: number, headers: Record<string, string> = {}): Reaction =>
  (response) =>
    void response.writeHead(status, headers).end('ignored');

/** Starts a receiver; `react` may be exchanged at any time. */
export async function startReceiver(react: Reaction = ok) {
  const received: Received[] = [];
  const state = { react, connections: 0 };
  const server = createServer(async (request, response) => {
    const parts: Uint8Array[] = [];
    for await (const part of request) parts.push(part as Uint8Array);
    const one = { headers: request.headers, body: Buffer.concat(parts).toString() };
    received.push(one);
    state.react(response, one);
  });
  server.on('connection', () => {
    state.connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}/hook`,
    received,
    state,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What a message says about itself in its headers, as the reference library takes it. */
export function signedHeaders({ headers }: Received): Record<string, string> {
  const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
  return Object.fromEntries(names.map((name) => [name, String(headers[name])]));
}
