/** What the desk keeps of somebody who sits at it: how long their session runs, and where mail for them goes. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import type { Headers } from '../helpers/desk-people.ts';
import { call, seated } from '../helpers/desk-people.ts';

const NOW = '2026-11-16T05:00:00.000Z';

let api: Api;
let admin: Awaited<ReturnType<typeof seated>>;
before(async () => {
  api = await startApi(NOW);
  admin = await seated(api, ['admin'], NOW);
});
after(() => api.close());

const post = (path: string, body: unknown, headers: Headers = admin.headers) => call(api, 'POST', path, headers, body);

describe('a session', () => {
  it('ends after 30 minutes of a page that only asks by itself, and goes on while somebody does something', async () => {
    const { number } = await api.accept();
    /** What a page asks by itself for 31 minutes; `act` is what its reader does every ten. */
    const leftOpen = async (act?: (headers: Headers) => Promise<unknown>): Promise<number> => {
      const { headers } = await seated(api, ['officer'], NOW);
      const presence = `/v1/desk/appeals/${number}/presence`;
      const polls = [
        () => call(api, 'GET', '/v1/desk/changes?since=0', headers),
        () => call(api, 'GET', '/v1/desk/counts', headers),
        () => call(api, 'PUT', presence, headers, { editing: true }),
        () => call(api, 'DELETE', presence, headers),
      ];
      for (let minute = 0; minute <= 30; minute += 5) {
        api.setNow(new Date(Date.parse(NOW) + minute * 60_000 - 1).toISOString());
        for (const poll of polls) assert.equal((await poll()).status, 200, `${minute} min`);
        if (minute % 10 === 0) await act?.(headers);
      }
      api.setNow(new Date(Date.parse(NOW) + 31 * 60_000).toISOString());
      const statuses = await Promise.all(polls.map(async (poll) => (await poll()).status));
      assert.equal(new Set(statuses).size, 1);
      return statuses[0] ?? 0;
    };
    assert.equal(await leftOpen(), 401);
    const reads = (headers: Headers) => call(api, 'GET', `/v1/desk/appeals/${number}`, headers);
    assert.equal(await leftOpen(reads), 200, 'control: somebody reads');
    api.setNow(NOW);
  });
});

describe('the address that mail for somebody goes to', () => {
  const first = 'aigul.first@example.kz';
  const second = 'aigul.second@example.kz';
  const draft = { name: 'Айгүл', roles: ['officer'], official: null, lang: 'kk' };
  const logged = async (person: string) =>
    (
      await api.env.DB.prepare(
        "SELECT staff, data FROM staff_log WHERE action = 'staff_changed' AND data ->> 'person' = ?1 ORDER BY n",
      )
        .bind(person)
        .all<{ staff: string; data: string }>()
    ).results.map(({ staff, data }) => [staff, JSON.parse(data).email]);

  it('leaves a line in the log when it changes, whoever changes it, and stands in none', async () => {
    const { id, headers } = await seated(api, ['officer'], NOW);
    const own = (body: object) => post('/v1/desk/me', body, headers);
    assert.equal((await own({ digest: 'none', email: first })).status, 200);
    assert.equal((await own({ digest: 'none', email: first })).status, 200);
    assert.equal((await own({ digest: 'weekly' })).status, 200);
    assert.equal((await own({ digest: 'weekly', email: null })).status, 422, 'nothing changed, nothing logged');
    assert.equal((await own({ digest: 'none', email: second })).status, 200);
    assert.equal((await post(`/v1/desk/staff/${id}`, { ...draft, email: first })).status, 200);
    assert.equal((await post(`/v1/desk/staff/${id}`, { ...draft, email: first })).status, 200);
    assert.equal((await own({ digest: 'none', email: null })).status, 200);
    assert.deepEqual(await logged(id), [
      [id, 'set'],
      [id, 'changed'],
      [admin.id, 'changed'],
      [admin.id, undefined],
      [id, 'removed'],
    ]);
    const { results } = await api.env.DB.prepare('SELECT * FROM staff_log').all();
    assert.ok(!JSON.stringify(results).includes('@'));
  });
});
