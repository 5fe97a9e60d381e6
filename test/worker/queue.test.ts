import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { QueueFilters } from '../../sdk/contract/types.ts';
import { belongs, filterOf, queueDays } from '../../worker/domain/queue.ts';
import { decodeCursor } from '../../worker/store/cursor.ts';
import { readQueuePage, STRETCH } from '../../worker/store/queue.ts';
import { planFor } from '../../worker/store/queue-plans.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, startApi } from '../helpers/api.ts';
import { calendar } from '../helpers/citizens-acts.ts';
import { countedReads } from '../helpers/counted.ts';
import { fillQueue, readAll } from '../helpers/queue-rows.ts';

const TODAY = '2026-11-16';
const DAYS = queueDays(TODAY, calendar);
const ME = 'aru';

/** Filters that one index answers by itself: each alone, and the pairs people use. */
const WHOLE: readonly QueueFilters[] = [
  {},
  { status: 'moderation' },
  { status: 'answered' },
  { topic: 'water' },
  { territory: 'krasny-yar' },
  { official: 'head-roads' },
  { assignee: 'me' },
  { assignee: 'bek' },
  { assignee: 'nobody' },
  { kind: 'complaint' },
  { channel: 'phone' },
  { solved: 'no' },
  { unread: '1' },
  { attention: 'head' },
  { attention: 'hiding' },
  { attention: 'returning' },
  { attention: 'moderation' },
  { attention: 'overdue' },
  { attention: 'redirectable' },
  { attention: 'soon' },
  { status: 'registered', topic: 'water' },
  { status: 'answered', topic: 'water' },
  { status: 'moderation', topic: 'water' },
  { status: 'registered', assignee: 'me' },
  { status: 'registered', assignee: 'nobody' },
  { status: 'answered', official: 'head-roads' },
  { status: 'registered', territory: 'stantsionny' },
  { attention: 'overdue', assignee: 'me' },
  { attention: 'overdue', topic: 'water' },
  { attention: 'soon', assignee: 'me' },
];

/** Rarer ones: an index narrows, the rest is judged row by row. */
const JUDGED: readonly QueueFilters[] = [
  { attention: 'head', assignee: 'me' },
  { attention: 'returning', topic: 'snow' },
  { attention: 'redirectable', assignee: 'nobody' },
  { attention: 'moderation', topic: 'water', kind: 'complaint' },
  { unread: '1', topic: 'water' },
  { unread: '1', attention: 'overdue' },
  { solved: 'no', status: 'answered', official: 'head-roads' },
  { topic: 'water', kind: 'complaint', channel: 'phone' },
  { topic: 'animals', kind: 'complaint', channel: 'phone' },
  { status: 'moderation', assignee: 'nobody' },
];

/** Every page of a queue, one after another. */
async function walk(api: Api, filters: QueueFilters, limit: number): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null | undefined;
  do {
    const from = cursor ? (decodeCursor(cursor) ?? undefined) : undefined;
    const page = await readQueuePage(api.env.DB, AGENCY, { ...filterOf(filters, ME), limit }, DAYS, from);
    found.push(...page.items.map(({ number }) => number));
    cursor = page.next;
  } while (cursor);
  return found;
}

describe('the pages of a queue', () => {
  let api: Api;
  let all: Awaited<ReturnType<typeof readAll>>;
  before(async () => {
    api = await startApi();
    await fillQueue(api, 1200);
    all = await readAll(api);
  });
  after(() => api.close());

  /** What the filters ask for, sorted by the clock they are about: no index, no page, no cursor. */
  function expected(filters: QueueFilters): string[] {
    const filter = filterOf(filters, ME);
    const { key } = planFor(filter);
    return all
      .filter((appeal) => belongs(appeal, filter, DAYS))
      .map((appeal) => ({ at: key(appeal) ?? '', number: appeal.number }))
      .sort((a, b) => (a.at + a.number < b.at + b.number ? -1 : 1))
      .map(({ number }) => number);
  }

  it('put together are exactly what the filters ask for, in order and without doubles, whatever their size', async () => {
    const lists = fc.constantFrom(...WHOLE, ...JUDGED);
    await fc.assert(
      fc.asyncProperty(lists, fc.integer({ min: 3, max: 50 }), async (filters, limit) => {
        const numbers = await walk(api, filters, limit);
        assert.deepEqual(numbers, expected(filters));
      }),
      { numRuns: 120 },
    );
  });

  for (const filters of [...WHOLE, ...JUDGED]) {
    it(`hold every appeal of ${JSON.stringify(filters)}`, async () => {
      const numbers = await walk(api, filters, 50);
      assert.deepEqual(numbers, expected(filters));
      if (filters.topic !== 'animals') assert.ok(numbers.length > 0, 'the rows of the test have some');
    });
  }

  it('hold what is judged by several filters at once, in any combination', async () => {
    const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const any = fc.record({
      status: some('moderation', 'registered', 'answered', 'clarify'),
      topic: some('water', 'roads'),
      territory: some('krasny-yar'),
      official: some('head-roads'),
      assignee: some('me', 'nobody', 'bek'),
      kind: some('complaint', 'report'),
      channel: some('phone', 'widget'),
      solved: some('no'),
      unread: some('1'),
      attention: some('head', 'hiding', 'returning', 'moderation', 'overdue', 'soon', 'redirectable'),
    } as const);
    await fc.assert(
      fc.asyncProperty(any, fc.integer({ min: 5, max: 50 }), async (filters, limit) => {
        const numbers = await walk(api, filters as QueueFilters, limit);
        assert.deepEqual(numbers, expected(filters as QueueFilters));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the cost of a queue of 100,000 appeals', () => {
  const ROWS = 100_000;
  const PAGE = 20;
  let api: Api;
  before(async () => {
    api = await startApi();
    await fillQueue(api, ROWS);
  });
  after(() => api.close());

  /** Rows read for a page, and what came of it. */
  async function page(filters: QueueFilters, cursor?: string | null) {
    const from = cursor ? (decodeCursor(cursor) ?? undefined) : undefined;
    const filter = { ...filterOf(filters, ME), limit: PAGE };
    return countedReads(api.env.DB, (db) => readQueuePage(db, AGENCY, filter, DAYS, from));
  }

  for (const filters of WHOLE) {
    it(`filtered by ${JSON.stringify(filters)} is a page and at most two rows, on any page`, async () => {
      let cursor: string | null | undefined;
      for (let n = 1; n <= 4; n++) {
        const { result, read, trips } = await page(filters, cursor);
        assert.equal(trips, 1);
        assert.equal(result.items.length, PAGE);
        assert.ok(read <= PAGE + 2, `page ${n} read ${read} rows`);
        cursor = result.next;
      }
    });
  }

  for (const filters of JUDGED) {
    it(`filtered by ${JSON.stringify(filters)} is a stretch of ${STRETCH} rows, with a cursor to go on`, async () => {
      const { result, read } = await page(filters);
      assert.ok(read <= STRETCH + 1, `read ${read} rows`);
      if (read >= STRETCH && result.items.length < PAGE) assert.notEqual(result.next, null);
    });
  }

  const controls: [what: string, sql: string][] = [
    [
      'OFFSET',
      'SELECT * FROM appeals WHERE agency = ?1 AND stopped_on IS NULL ORDER BY due_on, id LIMIT 20 OFFSET 40000',
    ],
    ['a scan', "SELECT * FROM appeals NOT INDEXED WHERE agency = ?1 AND topic = 'water' ORDER BY due_on, id LIMIT 20"],
  ];
  for (const [what, sql] of controls) {
    it(`would be tens of thousands of rows with ${what}, which these tests would see`, async () => {
      const { meta } = await api.env.DB.prepare(sql).bind('kokshetau').run();
      assert.ok(meta.rows_read > 20_000, `read ${meta.rows_read} rows`);
    });
  }

  it('of its counts is bounded, however many there are', async () => {
    const response = await api.request('/v1/desk/counts', { headers: api.bearer });
    const counts = (await response.json()) as Record<string, number>;
    assert.equal(counts.owed, 1000);
    assert.equal(counts.mine, 0);
    const { read } = await countedReads(api.env.DB, (db) =>
      api.request('/v1/desk/counts', { headers: api.bearer }, db),
    );
    assert.ok(read <= 10_100, `read ${read} rows`);
  });
});
