import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JauapError } from '../../sdk/index.ts';
import * as sdk from '../../sdk/index.ts';
import type { Step } from './server.ts';
import { breakInside, breakOff, json, problem, serve, silence } from './server.ts';

const GUARDS = {
  ApiError: sdk.isApiError,
  NetworkError: sdk.isNetworkError,
  TimeoutError: sdk.isTimeoutError,
  ResponseError: sdk.isResponseError,
  CodeError: sdk.isCodeError,
};

const html: (status: number) => Step = (status) => (response) =>
  response.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>Sorry</h1>');

/** What one attempt makes of an answer. */
async function failureOf(run: () => Promise<unknown>): Promise<JauapError> {
  try {
    await run();
  } catch (error) {
    assert.ok(sdk.isJauapError(error), `not ours: ${error}`);
    return error;
  }
  return assert.fail('nothing was thrown');
}

describe('what the server does becomes an error with a name', () => {
  const table: [string, Step, name: keyof typeof GUARDS, temporary: boolean, data: object][] = [
    [
      '400',
      problem(400, 'cursor_invalid'),
      'ApiError',
      false,
      { status: 400, code: 'cursor_invalid', requestId: 'r-1' },
    ],
    ['404', problem(404, 'not_found'), 'ApiError', false, { status: 404, code: 'not_found', issues: [] }],
    [
      '422 with issues',
      problem(422, 'invalid', { issues: [{ path: 'text', code: 'too_short' }] }),
      'ApiError',
      false,
      { status: 422, code: 'invalid', issues: [{ path: 'text', code: 'too_short' }] },
    ],
    [
      '429',
      problem(429, 'unavailable', {}, { 'Retry-After': '60' }),
      'ApiError',
      true,
      { status: 429, retryAfter: '60' },
    ],
    ['500', problem(500, 'internal'), 'ApiError', false, { status: 500, code: 'internal', retryAfter: null }],
    ['503', problem(503, 'unavailable'), 'ApiError', true, { status: 503, code: 'unavailable' }],
    [
      'the HTML 502 of a proxy',
      html(502),
      'ApiError',
      true,
      { status: 502, code: 'unknown', requestId: null, issues: [] },
    ],
    ['an HTML 403', html(403), 'ApiError', false, { status: 403, code: 'unknown', requestId: null, issues: [] }],
    [
      'JSON of somebody else',
      json({ code: 7, issues: 'many', status: 200 }, 504),
      'ApiError',
      true,
      { status: 504, code: 'unknown', requestId: null, issues: [] },
    ],
    [
      'a problem that is cut short',
      (response) => response.writeHead(500, { 'Content-Type': 'application/problem+json' }).end('{"code":"int'),
      'ApiError',
      false,
      { status: 500, code: 'unknown', issues: [] },
    ],
    [
      'a problem that is null',
      (response) => response.writeHead(500, { 'Content-Type': 'application/problem+json' }).end('null'),
      'ApiError',
      false,
      { status: 500, code: 'unknown', issues: [] },
    ],
    ['a broken connection', breakOff, 'NetworkError', true, {}],
    ['a connection broken inside the answer', breakInside, 'NetworkError', true, {}],
    ['silence', silence, 'TimeoutError', true, {}],
    ['a sign-in page with status 200', html(200), 'ResponseError', false, {}],
    ['an empty 200', (response) => response.writeHead(200).end(), 'ResponseError', false, {}],
    ['JSON that is no page of the feed', json({ ok: true }), 'ResponseError', false, {}],
    ['JSON null', json(null), 'ResponseError', false, {}],
    ['a JSON string', json('items'), 'ResponseError', false, {}],
  ];

  for (const [what, step, name, temporary, data] of table) {
    it(`${what}: ${name}${temporary ? ', temporary' : ''}`, async (t) => {
      const { endpoint, asked } = await serve(t, step);
      const transport = sdk.createTransport({ endpoint, timeout: name === 'TimeoutError' ? 1_000 : 20_000 });
      const error = await failureOf(() => sdk.fetchFeed(transport, 'kokshetau'));
      assert.equal(error.name, name);
      assert.equal(error.temporary, temporary);
      for (const [key, value] of Object.entries(data)) assert.deepEqual(Reflect.get(error, key), value, key);
      for (const [guarded, guard] of Object.entries(GUARDS)) assert.equal(guard(error), guarded === name, guarded);
      assert.equal(asked.length, 1, 'a bare transport tries once');
    });
  }
});

describe('an error', () => {
  it('keeps what caused it', async (t) => {
    const { endpoint } = await serve(t, breakOff);
    const lost = await failureOf(() => sdk.fetchFeed(sdk.createTransport({ endpoint }), 'kokshetau'));
    assert.ok(lost.cause instanceof TypeError);
    const page = await serve(t, html(200));
    const notJson = await failureOf(() => sdk.fetchFeed(sdk.createTransport(page), 'kokshetau'));
    assert.ok(notJson.cause instanceof SyntaxError);
  });

  it('is ours by mark and name, not by class: another copy of the SDK is recognised', () => {
    const foreign = Object.assign(new Error('503 unavailable'), { family: 'jauap', name: 'ApiError', status: 503 });
    assert.ok(sdk.isJauapError(foreign));
    assert.ok(sdk.isApiError(foreign));
  });

  it("is not confused with the platform's errors of the same name", () => {
    assert.equal(sdk.isTimeoutError(new DOMException('late', 'TimeoutError')), false);
    assert.equal(sdk.isNetworkError(new DOMException('gone', 'NetworkError')), false);
    for (const value of [null, undefined, 0, '', 'ApiError', {}, new TypeError('x')]) {
      assert.equal(sdk.isJauapError(value), false);
    }
  });

  it('can be made by hand, with defaults, for the tests of an interface', () => {
    const error = new sdk.ApiError(418);
    const { status, code, requestId, issues, retryAfter, temporary } = error;
    assert.deepEqual(
      { status, code, requestId, issues, retryAfter, temporary },
      { status: 418, code: 'unknown', requestId: null, issues: [], retryAfter: null, temporary: false },
    );
    assert.ok(error instanceof sdk.JauapError && error instanceof Error);
  });
});

describe('a bug of the caller', () => {
  it('is a TypeError at once when the endpoint is no absolute address', () => {
    assert.throws(() => sdk.createTransport({ endpoint: '/api' }), TypeError);
    assert.throws(() => sdk.createClient({ endpoint: 'jauap', agency: 'kokshetau' }), TypeError);
  });

  it('is a TypeError of its own when the body cannot be written down, and nothing is sent', async (t) => {
    const { endpoint, asked } = await serve(t, json({}));
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    const { submit } = sdk.createClient({ endpoint, agency: 'kokshetau' });
    await assert.rejects(submit(loop as never), (error) => error instanceof TypeError && !sdk.isJauapError(error));
    assert.equal(asked.length, 0);
  });
});
