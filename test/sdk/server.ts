/** A real HTTP server for tests of the SDK: what it answers is a script, what it was asked is kept. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { SubmissionInput } from '../../sdk/contract/types.ts';

export interface Asked {
  method: string;
  /** Path and query, as it stood in the request line. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Answers one request; the last step of a script answers all that follow. */
export type Step = (response: ServerResponse, asked: Asked) => void;

export interface Server {
  endpoint: string;
  asked: Asked[];
}

/** Starts a server that is stopped, open connections included, when the test ends. */
export async function serve(t: TestContext, ...script: Step[]): Promise<Server> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const entry = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
    const step = script[Math.min(asked.push(entry), script.length) - 1];
    step?.(response, entry);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** A JSON answer. */
export function json(value: unknown, status = 200): Step {
  return (response) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

/** An error as the API writes it. */
export function problem(status: number, code: string, more: object = {}, headers: Record<string, string> = {}): Step {
  const body = { type: `about:blank`, title: code, status, code, requestId: 'r-1', ...more };
  return (response) =>
    response
      .writeHead(status, { 'Content-Type': 'application/problem+json; charset=utf-8', ...headers })
      .end(JSON.stringify(body));
}

/** The connection breaks before a byte of the answer. */
export const breakOff: Step = (response) => response.destroy();

/** The connection breaks in the middle of the answer, after its status. */
export const breakInside: Step = (response) => {
  response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"number":', () => response.destroy());
};

/** Never answers. */
export const silence: Step = () => undefined;

/** The parts of a receipt the SDK looks at. */
export const RECEIPT = { number: 'KOK-2026-000123-K', agency: 'kokshetau', clock: { dueOn: '2026-12-14' } };

export const SUBMISSION: SubmissionInput = {
  kind: 'report',
  topic: 'roads',
  lang: 'ru',
  text: 'На перекрёстке Абая и Ауэзова глубокая яма посреди дороги.',
  consent: { processing: true, publication: false },
};
