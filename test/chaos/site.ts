/** The agency's page of the chaos test: nothing but the built outbox, on an origin the agency has registered. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const BUNDLE = new URL('../../dist/site/sdk/outbox.js', import.meta.url);

export interface Site {
  readonly origin: string;
  close: () => void;
}

/** Serves `/outbox.js` as it is published, and an empty page under every other path. */
export async function startSite(): Promise<Site> {
  const bundle = await readFile(BUNDLE);
  const server = createServer(({ url }, response) => {
    const script = url === '/outbox.js';
    const type = script ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8';
    response.writeHead(200, { 'Content-Type': type }).end(script ? bundle : '<!doctype html><title>Outbox</title>');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
