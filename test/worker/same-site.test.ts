/** S13: other sites cannot use the cookie of somebody who sits at the desk, whatever they send. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import type { Headers } from '../helpers/desk-people.ts';
import { ORIGIN, seated } from '../helpers/desk-people.ts';

const NOW = '2026-11-16T05:00:00.000Z';
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/octet-stream',
  undefined,
];
const ORIGINS: Record<string, string | undefined> = {
  own: ORIGIN,
  absent: undefined,
  null: 'null',
  'another site': 'https://evil.example',
  'a name that ends like ours': 'http://notlocalhost',
  'a name that begins like ours': 'http://localhost.evil.example',
  'a site below ours': 'http://sub.localhost',
  'another port': 'http://localhost:8080',
  'another scheme': 'https://localhost',
};
const SITES = ['same-origin', 'same-site', 'cross-site', 'none', undefined];

const given = (headers: Record<string, string | undefined>): Headers =>
  Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined));

let api: Api;
let cookie: string;
before(async () => {
  api = await startApi(NOW);
  const { headers } = await seated(api, ['admin'], NOW);
  cookie = headers.Cookie ?? '';
});
after(() => api.close());

async function refusedAsForeign(path: string, method: string, headers: Headers): Promise<boolean> {
  const body = SAFE.includes(method) || method === 'DELETE' ? undefined : '{}';
  const response = await api.request(path, { method, headers, ...(body && { body }) });
  const text = await response.text();
  return response.status === 403 && text.includes('"cross_site"');
}

describe('a call with the cookie of somebody who sits at the desk', () => {
  for (const method of METHODS) {
    it(`${method} passes ${SAFE.includes(method) ? 'always: it changes nothing' : 'from a page of the desk alone'}`, async () => {
      let tried = 0;
      for (const type of TYPES) {
        for (const [name, origin] of Object.entries(ORIGINS)) {
          for (const site of SITES) {
            const headers = given({ Cookie: cookie, Origin: origin, 'Sec-Fetch-Site': site, 'Content-Type': type });
            const own = origin === ORIGIN && site === 'same-origin';
            const expected = !SAFE.includes(method) && !own;
            const refused = await refusedAsForeign('/v1/desk/nowhere', method, headers);
            assert.equal(refused, expected, `${method} ${type} ${name} ${site}`);
            tried++;
          }
        }
      }
      assert.equal(tried, TYPES.length * Object.keys(ORIGINS).length * SITES.length);
    });
  }

  it('is held to it also when it brings a token, and a wrong cookie is a cookie too', async () => {
    for (const headers of [{ ...api.bearer, Cookie: cookie }, { Cookie: '__Host-jauap-desk=x' }]) {
      assert.ok(await refusedAsForeign('/v1/desk/appeals/x/status', 'POST', headers));
    }
  });

  it('with a token beside it is nobody’s, even from the desk: 401', async () => {
    const headers = { ...api.bearer, Cookie: cookie, Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' };
    assert.equal((await api.request('/v1/desk/appeals', { headers })).status, 401);
    assert.equal((await api.request('/v1/desk/appeals/x/status', { method: 'POST', headers })).status, 401);
  });
});

describe('calls without a cookie', () => {
  it('that sign in come from a page of the desk alone', async () => {
    for (const path of ['session', 'session/options', 'enrolment', 'enrolment/options']) {
      for (const [name, origin] of Object.entries(ORIGINS)) {
        const headers = given({ Origin: origin, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' });
        assert.equal(await refusedAsForeign(`/v1/desk/${path}`, 'POST', headers), origin !== ORIGIN, `${path} ${name}`);
      }
    }
  });

  it('of a program with a token need no origin', async () => {
    const response = await api.desk('KOK-2026-000001-A', 'status', {});
    assert.equal(response.status, 422);
  });
});

describe('what the framework has for this', () => {
  it('lets JSON of another site through, so it is not enough', async () => {
    const app = new Hono().use(csrf()).post('/', (c) => c.text('done'));
    const headers = {
      Origin: 'https://evil.example',
      'Sec-Fetch-Site': 'cross-site',
      'Content-Type': 'application/json',
    };
    assert.equal((await app.request('/', { method: 'POST', headers, body: '{}' })).status, 200);
  });
});
