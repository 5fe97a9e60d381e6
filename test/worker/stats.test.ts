/** Honest numbers on the real database: counted from the history, equal to a recount, and read without reading appeals. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import * as schema from '../../sdk/contract/schema.ts';
import type { Quarter } from '../../worker/domain/stats/cells.ts';
import { contributionOf, tally } from '../../worker/domain/stats/cells.ts';
import { calendarOf } from '../../worker/services/calendars.ts';
import { countStats } from '../../worker/services/count-stats.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, problem, read, startApi, submission } from '../helpers/api.ts';
import { citizenOf, MONDAY, NO } from '../helpers/citizen.ts';
import { countedReads } from '../helpers/counted.ts';
import { call, seated } from '../helpers/desk-people.ts';
import { fillQueue, readAll } from '../helpers/queue-rows.ts';

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi(MONDAY);
  citizen = citizenOf(api);
});
after(() => api.close());

const stats = async (query = '') => read(await api.request(`/v1/agencies/kokshetau/stats${query}`), schema.Stats);

/** Counts what happened until the morning of a day. */
const count = (day: string) => countStats(api.env.DB, new Date(`${day}T00:01:00+05:00`));

/** All quarters as they are kept, and as a count of every appeal from the beginning gives them. */
async function keptAndRecounted() {
  const { results } = await api.env.DB.prepare('SELECT quarter, counts FROM stats_quarters').all<{
    quarter: string;
    counts: string;
  }>();
  const kept = Object.fromEntries(results.map(({ quarter, counts }) => [quarter, JSON.parse(counts)]));
  const recounted: Record<string, Quarter> = {};
  for (const appeal of await readAll(api)) {
    const contribution = contributionOf(appeal, { ...AGENCY, calendar: calendarOf(AGENCY) });
    recounted[contribution.quarter] ??= {};
    tally(recounted[contribution.quarter] ?? {}, contribution, 1);
  }
  return { kept, recounted };
}

describe('the numbers of an agency', () => {
  it('say that nothing was counted before the first night', async () => {
    const found = await stats();
    assert.equal(found.asOf, null);
    assert.deepEqual(found.received, { least: 0, most: 0 });
  });

  it('are those of the morning, and stand until the next one', async () => {
    await citizen.published();
    await count('2026-11-17');
    const found = await stats();
    assert.equal(found.asOf, '2026-11-17');
    assert.deepEqual(found.received, { least: 1, most: 4 }, 'one is few');
    await citizen.published();
    await count('2026-11-17');
    assert.equal((await keptAndRecounted()).kept['2026-Q4'].all.n, 1, 'counted once a day');
  });

  it('equal a recount after any history', async () => {
    const ACTS = ['answer', 'reject', 'verdict', 'withdraw', 'classify', 'start', 'none'] as const;
    let day = 17;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.constantFrom(...ACTS), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        async (histories) => {
          for (const history of histories) {
            const mine = await citizen.published();
            for (const act of history) await actOn(mine, act);
          }
          day++;
          await count(`2026-${day > 30 ? '12' : '11'}-${String(day > 30 ? day - 30 : day).padStart(2, '0')}`);
          const { kept, recounted } = await keptAndRecounted();
          assert.deepEqual(kept, recounted);
        },
      ),
      { numRuns: 3, seed: 20261122 },
    );
  });

  it('equal a recount after hiding, opening again, giving to another and erasing, on both sides of a midnight', async () => {
    const late = '2026-11-19T18:59:00.000Z';
    const MIDNIGHTS = [late, '2026-11-19T19:01:00.000Z'];
    for (const now of MIDNIGHTS) {
      api.setNow(now);
      const [person, other] = [await seated(api, ['admin', 'head'], now), await seated(api, ['head'], now)];
      const mine = await citizen.published();
      const [act, second] = [person, other].map(
        ({ headers }) =>
          (path: string, body: object) =>
            actBy(mine, path, body, headers),
      );
      assert.ok(act && second);
      await act('assignments', { assignee: null, official: 'head-roads' });
      await act('hide', { reason: 'personal_data', note: 'Имя соседа' });
      await second('hide/decision', { decision: 'confirm' });
      await act('answer', answerDraft(0));
      await act('reopen', { reason: 'Работы не закончены' });
      await act('assignments', { assignee: null, official: 'deputy-akim' });
      await act('answer', answerDraft(0));
      await act('erasure', { ground: 'court', reason: 'Решение суда' });
    }
    await count('2026-12-04');
    const { kept, recounted } = await keptAndRecounted();
    assert.deepEqual(kept, recounted);
    assert.ok(recounted['2026-Q4']?.['rated:head-roads'] && !recounted['2026-Q4']['rated:deputy-akim']);
    api.setNow(MONDAY);
  });

  it('are told from a recount that misses an act', async () => {
    await citizen.published();
    const { kept, recounted } = await keptAndRecounted();
    assert.notDeepEqual(kept, recounted);
  });

  it('two counts at once count once', async () => {
    await Promise.all([count('2027-01-05'), count('2027-01-05')]);
    await count('2027-01-06');
    const { kept, recounted } = await keptAndRecounted();
    assert.deepEqual(kept, recounted);
  });

  it('refuse two filters together, and a period that is none', async () => {
    for (const query of ['?topic=roads&official=head-roads', '?period=2026-11', '?period=yesterday', '?limit=3']) {
      const { code } = await problem(await api.request(`/v1/agencies/kokshetau/stats${query}`));
      assert.equal(code, 'invalid', query);
    }
    assert.equal((await api.request('/v1/agencies/nowhere/stats')).status, 404);
  });

  it('are read from every site, without credentials', async () => {
    for (const path of ['/v1/agencies/kokshetau/stats', '/v1/overdue', '/v1/overdue/archive/2026-11']) {
      const answer = await api.request(path, { headers: { Origin: 'https://newspaper.example' } });
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*', path);
      assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), null);
      const headers = { Origin: 'https://newspaper.example', 'Access-Control-Request-Method': 'GET' };
      assert.equal((await api.request(path, { method: 'OPTIONS', headers })).status, 204);
    }
    const feed = await api.request('/v1/agencies/kokshetau/feed', { headers: { Origin: 'https://newspaper.example' } });
    assert.equal(feed.headers.get('Access-Control-Allow-Origin'), null, 'the feed stays with the agency');
  });
});

/** An act of somebody at the desk, which must be done. */
async function actBy(mine: Mine, path: string, body: object, headers: Record<string, string>): Promise<void> {
  const { number } = mine;
  const found = await call(api, 'GET', `/v1/desk/appeals/${number}`, headers);
  const { version } = schema.DeskCase.parse(found.body);
  const { status } =
    path === 'assignments'
      ? await call(api, 'POST', '/v1/desk/assignments', headers, { items: [{ number, version }], ...body })
      : await call(api, 'POST', `/v1/desk/appeals/${number}/${path}`, headers, { ...body, version });
  assert.ok(status < 300, `${path}: ${status}`);
}

/** An act of staff or citizen; one that the state does not allow changes nothing. */
type Mine = Awaited<ReturnType<typeof citizen.published>>;

async function actOn(mine: Mine, act: string): Promise<void> {
  const { version } = await read(
    await api.request(`/v1/desk/appeals/${mine.number}`, { headers: api.bearer }),
    schema.DeskCase,
  );
  if (act === 'answer') await api.desk(mine.number, 'answer', answerDraft(version));
  if (act === 'reject') await api.desk(mine.number, 'moderation', { decision: 'reject', reason: 'spam', version });
  if (act === 'classify') await api.desk(mine.number, 'topic', { topic: 'water', version });
  if (act === 'start') await api.desk(mine.number, 'status', { to: 'in_progress', official: 'head-roads', version });
  if (act === 'verdict') await citizen.call(mine, 'verdict', NO);
  if (act === 'withdraw') await citizen.call(mine, 'withdraw', {});
}

describe('what is late, in public', () => {
  const overdue = async (query = '') => read(await api.request(`/v1/overdue${query}`), schema.OverduePage);

  it('stands in the list from the morning after its last day until it is answered', async () => {
    api.setNow('2027-01-06T05:00:00.000Z');
    const { items, today } = await overdue();
    assert.equal(today, '2027-01-06');
    assert.ok(items.length > 0 && items.every(({ dueOn, days }) => dueOn < today && days >= 1));
    const [first] = items;
    assert.ok(first?.link.endsWith(first.number));
    assert.equal((await api.request(first?.link ?? '')).status, 200, 'the link opens');
    const headers = { Authorization: `Bearer ${await api.token()}` };
    const path = `/v1/desk/appeals/${first?.number}`;
    const { version } = await read(await api.request(path, { headers }), schema.DeskCase);
    const answer = await api.desk(first?.number ?? '', 'answer', answerDraft(version), headers);
    assert.equal(answer.status, 200);
    assert.ok(!(await overdue()).items.some(({ number }) => number === first?.number));
  });

  it('shows words only where everybody may read them', async () => {
    api.setNow('2027-01-06T05:00:00.000Z');
    const secret = await api.accept(submission({ consent: { processing: true, publication: false } }));
    await api.env.DB.prepare("UPDATE appeals SET due_on = '2027-01-05' WHERE received_at > '2027-01-06'").run();
    await count('2027-01-07');
    api.setNow('2027-01-07T05:00:00.000Z');
    const { items } = await overdue('?limit=50');
    const mine = items.find(({ number }) => number === secret.number);
    assert.equal(mine?.text, null);
    assert.ok(items.some(({ text }) => text !== null));
  });

  it('goes on where a page ends, whatever the filter', async () => {
    for (const query of [
      '',
      'agency=kokshetau',
      'region=KZ-11',
      'topic=roads',
      'agency=kokshetau&topic=roads',
      'region=KZ-11&topic=roads',
    ]) {
      const all = (await overdue(`?limit=50&${query}`)).items.map(({ number }) => number);
      const paged: string[] = [];
      let cursor = '';
      do {
        const page = await overdue(`?limit=2&${query}${cursor}`);
        paged.push(...page.items.map(({ number }) => number));
        cursor = page.next === null ? '' : `&cursor=${page.next}`;
      } while (cursor !== '');
      assert.deepEqual(paged, all, query);
      assert.ok(all.length > 0, query);
    }
    assert.deepEqual((await overdue('?region=KZ-75')).items, []);
    const move = (region: string) => api.env.DB.prepare('UPDATE agencies SET region = ?1').bind(region).run();
    await move('KZ-75');
    assert.ok((await overdue('?region=KZ-75')).items.length > 0, 'an agency takes what is late with it');
    await move('KZ-11');
    assert.equal((await problem(await api.request('/v1/overdue?cursor=zzz'))).code, 'cursor_invalid');
    assert.equal((await problem(await api.request('/v1/overdue?region=Almaty'))).code, 'invalid');
  });

  it('is written down day by day, and by name when a month ends', async () => {
    const archive = async (month: string, query = '') =>
      read(await api.request(`/v1/overdue/archive/${month}${query}`), schema.OverdueArchive);
    const december = await archive('2026-12');
    assert.ok(december.items.length > 0, 'whoever was late when the year ended');
    assert.deepEqual((await archive('2026-12', '?agency=kokshetau')).items, december.items);
    const january = await archive('2027-01');
    assert.deepEqual(january.items, [], 'a month that runs');
    assert.ok(january.days.some(({ on, overdue: n }) => on === '2027-01-06' && n > 0));
    assert.equal((await api.request('/v1/overdue/archive/2027-02')).status, 404);
    assert.equal((await api.request('/v1/overdue/archive/2027-13')).status, 404);
  });

  it('is never changed afterwards', async () => {
    for (const sql of ['UPDATE overdue_days SET n = 0', 'DELETE FROM overdue_months', 'DELETE FROM overdue_days']) {
      await assert.rejects(api.env.DB.prepare(sql).run(), /the archive never changes/);
    }
    const before = await api.env.DB.prepare('SELECT * FROM overdue_months').all();
    await count('2027-01-08');
    assert.deepEqual((await api.env.DB.prepare('SELECT * FROM overdue_months').all()).results, before.results);
  });
});

describe('among many appeals', () => {
  const ROWS = Number(process.env.JAUAP_STATS_ROWS ?? 4000);

  it('a reader of numbers reads none of them, and a page of the late itself', { timeout: 600_000 }, async () => {
    const many = await startApi(MONDAY);
    try {
      const path = '/v1/agencies/kokshetau/stats';
      const few = await countedReads(many.env.DB, (db) => many.request(path, {}, db));
      await fillQueue(many, ROWS);
      await many.env.DB.prepare('UPDATE stats_marks SET seeded = 0').run();
      const day = new Date('2026-11-17T00:01:00+05:00');
      const isCounted = async () => (await countsOf(many))?.counted_on === '2026-11-17';
      for (let minute = 0; minute <= ROWS / 1000 && !(await isCounted()); minute++) await countStats(many.env.DB, day);
      assert.ok(await isCounted(), 'a few minutes of the cron are enough');
      const numbers = await countedReads(many.env.DB, (db) => many.request(path, {}, db));
      assert.ok(numbers.read <= few.read + 2, `${numbers.read} rows, ${few.read} with one appeal`);
      const late = await countedReads(many.env.DB, (db) => many.request('/v1/overdue?limit=20', {}, db));
      assert.equal(late.read, 20 + 3, 'its rows, where the next page begins, the agency, and the version');
    } finally {
      await many.close();
    }
  });
});

const countsOf = (of: Api) => of.env.DB.prepare('SELECT * FROM stats_marks').first<{ counted_on: string }>();
