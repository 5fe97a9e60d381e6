import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { TEMPLATE_LIMITS } from '../../sdk/contract/desk-vocabulary.ts';
import { AnswerTemplate, AnswerTemplateList } from '../../sdk/contract/schema.ts';
import type { AnswerTemplateDraft } from '../../sdk/contract/types.ts';
import type { Api } from '../helpers/api.ts';
import { problem, read, startApi } from '../helpers/api.ts';
import { MONDAY, refused } from '../helpers/citizen.ts';

let api: Api;
before(async () => {
  api = await startApi(MONDAY);
});
after(() => api.close());
beforeEach(() => api.env.DB.prepare('DELETE FROM answer_templates').run());

let ids = 0;
const newId = () => `template-${String(++ids).padStart(12, '0')}`;

const draft = (changes: Partial<AnswerTemplateDraft> = {}): AnswerTemplateDraft => ({
  title: 'Жарық жөнделді',
  topic: 'lighting',
  nature: 'satisfied',
  texts: {
    kk: 'Орындалды: жарық {күні} жөнделді. Орны: {орны}.',
    ru: 'Сделано: свет починили {дата}. Место: {место}.',
  },
  version: 0,
  ...changes,
});

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = api.bearer) =>
  api.request(`/v1/desk/templates${path}`, {
    method,
    headers: { ...headers, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const save = (id: string, body: unknown = draft(), headers?: Record<string, string>) =>
  call('PUT', `/${id}`, body, headers);
const saved = async (id: string, body?: unknown) => read(await save(id, body), AnswerTemplate);
const list = async (headers?: Record<string, string>) =>
  (await read(await call('GET', '', undefined, headers), AnswerTemplateList)).items;
/** Somebody else at the same desk, with these scopes. */
const colleague = async (...scopes: ('desk:answer' | 'desk:head')[]) => ({
  Authorization: `Bearer ${await api.token(['desk:answer', ...scopes])}`,
});

describe('templates of answers', () => {
  it('are none in a new agency, and stay as they were saved', async () => {
    assert.deepEqual(await list(), []);
    const id = newId();
    const template = await saved(id);
    const { title, topic, nature, texts } = draft();
    assert.deepEqual(
      { ...template, updatedAt: '' },
      {
        id,
        title,
        topic,
        nature,
        texts,
        version: 1,
        uses: 0,
        usedAt: null,
        updatedBy: 'Тест',
        updatedAt: '',
        mayDelete: true,
      },
    );
    assert.deepEqual(await list(), [template]);
  });

  it('come back with the one used last first', async () => {
    const [first, second, third] = [newId(), newId(), newId()];
    for (const id of [first, second, third]) await saved(id, draft({ title: id }));
    api.setNow('2026-11-17T05:00:00.000Z');
    await read(await call('POST', `/${first}/uses`), AnswerTemplate);
    api.setNow('2026-11-17T06:00:00.000Z');
    const used = await read(await call('POST', `/${third}/uses`), AnswerTemplate);
    assert.deepEqual([used.uses, used.usedAt], [1, '2026-11-17T06:00:00.000Z']);
    assert.deepEqual(
      (await list()).map(({ id }) => id),
      [third, first, second],
    );
    assert.deepEqual(await refused(await call('POST', `/${newId()}/uses`)), [404, 'not_found']);
  });

  it('are one, however often the same is saved, also at once', async () => {
    const id = newId();
    const answers = await Promise.all(Array.from({ length: 5 }, () => save(id)));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    const [{ version } = { version: 0 }, ...others] = await list();
    assert.deepEqual([version, others], [1, []]);
  });

  it('are changed by whoever answers, and not over somebody else’s change', async () => {
    const id = newId();
    await saved(id);
    const other = await colleague();
    const changed = await read(await save(id, draft({ title: 'Басқа атау', version: 1 }), other), AnswerTemplate);
    assert.deepEqual([changed.version, changed.mayDelete], [2, false]);
    assert.deepEqual(await refused(await save(id, draft({ title: 'Үшінші атау', version: 1 }))), [
      409,
      'version_conflict',
    ]);
    assert.equal((await list())[0]?.title, 'Басқа атау');
    assert.equal((await saved(id, draft({ title: 'Үшінші атау', version: 2 }))).version, 3);
  });

  it('are deleted by who made them and by a head, and by nobody else', async () => {
    const [mine, theirs] = [newId(), newId()];
    await saved(mine);
    await saved(theirs);
    const other = await colleague();
    assert.deepEqual(await refused(await call('DELETE', `/${mine}`, undefined, other)), [403, 'forbidden']);
    const head = await colleague('desk:head');
    const left = await read(await call('DELETE', `/${mine}`, undefined, head), AnswerTemplateList);
    assert.deepEqual(
      left.items.map(({ id }) => id),
      [theirs],
    );
    assert.equal((await call('DELETE', `/${theirs}`)).status, 200);
    assert.equal((await call('DELETE', `/${theirs}`)).status, 200, 'gone is gone');
    assert.deepEqual(await refused(await save(theirs, draft({ version: 1 }))), [409, 'version_conflict']);
  });

  it('are no more than an agency may keep', async () => {
    await api.env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO answer_templates (agency, id, version, title, nature, texts, made_by, updated_by, updated_at)
       SELECT 'kokshetau', 'filler-' || i, 1, 'Үлгі', 'noted', '{"kk":"Назарға алынды."}', 'a', 'b', '2026-01-01T00:00:00.000Z' FROM n`,
    )
      .bind(TEMPLATE_LIMITS.count)
      .run();
    assert.deepEqual(await refused(await save(newId())), [409, 'too_many_templates']);
    assert.equal((await save('filler-0000000000')).status, 409);
    assert.equal((await list()).length, TEMPLATE_LIMITS.count);
  });

  it('need the right to answer', async () => {
    const reader = { Authorization: `Bearer ${await api.token(['desk:read'])}` };
    for (const response of [
      await call('GET', '', undefined, reader),
      await save(newId(), draft(), reader),
      await call('POST', `/${newId()}/uses`, undefined, reader),
      await call('DELETE', `/${newId()}`, undefined, reader),
    ]) {
      assert.deepEqual(await refused(response), [403, 'forbidden']);
    }
  });

  const wrong: [why: string, changes: object, path: string, code: string][] = [
    ['without a title', { title: '' }, 'title', 'too_short'],
    ['with a topic there is not', { topic: 'weather' }, 'topic', 'wrong_value'],
    ['without any text', { texts: {} }, 'texts', 'required'],
    ['with a text that says nothing', { texts: { kk: 'Иә' } }, 'texts.kk', 'too_short'],
    ['with more than the contract knows', { colour: 'red' }, 'colour', 'unknown_field'],
  ];
  for (const [why, changes, path, code] of wrong) {
    it(`are refused ${why}`, async () => {
      const { issues } = await problem(await save(newId(), { ...draft(), ...changes }));
      assert.deepEqual(issues, [{ path, code }]);
    });
  }
});
