/** Tokens of programs, and what the bodies of these calls may hold. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import { call, seated } from '../helpers/desk-people.ts';

const NOW = '2026-11-16T05:00:00.000Z';
const draft = { name: 'Ержан Төлеуов', roles: ['officer'], official: null, email: null, lang: 'kk' };

let api: Api;
let admin: Awaited<ReturnType<typeof seated>>;
before(async () => {
  api = await startApi(NOW);
  admin = await seated(api, ['admin'], NOW);
});
after(() => api.close());

const post = (path: string, body?: unknown) => call(api, 'POST', path, admin.headers, body);

describe('a token of a program', () => {
  it('works until it is revoked, is shown once, and is marked as used once a day', async () => {
    const made = await post('/v1/desk/tokens', { name: 'Журнал', scopes: ['desk:read'], days: 30 });
    const { token, id } = schema.NewAccessToken.parse(made.body);
    const bearer = { Authorization: `Bearer ${token}` };
    const list = async () =>
      schema.AccessTokenList.parse((await call(api, 'GET', '/v1/desk/tokens', admin.headers)).body).items.find(
        (one) => one.id === id,
      );
    assert.equal((await list())?.lastUsedOn, null);
    assert.equal((await call(api, 'GET', '/v1/desk/appeals', bearer)).status, 200);
    assert.equal((await list())?.lastUsedOn, '2026-11-16');
    assert.equal((await call(api, 'GET', '/v1/desk/staff', bearer)).status, 403);
    assert.equal((await call(api, 'DELETE', `/v1/desk/tokens/${id}`, admin.headers)).status, 204);
    assert.equal((await call(api, 'GET', '/v1/desk/appeals', bearer)).status, 401);
    assert.equal(await list(), undefined);
  });

  it('is never more than a program needs, nor longer than a year', async () => {
    for (const changes of [
      { scopes: ['desk:admin'] },
      { scopes: ['service:admin'] },
      { scopes: [] },
      { days: 366 },
      { days: 0 },
    ]) {
      const made = await post('/v1/desk/tokens', { name: 'Журнал', scopes: ['desk:read'], days: 30, ...changes });
      assert.equal(made.status, 422, JSON.stringify(changes));
    }
  });
});

describe('a body', () => {
  const FIT: Record<string, object> = {
    '/v1/desk/enrolment/options': { code: 'x' },
    '/v1/desk/passkeys/x': { name: 'Телефон' },
    '/v1/desk/staff': draft,
    '/v1/desk/staff/x': draft,
    '/v1/desk/staff/x/state': { disabled: true },
    '/v1/desk/staff/x/code': { removePasskeys: false },
    '/v1/desk/tokens': { name: 'Журнал', scopes: ['desk:read'], days: 1 },
  };
  const ODD = [
    '__proto__',
    'constructor',
    'prototype',
    'role',
    'id',
    'scopes2',
    'agency_id',
    'isAdmin',
    'disabledAt',
    'passkeys',
    'fresh',
  ];
  for (const [path, body] of Object.entries(FIT)) {
    it(`of ${path} takes nothing that is not in the contract`, async () => {
      for (const key of ODD) {
        const text = `${JSON.stringify(body).slice(0, -1)},${JSON.stringify(key)}:true}`;
        const { status, body: answer } = await post(path, text);
        assert.deepEqual([status, answer.issues], [422, [{ path: key, code: 'unknown_field' }]], key);
      }
    });
  }
});
