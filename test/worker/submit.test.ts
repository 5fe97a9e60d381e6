import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { Api } from '../helpers/api.ts';
import { newKey, problem, read, SITE, startApi, submission } from '../helpers/api.ts';

describe('submitting an appeal', () => {
  let api: Api;
  before(async () => {
    api = await startApi('2026-11-21T05:00:00.000Z');
  });
  after(() => api.close());

  it('gives a receipt with the number, the clock and all its inputs', async () => {
    const receipt = await read(await api.send(submission()), schema.Receipt, 201);
    assert.match(receipt.number, /^KOK-2026-\d{6}-[A-Z]$/);
    assert.deepEqual(receipt.clock, {
      receivedAt: '2026-11-21T05:00:00.000Z',
      closesAt: '18:30',
      timeZone: 'Asia/Almaty',
      registeredOn: '2026-11-23',
      shift: 'day_off',
      term: 15,
      daysOff: [],
      calendar: receipt.clock.calendar,
      dueOn: '2026-12-14',
      extension: null,
    });
    assert.equal(receipt.publication, 'awaiting');
  });

  it('numbers the appeals of an agency one after another', async () => {
    const [first, second] = [await api.accept(), await api.accept()];
    assert.equal(Number(second.number.slice(9, 15)), Number(first.number.slice(9, 15)) + 1);
  });

  it('answers a resend with the same receipt and changes nothing', async () => {
    const key = newKey();
    const first = await api.send(submission(), key);
    const second = await api.send(submission(), key);
    assert.deepEqual([first.status, second.status], [201, 200]);
    assert.equal(first.headers.get('Idempotency-Replayed'), null);
    assert.equal(second.headers.get('Idempotency-Replayed'), 'true');
    assert.equal(await first.text(), await second.text());
  });

  it('gives the same receipt again after the agency has acted', async () => {
    const key = newKey();
    const first = await read(await api.send(submission(), key), schema.Receipt, 201);
    await api.act(first.number, 'moderation', { decision: 'publish', version: 1 });
    assert.deepEqual(await read(await api.send(submission(), key), schema.Receipt), first);
  });

  it('keeps one appeal when the same key arrives many times at once', async () => {
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.send(submission(), key)));
    const receipts = new Set(await Promise.all(answers.map((answer) => answer.text())));
    assert.equal(receipts.size, 1);
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal(answers.filter(({ status }) => status === 200).length, 19);
  });

  it('refuses a known key with another body', async () => {
    const key = newKey();
    await api.accept({}, key);
    const refused = await api.send(submission({ topic: 'water' }), key);
    assert.equal(refused.status, 422);
    assert.equal((await problem(refused)).code, 'idempotency_key_reused');
  });

  it('refuses a missing or malformed key', async () => {
    const missing = await api.post('/v1/agencies/kokshetau/appeals', submission());
    assert.equal(missing.status, 400);
    assert.equal((await problem(missing)).code, 'idempotency_key_missing');
    const malformed = await api.send(submission(), 'short');
    assert.equal(malformed.status, 400);
    assert.equal((await problem(malformed)).code, 'idempotency_key_invalid');
  });

  const wrong: [why: string, body: unknown, path: string, code: string][] = [
    ['a text that is too short', submission({ text: 'Яма.' }), 'text', 'too_short'],
    ['a text that is short but for spaces', submission({ text: ` ${'\n'.repeat(40)} яма ` }), 'text', 'too_short'],
    ['a text that is too long', submission({ text: 'а'.repeat(1501) }), 'text', 'too_long'],
    [
      'half a character',
      submission({ text: `Обрывок символа \ud83d в середине этого текста` }),
      'text',
      'wrong_format',
    ],
    ['a missing topic', { ...submission(), topic: undefined }, 'topic', 'required'],
    ['an unknown kind', { ...submission(), kind: 'petition' }, 'kind', 'wrong_value'],
    ['a number for a text', { ...submission(), text: 42 }, 'text', 'wrong_type'],
    ['a field nobody asked for', { ...submission(), iin: '000101500001' }, 'iin', 'unknown_field'],
    [
      'no consent to processing',
      { ...submission(), consent: { processing: false, publication: true } },
      'consent.processing',
      'wrong_value',
    ],
    ['a topic the agency does not take', submission({ topic: 'corruption' }), 'topic', 'not_offered'],
    [
      "another site's page",
      submission({ page: { url: 'https://elsewhere.example/', title: '' } }),
      'page.url',
      'foreign_page',
    ],
    [
      'a page with a user name',
      submission({ page: { url: 'https://a@kokshetau.example/', title: '' } }),
      'page.url',
      'wrong_format',
    ],
  ];
  for (const [why, body, path, code] of wrong) {
    it(`names the field at fault: ${why}`, async () => {
      const refused = await api.send(body);
      assert.equal(refused.status, 422);
      const { code: name, issues } = await problem(refused);
      assert.equal(name, 'invalid');
      assert.deepEqual(issues, [{ path, code }]);
    });
  }

  it('names every field at fault at once', async () => {
    const { issues = [] } = await problem(await api.send({}));
    assert.deepEqual(issues.map(({ path }) => path).sort(), ['consent', 'kind', 'lang', 'text', 'topic']);
  });

  it('accepts a text of exactly the shortest and the longest length', async () => {
    await api.accept({ text: 'я'.repeat(30) });
    await api.accept({ text: 'я'.repeat(1500) });
  });

  it('accepts a pasted text with invisible characters, without them', async () => {
    const key = newKey();
    const { number } = await api.accept(
      { text: 'Позвоните в \u202a+7 7162 25 00 00\u202c насчёт ямы\r\nна Абая, 14\u0000.' },
      key,
    );
    const opened = await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    assert.equal(opened.original?.text, 'Позвоните в +7 7162 25 00 00 насчёт ямы\nна Абая, 14.');
  });

  it('keeps nothing of a page’s query but what tells the agency’s pages apart', async () => {
    const page = { url: `${SITE}/news?id=7&iin=000101500001&token=s3cret`, title: 'Почта anna@mail.kz' };
    const { number } = await api.accept({ page });
    await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    const shown = await read(await api.request(`/v1/appeals/${number}`), schema.PublicAppeal);
    assert.deepEqual(shown.page, { url: `${SITE}/news?id=7`, title: 'Почта [данные скрыты]' });
  });

  it('takes no channel but those of the public', async () => {
    const { issues } = await problem(await api.send({ ...submission(), channel: 'phone' }));
    assert.deepEqual(issues, [{ path: 'channel', code: 'wrong_value' }]);
  });

  it('takes the page of the agency’s own site', async () => {
    const page = { url: `${SITE}/news/1`, title: 'Новость' };
    const { number } = await api.accept({ page });
    const opened = await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    assert.equal(opened.publication, 'published');
    const shown = await read(await api.request(`/v1/appeals/${number}`), schema.PublicAppeal);
    assert.deepEqual(shown.page, page);
  });
});
