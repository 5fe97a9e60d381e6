/**
 * The desk on the origin of a test page: what a page asks of `/v1/…` goes to the worker under test, as it does where the worker itself
 * serves the page. `Origin` becomes the worker's own, as it is there.
 */
import type { IncomingMessage } from 'node:http';
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const HOP_BY_HOP = /^(?:connection|keep-alive|transfer-encoding|content-encoding|content-length|host)$/;

async function bodyOf(request: IncomingMessage): Promise<Blob | null> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return parts.length > 0 ? new Blob([Buffer.concat(parts)]) : null;
}

/** @param endpoint address of the worker, asked for when the first call comes. */
export function deskProxy(endpoint: () => Promise<string>): Middleware {
  return async function deskProxy(context, next) {
    if (!context.path.startsWith('/v1/')) return next();
    const worker = await endpoint();
    const headers = new Headers();
    for (const [name, value] of Object.entries(context.req.headers)) {
      if (typeof value === 'string' && !HOP_BY_HOP.test(name)) headers.set(name, value);
    }
    if (headers.get('origin') === context.origin) headers.set('origin', worker);
    const body = await bodyOf(context.req);
    const response = await fetch(worker + context.url, {
      method: context.method,
      headers,
      redirect: 'manual',
      ...(body && { body }),
    });
    context.status = response.status;
    for (const [name, value] of response.headers) if (!HOP_BY_HOP.test(name)) context.append(name, value);
    context.body = Buffer.from(await response.arrayBuffer());
  };
}
