import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { countByPage } from '../../worker/store/page-counts.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, problem, read, SITE, startApi } from '../helpers/api.ts';
import { citizenOf } from '../helpers/citizen.ts';

const COUNTS = '/v1/agencies/kokshetau/counts';
const asking = (...pages: string[]) => `${COUNTS}?${new URLSearchParams(pages.map((page) => ['page', page]))}`;

/** A statement that notes how many rows it reads. */
function watched(statement: D1PreparedStatement, rows: number[]): D1PreparedStatement {
  return {
    bind: (...values: unknown[]) => watched(statement.bind(...values), rows),
    all: async () => {
      const result = await statement.all();
      rows.push(result.meta.rows_read);
      return result;
    },
  } as D1PreparedStatement;
}

describe('what stands in the feed under pages', () => {
  let api: Api;
  let citizen: ReturnType<typeof citizenOf>;
  before(async () => {
    api = await startApi();
    citizen = citizenOf(api);
    const on = (path: string) => ({ page: { url: `${SITE}${path}`, title: '' } });
    const answered = await citizen.published(on('/news/1'));
    await api.act(answered.number, 'answer', answerDraft(2));
    await citizen.published(on('/news/1'));
    await citizen.sent(on('/news/1'));
    await citizen.published(on('/news/2?id=7'));
    await citizen.published();
  });
  after(() => api.close());
  const counts = async (...pages: string[]) => (await read(await api.request(asking(...pages)), schema.Counts)).items;

  it('is counted, with how much of it is answered; what waits for a moderator is not', async () => {
    assert.deepEqual(await counts(`${SITE}/news/1`), [{ page: `${SITE}/news/1`, appeals: 2, answered: 1 }]);
  });

  it('is as many as the feed shows', async () => {
    const page = `${SITE}/news/1`;
    const path = `/v1/agencies/kokshetau/feed?page=${encodeURIComponent(page)}`;
    const { items } = await read(await api.request(path), schema.FeedPage);
    assert.equal(items.length, (await counts(page))[0]?.appeals);
  });

  it('is told for several pages in the order asked for, also twice and where there is nothing', async () => {
    const pages = [
      `${SITE}/news/2?id=7`,
      `${SITE}/empty`,
      `${SITE}/news/1`,
      `${SITE}/empty`,
      'https://elsewhere.example/',
    ];
    assert.deepEqual(
      (await counts(...pages)).map(({ page, appeals, answered }) => [page, appeals, answered]),
      [
        [pages[0], 1, 0],
        [pages[1], 0, 0],
        [pages[2], 2, 1],
        [pages[3], 0, 0],
        [pages[4], 0, 0],
      ],
    );
  });

  it('is told by the canonical address', async () => {
    assert.deepEqual(await counts(`${SITE}/news/2?utm_source=x&id=7`), [
      { page: `${SITE}/news/2?id=7`, appeals: 1, answered: 0 },
    ]);
  });

  it('is told for fifty pages at once, by one statement that reads little more than it counts', async () => {
    const pages = Array.from({ length: 50 }, (_, i) => `${SITE}/news/${i}`);
    const items = await counts(...pages);
    assert.deepEqual([items.length, items[1]?.appeals], [50, 2]);
    const rows: number[] = [];
    const watching = new Proxy(api.env.DB, {
      get: (db, name) => (name === 'prepare' ? (sql: string) => watched(db.prepare(sql), rows) : Reflect.get(db, name)),
    });
    await countByPage(watching, 'kokshetau', pages);
    assert.equal(rows.length, 1);
    assert.ok((rows[0] ?? 0) <= 3 * pages.length + 3, `read ${rows[0]} rows`);
  });

  it('may be cached for a minute', async () => {
    const response = await api.request(asking(`${SITE}/news/1`));
    assert.match(response.headers.get('Cache-Control') ?? '', /^public,.*s-maxage=60/);
    const etag = response.headers.get('ETag') as string;
    const again = await api.request(asking(`${SITE}/news/1`), { headers: { 'If-None-Match': etag } });
    assert.equal(again.status, 304);
  });

  const refused: [why: string, path: string, issue: { path: string; code: string }][] = [
    ['no page', COUNTS, { path: 'page', code: 'required' }],
    ['what is no address', asking(`${SITE}/a`, 'news'), { path: 'page.1', code: 'wrong_format' }],
    ['an address that runs', asking('javascript:alert(1)'), { path: 'page.0', code: 'wrong_format' }],
    ['an address with a user name', asking('https://a@kokshetau.example/'), { path: 'page.0', code: 'wrong_format' }],
    ['an address that is too long', asking(`${SITE}/${'a'.repeat(500)}`), { path: 'page.0', code: 'too_long' }],
    ['more than fifty', asking(...Array<string>(51).fill(`${SITE}/a`)), { path: 'page', code: 'too_long' }],
    ['anything else', `${asking(`${SITE}/a`)}&lang=kk`, { path: 'lang', code: 'unknown_field' }],
  ];
  for (const [why, path, issue] of refused) {
    it(`is refused for ${why}`, async () => {
      const { code, issues } = await problem(await api.request(path));
      const refusal = issue.code === 'unknown_field' ? 'filter_unknown' : 'invalid';
      assert.deepEqual([code, issues], [refusal, [issue]]);
    });
  }

  it('does not exist for an unknown agency', async () => {
    const response = await api.request(`/v1/agencies/atlantis/counts?page=${encodeURIComponent(SITE)}`);
    assert.equal((await problem(response)).code, 'not_found');
  });
});
