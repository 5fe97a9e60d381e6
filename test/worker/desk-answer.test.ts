import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { AnswerDraftInput, PublicAppeal } from '../../sdk/contract/types.ts';
import { collectOrphans } from '../../worker/services/collect-orphans.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, problem, read, startApi } from '../helpers/api.ts';
import { citizenOf, MONDAY, refused } from '../helpers/citizen.ts';
import { interrupted } from '../helpers/interrupted.ts';
import { bytesOf, newPicture, photographerOf } from '../helpers/photographer.ts';

const NEXT_WEEK = new Date('2026-11-23T05:00:00.000Z');
const PLAN = {
  what: { kk: 'Жолды қайта жабамыз', ru: 'Положим новый асфальт' },
  on: '2026-12-10',
  place: 'Абай көшесі',
};
const LINK = { kind: 'video', url: 'https://example.kz/video', title: 'Жөндеу видеосы' } as const;

let api: Api;
let camera: ReturnType<typeof photographerOf>;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi(MONDAY);
  camera = photographerOf(api);
  citizen = citizenOf(api);
});
after(() => api.close());

const upload = (bytes = newPicture(), headers: Record<string, string> = api.bearer, type = 'image/png') =>
  api.request('/v1/desk/photos', {
    method: 'POST',
    body: Uint8Array.from(bytes),
    headers: { ...headers, 'Content-Type': type },
  });
const stored = async (bytes?: Uint8Array) => read(await upload(bytes), schema.StoredPhoto, 201);
const shown = async (number: string): Promise<PublicAppeal> =>
  read(await api.request(`/v1/appeals/${number}`), schema.PublicAppeal);
const publicly = (number: string, photo: string) => api.request(`/v1/appeals/${number}/photos/${photo}`);
const answer = (number: string, version: number, changes: Partial<AnswerDraftInput>) =>
  api.act(number, 'answer', answerDraft(version, changes));
const forget = (photo: string) =>
  api.env.DB.prepare("UPDATE photos SET uploaded_at = '2026-01-01T00:00:00.000Z' WHERE id = ?1").bind(photo).run();
const collect = () => collectOrphans({ db: api.env.DB, bucket: api.env.PHOTOS }, NEXT_WEEK);

describe('a photo of the agency', () => {
  it('is checked and stripped as a citizen’s, and the same picture has the same id', async () => {
    const bytes = newPicture();
    const { id, width, height } = await stored(bytes);
    assert.ok(width > 0 && height > 0);
    assert.equal((await read(await upload(bytes), schema.StoredPhoto)).id, id);
    assert.deepEqual(await refused(await upload(new TextEncoder().encode('no picture'))), [422, 'photo_unreadable']);
    assert.deepEqual(await refused(await upload(bytes, api.bearer, 'image/gif')), [415, 'unsupported_media_type']);
  });

  it('is seen before the answer by who may answer, and by nobody else', async () => {
    const { id } = await stored();
    const own = (headers: Record<string, string>) => api.request(`/v1/desk/photos/${id}`, { headers });
    assert.ok((await bytesOf(await own(api.bearer))).length > 0);
    const reader = { Authorization: `Bearer ${await api.token(['desk:read'])}` };
    assert.deepEqual(await refused(await own(reader)), [403, 'forbidden']);
    assert.deepEqual(await refused(await own({})), [401, 'unauthorized']);
    assert.deepEqual(await refused(await upload(undefined, reader)), [403, 'forbidden']);
  });

  it('is everybody’s with the answer of a published appeal, on its side', async () => {
    const [first, second] = [await stored(), await stored()];
    const { number, version } = await citizen.opened(await citizen.published());
    assert.equal((await publicly(number, first.id)).status, 404);
    await answer(number, version, {
      photos: [
        { id: second.id, when: 'before' },
        { id: first.id, when: 'after', alt: { kk: 'Жөнделген жол', ru: 'Отремонтированная дорога' } },
      ],
    });
    const { answer: given, more } = await shown(number);
    assert.deepEqual(
      given?.photos?.map(({ id, when, width }) => [id, when, width]),
      [
        [second.id, 'before', second.width],
        [first.id, 'after', first.width],
      ],
    );
    assert.deepEqual(
      given?.photos?.map(({ alt }) => alt?.ru),
      [undefined, 'Отремонтированная дорога'],
    );
    assert.equal(more, 2);
    for (const { id } of [first, second]) assert.ok((await bytesOf(await publicly(number, id))).length > 0);
  });

  it('is told about without anybody’s ИИН', async () => {
    const { id } = await stored();
    const { number, version } = await citizen.opened(await citizen.published());
    const photos = [{ id, when: 'after' as const, alt: { ru: 'Дом, в котором живёт 900101300017' } }];
    const { status, issues } = await problem(await api.desk(number, 'answer', answerDraft(version, { photos })));
    assert.deepEqual([status, issues], [422, [{ path: 'photos.0.alt.ru', code: 'personal_data' }]]);
  });

  it('is for the holder of the code and the desk alone while the appeal is not published', async () => {
    const { id } = await stored();
    const mine = await citizen.sent({ consent: { processing: true, publication: false } });
    await api.act(mine.number, 'moderation', { decision: 'publish', version: 1 });
    await answer(mine.number, 2, { photos: [{ id, when: 'after' }] });
    assert.equal((await publicly(mine.number, id)).status, 404);
    assert.deepEqual([(await shown(mine.number)).answer, (await shown(mine.number)).more], [null, 0]);
    const tracked = await citizen.track(mine);
    assert.deepEqual([tracked.appeal.answer?.photos?.[0]?.id, tracked.appeal.more], [id, 1]);
    assert.equal((await camera.showToHolder({ number: mine.number, photo: id }, mine.code)).status, 200);
    assert.equal((await camera.showToDesk({ number: mine.number, photo: id })).status, 200);
  });

  it('is served no longer when a corrected answer shows others, and is kept for the history', async () => {
    const [old, now] = [await stored(), await stored()];
    const { number, version } = await citizen.opened(await citizen.published());
    await answer(number, version, { photos: [{ id: old.id, when: 'after' }] });
    await answer(number, version + 1, { photos: [{ id: now.id, when: 'after' }] });
    assert.deepEqual([(await publicly(number, old.id)).status, (await publicly(number, now.id)).status], [404, 200]);
    await forget(old.id);
    await forget(now.id);
    await collect();
    assert.equal((await publicly(number, now.id)).status, 200);
    // It stands in the history, and may be shown again.
    await answer(number, version + 2, { photos: [{ id: old.id, when: 'before' }] });
    assert.deepEqual([(await publicly(number, old.id)).status, (await publicly(number, now.id)).status], [200, 404]);
  });

  it('may be the citizen’s own picture, shown as it was before', async () => {
    const bytes = newPicture();
    const { id } = await camera.stored(bytes);
    const mine = await citizen.published({ photos: [id] });
    assert.equal((await upload(bytes)).status, 200);
    const { version } = await citizen.opened(mine);
    await answer(mine.number, version, { photos: [{ id, when: 'before' }] });
    assert.equal((await publicly(mine.number, id)).status, 200);
    assert.deepEqual((await shown(mine.number)).photos, []);
    assert.equal((await citizen.track(mine)).may.photos, 4, 'it takes no place from the citizen');
  });

  it('has to be there: one that is missing is named, and nothing is half done', async () => {
    const [kept, lost] = [await stored(), await stored()];
    const { number, version } = await citizen.opened(await citizen.published());
    const photos = [kept.id, 'A'.repeat(43), lost.id].map((id) => ({ id, when: 'after' as const }));
    await forget(lost.id);
    const missing = await problem(await api.desk(number, 'answer', answerDraft(version, { photos })));
    assert.deepEqual([missing.status, missing.code], [409, 'photo_missing']);
    assert.deepEqual(
      missing.issues,
      [1, 2].map((index) => ({ path: `photos.${index}`, code: 'missing' })),
    );
    const twice = [kept.id, kept.id].map((id) => ({ id, when: 'after' as const }));
    const { issues } = await problem(await api.desk(number, 'answer', answerDraft(version, { photos: twice })));
    assert.deepEqual(issues, [{ path: 'photos.1', code: 'wrong_value' }]);
    assert.equal((await shown(number)).answer, null);
  });

  it('either is in the answer or has it refused when the collector comes in between', async () => {
    const { id } = await stored();
    const { number, version } = await citizen.opened(await citizen.published());
    const vanish = async () => {
      await forget(id);
      await collect();
    };
    // After the token and the reading, before the writing.
    const db = interrupted(api.env.DB, vanish, { after: 1 });
    const body = answerDraft(version, { photos: [{ id, when: 'after' }] });
    const late = await api.postWith(db, `/v1/desk/appeals/${number}/answer`, body, api.bearer);
    assert.deepEqual(await refused(late), [409, 'photo_missing']);
    assert.equal((await shown(number)).answer, null);
    const { id: again } = await stored();
    await answer(number, version, { photos: [{ id: again, when: 'after' }] });
    await forget(again);
    await collect();
    assert.equal((await publicly(number, again)).status, 200, 'control: one that an answer has stays');
  });
});

describe('an answer', () => {
  it('carries links and plans to everybody, and comes back to the queue on the day of the nearest plan', async () => {
    const { number, version } = await citizen.opened(await citizen.published());
    const later = { ...PLAN, on: '2027-05-05' };
    const found = await answer(number, version, { links: [LINK], planned: [later, PLAN] });
    assert.equal(found.returnsOn, PLAN.on);
    const { answer: given, planned, more } = await shown(number);
    assert.deepEqual([given?.links, planned, more], [[LINK], [later, PLAN], 3]);
  });

  it('is refused with a field of a template in it, and may have other braces', async () => {
    const { number, version } = await citizen.opened(await citizen.published());
    const texts = { kk: 'Орындалды: {күні} шұңқыр жамалды.', ru: 'Сделано: яма заделана {дата}.' };
    const { status, issues } = await problem(await api.desk(number, 'answer', answerDraft(version, { texts })));
    assert.deepEqual([status, issues], [422, ['texts.kk', 'texts.ru'].map((path) => ({ path, code: 'unfilled' }))]);
    const other = { kk: 'Орындалды: шұңқыр жамалды { 16 қараша }.' };
    assert.equal((await answer(number, version, { texts: other })).status, 'answered');
  });

  const links: [why: string, link: object, path: string][] = [
    ['another protocol', { ...LINK, url: 'http://example.kz' }, 'links.0.url'],
    ['a script', { ...LINK, url: 'javascript:alert(1)' }, 'links.0.url'],
    ['no name', { ...LINK, title: '' }, 'links.0.title'],
  ];
  for (const [why, link, path] of links) {
    it(`takes no link with ${why}`, async () => {
      const { number, version } = await citizen.opened(await citizen.published());
      const response = await api.desk(number, 'answer', { ...answerDraft(version), links: [link] });
      assert.deepEqual(
        (await problem(response)).issues?.map((issue) => issue.path),
        [path],
      );
    });
  }
});
