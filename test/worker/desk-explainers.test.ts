/** Explainers: short public answers to what people ask again and again, shown to them before they write. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { ExplainerDraftInput } from '../../sdk/contract/types.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { Api } from '../helpers/api.ts';
import { newKey, problem, read, startApi } from '../helpers/api.ts';
import { counted } from '../helpers/counted.ts';

const SNOW: ExplainerDraftInput = {
  topic: 'snow',
  question: { ru: 'Когда чистят снег на моей улице?', kk: 'Менің көшемнің қары қашан тазаланады?' },
  answer: {
    ru: 'Главные улицы чистят в ночь после снегопада, остальные улицы за два дня по списку.',
    kk: 'Басты көшелер қар жауған түні, басқа көшелер тізім бойынша екі күнде тазаланады.',
  },
  official: 'head-roads',
};

let api: Api;
before(async () => {
  api = await startApi();
});
after(() => api.close());

const add = (draft: object, key = newKey()) =>
  api.post('/v1/desk/explainers', draft, { ...api.bearer, 'Idempotency-Key': key });
const save = (id: string, draft: object) =>
  api.request(`/v1/desk/explainers/${id}`, {
    method: 'PUT',
    headers: { ...api.bearer, 'Content-Type': 'application/json' },
    body: JSON.stringify(draft),
  });
const shown = async (query = '') =>
  (await read(await api.request(`/v1/agencies/kokshetau/explainers${query}`), schema.ExplainerList)).items;
const similar = async (q: string) =>
  read(await api.request(`/v1/agencies/kokshetau/similar?q=${encodeURIComponent(q)}`), schema.SimilarList);
const refusal = async (response: Response) => {
  const { status, code, issues } = await problem(response);
  return [status, code, ...(issues ?? []).map((issue) => `${issue.path} ${issue.code}`)];
};

describe('an explainer', () => {
  it('is public at once, signed, and found by its words, its topic, and by who begins to ask the same', async () => {
    const added = await read(await add(SNOW), schema.DeskExplainer, 201);
    assert.equal(added.official.name, 'Ерлан Жұмабаев');
    assert.deepEqual(
      (await shown()).map(({ id }) => id),
      [added.id],
    );
    assert.equal((await shown('?topic=snow')).length, 1);
    assert.equal((await shown('?topic=roads')).length, 0);
    assert.equal((await shown(`?q=${encodeURIComponent('снег на улице')}`)).length, 1);
    assert.equal((await shown(`?q=${encodeURIComponent('лифт')}`)).length, 0);
    const draft = 'Скажите, когда почистят снег на улице Сатпаева?';
    assert.deepEqual(
      (await similar(draft)).explainers.map(({ id }) => id),
      [added.id],
    );
    assert.deepEqual((await similar('Во дворе дома третий день лают собаки')).explainers, []);
  });

  it('is found by Kazakh words typed on a Russian layout', async () => {
    assert.equal((await similar('Кошемнин кары кашан тазаланады екен')).explainers.length, 1);
  });

  it('says nothing of who wrote it', async () => {
    const [first] = await shown();
    assert.deepEqual(Object.keys(first ?? {}).sort(), ['answer', 'id', 'official', 'question', 'topic', 'updatedAt']);
  });

  it('is one, however often it is sent', async () => {
    const key = newKey();
    const first = await read(await add(SNOW, key), schema.DeskExplainer, 201);
    assert.deepEqual(await read(await add(SNOW, key), schema.DeskExplainer), first);
  });

  it('is corrected by who saw the last version, and leaves the public view when it is retired', async () => {
    const { id } = await read(await add(SNOW), schema.DeskExplainer, 201);
    assert.deepEqual(await refusal(await save(id, { ...SNOW, version: 2 })), [409, 'version_conflict']);
    const retired = await read(await save(id, { ...SNOW, version: 1, retired: true }), schema.DeskExplainer);
    assert.deepEqual([retired.version, retired.retired], [2, true]);
    assert.ok(!(await shown()).some((one) => one.id === id));
    assert.deepEqual(await refusal(await save('nobody-knows-this-one', { ...SNOW, version: 1 })), [404, 'not_found']);
  });

  const wrong: readonly (readonly [what: string, changes: object, issue: string])[] = [
    ['signed by nobody of the agency', { official: 'somebody' }, 'official wrong_value'],
    ['with a question and no answer in its language', { answer: { ru: SNOW.answer.ru } }, 'answer.kk language_missing'],
    [
      'with a card number in it',
      { answer: { ...SNOW.answer, ru: 'Платите на карту 4111 1111 1111 1111.' } },
      'answer.ru personal_data',
    ],
    ['without any question', { question: {} }, 'question required'],
  ];
  for (const [what, changes, issue] of wrong) {
    it(`is refused ${what}`, async () => {
      assert.deepEqual(await refusal(await add({ ...SNOW, ...changes })), [422, 'invalid', issue]);
    });
  }

  it('costs a search no further round trip, and no more rows than there may be explainers', async () => {
    const path = `/v1/agencies/kokshetau/similar?q=${encodeURIComponent('Когда чистят снег на улице')}`;
    const cost = await counted(api.env.DB, async (db) => {
      assert.equal((await api.request(path, undefined, db)).status, 200);
    });
    assert.equal(cost.trips, 1);
    assert.ok(cost.read <= 200, `${cost.read} rows`);
  });

  it('finds no room where there are as many as there may be', async () => {
    const { results } = await api.env.DB.prepare('SELECT COUNT(*) AS n FROM explainers').all<{ n: number }>();
    for (let n = results[0]?.n ?? 0; n < LIMITS.explainersMax; n++) assert.equal((await add(SNOW)).status, 201);
    assert.deepEqual(await refusal(await add(SNOW)), [409, 'too_many']);
  });
});
