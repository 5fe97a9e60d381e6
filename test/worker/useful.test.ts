import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { UsefulList } from '../../sdk/contract/types.ts';
import { runMaintenance } from '../../worker/services/maintenance.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, newKey, OFFICIALS, problem, read, SITE, startApi } from '../helpers/api.ts';
import { counted } from '../helpers/counted.ts';

const USEFUL = '/v1/agencies/kokshetau/useful';
const MONDAY = '2026-11-16T05:00:00.000Z';

let pages = 0;
/** A page nobody has spoken about yet. */
const newPage = () => `${SITE}/services/${++pages}`;
let callers = 0;
/** An address in a network nobody has called from yet. */
const elsewhere = () => `10.${(++callers >> 8) & 255}.${callers & 255}.1`;

describe('whether a page was useful', () => {
  let api: Api;
  before(async () => {
    api = await startApi(MONDAY);
  });
  after(() => api.close());

  const rate = (body: object, key = newKey(), ip = elsewhere(), headers = {}) =>
    api.post(USEFUL, body, { 'Idempotency-Key': key, 'CF-Connecting-IP': ip, ...headers });
  const count = async (page: string) =>
    read(await api.request(`${USEFUL}?page=${encodeURIComponent(page)}`), schema.UsefulCount);

  it('is counted and told to everybody', async () => {
    const page = newPage();
    assert.deepEqual(await count(page), { page, yes: 0, no: 0 });
    assert.deepEqual(await read(await rate({ page, useful: true }), schema.UsefulCount, 201), { page, yes: 1, no: 0 });
    assert.deepEqual(await read(await rate({ page, useful: false }), schema.UsefulCount, 201), { page, yes: 1, no: 1 });
    assert.deepEqual(await count(page), { page, yes: 1, no: 1 });
    assert.deepEqual(await count(newPage()), { page: `${SITE}/services/${pages}`, yes: 0, no: 0 });
  });

  it('is one voice for each key, and the last word counts', async () => {
    const page = newPage();
    const key = newKey();
    const said = async (useful: boolean, status: number) => {
      const response = await rate({ page, useful }, key);
      const replayed = response.headers.get('Idempotency-Replayed');
      const { yes, no } = await read(response, schema.UsefulCount, status);
      return [yes, no, replayed];
    };
    assert.deepEqual(await said(true, 201), [1, 0, null]);
    assert.deepEqual(await said(true, 200), [1, 0, 'true']);
    assert.deepEqual(await said(false, 200), [0, 1, null]);
    const answers = await Promise.all(Array.from({ length: 50 }, () => rate({ page, useful: true }, key)));
    assert.ok(answers.every(({ status }) => status === 200));
    assert.deepEqual(await count(page), { page, yes: 1, no: 0 });
    await Promise.all(Array.from({ length: 5 }, () => rate({ page, useful: true })));
    assert.equal((await count(page)).yes, 6, 'control: different keys count');
  });

  it('is a voice of its own for another page, and one voice for one page however its address is written', async () => {
    const key = newKey();
    const [page, other] = [newPage(), newPage()];
    await read(await rate({ page, useful: true }, key), schema.UsefulCount, 201);
    await read(await rate({ page: other, useful: true }, key), schema.UsefulCount, 201);
    const again = await read(await rate({ page: `${page}?utm_source=x`, useful: true }, key), schema.UsefulCount);
    assert.deepEqual(again, { page, yes: 1, no: 0 });
    assert.deepEqual(await count(`${page}?token=s3cret`), { page, yes: 1, no: 0 });
    assert.deepEqual((await count(`${page}?id=7`)).page, `${page}?id=7`, 'control: what tells pages apart is kept');
  });

  it('is taken from everybody in one network, and counted for twenty of a day', async () => {
    const page = newPage();
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => rate({ page, useful: false }, newKey(), '203.0.113.9')),
    );
    assert.ok(
      answers.every(({ status }) => status === 201),
      'nobody is refused',
    );
    assert.deepEqual(await count(page), { page, yes: 0, no: 20 });
    await read(await rate({ page, useful: false }, newKey(), '203.0.114.9'), schema.UsefulCount, 201);
    assert.equal((await count(page)).no, 21, 'control: the network beside it is counted');
    const other = newPage();
    await read(await rate({ page: other, useful: false }, newKey(), '203.0.113.9'), schema.UsefulCount, 201);
    assert.equal((await count(other)).no, 1, 'control: another page is counted');
  });

  it('stays held when a held voice changes its mind', async () => {
    const page = newPage();
    for (let i = 0; i < 20; i++) await rate({ page, useful: true }, newKey(), '203.0.113.9');
    const key = newKey();
    for (const useful of [true, false]) await rate({ page, useful }, key, '203.0.113.9');
    assert.deepEqual(await count(page), { page, yes: 20, no: 0 });
  });

  it('may be cached for a minute; what one said is cached by nobody', async () => {
    const page = newPage();
    const shown = await api.request(`${USEFUL}?page=${encodeURIComponent(page)}`);
    assert.match(shown.headers.get('Cache-Control') ?? '', /^public,.*s-maxage=60/);
    const said = await rate({ page, useful: true }, newKey(), elsewhere(), { Origin: SITE });
    assert.deepEqual(
      [said.headers.get('Cache-Control'), said.headers.get('Access-Control-Allow-Origin')],
      ['no-store', SITE],
    );
  });

  const page = `${SITE}/services/wrong`;
  const wrong: [why: string, body: unknown, path: string, code: string][] = [
    ['no page', { useful: true }, 'page', 'required'],
    ['what is no address', { page: 'services', useful: true }, 'page', 'wrong_format'],
    ['a page of another site', { page: 'https://elsewhere.example/', useful: true }, 'page', 'foreign_page'],
    ['a page of another port', { page: `${SITE}:8443/`, useful: true }, 'page', 'foreign_page'],
    ['no word', { page }, 'useful', 'required'],
    ['a word that is neither', { page, useful: 'yes' }, 'useful', 'wrong_type'],
    ['an empty sentence', { page, useful: true, sentence: ' \u200b ' }, 'sentence', 'too_short'],
    ['a sentence that is too long', { page, useful: true, sentence: 'я'.repeat(301) }, 'sentence', 'too_long'],
    ['half a character', { page, useful: true, sentence: 'обрывок \ud83d символа' }, 'sentence', 'wrong_format'],
    ['a name', { page, useful: true, name: 'Анна' }, 'name', 'unknown_field'],
  ];
  for (const [why, body, path, code] of wrong) {
    it(`is refused with the field at fault: ${why}`, async () => {
      const found = await problem(await rate(body as object));
      assert.deepEqual([found.status, found.issues], [422, [{ path, code }]]);
      assert.deepEqual(await count(page), { page, yes: 0, no: 0 });
    });
  }

  const misread: [why: string, query: string, status: number, code: string][] = [
    ['no page', '', 422, 'required'],
    ['what is no address', '?page=services', 422, 'wrong_format'],
    ['a page of another site', `?page=${encodeURIComponent('https://elsewhere.example/')}`, 422, 'foreign_page'],
  ];
  for (const [why, query, status, code] of misread) {
    it(`is not told for ${why}`, async () => {
      const found = await problem(await api.request(`${USEFUL}${query}`));
      assert.deepEqual([found.status, found.issues], [status, [{ path: 'page', code }]]);
    });
  }

  it('is refused without a key, to a foreign site, and for an unknown agency', async () => {
    const body = { page, useful: true };
    assert.equal((await problem(await api.post(USEFUL, body))).code, 'idempotency_key_missing');
    assert.equal((await problem(await rate(body, 'short'))).code, 'idempotency_key_invalid');
    const foreign = await rate(body, newKey(), elsewhere(), { Origin: 'https://evil.example' });
    assert.equal((await problem(foreign)).code, 'origin_not_allowed');
    const unknown = await api.post('/v1/agencies/atlantis/useful', body, { 'Idempotency-Key': newKey() });
    assert.equal((await problem(unknown)).code, 'not_found');
    assert.deepEqual(await count(page), { page, yes: 0, no: 0 });
  });

  it('costs one round trip of few rows, and the same word again writes nothing', async () => {
    const voice = { page: newPage(), useful: false, sentence: 'Нет списка документов.' };
    const key = newKey();
    const send = (db: D1Database) => api.postWith(db, USEFUL, voice, { 'Idempotency-Key': key });
    const first = await counted(api.env.DB, send);
    assert.equal(first.trips, 1);
    // the voice 1, its key and three indexes · the number of the page 1, and the agency's quiet changes 1
    assert.deepEqual(
      first.each.map(({ rows_written }) => rows_written),
      [0, 5, 2, 0],
    );
    assert.equal((await counted(api.env.DB, send)).written, 0);
  });
});

describe('what people wrote about pages', () => {
  let api: Api;
  before(async () => {
    api = await startApi(MONDAY);
  });
  after(() => api.close());
  const rate = async (body: object, key = newKey(), ip = elsewhere()) =>
    read(await api.post(USEFUL, body, { 'Idempotency-Key': key, 'CF-Connecting-IP': ip }), schema.UsefulCount, 201);
  const sentences = async (query = '', headers = api.bearer): Promise<UsefulList> =>
    read(await api.request(`/v1/desk/useful${query}`, { headers }), schema.UsefulList);

  it('is read by the desk as written, newest first, page by page, each once', async () => {
    const page = newPage();
    for (let i = 0; i < 5; i++) {
      // Two in the same instant: the order must hold within it.
      api.setNow(`2026-11-16T05:0${Math.floor(i / 2)}:00.000Z`);
      await rate({ page, useful: i % 2 === 0, sentence: `Слово ${i}, ИИН 000101500001` });
      await rate({ page, useful: true });
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const list: UsefulList = await sentences(`?limit=2${cursor && `&cursor=${cursor}`}`);
      assert.ok(list.items.length <= 2);
      seen.push(...list.items.map(({ sentence }) => sentence));
      cursor = list.next;
    }
    assert.deepEqual(
      seen,
      [4, 3, 2, 1, 0].map((i) => `Слово ${i}, ИИН 000101500001`),
    );
    const [first] = (await sentences()).items;
    assert.deepEqual(first, { page, at: '2026-11-16T05:02:00.000Z', useful: true, sentence: seen[0] });
    api.setNow(MONDAY);
  });

  it('is shown to nobody else', async () => {
    const page = newPage();
    const sentence = 'Позвоните мне на +7 701 555 44 33';
    const said = await api.post(USEFUL, { page, useful: false, sentence }, { 'Idempotency-Key': newKey() });
    const shown = await api.request(`${USEFUL}?page=${encodeURIComponent(page)}`);
    for (const response of [said, shown]) assert.ok(!(await response.text()).includes('555'));
    assert.ok(
      (await sentences()).items.some((item) => item.sentence === sentence),
      'control: the desk reads it',
    );
  });

  it('goes when its writer says something else', async () => {
    const page = newPage();
    const key = newKey();
    await rate({ page, useful: false, sentence: 'Кнопка не работает' }, key);
    const written = async () =>
      (await sentences()).items.filter((item) => item.page === page).map((item) => item.sentence);
    assert.deepEqual(await written(), ['Кнопка не работает'], 'control');
    const say = (body: object) => api.post(USEFUL, body, { 'Idempotency-Key': key });
    await read(await say({ page, useful: false, sentence: 'Кнопки нет' }), schema.UsefulCount);
    assert.deepEqual(await written(), ['Кнопки нет']);
    await read(await say({ page, useful: true }), schema.UsefulCount);
    assert.deepEqual(await written(), []);
  });

  it('cannot fill the desk from one network', async () => {
    const page = newPage();
    for (let i = 0; i < 25; i++) await rate({ page, useful: false, sentence: `Слово ${i}` }, newKey(), '203.0.113.9');
    const { items } = await sentences('?limit=50');
    assert.equal(items.filter((item) => item.page === page).length, 20);
  });

  it('is read by the staff of the agency alone, with the scope for reading', async () => {
    await saveAgency(api.env.DB, { ...AGENCY, id: 'burabay', prefix: 'BUR' }, OFFICIALS);
    const bearer = async (...of: Parameters<Api['token']>) => ({ Authorization: `Bearer ${await api.token(...of)}` });
    assert.ok(
      (await sentences('', await bearer(['desk:private']))).items.length > 0,
      'control: there is something to read',
    );
    assert.deepEqual((await sentences('', await bearer(['desk:private'], 'burabay'))).items, []);
    const anybody = await problem(await api.request('/v1/desk/useful'));
    assert.equal(anybody.code, 'unauthorized');
    const headers = await bearer(['desk:moderate', 'desk:act', 'desk:answer']);
    assert.equal((await problem(await api.request('/v1/desk/useful', { headers }))).code, 'forbidden');
  });

  const refused: [query: string, status: number, code: string][] = [
    ['?cursor=nonsense', 400, 'cursor_invalid'],
    ['?limit=0', 422, 'invalid'],
    ['?limit=51', 422, 'invalid'],
    ['?page=1', 422, 'invalid'],
  ];
  for (const [query, status, code] of refused) {
    it(`refuses ${query} with ${code}`, async () => {
      const found = await problem(await api.request(`/v1/desk/useful${query}`, { headers: api.bearer }));
      assert.deepEqual([found.status, found.code], [status, code]);
    });
  }

  it('is kept without key and address, and the network only for its day', async () => {
    const key = newKey();
    await rate({ page: newPage(), useful: true, sentence: 'Понятно' }, key, '198.51.100.77');
    const { results } = await api.env.DB.prepare('SELECT * FROM page_voices').all();
    for (const secret of [key, '198.51.100']) assert.ok(!JSON.stringify(results).includes(secret), secret);
    const networks = () => api.env.DB.prepare('SELECT COUNT(network) AS n FROM page_voices').first<number>('n');
    const before = await networks();
    await runMaintenance(api.env, new Date('2026-11-16T18:59:00.000Z'));
    assert.equal(await networks(), before, 'control: the day is not over');
    assert.ok(before);
    await runMaintenance(api.env, new Date('2026-11-17T19:17:00.000Z'));
    assert.equal(await networks(), 0);
  });
});
