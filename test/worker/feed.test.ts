import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { FeedPage } from '../../sdk/contract/types.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, problem, read, SITE, startApi } from '../helpers/api.ts';

describe('the feed', () => {
  let api: Api;
  const numbers: string[] = [];
  const feed = async (query = ''): Promise<FeedPage> =>
    read(await api.request(`/v1/agencies/kokshetau/feed${query}`), schema.FeedPage);
  const numbersOf = ({ items }: FeedPage): string[] => items.map(({ number }) => number);

  before(async () => {
    api = await startApi('2026-11-16T05:00:00.000Z');
    for (const [i, topic] of (['roads', 'water', 'roads', 'snow', 'roads'] as const).entries()) {
      api.setNow(`2026-11-16T05:0${i}:00.000Z`);
      const page = i < 2 ? { url: `${SITE}/news/1`, title: 'Новость' } : undefined;
      const { number } = await api.accept({ topic, ...(page && { page }) });
      await api.act(number, 'moderation', { decision: 'publish', version: 1 });
      numbers.push(number);
    }
  });
  after(() => api.close());

  it('shows the latest public event first', async () => {
    assert.deepEqual(numbersOf(await feed()), numbers.toReversed());
  });

  it('leads through all appeals once, page by page', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: FeedPage = await feed(`?limit=2${cursor && `&cursor=${cursor}`}`);
      assert.ok(page.items.length <= 2);
      seen.push(...numbersOf(page));
      cursor = page.next;
    }
    assert.deepEqual(seen, numbers.toReversed());
  });

  it('is filtered by topic, by status, and by both', async () => {
    const [n0, n1, n2, n3, n4] = numbers;
    await api.act(n2 as string, 'status', { to: 'in_progress', version: 2 });
    assert.deepEqual(new Set(numbersOf(await feed('?topic=roads'))), new Set([n0, n2, n4]));
    assert.deepEqual(new Set(numbersOf(await feed('?status=registered'))), new Set([n0, n1, n3, n4]));
    assert.deepEqual(numbersOf(await feed('?topic=roads&status=in_progress')), [n2]);
    assert.deepEqual(numbersOf(await feed('?topic=lifts')), []);
  });

  it('shows only what was said about one page', async () => {
    const page = encodeURIComponent(`${SITE}/news/1`);
    assert.deepEqual(new Set(numbersOf(await feed(`?page=${page}`))), new Set(numbers.slice(0, 2)));
    assert.deepEqual(numbersOf(await feed(`?page=${encodeURIComponent(`${SITE}/news/2`)}`)), []);
  });

  it('moves an answered appeal to the top, with the answer signed by name', async () => {
    api.setNow('2026-11-18T05:00:00.000Z');
    const number = numbers[0] as string;
    await api.act(number, 'answer', answerDraft(2));
    const [first] = (await feed()).items;
    assert.equal(first?.number, number);
    assert.equal(first?.answer?.official.name, 'Ерлан Жұмабаев');
    assert.deepEqual(first?.progress, { used: 2, given: 15, overdue: false, running: false });
  });

  it('counts the days of an appeal nobody answers, and says when it is overdue', async () => {
    api.setNow('2026-12-08T05:00:00.000Z');
    const late = (await feed()).items.find(({ number }) => number === numbers[3]);
    assert.deepEqual(late?.progress, { used: 16, given: 15, overdue: true, running: true });
  });

  it('answers 304 to an unchanged feed, and the new feed after a change', async () => {
    const path = '/v1/agencies/kokshetau/feed';
    const first = await api.request(path);
    const etag = first.headers.get('ETag') as string;
    assert.match(first.headers.get('Cache-Control') ?? '', /^public,.*s-maxage=1$/);
    assert.match(first.headers.get('CDN-Cache-Control') ?? '', /stale-while-revalidate/);
    const again = await api.request(path, { headers: { 'If-None-Match': etag } });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    await api.act(numbers[4] as string, 'status', { to: 'in_progress', version: 2 });
    const changed = await api.request(path, { headers: { 'If-None-Match': etag } });
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.get('ETag'), etag);
  });

  const refused: [query: string, status: number, code: string][] = [
    ['?cursor=nonsense', 400, 'cursor_invalid'],
    ['?cursor=%00', 400, 'cursor_invalid'],
    ['?topic=petitions', 422, 'invalid'],
    ['?limit=0', 422, 'invalid'],
    ['?limit=51', 422, 'invalid'],
    ['?limit=ten', 422, 'invalid'],
    ['?offset=20', 400, 'filter_unknown'],
    ['?topic=roads&topic=water', 422, 'invalid'],
  ];
  for (const [query, status, code] of refused) {
    it(`refuses ${query} with ${code}`, async () => {
      const response = await api.request(`/v1/agencies/kokshetau/feed${query}`);
      assert.equal(response.status, status);
      assert.equal((await problem(response)).code, code);
    });
  }

  it('does not exist for an unknown agency', async () => {
    const response = await api.request('/v1/agencies/atlantis/feed');
    assert.equal((await problem(response)).code, 'not_found');
  });
});

describe('what the public may see', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
  });
  after(() => api.close());
  const view = async (number: string) => read(await api.request(`/v1/appeals/${number}`), schema.PublicAppeal);
  const secret = 'мой ИИН 000101500001, телефон +7 701 111 22 33, почта anna@mail.kz';

  it('hides the words before a moderator has read them, but not the clock', async () => {
    const { number } = await api.accept();
    const { text, place, status, dueOn } = await view(number);
    assert.deepEqual(
      { text, place, status, dueOn },
      { text: null, place: null, status: 'moderation', dueOn: '2026-12-07' },
    );
    const listed = await read(await api.request('/v1/agencies/kokshetau/feed'), schema.FeedPage);
    assert.deepEqual(listed.items, []);
  });

  it('shows redacted words after publication', async () => {
    const { number } = await api.accept({ text: `Прошу починить свет во дворе, ${secret}`, place: `дом 3, ${secret}` });
    await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    const { text, place } = await view(number);
    for (const shown of [text, place]) {
      assert.ok(shown?.includes('[данные скрыты]'));
      for (const part of ['000101500001', '111 22 33', 'anna@']) assert.ok(!shown?.includes(part));
    }
  });

  it('shows the moderator’s corrected text instead of the automatic one', async () => {
    const { number } = await api.accept();
    await api.act(number, 'moderation', { decision: 'publish', text: 'Исправлено модератором', version: 1 });
    assert.equal((await view(number)).text, 'Исправлено модератором');
  });

  it('keeps every word back without consent to publication, the answer included', async () => {
    const { number } = await api.accept({ consent: { processing: true, publication: false }, place: 'дом 3' });
    await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    await api.act(number, 'answer', answerDraft(2, { measures: [{ what: { ru: 'Заделали яму' }, on: '2026-11-16' }] }));
    const { publication, text, place, answer, measures, status, progress } = await view(number);
    assert.deepEqual(
      { publication, text, place, answer, measures, status, running: progress.running },
      {
        publication: 'no_consent',
        text: null,
        place: null,
        answer: null,
        measures: [],
        status: 'answered',
        running: false,
      },
    );
  });

  it('leaves a tombstone with the reason when a moderator refuses', async () => {
    const { number } = await api.accept();
    await api.act(number, 'moderation', {
      decision: 'reject',
      reason: 'insult',
      note: 'Оскорбление соседа',
      version: 1,
    });
    const { status, rejection, text } = await view(number);
    assert.deepEqual({ status, rejection, text }, { status: 'rejected', rejection: 'insult', text: null });
    const listed = await read(await api.request('/v1/agencies/kokshetau/feed'), schema.FeedPage);
    assert.ok(listed.items.every((item) => item.number !== number));
  });

  it('answers unknown, malformed and mistyped numbers alike', async () => {
    const { number } = await api.accept();
    const mistyped = number.slice(0, -1) + (number.endsWith('A') ? 'B' : 'A');
    for (const wrong of ['KOK-2026-999999-A', 'nonsense', 'ZZZ-2026-000001-A', mistyped]) {
      const response = await api.request(`/v1/appeals/${wrong}`);
      assert.equal(response.status, 404);
      assert.equal((await problem(response)).code, 'not_found');
    }
  });
});
