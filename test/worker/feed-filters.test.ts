import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import * as schema from '../../sdk/contract/schema.ts';
import type { FeedQuery } from '../../sdk/contract/types.ts';
import { feedFilterOf, isInFeed } from '../../worker/domain/feed.ts';
import { readFeed } from '../../worker/services/read-feed.ts';
import { FEED_STRETCH, orderOf } from '../../worker/store/feed.ts';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import { countedReads } from '../helpers/counted.ts';
import { fillFeed, readEvery } from '../helpers/feed-rows.ts';

const TODAY = '2026-11-16';
const NOW = new Date(`${TODAY}T05:00:00.000Z`);
const PAGE = 20;
const NEWS = 'https://kokshetau.example/news/1';

type Filters = Partial<Omit<FeedQuery, 'limit' | 'cursor' | 'q' | 'region'>>;

/** Filters that one index answers by itself: each alone, and the pairs people use. */
const WHOLE: readonly Filters[] = [
  {},
  { topic: 'water' },
  { status: 'done' },
  { kind: 'complaint' },
  { lang: 'kk' },
  { territory: 'krasny-yar' },
  { object: 'school:12' },
  { overdue: 'true' },
  { solved: 'no' },
  { page: NEWS },
  { from: '2026-09-01' },
  { to: '2026-09-30' },
  { from: '2026-09-01', to: '2026-09-30' },
  { topic: 'water', status: 'done' },
  { topic: 'water', from: '2026-09-01', to: '2026-09-30' },
  { status: 'answered', from: '2026-09-01', to: '2026-09-30' },
  { territory: 'krasny-yar', topic: 'water' },
  { territory: 'krasny-yar', status: 'done' },
  { overdue: 'true', topic: 'water' },
  { overdue: 'true', territory: 'krasny-yar' },
];

/** Rarer ones: an index narrows, the rest is judged row by row. */
const JUDGED: readonly Filters[] = [
  { bbox: '69.3,53.2,69.4,53.3' },
  { bbox: '69.3,53.2,69.4,53.3', topic: 'water' },
  { topic: 'water', kind: 'complaint' },
  { lang: 'kk', status: 'done' },
  { solved: 'no', topic: 'snow' },
  { object: 'road:7', overdue: 'true' },
  { overdue: 'true', lang: 'ru', from: '2026-09-01' },
  { page: NEWS, topic: 'water' },
  { territory: 'stantsionny', topic: 'snow', status: 'registered', kind: 'report' },
];

/** Every number of a feed, page after page, and how many pages held too few although there were more. */
async function walk(api: Api, query: Partial<FeedQuery>, limit: number): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = await readFeed(api.env.DB, 'kokshetau', { ...query, limit, cursor }, NOW);
    if (answer === null || answer === 'cursor_invalid') throw new Error('no page');
    assert.ok(answer.page.items.length <= limit);
    found.push(...answer.page.items.map(({ number }) => number));
    cursor = answer.page.next ?? undefined;
  } while (cursor);
  return found;
}

describe('the pages of a filtered feed', () => {
  let api: Api;
  let every: Awaited<ReturnType<typeof readEvery>>;
  before(async () => {
    api = await startApi();
    await fillFeed(api, 1200);
    every = await readEvery(api);
  });
  after(() => api.close());

  /** What the filters ask for, sorted: no index, no page, no cursor. */
  function expected(filters: Filters): string[] {
    const filter = feedFilterOf({ ...filters, limit: 1 }, null);
    const order = orderOf(filter);
    return every
      .filter(({ appeal }) => isInFeed(appeal, filter, TODAY))
      .map(({ appeal, id, rank }) => {
        const key = { latest: appeal.listedAt ?? '', due: appeal.clock.dueOn, page: rank }[order] + id;
        return { key, number: appeal.number };
      })
      .sort((a, b) => (a.key < b.key === (order === 'due') ? -1 : 1))
      .map(({ number }) => number);
  }

  for (const filters of [...WHOLE, ...JUDGED]) {
    it(`hold every appeal of ${JSON.stringify(filters)}, once and in order`, async () => {
      const numbers = await walk(api, filters, 50);
      assert.deepEqual(numbers, expected(filters));
      assert.ok(numbers.length > 0, 'the rows of the test have some');
    });
  }

  it('hold what is judged by several filters at once, in any combination and page size', async () => {
    const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const any = fc.record({
      topic: some('water', 'roads'),
      status: some('registered', 'answered', 'done'),
      kind: some('complaint'),
      lang: some('kk', 'en'),
      territory: some('krasny-yar'),
      object: some('school:12'),
      overdue: some('true'),
      solved: some('no'),
      from: some('2026-09-10'),
      to: some('2026-10-10'),
      page: some(NEWS),
      bbox: some('69.3,53.2,69.45,53.35'),
    } as const);
    await fc.assert(
      fc.asyncProperty(any, fc.integer({ min: 3, max: 50 }), async (filters, limit) => {
        const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
        assert.deepEqual(await walk(api, given, limit), expected(given));
      }),
      { numRuns: 60 },
    );
  });

  it('take a region for every territory in it, and for none where the agency has none', async () => {
    const both = [...expected({ territory: 'krasny-yar' }), ...expected({ territory: 'stantsionny' })];
    for (const region of ['111030000', '110000000']) {
      assert.deepEqual(new Set(await walk(api, { region }, 50)), new Set(both));
    }
    assert.deepEqual(await walk(api, { region: '111030100' }, 50), expected({ territory: 'krasny-yar' }));
    assert.deepEqual(
      await walk(api, { region: '111030000', territory: 'krasny-yar' }, 50),
      expected({ territory: 'krasny-yar' }),
    );
    assert.deepEqual(await walk(api, { region: '750000000' }, 50), []);
  });

  it('say nothing by a place or a thing of words that are not shown', async () => {
    const silent = every.filter(({ appeal }) => appeal.publication !== 'published' && appeal.listedAt);
    const numbers = new Set(silent.map(({ appeal }) => appeal.number));
    assert.ok(silent.some(({ appeal }) => appeal.territory && appeal.object === null && appeal.point));
    for (const filters of [{ territory: 'krasny-yar' }, { object: 'school:12' }, { bbox: '69,53,70,54' }]) {
      for (const number of await walk(api, filters, 50)) assert.ok(!numbers.has(number), number);
    }
    // They do stand in the feed, without their words.
    assert.ok((await walk(api, {}, 50)).some((number) => numbers.has(number)));
  });

  it('are led on by cursors of their own list alone', async () => {
    const page = async (query: object) => {
      const answer = await readFeed(api.env.DB, 'kokshetau', { limit: 3, ...query }, NOW);
      return answer === null || answer === 'cursor_invalid' ? answer : answer.page.next;
    };
    const lists = [{}, { overdue: 'true' }, { page: NEWS }, { q: 'яма' }] as const;
    for (const [i, from] of lists.entries()) {
      const cursor = await page(from);
      for (const [j, to] of lists.entries()) {
        assert.equal((await page({ ...to, cursor })) === 'cursor_invalid', i !== j, JSON.stringify([from, to]));
      }
    }
  });

  it('are chosen by territory without a script, by its name in the language of the page, and go on by its links', async () => {
    const names = JSON.stringify({ kk: 'Қызылжар', ru: 'Красный Яр', en: 'Krasny Yar' });
    await api.env.DB.prepare("UPDATE territories SET names = ?1 WHERE id = 'krasny-yar'").bind(names).run();
    const textOf = async (path: string) => (await api.request(path)).text();
    const shown: string[] = [];
    let path = '/a/kokshetau?lang=ru&territory=krasny-yar';
    while (path) {
      const text = await textOf(path);
      for (const part of [
        '<option value="krasny-yar" selected>Красный Яр',
        '<span class="mark">Территория: Красный Яр<',
      ])
        assert.ok(text.includes(part), part);
      shown.push(...Array.from(text.matchAll(/<h3 id="([^"]+)"/g), ([, number]) => number ?? ''));
      path = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    }
    assert.ok(shown.length > 2 * PAGE);
    assert.deepEqual(shown, await walk(api, { territory: 'krasny-yar' }, 50));
    for (const [lang, name] of [
      ['kk', 'Қызылжар'],
      ['en', 'Krasny Yar'],
    ])
      assert.ok((await textOf(`/a/kokshetau?lang=${lang}`)).includes(`<option value="krasny-yar">${name}<`), lang);
    for (const [takenOff, said] of [
      ["id = 'krasny-yar'", '<option value="krasny-yar" selected>krasny-yar<'],
      ['true', 'type="hidden" name="territory" value="krasny-yar"'],
    ]) {
      await api.env.DB.prepare(`DELETE FROM territories WHERE ${takenOff}`).run();
      const gone = await textOf('/a/kokshetau?lang=ru&territory=krasny-yar');
      assert.ok(gone.includes(said ?? ''), said);
      assert.ok(gone.includes(`<h3 id="${shown[0]}"`), 'with its appeals');
    }
  });
});

describe('the cost of a feed of 100,000 appeals', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
    await fillFeed(api, 100_000);
  });
  after(() => api.close());

  /** Rows read for a page, and what came of it. */
  async function page(query: Partial<FeedQuery>) {
    const { result, read, trips } = await countedReads(api.env.DB, (db) =>
      readFeed(db, 'kokshetau', { limit: PAGE, ...query }, NOW),
    );
    if (result === null || result === 'cursor_invalid') throw new Error('no page');
    return { ...result.page, read, trips };
  }

  it('is a page and at most two rows for each filter and the common pairs, in one trip, on any page', async () => {
    for (const filters of WHOLE) {
      let cursor: string | undefined;
      for (let n = 1; n <= 3; n++) {
        const { items, next, read, trips } = await page({ ...filters, cursor });
        const of = `page ${n} of ${JSON.stringify(filters)}`;
        assert.deepEqual([items.length, trips], [PAGE, 1], of);
        assert.ok(read <= PAGE + 2, `${of} read ${read} rows`);
        cursor = next ?? undefined;
      }
    }
  });

  it(`is a stretch of ${FEED_STRETCH} rows for rare combinations, with a cursor to go on`, async () => {
    for (const filters of JUDGED) {
      const { items, next, read } = await page(filters);
      assert.ok(read <= FEED_STRETCH + 1, `${JSON.stringify(filters)} read ${read} rows`);
      if (read >= FEED_STRETCH && items.length < PAGE) assert.notEqual(next, null);
    }
  });

  for (const q of ['яма', 'лифт', 'дом 13', 'снегоуборщик', 'абая яма', 'нигде']) {
    it(`is at most 200 rows for the words ${q}, on any page`, async () => {
      let cursor: string | undefined;
      for (let n = 1; n <= 6; n++) {
        const { next, read, trips } = await page({ q, cursor });
        assert.equal(trips, 1);
        assert.ok(read <= 200, `page ${n} read ${read} rows`);
        if (!next) break;
        cursor = next;
      }
    });
  }

  it('would be tens of thousands of rows with OFFSET or without the index, which these tests would see', async () => {
    for (const sql of [
      'SELECT * FROM appeals WHERE agency = ?1 AND listed_at IS NOT NULL ORDER BY listed_at DESC, id DESC LIMIT 20 OFFSET 40000',
      "SELECT * FROM appeals NOT INDEXED WHERE agency = ?1 AND lang = 'kk' ORDER BY listed_at DESC LIMIT 20",
    ]) {
      const { meta } = await api.env.DB.prepare(sql).bind('kokshetau').run();
      assert.ok(meta.rows_read > 20_000, `read ${meta.rows_read} rows`);
    }
  });

  it('is one row for whoever has seen it all', async () => {
    const path = '/v1/agencies/kokshetau/feed?topic=water&q=яма';
    const etag = (await api.request(path)).headers.get('ETag') as string;
    const { result, read, trips } = await countedReads(api.env.DB, (db) =>
      api.request(path, { headers: { 'If-None-Match': etag } }, db),
    );
    assert.deepEqual([result.status, read, trips], [304, 1, 1]);
    schema.FeedPage.parse(await (await api.request(path)).json());
  });
});
