import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { Api } from '../helpers/api.ts';
import { problem, read, startApi } from '../helpers/api.ts';
import { deskOf } from '../helpers/desk-of.ts';

describe('a person at the desk', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
  });
  after(() => api.close());

  it('learns who else has the case open, for a minute after their last word', async () => {
    const { number } = await api.accept();
    const [one, other] = [deskOf(api), deskOf(api, { Authorization: `Bearer ${await api.token()}` })];
    const path = `appeals/${number}/presence`;
    const be = async (desk: typeof one, editing: boolean) =>
      (await read(await desk.send('PUT', path, { editing }), schema.Presence)).others.map(({ name, editing }) => [
        name,
        editing,
      ]);
    assert.deepEqual(await be(one, true), []);
    assert.deepEqual(await be(other, false), [['Тест', true]]);
    assert.deepEqual(await be(one, false), [['Тест', false]]);
    await other.send('DELETE', path, {});
    assert.deepEqual(await be(one, false), []);
    api.setNow('2026-11-16T05:01:01.000Z');
    assert.deepEqual(await be(other, false), [], 'one minute without a word is gone');
    const { results } = await api.env.DB.prepare('SELECT staff FROM desk_presence').all();
    assert.equal(results.length, 1, 'who has gone is forgotten');
    assert.equal(
      (await problem(await one.send('PUT', 'appeals/KOK-2026-000999-A/presence', { editing: false }))).status,
      404,
    );
  });

  it('keeps views of the queue, and nobody else sees them', async () => {
    const mine = deskOf(api);
    const other = deskOf(api, { Authorization: `Bearer ${await api.token()}` });
    const view = { name: 'Вода, просрочено', query: { topic: 'water', attention: 'overdue' }, position: 1 };
    const save = (desk: typeof mine, id: string, body: object) => desk.send('PUT', `views/${id}`, body);
    await save(mine, 'view-0001', view);
    const saved = await read(await save(mine, 'view-0001', { ...view, name: 'Вода' }), schema.SavedViews);
    assert.deepEqual(saved.items, [{ id: 'view-0001', ...view, name: 'Вода' }]);
    const list = async (headers: Record<string, string>) =>
      (await read(await api.request('/v1/desk/views', { headers }), schema.SavedViews)).items.length;
    assert.equal(await list(api.bearer), 1);
    assert.deepEqual((await read(await other.send('DELETE', 'views/view-0001', {}), schema.SavedViews)).items, []);
    assert.equal(await list(api.bearer), 1);
    for (const query of [{ topic: 'nonsense' }, { cursor: 'x' }, { limit: 5 }, 'topic=water']) {
      assert.equal((await problem(await save(mine, 'view-0002', { ...view, query }))).status, 422);
    }
    for (let i = 2; i < 40; i++) await save(mine, `view-${String(i).padStart(4, '0')}`, view);
    assert.equal(await list(api.bearer), 30);
    await mine.send('DELETE', 'views/view-0001', {});
    assert.equal(await list(api.bearer), 29);
  });
});
