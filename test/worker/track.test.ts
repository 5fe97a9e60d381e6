import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import * as schema from '../../sdk/contract/schema.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, problem, read, startApi } from '../helpers/api.ts';

describe('following an appeal with its number and code', () => {
  let api: Api;
  const code = createCode();
  let number = '';
  before(async () => {
    api = await startApi();
    const key = await idempotencyKeyOf(parseCode(code) as string);
    ({ number } = await api.accept({ text: 'Мой телефон 8 (701) 111-22-33, перезвоните про яму, пожалуйста.' }, key));
  });
  after(() => api.close());
  const track = (of: string, withCode: string) => api.post(`/v1/appeals/${of}/track`, { code: withCode });

  it('shows the citizen their own words, unredacted, and the whole clock', async () => {
    const tracked = await read(await track(number, code), schema.TrackedAppeal);
    assert.match(tracked.original.text, /701\) 111-22-33/);
    assert.equal(tracked.clock.dueOn, '2026-12-07');
    assert.equal(tracked.appeal.text, null);
  });

  it('reads the code as people type it', async () => {
    for (const typed of [code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')} `]) {
      assert.equal((await track(number, typed)).status, 200);
    }
  });

  it('tells the whole history, with reasons', async () => {
    await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    await api.act(number, 'status', {
      to: 'clarify',
      items: ['substance'],
      until: '2026-11-25',
      reason: 'Уточните номер дома',
      version: 2,
    });
    await api.act(number, 'answer', answerDraft(3));
    const { timeline } = await read(await track(number, code), schema.TrackedAppeal);
    assert.deepEqual(
      timeline.map(({ type, status, actor, reason }) => [type, status, actor, reason]),
      [
        ['received', 'moderation', 'citizen', null],
        ['published', 'registered', 'agency', null],
        ['status_changed', 'clarify', 'agency', 'Уточните номер дома'],
        ['answered', 'answered', 'agency', null],
      ],
    );
  });

  it('shows the answer to whoever asked, also when the public may not read it', async () => {
    const secret = createCode();
    const key = await idempotencyKeyOf(parseCode(secret) as string);
    const consent = { processing: true, publication: false } as const;
    const silent = await api.accept({ consent }, key);
    await api.act(silent.number, 'moderation', { decision: 'publish', version: 1 });
    const measures = [{ what: { ru: 'Заделали яму' }, on: '2026-11-16' }];
    await api.act(silent.number, 'answer', answerDraft(2, { measures }));
    const { appeal } = await read(await track(silent.number, secret), schema.TrackedAppeal);
    assert.equal(appeal.text, null);
    assert.equal(appeal.answer?.official.name, 'Ерлан Жұмабаев');
    assert.deepEqual(appeal.measures, measures);
    const everybody = await read(await api.request(`/v1/appeals/${silent.number}`), schema.PublicAppeal);
    assert.deepEqual([everybody.answer, everybody.measures], [null, []]);
  });

  it('answers a wrong code, an ill-formed code and an unknown number alike', async () => {
    const unknown = 'KOK-2026-999999-A';
    const shapes = await Promise.all(
      [track(number, createCode()), track(number, 'x'), track(unknown, code), track('nonsense', code)].map(
        async (sent) => {
          const response = await sent;
          const { requestId: _, ...shape } = await problem(response);
          return JSON.stringify([response.status, shape]);
        },
      ),
    );
    assert.equal(new Set(shapes).size, 1);
    assert.match(shapes[0] as string, /^\[404,/);
  });

  it('does not open one appeal with the code of another', async () => {
    const other = await api.accept();
    assert.equal((await track(other.number, code)).status, 404);
  });

  it('is kept by no cache', async () => {
    assert.equal((await track(number, code)).headers.get('Cache-Control'), 'no-store');
  });

  it('stores neither the code nor the idempotency key', async () => {
    const key = await idempotencyKeyOf(parseCode(code) as string);
    for (const table of ['submissions', 'private_parts', 'appeals', 'events']) {
      const { results } = await api.env.DB.prepare(`SELECT * FROM ${table}`).all();
      const dump = JSON.stringify(results);
      for (const secret of [code, code.replaceAll('-', ''), key]) assert.ok(!dump.includes(secret), table);
    }
  });
});
