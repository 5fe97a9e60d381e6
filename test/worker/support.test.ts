import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { runMaintenance } from '../../worker/services/maintenance.ts';
import type { Api } from '../helpers/api.ts';
import { newKey, problem, read, SITE, startApi } from '../helpers/api.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { counted } from '../helpers/counted.ts';

let callers = 0;
/** An address in a network nobody has called from yet. */
const elsewhere = () => `10.${(++callers >> 8) & 255}.${callers & 255}.1`;

describe('supporting an appeal', () => {
  let api: Api;
  let citizen: ReturnType<typeof citizenOf>;
  before(async () => {
    api = await startApi();
    citizen = citizenOf(api);
  });
  after(() => api.close());

  const support = ({ number }: Pick<Mine, 'number'>, key = newKey(), ip = elsewhere(), headers = {}) =>
    api.post(`/v1/appeals/${number}/support`, {}, { 'Idempotency-Key': key, 'CF-Connecting-IP': ip, ...headers });
  const view = async ({ number }: Mine) => read(await api.request(`/v1/appeals/${number}`), schema.PublicAppeal);
  const many = (count: number, of: () => Promise<Response>) => Promise.all(Array.from({ length: count }, of));
  const statuses = (answers: Response[]) => answers.map(({ status }) => status).sort();

  it('is counted, shown to everybody, and said back', async () => {
    const mine = await citizen.published();
    const { number } = mine;
    assert.deepEqual(await read(await support(mine), schema.Support, 201), { number, supports: 1, counted: true });
    assert.deepEqual(await read(await support(mine), schema.Support, 201), { number, supports: 2, counted: true });
    assert.equal((await view(mine)).supports, 2);
    assert.equal((await citizen.opened(mine)).supports, 2);
  });

  it('is counted once for each key, however often and however quickly it is sent', async () => {
    const mine = await citizen.published();
    const key = newKey();
    const answers = await many(50, () => support(mine, key));
    assert.deepEqual(statuses(answers), [...Array(49).fill(200), 201]);
    assert.equal(answers.filter(({ headers }) => headers.get('Idempotency-Replayed') === 'true').length, 49);
    for (const answer of answers) assert.equal((await read(answer, schema.Support, answer.status)).supports, 1);
    assert.equal((await view(mine)).supports, 1);
    const others = await many(10, () => support(mine));
    assert.deepEqual(statuses(others), Array(10).fill(201));
    assert.equal((await view(mine)).supports, 11, 'control: different keys count');
  });

  it('counts a key anew for another appeal', async () => {
    const key = newKey();
    const [one, other] = [await citizen.published(), await citizen.published()];
    for (const mine of [one, other]) await read(await support(mine, key), schema.Support, 201);
    assert.deepEqual([(await view(one)).supports, (await view(other)).supports], [1, 1]);
  });

  it('takes everything that comes from one network, and counts twenty of a day', async () => {
    const mine = await citizen.published();
    const answers = await many(30, () => support(mine, newKey(), `203.0.113.${++callers % 200}`));
    assert.deepEqual(statuses(answers), Array(30).fill(201), 'nobody is refused');
    const bodies = await Promise.all(answers.map((answer) => read(answer, schema.Support, 201)));
    assert.equal(bodies.filter(({ counted }) => counted).length, 20);
    assert.equal((await view(mine)).supports, 20);
    await read(await support(mine, newKey(), '203.0.114.1'), schema.Support, 201);
    assert.equal((await view(mine)).supports, 21, 'control: the network beside it is counted');
    const other = await citizen.published();
    await read(await support(other, newKey(), '203.0.113.1'), schema.Support, 201);
    assert.equal((await view(other)).supports, 1, 'control: another appeal is counted');
    api.setNow('2026-11-17T05:00:00.000Z');
    const nextDay = await read(await support(mine, newKey(), '203.0.113.1'), schema.Support, 201);
    assert.deepEqual([nextDay.counted, nextDay.supports], [true, 22], 'control: the next day is counted');
    api.setNow(MONDAY);
  });

  it('does not believe what a caller says about where it comes from', async () => {
    const mine = await citizen.published();
    let n = 0;
    await many(25, () => support(mine, newKey(), '198.51.100.9', { 'X-Forwarded-For': `192.0.${++n}.1` }));
    assert.equal((await view(mine)).supports, 20);
  });

  it('says of a held support that it is held, also when it is sent again', async () => {
    const mine = await citizen.published();
    await many(20, () => support(mine, newKey(), '198.51.100.9'));
    const key = newKey();
    for (const status of [201, 200]) {
      const held = await read(await support(mine, key, '198.51.100.9'), schema.Support, status);
      assert.deepEqual([held.counted, held.supports], [false, 20]);
    }
    assert.equal((await read(await support(mine, key), schema.Support)).counted, false, 'from another network too');
  });

  it('moves nothing in the feed', async () => {
    const order = async () => (await read(await api.request('/v1/agencies/kokshetau/feed'), schema.FeedPage)).items;
    const before = await order();
    const last = before.at(-1) as { number: string };
    await read(await support(last), schema.Support, 201);
    const after = await order();
    assert.deepEqual(
      after.map(({ number, updatedAt }) => [number, updatedAt]),
      before.map(({ number, updatedAt }) => [number, updatedAt]),
    );
    assert.equal(after.at(-1)?.supports, (before.at(-1)?.supports ?? 0) + 1, 'control: it was counted');
  });

  it('survives acts that know nothing of it', async () => {
    const mine = await citizen.published();
    await read(await support(mine), schema.Support, 201);
    assert.equal((await api.act(mine.number, 'status', { to: 'in_progress', version: 2 })).supports, 1);
  });

  it('is open for what everybody may read in the feed alone', async () => {
    const refused = async (mine: Pick<Mine, 'number'>) => (await problem(await support(mine))).code;
    const waiting = await citizen.sent();
    assert.equal(await refused(waiting), 'not_found');
    await api.act(waiting.number, 'moderation', { decision: 'publish', version: 1 });
    const key = newKey();
    await read(await support(waiting, key), schema.Support, 201);
    await citizen.done(waiting, 'consent');
    assert.equal(await refused(waiting), 'not_found');
    assert.equal((await problem(await support(waiting, key))).code, 'not_found', 'a resend learns no more');
    const rejected = await citizen.sent();
    await api.act(rejected.number, 'moderation', { decision: 'reject', reason: 'spam', version: 1 });
    assert.equal(await refused(rejected), 'not_found');
    for (const number of ['KOK-2026-999999-A', 'nonsense', 'ZZZ-2026-000001-A']) {
      assert.equal(await refused({ number }), 'not_found', number);
    }
  });

  const wrong: [why: string, body: unknown, headers: Record<string, string>, status: number, code: string][] = [
    ['no key', {}, {}, 400, 'idempotency_key_missing'],
    ['a key that is too short', {}, { 'Idempotency-Key': 'short' }, 400, 'idempotency_key_invalid'],
    ['a name', { name: 'Анна' }, { 'Idempotency-Key': newKey() }, 422, 'invalid'],
    ['a list', [], { 'Idempotency-Key': newKey() }, 422, 'invalid'],
    ['a form', {}, { 'Idempotency-Key': newKey(), 'Content-Type': 'text/plain' }, 415, 'unsupported_media_type'],
    ['a foreign site', {}, { 'Idempotency-Key': newKey(), Origin: 'https://evil.example' }, 403, 'origin_not_allowed'],
  ];
  for (const [why, body, headers, status, code] of wrong) {
    it(`is refused with ${why}`, async () => {
      const mine = await citizen.published();
      const found = await problem(await api.post(`/v1/appeals/${mine.number}/support`, body, headers));
      assert.deepEqual([found.status, found.code], [status, code]);
      assert.equal((await view(mine)).supports, 0);
    });
  }

  it('is taken from the agency’s own site', async () => {
    const response = await support(await citizen.published(), newKey(), elsewhere(), { Origin: SITE });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), SITE);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
  });

  it('costs one round trip of few rows, and a resend writes nothing', async () => {
    const { number } = await citizen.published();
    const key = newKey();
    const send = (db: D1Database) =>
      api.postWith(
        db,
        `/v1/appeals/${number}/support`,
        {},
        { 'Idempotency-Key': key, 'CF-Connecting-IP': elsewhere() },
      );
    const first = await counted(api.env.DB, send);
    assert.equal(first.trips, 1);
    // the support 1 and its two indexes · the number in the appeal 1, and the agency's quiet changes 1
    assert.deepEqual(
      first.each.map(({ rows_written }) => rows_written),
      [3, 2, 0],
    );
    assert.equal((await counted(api.env.DB, send)).written, 0);
  });

  it('keeps neither key nor address, and forgets the network when the day is over', async () => {
    const key = newKey();
    await read(await support(await citizen.published(), key, '198.51.100.77'), schema.Support, 201);
    const stored = await citizen.rowsOf('supports');
    for (const secret of [key, '198.51.100']) assert.ok(!stored.includes(secret), secret);
    const networks = () => api.env.DB.prepare('SELECT COUNT(network) AS n FROM supports').first<number>('n');
    const before = await networks();
    await runMaintenance(api.env, new Date('2026-11-16T18:59:00.000Z'));
    assert.equal(await networks(), before, 'control: the day is not over');
    assert.ok(before);
    await runMaintenance(api.env, new Date('2026-11-17T19:17:00.000Z'));
    assert.equal(await networks(), 0);
  });
});
