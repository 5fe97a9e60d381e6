/** What staff enter for others: calls, visits, posts; and publications that are answered without any appeal. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import * as schema from '../../sdk/contract/schema.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, newKey, OFFICIALS, problem, read, startApi } from '../helpers/api.ts';

const NOW = '2026-11-16T05:00:00.000Z';
const CALL = {
  channel: 'phone',
  kind: 'application',
  topic: 'heating',
  lang: 'kk',
  text: 'Апай қоңырау шалды: Абай көшесі, 14-үйде үш күннен бері батарея суық.',
  place: 'Абай көшесі, 14-үй',
  consent: { processing: true, publication: true },
};
const ARTICLE = {
  source: {
    url: 'https://news.example/2026/11/ramp',
    title: 'Пандус у библиотеки не закончен второй месяц',
    outlet: 'Городская газета',
    on: '2026-11-14',
  },
  topic: 'accessibility',
  lang: 'ru',
  text: 'Газета пишет, что пандус у центральной библиотеки не закончен второй месяц и войти на коляске нельзя.',
};

let api: Api;
before(async () => {
  api = await startApi(NOW);
});
after(() => api.close());

const enter = (path: string, body: object, key = newKey(), headers: object = {}) =>
  api.post(`/v1/desk/${path}`, body, { ...api.bearer, 'Idempotency-Key': key, ...headers });
const refusal = async (response: Response) => {
  const { status, code, issues } = await problem(response);
  return [status, code, ...(issues ?? []).map((issue) => `${issue.path} ${issue.code}`)];
};
const feed = async () => read(await api.request('/v1/agencies/kokshetau/feed'), schema.FeedPage);

describe('an appeal that staff register', () => {
  it('carries the agency’s own promise from when it came, not from when it was written down', async () => {
    const promise = { replyHours: 4, answerDays: 5 };
    await saveAgency(api.env.DB, { ...AGENCY, promise }, OFFICIALS);
    const friday = '2026-11-13T10:00:00.000Z';
    const { number } = await read(await enter('appeals', { ...CALL, receivedAt: friday }), schema.Receipt, 201);
    const headers = api.bearer;
    const found = await read(await api.request(`/v1/desk/appeals/${number}`, { headers }), schema.DeskCase);
    assert.deepEqual(found.promise, { ...promise, replyBy: '2026-11-16T04:30:00.000Z', answerBy: '2026-11-20' });
    await saveAgency(api.env.DB, AGENCY, OFFICIALS);
  });

  it('gets a number and a clock, waits for a moderator, and is opened by the code the caller was given', async () => {
    const code = createCode();
    const key = await idempotencyKeyOf(parseCode(code) as string);
    const receipt = await read(await enter('appeals', CALL, key), schema.Receipt, 201);
    assert.equal(receipt.publication, 'awaiting');
    assert.equal(receipt.clock.registeredOn, '2026-11-16');
    const tracked = await read(await api.post(`/v1/appeals/${receipt.number}/track`, { code }), schema.TrackedAppeal);
    assert.deepEqual(
      tracked.timeline.map(({ type, actor }) => [type, actor]),
      [['registered', 'agency']],
    );
    const found = await read(
      await api.request(`/v1/desk/appeals/${receipt.number}`, { headers: api.bearer }),
      schema.DeskCase,
    );
    assert.equal(found.channel, 'phone');
    assert.equal(found.timeline[0]?.staff, 'Тест');
  });

  it('is one, however often it is entered; another text under its key is refused', async () => {
    const key = newKey();
    const first = await read(await enter('appeals', CALL, key), schema.Receipt, 201);
    const again = await enter('appeals', CALL, key);
    assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
    assert.deepEqual(await read(again, schema.Receipt), first);
    assert.deepEqual(await refusal(await enter('appeals', { ...CALL, topic: 'roads' }, key)), [
      422,
      'idempotency_key_reused',
    ]);
  });

  it('counts from the day the person called, not from the day it was written down (АППК art. 64(1))', async () => {
    const receivedAt = '2026-11-13T06:00:00.000Z';
    const { clock } = await read(await enter('appeals', { ...CALL, receivedAt }), schema.Receipt, 201);
    assert.deepEqual([clock.receivedAt, clock.registeredOn], [receivedAt, '2026-11-13']);
  });

  it('keeps the post it was made of for the agency alone', async () => {
    const link = 'https://social.example/posts/nurlan-the-author';
    const body = { ...CALL, channel: 'social', link };
    const { number } = await read(await enter('appeals', body), schema.Receipt, 201);
    await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    const found = await read(await api.request(`/v1/desk/appeals/${number}`, { headers: api.bearer }), schema.DeskCase);
    assert.equal(found.original?.link, link);
    const shown = await (await api.request(`/v1/appeals/${number}`)).text();
    assert.ok(!shown.includes('nurlan'));
    assert.ok(!JSON.stringify(await feed()).includes('nurlan'));
  });

  const wrong: readonly (readonly [what: string, changes: object, issue: string])[] = [
    ['from a social network without its post', { channel: 'social' }, 'link required'],
    ['that has not come yet', { receivedAt: '2026-11-17T05:00:00.000Z' }, 'receivedAt too_late'],
    ['that came last month', { receivedAt: '2026-10-10T05:00:00.000Z' }, 'receivedAt too_early'],
    ['about what the agency does not take', { topic: 'corruption' }, 'topic not_offered'],
    [
      'without consent to processing',
      { consent: { processing: false, publication: true } },
      'consent.processing wrong_value',
    ],
    ['by a channel that is the citizen’s own', { channel: 'widget' }, 'channel wrong_value'],
    ['with a field nobody knows', { status: 'answered' }, 'status unknown_field'],
  ];
  for (const [what, changes, issue] of wrong) {
    it(`is refused ${what}, and nothing is stored`, async () => {
      const before = await rows();
      assert.deepEqual(await refusal(await enter('appeals', { ...CALL, ...changes })), [422, 'invalid', issue]);
      assert.equal(await rows(), before);
    });
  }

  it('is entered by officers, a publication also by monitors', async () => {
    const monitor = { Authorization: `Bearer ${await api.token(['desk:read', 'desk:monitor', 'desk:head'])}` };
    assert.deepEqual(await refusal(await enter('appeals', CALL, newKey(), monitor)), [403, 'forbidden']);
    assert.equal((await enter('publications', ARTICLE, newKey(), monitor)).status, 201);
  });
});

async function rows(): Promise<number> {
  const row = await api.env.DB.prepare('SELECT COUNT(*) AS n FROM appeals').first<{ n: number }>();
  return row?.n ?? 0;
}

describe('a publication that is answered', () => {
  it('stands in the feed at once with its source, and is answered like an appeal', async () => {
    const { number } = await read(await enter('publications', ARTICLE), schema.Receipt, 201);
    const [shown] = (await feed()).items;
    assert.equal(shown?.number, number);
    assert.deepEqual(shown?.source, ARTICLE.source);
    assert.deepEqual([shown?.channel, shown?.status, shown?.text], ['monitor', 'registered', ARTICLE.text]);
    assert.equal(shown?.page?.url, ARTICLE.source.url);
    const answered = await api.act(number, 'answer', answerDraft(2));
    assert.equal(answered.status, 'answered');
  });

  it('is one, however often it is entered', async () => {
    const key = newKey();
    const { number } = await read(await enter('publications', ARTICLE, key), schema.Receipt, 201);
    const again = await read(await enter('publications', ARTICLE, key), schema.Receipt);
    assert.equal(again.number, number);
  });

  it('is opened by a resend if the worker stopped between entering and opening it', async () => {
    const key = newKey();
    const { number } = await read(await enter('publications', ARTICLE, key), schema.Receipt, 201);
    // As it is after the first of the two batches.
    await api.env.DB.batch([
      api.env.DB.prepare('DROP TRIGGER events_never_vanish'),
      api.env.DB.prepare('DELETE FROM events WHERE seq = 2 AND appeal = (SELECT MAX(id) FROM appeals)'),
      api.env.DB.prepare(
        `UPDATE appeals SET version = 1, status = 'moderation', publication = 'awaiting', listed_at = NULL
         WHERE id = (SELECT MAX(id) FROM appeals)`,
      ),
    ]);
    assert.ok(!(await feed()).items.some((item) => item.number === number));
    await read(await enter('publications', ARTICLE, key), schema.Receipt);
    assert.ok((await feed()).items.some((item) => item.number === number));
  });

  const wrong: readonly (readonly [what: string, changes: object, issue: string])[] = [
    ['of tomorrow', { source: { ...ARTICLE.source, on: '2026-11-17' } }, 'source.on too_late'],
    [
      'with a script for an address',
      { source: { ...ARTICLE.source, url: 'javascript:alert(1)' } },
      'source.url wrong_format',
    ],
    ['with somebody’s ИИН in the summary', { text: `${ARTICLE.text} ИИН 991231400014` }, 'text personal_data'],
  ];
  for (const [what, changes, issue] of wrong) {
    it(`is refused ${what}`, async () => {
      assert.deepEqual(await refusal(await enter('publications', { ...ARTICLE, ...changes })), [422, 'invalid', issue]);
    });
  }
});
