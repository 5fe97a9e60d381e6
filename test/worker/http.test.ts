import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createApp } from '../../worker/app.ts';
import type { Api } from '../helpers/api.ts';
import { problem, SITE, startApi, submission } from '../helpers/api.ts';
import { assertSame } from '../helpers/open311.ts';
import { parseXml } from '../helpers/xml-tree.ts';

const FEED = '/v1/agencies/kokshetau/feed';
const SUBMIT = '/v1/agencies/kokshetau/appeals';

/** The real database, but for its batches: they fail with a message. */
function failing(db: D1Database, message: string): D1Database {
  return {
    prepare: (sql: string) => db.prepare(sql),
    batch: () => Promise.reject(new Error(message)),
  } as unknown as D1Database;
}

describe('bad requests', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
  });
  after(() => api.close());
  const json = { 'Content-Type': 'application/json', 'Idempotency-Key': 'k'.repeat(30) };

  it('shows people a page where there is none, with a way on, and tells programs what they read', async () => {
    for (const path of ['/a', '/docs/ru/nothing.html', '/ratings/nothing', '/embed', '/overdue/nothing']) {
      const response = await api.request(`${path}?lang=ru`);
      assert.deepEqual([response.status, response.headers.get('X-Robots-Tag')], [404, 'noindex'], path);
      assert.match(response.headers.get('Content-Security-Policy') ?? '', /style-src 'self'/);
      const text = await response.text();
      assert.ok(text.includes('<h1>Такой страницы нет</h1>') && text.includes('href="/docs/ru/citizen.html"'), path);
    }
    const filter = await api.request('/a/kokshetau?lang=ru&kind=nothing');
    assert.equal(filter.status, 400);
    assert.ok((await filter.text()).includes('<a href="/a/kokshetau?lang=ru">'), 'back to the page without the filter');
    assert.match((await api.request('/v1/nothing')).headers.get('Content-Type') ?? '', /problem\+json/, 'control');
  });

  const elsewhere: [method: string, path: string][] = [
    ['GET', 'nothing.json'],
    ['GET', 'nothing.xml'],
    ['GET', 'requests.csv'],
    ['GET', 'requests/KOK-2026-000001-A.csv?jurisdiction_id=kokshetau'],
    ['GET', ''],
    ['DELETE', 'requests.json'],
    ['DELETE', 'requests.xml'],
    ['PUT', 'services.json'],
    ['POST', 'discovery.json'],
  ];
  for (const [method, path] of elsewhere) {
    it(`tells programs of Open311 in its own words: ${method} ${path || 'the folder'}`, async () => {
      const response = await api.request(`/open311/v2/${path}`, { method });
      const { headers } = response;
      const isJson = path.endsWith('.json');
      const type = `${isJson ? 'application/json' : 'text/xml'}; charset=utf-8`;
      assert.deepEqual([response.status, headers.get('Content-Type')], [404, type]);
      assert.deepEqual([headers.get('Access-Control-Allow-Origin'), headers.get('Cache-Control')], ['*', 'no-store']);
      const said = [{ code: 404, description: 'Not found' }];
      if (isJson) assert.deepEqual(await response.json(), said);
      else assertSame(parseXml(await response.text()), said);
    });
  }

  const cases: [why: string, path: string, init: RequestInit, status: number, code: string][] = [
    ['an unknown route', '/v1/nothing', {}, 404, 'not_found'],
    ['a method the route does not have', FEED, { method: 'DELETE' }, 404, 'not_found'],
    ['an unknown agency', '/v1/agencies/atlantis', {}, 404, 'not_found'],
    [
      'a form post',
      SUBMIT,
      { method: 'POST', headers: { ...json, 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a=b' },
      415,
      'unsupported_media_type',
    ],
    [
      'plain text',
      SUBMIT,
      { method: 'POST', headers: { ...json, 'Content-Type': 'text/plain' }, body: '{}' },
      415,
      'unsupported_media_type',
    ],
    [
      'a type that only begins like JSON',
      SUBMIT,
      { method: 'POST', headers: { ...json, 'Content-Type': 'application/jsonp' }, body: '{}' },
      415,
      'unsupported_media_type',
    ],
    ['no JSON', SUBMIT, { method: 'POST', headers: json, body: '{"kind":' }, 400, 'malformed_json'],
    ['an empty body', SUBMIT, { method: 'POST', headers: json, body: '' }, 400, 'malformed_json'],
    ['JSON that is not an object', SUBMIT, { method: 'POST', headers: json, body: '[]' }, 422, 'invalid'],
    [
      'deep JSON',
      SUBMIT,
      { method: 'POST', headers: json, body: `${'['.repeat(20_000)}${']'.repeat(20_000)}` },
      422,
      'invalid',
    ],
    [
      'a body over the limit',
      SUBMIT,
      { method: 'POST', headers: json, body: `"${'a'.repeat(65_536)}"` },
      413,
      'too_large',
    ],
    [
      'a field that would reach the prototype',
      SUBMIT,
      { method: 'POST', headers: json, body: '{"__proto__":{"a":1}}' },
      422,
      'invalid',
    ],
  ];
  for (const [why, path, init, status, code] of cases) {
    it(`are answered with a problem: ${why}`, async () => {
      const response = await api.request(path, init);
      assert.equal(response.status, status);
      const found = await problem(response);
      assert.equal(found.code, code);
      assert.equal(found.requestId, response.headers.get('X-Request-Id'));
    });
  }

  it('are refused by size also when the length is not told', async () => {
    const chunk = new TextEncoder().encode('a'.repeat(40_000));
    const body = new ReadableStream({
      start(controller) {
        for (const part of [chunk, chunk]) controller.enqueue(part);
        controller.close();
      },
    });
    const init = { method: 'POST', headers: json, body, duplex: 'half' } as RequestInit;
    assert.equal((await problem(await api.request(SUBMIT, init))).code, 'too_large');
  });
});

describe('sites of other people', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
  });
  after(() => api.close());
  const allowedFor = (response: Response) => response.headers.get('Access-Control-Allow-Origin');

  const foreign = [
    'https://kokshetau.example.evil.example',
    'https://evilkokshetau.example',
    'http://kokshetau.example',
    'https://kokshetau.example:8443',
    'https://KOKSHETAU.example',
    'https://kokshetau.example.',
    'https://user@kokshetau.example',
    'null',
  ];
  for (const origin of foreign) {
    it(`cannot read or write: ${origin}`, async () => {
      const reading = await api.request(FEED, { headers: { Origin: origin } });
      assert.equal(allowedFor(reading), null);
      assert.match(reading.headers.get('Vary') ?? '', /Origin/);
      const writing = await api.send(submission(), undefined, { Origin: origin });
      assert.equal((await problem(writing)).code, 'origin_not_allowed');
      assert.equal(allowedFor(writing), null);
    });
  }

  it('are told apart from the agency’s own site, which can read answers and errors', async () => {
    const origin = { Origin: SITE };
    for (const path of [
      FEED,
      `${FEED}?cursor=!`,
      `${FEED}?limit=0`,
      '/v1/agencies/kokshetau',
      '/v1/agencies/kokshetau/nothing',
    ]) {
      const response = await api.request(path, { headers: origin });
      assert.equal(allowedFor(response), SITE, path);
      assert.equal(response.headers.get('Access-Control-Allow-Credentials'), null);
      assert.match(response.headers.get('Vary') ?? '', /Origin/);
    }
    const sent = await api.send(submission(), undefined, origin);
    assert.equal(sent.status, 201);
    assert.equal(allowedFor(sent), SITE);
    assert.match(sent.headers.get('Access-Control-Expose-Headers') ?? '', /Idempotency-Replayed/);
    const refused = await api.send({}, undefined, origin);
    assert.deepEqual([refused.status, allowedFor(refused)], [422, SITE]);
  });

  it('get no answer to a preflight, the agency’s own site does', async () => {
    const preflight = (origin: string) =>
      api.request(SUBMIT, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' } });
    const own = await preflight(SITE);
    assert.deepEqual([own.status, allowedFor(own)], [204, SITE]);
    assert.equal(own.headers.get('Access-Control-Allow-Methods'), 'GET, POST');
    assert.match(own.headers.get('Access-Control-Allow-Headers') ?? '', /Idempotency-Key/);
    assert.equal(allowedFor(await preflight('https://evil.example')), null);
  });

  it('are never let into the desk', async () => {
    const response = await api.request('/v1/desk/appeals', { headers: { ...api.bearer, Origin: SITE } });
    assert.equal(response.status, 200);
    assert.equal(allowedFor(response), null);
  });

  it('keep a 304 readable for the agency’s own site', async () => {
    const first = await api.request(FEED, { headers: { Origin: SITE } });
    const headers = { Origin: SITE, 'If-None-Match': first.headers.get('ETag') as string };
    const again = await api.request(FEED, { headers });
    assert.deepEqual([again.status, allowedFor(again)], [304, SITE]);
  });
});

describe('the service', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
  });
  after(() => api.close());

  it('says that it is healthy', async () => {
    const response = await api.request('/health');
    assert.deepEqual([response.status, await response.json()], [200, { status: 'ok' }]);
  });

  it('sends headers that keep answers from being run, framed or sniffed', async () => {
    const { headers } = await api.request(FEED);
    assert.equal(headers.get('Content-Security-Policy'), "default-src 'none'; frame-ancestors 'none'");
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
    assert.match(headers.get('Strict-Transport-Security') ?? '', /max-age=63072000/);
  });

  it('replaces a request id that could forge a log line', async () => {
    const response = await api.request('/health', { headers: { 'X-Request-Id': 'a b {"level":"info"}' } });
    assert.match(response.headers.get('X-Request-Id') ?? '', /^[\w-]+$/);
  });

  it('refuses to work without its secret', async (t) => {
    const log = t.mock.method(console, 'error', () => {});
    const response = await createApp().request('/health', {}, { ...api.env, CODE_PEPPER: 'short' });
    assert.equal((await problem(response)).code, 'internal');
    assert.match(String(log.mock.calls[0]?.arguments[0]), /CODE_PEPPER/);
  });

  it('refuses to work without a place for photos', async (t) => {
    const log = t.mock.method(console, 'error', () => {});
    const { PHOTOS: _, ...env } = api.env;
    assert.equal((await problem(await createApp().request('/health', {}, env))).code, 'internal');
    assert.match(String(log.mock.calls[0]?.arguments[0]), /PHOTOS/);
  });

  it('says nothing of an unexpected failure but its request id', async (t) => {
    const log = t.mock.method(console, 'error', () => {});
    const DB = failing(api.env.DB, 'table appeals is on fire');
    const response = await createApp().request(FEED, {}, { ...api.env, DB });
    const text = await response.clone().text();
    assert.ok(!text.includes('fire') && !text.includes('at '));
    const { code, requestId } = await problem(response);
    assert.equal(code, 'internal');
    const line = JSON.parse(String(log.mock.calls[0]?.arguments[0]));
    assert.deepEqual([line.requestId, line.message], [requestId, 'table appeals is on fire']);
  });

  it('asks the client to come again when the database is overloaded', async (t) => {
    t.mock.method(console, 'error', () => {});
    const DB = failing(api.env.DB, 'D1 DB is overloaded. Requests queued for too long.');
    const response = await createApp().request(FEED, {}, { ...api.env, DB });
    assert.equal(response.headers.get('Retry-After'), '5');
    assert.equal((await problem(response)).code, 'unavailable');
  });
});
