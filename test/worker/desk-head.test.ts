/** The head's page, on the real database. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, problem, read, startApi } from '../helpers/api.ts';
import { citizenOf, MONDAY, NO } from '../helpers/citizen.ts';
import { counted } from '../helpers/counted.ts';

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi(MONDAY);
  citizen = citizenOf(api);
});
after(() => api.close());

const overview = async (query = '') =>
  read(await api.request(`/v1/desk/overview${query}`, { headers: api.bearer }), schema.Overview);

describe('the overview', () => {
  it('of an agency without appeals is empty and no error', async () => {
    const found = await overview();
    assert.deepEqual([found.n, found.overdue, found.repeats, found.heat], [0, 0, [], []]);
    assert.equal(found.forecast.length, 10);
  });

  it('counts what was sent, answered, judged and refused', async () => {
    const mine = await citizen.published();
    await api.act(mine.number, 'answer', answerDraft(2));
    await citizen.call(mine, 'verdict', { ...NO, clear: false });
    const waiting = await citizen.published();
    const refused = await citizen.sent();
    await api.act(refused.number, 'moderation', { decision: 'reject', reason: 'spam', version: 1 });
    const found = await overview();
    assert.equal(found.n, 3);
    assert.equal(found.verdicts.solved.no + found.verdicts.none, 1);
    assert.equal(found.withheld.spam, 1);
    assert.ok(found.officials.some(({ open }) => open >= 1));
    assert.equal(found.heat[0]?.hour, 10, 'in the time of Kazakhstan');
    api.setNow('2026-12-10T05:00:00.000Z');
    const later = await overview();
    assert.ok(later.overdue >= 1, `${waiting.number} is overdue by then`);
    api.setNow(MONDAY);
  });

  it('is of a period', async () => {
    assert.equal((await overview('?from=2026-01-01&to=2026-02-01')).n, 0);
    const wrong = await api.request('/v1/desk/overview?from=2026-02-01&to=2026-01-01', { headers: api.bearer });
    assert.deepEqual((await problem(wrong)).issues, [{ path: 'to', code: 'too_early' }]);
  });

  it('is not for everybody at the desk', async () => {
    const officer = { Authorization: `Bearer ${await api.token(['desk:read', 'desk:private', 'desk:act'])}` };
    assert.equal((await api.request('/v1/desk/overview', { headers: officer })).status, 403);
  });

  it('asks the database once', async () => {
    const { trips } = await counted(api.env.DB, async (db) => {
      await api.request('/v1/desk/overview', { headers: api.bearer }, db);
    });
    assert.equal(trips, 1, 'all the numbers come in one batch');
  });

  it('names no citizen and repeats no text', async () => {
    await citizen.published({ text: 'Нурлан Серикович, дом 14: в подъезде третий день нет света, тел. 87011234567' });
    assert.ok(!JSON.stringify(await overview()).includes('Серикович'));
  });
});
