/** Codes, sessions and what admins do for others: who comes in, for how long, and how they are shut out. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, OFFICIALS, startApi } from '../helpers/api.ts';
import { createAuthenticator } from '../helpers/authenticator.ts';
import { call, enrolled, FROM_DESK, ORIGIN, person, seated, session, sitting } from '../helpers/desk-people.ts';

const NOW = '2026-11-16T05:00:00.000Z';
const after24h = '2026-11-17T05:00:00.000Z';

let api: Api;
let admin: Awaited<ReturnType<typeof enrolled>>;
before(async () => {
  api = await startApi(NOW);
  await saveAgency(api.env.DB, { ...AGENCY, id: 'almaty', prefix: 'ALA' }, []);
  admin = await enrolled(api, NOW);
});
after(() => api.close());

const post = (path: string, body?: unknown, headers = admin.headers) => call(api, 'POST', path, headers, body);
const ask = (code: string) => post('/v1/desk/enrolment/options', { code }, { ...FROM_DESK });
const outcome = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const draft = { name: 'Ержан Төлеуов', roles: ['officer'], official: null, email: null, lang: 'kk' };
const codeFor = async (id: string, removePasskeys = false, headers = admin.headers) =>
  post(`/v1/desk/staff/${id}/code`, { removePasskeys }, headers);

/** Dumps every table but those the search engine keeps for itself. */
async function dump(): Promise<string> {
  const tables = await api.env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE '\\_%' ESCAPE '\\'",
  ).all<{ name: string }>();
  const rows = await Promise.all(tables.results.map(({ name }) => api.env.DB.prepare(`SELECT * FROM "${name}"`).all()));
  return JSON.stringify(rows.map(({ results }) => results));
}

describe('a code', () => {
  it('lets one person in, once, and says for whom it is', async () => {
    const officer = (await post('/v1/desk/staff', draft)).body;
    schema.StaffMember.parse(officer);
    const made = await codeFor(officer.id);
    const { code, waits } = schema.EnrolmentCode.parse(made.body);
    assert.match(code, /^(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}$/, '28 characters of 5 bits');
    assert.equal(waits, false);
    const asked = await ask(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'));
    assert.equal(schema.EnrolmentOptions.parse(asked.body).name, 'Ержан Төлеуов');
    const passkey = createAuthenticator(ORIGIN).make(asked.body.options);
    const entered = await post('/v1/desk/enrolment', { code, passkey }, { ...FROM_DESK });
    assert.equal(entered.status, 201);
    assert.deepEqual(schema.Session.parse(entered.body).person.roles, ['officer']);
    const { items } = schema.StaffList.parse((await call(api, 'GET', '/v1/desk/staff', admin.headers)).body);
    assert.ok(items.find(({ id }) => id === officer.id)?.lastSeenAt, 'whoever has made a passkey is in');
    const again = await ask(code);
    const [unknown, garbage] = await Promise.all([ask('0000-0000-0000-0000-0000-0000-0000'), ask('x')]);
    for (const other of [again, unknown, garbage]) {
      assert.deepEqual({ ...other.body, requestId: '' }, { ...again.body, requestId: '' });
      assert.deepEqual(outcome(other), [422, 'code_invalid']);
    }
  });

  it('lets one of two in who use it at the same moment', async () => {
    const id = await person(api, ['officer']);
    const { code } = (await codeFor(id)).body;
    const tries = await Promise.all(
      [0, 1, 2, 3].map(async () => {
        const passkey = createAuthenticator(ORIGIN).make((await ask(code)).body.options);
        return post('/v1/desk/enrolment', { code, passkey }, { ...FROM_DESK });
      }),
    );
    assert.equal(tries.filter(({ status }) => status === 201).length, 1);
  });

  it('holds for 24 hours, and not beside a newer one, nor once it is taken back', async () => {
    const id = await person(api, ['officer']);
    const { code, expiresAt } = (await codeFor(id)).body;
    assert.equal(expiresAt, after24h);
    const newer = (await codeFor(id)).body.code;
    assert.equal((await ask(code)).status, 422);
    assert.equal((await ask(newer)).status, 200);
    api.setNow(after24h);
    assert.equal((await ask(newer)).status, 422);
    api.setNow(NOW);
    const last = (await codeFor(id)).body.code;
    assert.equal((await call(api, 'DELETE', `/v1/desk/staff/${id}/code`, admin.headers)).status, 200);
    assert.equal((await ask(last)).status, 422);
  });

  it('takes the lost passkeys and the sessions away when it says so', async () => {
    const lost = await enrolled(api, NOW, ['officer']);
    await codeFor(lost.id, true);
    assert.equal((await call(api, 'GET', '/v1/desk/session', lost.headers)).status, 401);
    const { options } = (await post('/v1/desk/session/options', undefined, { ...FROM_DESK })).body;
    const passkey = lost.authenticator.show(options);
    assert.equal((await post('/v1/desk/session', { passkey }, { ...FROM_DESK })).status, 422);
  });
});

describe('the recovery of an admin', () => {
  it('needs a second admin, who is neither the one that asks nor the one it is for', async () => {
    const [lost, second] = [await enrolled(api, NOW), await enrolled(api, NOW)];
    const { code, waits } = (await codeFor(lost.id, true)).body;
    assert.equal(waits, true);
    assert.equal((await ask(code)).status, 422);
    const approve = (headers: Record<string, string>) =>
      post(`/v1/desk/staff/${lost.id}/code/approval`, undefined, headers);
    assert.deepEqual(outcome(await approve(admin.headers)), [409, 'own_access']);
    assert.deepEqual(outcome(await approve(lost.headers)), [409, 'own_access'], 'and is not shut out before');
    const approved = await approve(second.headers);
    assert.equal(schema.StaffMember.parse(approved.body).code?.waits, false);
    assert.equal((await ask(code)).status, 200);
    assert.equal((await call(api, 'GET', '/v1/desk/session', lost.headers)).status, 401);
  });

  it('does not wait where nobody else could approve it', async () => {
    const lone = await enrolled(api, NOW, ['admin'], 'almaty');
    const other = await enrolled(api, NOW, ['admin'], 'almaty');
    assert.equal((await codeFor(other.id, false, lone.headers)).body.waits, false);
    const operator = await enrolled(api, NOW, ['admin'], null);
    assert.equal((await codeFor(other.id, false, lone.headers)).body.waits, true, 'the service could');
    assert.equal((await post(`/v1/desk/staff/${other.id}/code/approval`, undefined, operator.headers)).status, 200);
  });
});

describe('an admin', () => {
  it('keeps their own role, and the agency its last admin', async () => {
    const self = { ...draft, name: admin.name, roles: ['head'] };
    assert.deepEqual(outcome(await post(`/v1/desk/staff/${admin.id}`, self)), [409, 'own_access']);
    assert.deepEqual(outcome(await post(`/v1/desk/staff/${admin.id}/state`, { disabled: true })), [409, 'own_access']);
    assert.deepEqual(outcome(await codeFor(admin.id)), [409, 'own_access']);
  });

  it('knows nobody of another agency', async () => {
    const foreign = await person(api, ['officer'], 'almaty');
    for (const answer of [
      await post(`/v1/desk/staff/${foreign}`, draft),
      await post(`/v1/desk/staff/${foreign}/state`, { disabled: true }),
      await codeFor(foreign),
    ]) {
      assert.equal(answer.status, 404);
    }
    assert.deepEqual(outcome(await post('/v1/desk/staff', { ...draft, agency: 'almaty' })), [403, 'forbidden']);
    assert.deepEqual(outcome(await post('/v1/desk/staff', { ...draft, agency: null })), [403, 'forbidden']);
    const { items } = schema.StaffList.parse((await call(api, 'GET', '/v1/desk/staff', admin.headers)).body);
    assert.ok(items.every(({ agency }) => agency === AGENCY.id));
  });

  it('gives nobody an official the agency does not have', async () => {
    const made = await post('/v1/desk/staff', { ...draft, official: 'nobody' });
    assert.deepEqual(made.body.issues, [{ path: 'official', code: 'unknown' }]);
    assert.equal((await post('/v1/desk/staff', { ...draft, official: OFFICIALS[0]?.id })).status, 201);
  });

  it('of the service makes the first admin of an agency, and no more of it', async () => {
    await saveAgency(api.env.DB, { ...AGENCY, id: 'burabay', prefix: 'BUR' }, []);
    const operator = await seated(api, ['admin'], NOW, null);
    const first = { ...draft, agency: 'burabay', roles: ['admin'] };
    const officer = { ...first, roles: ['officer'] };
    assert.equal((await post('/v1/desk/staff', officer, operator.headers)).status, 403);
    const made = await post('/v1/desk/staff', first, operator.headers);
    assert.equal(made.status, 201);
    assert.equal((await post('/v1/desk/staff', first, operator.headers)).status, 403);
    assert.equal((await codeFor(made.body.id, false, operator.headers)).status, 201);
    assert.equal((await post(`/v1/desk/staff/${made.body.id}`, draft, operator.headers)).status, 403);
    assert.equal((await post('/v1/desk/staff', { ...draft, agency: null }, operator.headers)).status, 422, 'roles');
  });

  it('cannot be removed at the same moment by another who removes them', async () => {
    await saveAgency(api.env.DB, { ...AGENCY, id: 'esil', prefix: 'ESI' }, []);
    const [one, two] = [await seated(api, ['admin'], NOW, 'esil'), await seated(api, ['admin'], NOW, 'esil')];
    await Promise.all([
      post(`/v1/desk/staff/${two.id}/state`, { disabled: true }, one.headers),
      post(`/v1/desk/staff/${one.id}/state`, { disabled: true }, two.headers),
    ]);
    const left = await api.env.DB.prepare(
      "SELECT count(*) AS n FROM staff WHERE agency = 'esil' AND disabled_at IS NULL",
    ).first('n');
    assert.equal(left, 1);
  });
});

describe('a session', () => {
  const opens = async (token: string) => (await call(api, 'GET', '/v1/desk/session', sitting(token))).status;

  it('ends after 30 minutes without a call, and after 12 hours with them', async () => {
    const { id, token } = await seated(api, ['officer'], NOW);
    for (let minutes = 0; minutes < 12 * 60; minutes += 29) {
      api.setNow(new Date(Date.parse(NOW) + minutes * 60_000).toISOString());
      assert.equal(await opens(token), 200, `${minutes} min`);
    }
    api.setNow('2026-11-16T17:00:00.000Z');
    assert.equal(await opens(token), 401);
    const idle = await session(api, id, '2026-11-16T17:00:00.000Z');
    api.setNow('2026-11-16T17:29:00.000Z');
    assert.equal(await opens(idle), 200);
    api.setNow('2026-11-16T17:59:00.001Z');
    assert.equal(await opens(idle), 401);
    api.setNow(NOW);
  });

  it('loses a role with the very next call', async () => {
    const { id, headers } = await seated(api, ['officer'], NOW);
    assert.equal((await call(api, 'GET', '/v1/desk/appeals', headers)).status, 200);
    await post(`/v1/desk/staff/${id}`, { ...draft, roles: ['integrity'] });
    assert.equal((await call(api, 'GET', '/v1/desk/appeals', headers)).status, 403);
  });

  const ENDS: Record<
    string,
    (who: { id: string; headers: Record<string, string>; other: string }) => Promise<unknown>
  > = {
    'its holder signs out': ({ headers }) => call(api, 'DELETE', '/v1/desk/session', headers),
    'its holder is disabled': ({ id }) => post(`/v1/desk/staff/${id}/state`, { disabled: true }),
    'it is ended from another place': async ({ other }) => {
      const list = await call(api, 'GET', '/v1/desk/sessions', sitting(other));
      const { items } = schema.SessionList.parse(list.body);
      const [one] = items.filter(({ current }) => !current);
      return call(api, 'DELETE', `/v1/desk/sessions/${one?.id}`, sitting(other));
    },
    'all others are ended': ({ other }) => call(api, 'DELETE', '/v1/desk/sessions?except=current', sitting(other)),
    'all are ended': ({ other }) => call(api, 'DELETE', '/v1/desk/sessions', sitting(other)),
  };
  for (const [when, end] of Object.entries(ENDS)) {
    it(`opens nothing any more with the next call once ${when}`, async () => {
      const { id, token, headers } = await seated(api, ['officer'], NOW);
      const other = await session(api, id, NOW);
      assert.equal(await opens(token), 200);
      await end({ id, headers, other });
      assert.equal(await opens(token), 401);
      assert.equal(await opens(other), /disabled|^all are/.test(when) ? 401 : 200);
    });
  }

  it('is given in a cookie that no script and no other site can have', async () => {
    const { options } = (await post('/v1/desk/session/options', undefined, { ...FROM_DESK })).body;
    const passkey = admin.authenticator.show(options);
    const { headers } = await post('/v1/desk/session', { passkey }, { ...FROM_DESK });
    assert.match(
      headers.get('Set-Cookie') ?? '',
      /^__Host-jauap-desk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    assert.equal(headers.get('Cache-Control'), 'no-store');
  });
});

describe('what is stored', () => {
  it('lets its finder in nowhere: no token, no code, no challenge stands in any table', async () => {
    const { options } = (await post('/v1/desk/session/options', undefined, { ...FROM_DESK })).body;
    const { code } = (await codeFor(await person(api, ['officer']))).body;
    const { token } = (await post('/v1/desk/tokens', { name: 'Журнал', scopes: ['desk:read'], days: 1 })).body;
    const whole = await dump();
    assert.ok(whole.includes(admin.id), 'the dump is of the right database');
    for (const secret of [admin.token, code, code.replaceAll('-', ''), token, token.slice(4), options.challenge]) {
      assert.ok(!whole.includes(secret));
    }
  });

  it('tells who did what, and cannot be rewritten', async () => {
    const log = await api.env.DB.prepare('SELECT action, data FROM staff_log').all<{ action: string; data: string }>();
    const actions = new Set(log.results.map(({ action }) => action));
    const expected = [
      'signed_in',
      'signed_out',
      'sessions_ended',
      'enrolled',
      'code_made',
      'code_approved',
      'code_withdrawn',
    ];
    for (const action of [...expected, 'staff_added', 'staff_changed', 'staff_disabled', 'token_made']) {
      assert.ok(actions.has(action), action);
    }
    for (const sql of [
      'UPDATE staff_log SET staff = NULL',
      'DELETE FROM staff_log',
      'INSERT OR REPLACE INTO staff_log SELECT * FROM staff_log',
    ]) {
      await assert.rejects(api.env.DB.prepare(sql).run(), /append-only/);
    }
  });
});
