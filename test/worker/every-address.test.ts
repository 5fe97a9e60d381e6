/** Every address that everybody may read, with a cache behind it: what it shows after a change, what it costs, and whom it turns away. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Open311Errors } from '../../sdk/contract/schema.ts';
import { WINDOWS } from '../../worker/http/caching.ts';
import { PAGE_WORDS } from '../../worker/pages/words.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import { saveOpenness } from '../../worker/store/ratings.ts';
import { markDay } from '../../worker/store/stats.ts';
import { AGENCY, answerDraft, newKey, OFFICIALS, problem, read, SITE, submission } from '../helpers/api.ts';
import { countedReads } from '../helpers/counted.ts';
import { ADDRESSES, isPage, PUBLIC_READS, PUBLIC_WRITES, ROWS_OF_304, UNLIMITED } from '../helpers/public-addresses.ts';
import type { Seen, Walked } from '../helpers/walked.ts';
import {
  answerOf,
  headersOf,
  LATE,
  OLD_ANSWER,
  putBack,
  routesWith,
  rowsOf,
  startWalked,
  WORDS,
} from '../helpers/walked.ts';

const NEW_ANSWER = 'пескоразбрасыватель';

let service: Walked;
let api: Walked['api'];
let mine: Walked['mine'];
/** Every address as it is made, and as it is read once more. */
let fresh: Seen[];
let again: Seen[];
let made = 0;
before(async () => {
  service = await startWalked();
  ({ api, mine } = service);
  fresh = await service.walk();
  made = service.kept.size;
  again = await service.walk();
});
after(() => api.close());

/** Routes that show the words of an appeal. */
const SHOWING = [
  '/a/:agency',
  '/a/:agency/:number',
  '/data/:agency/:file',
  '/feeds/:agency.:format',
  '/feeds/:agency/:topic.:format',
  '/feeds/region/:kato.:format',
  '/open311/v2/requests.json',
  '/open311/v2/requests.xml',
  '/open311/v2/requests/:service_request_id.:notation',
  '/overdue',
  '/v1/agencies/:agency/feed',
  '/v1/agencies/:agency/similar',
  '/v1/appeals/:number',
  '/v1/overdue',
];
/** Of those, the ones no answer stands in at once: a list of what has none, and files that are made anew later. */
const WITHOUT_ANSWERS = ['/data/:agency/:file', '/overdue', '/v1/overdue'];
/** Of those, the ones that ask the database each time, so that there is nothing old to serve. */
const NEVER_KEPT = ['/data/:agency/:file', '/v1/agencies/:agency/similar'];
const without = (routes: readonly string[]) => SHOWING.filter((route) => !routes.includes(route));
const COUNTERS = ['agency_changes', 'service_changes'];

describe('every public address', () => {
  it('is in the table of this test', () => {
    assert.deepEqual(Object.keys(ADDRESSES).sort(), PUBLIC_READS.toSorted());
  });

  it('answers from the cache what it answered before, with the same headers', () => {
    assert.equal(service.kept.size, made, 'nothing was made anew');
    for (const [index, { path, status, headers, text }] of fresh.entries()) {
      assert.ok(status < 400, `${path}: ${status} ${text}`);
      const { status: now, headers: own, text: said } = again[index] as Seen;
      assert.deepEqual([now, own, said], [status, headers, text], path);
    }
    const names = new Set(Array.from(service.kept.values(), ({ headers }) => [...headers.keys()]).flat());
    assert.deepEqual([...names].sort(), ['cache-control', 'content-type', 'x-robots-tag']);
  });

  it('is a 304 whose headers change nothing of what a cache has, for hardly a row', async () => {
    const rows: Record<string, number> = {};
    for (const { route, path, headers } of again) {
      const { etag } = headers;
      if (!etag?.startsWith('W/')) continue;
      const ask = (db: D1Database) => api.request(path, { headers: { 'If-None-Match': etag } }, db);
      const { result, read: cost } = await countedReads(api.env.DB, ask);
      assert.equal(result.status, 304, path);
      const told = Object.entries(headersOf(result));
      assert.deepEqual(
        told,
        Object.entries(headers).filter(([name]) => result.headers.has(name)),
        path,
      );
      rows[route] = Math.max(rows[route] ?? 0, cost);
    }
    assert.deepEqual(rows, ROWS_OF_304);
  });

  it('is kept by strangers for a moment alone where it shows words, and never longer than the facts', () => {
    const windowOf = ({ fresh, stale }: { fresh: number; stale: number }, more = '') => [
      `public, max-age=0, must-revalidate, s-maxage=${fresh}`,
      `public, max-age=${fresh}, stale-while-revalidate=${stale}${more}`,
    ];
    const words = windowOf(WINDOWS.words, ', stale-if-error=0').join();
    const asking = ['no-store,', 'no-cache,'];
    const routes = new Set<string>();
    for (const { route, path, headers, text } of again) {
      const told = [headers['cache-control'], headers['cdn-cache-control']].join();
      const shows =
        [...Object.values(WORDS), OLD_ANSWER].some((word) => text.includes(word)) || route.includes('photo');
      if (shows) routes.add(route);
      // A redirection leads to a file, and is asked for anew.
      if (headers.location) continue;
      const allowed = [words, ...asking, ...(shows ? [] : [windowOf(WINDOWS.facts).join()])];
      assert.ok(allowed.includes(told), `${path}: ${told}`);
    }
    assert.deepEqual([...routes].sort(), [...SHOWING, '/v1/appeals/:number/photos/:photo'].sort());
    assert.ok(WINDOWS.words.fresh + WINDOWS.words.stale <= 2);
  });

  it('says the same to whoever is signed in, and keeps nothing of what a code opens', async () => {
    const { number, code } = mine.open;
    for (const path of ['/a/kokshetau', `/a/kokshetau/${number}`, '/v1/overdue']) {
      const signedIn = await api.request(path, {
        headers: { Cookie: '__Host-jauap_desk=secret', Authorization: 'Bearer x' },
      });
      assert.equal(await signedIn.text(), await (await api.request(path)).text(), path);
    }
    assert.ok((await api.post(`/v1/appeals/${number}/track`, { code })).ok);
    const form = new URLSearchParams({ code, act: 'open' });
    const opened = await api.request(`/a/kokshetau/${number}`, { method: 'POST', body: form });
    assert.deepEqual([opened.status, opened.headers.get('Cache-Control')], [200, 'no-store']);
    assert.equal(service.kept.size, made);
  });

  it('shows a new answer at once, and nothing any more of what was hidden or taken back', async () => {
    for (const word of [WORDS.hidden, WORDS.taken]) assert.deepEqual(routesWith(again, word), SHOWING, word);
    assert.deepEqual(routesWith(again, OLD_ANSWER), without(WITHOUT_ANSWERS.slice(1)));
    const counters = await Promise.all(COUNTERS.map((table) => rowsOf(api, table)));

    await service.hide(mine.hidden, 2);
    await service.hide(mine.answered, 3);
    await service.citizen.done(mine.taken, 'consent');
    await api.act(mine.open.number, 'answer', answerOf(NEW_ANSWER));
    const seen = await service.walk();
    for (const word of [WORDS.hidden, WORDS.answered, WORDS.taken, OLD_ANSWER]) {
      assert.deepEqual(routesWith(seen, word), [], word);
    }
    assert.deepEqual(routesWith(seen, NEW_ANSWER), without(WITHOUT_ANSWERS));
    const photos = seen.filter(({ route }) => route.includes('photo')).map(({ status }) => status);
    assert.deepEqual(photos, [404, 404, 404, 200]);

    // A cache without versions keeps what it has for a time. With the old versions this one does the same, which the test would see.
    for (const [index, table] of COUNTERS.entries()) await putBack(api, table, counters[index] ?? []);
    const stale = await service.walk(service.addresses.filter(({ route }) => SHOWING.includes(route)));
    for (const word of [WORDS.hidden, WORDS.taken])
      assert.deepEqual(routesWith(stale, word), without(NEVER_KEPT), word);
    assert.deepEqual(routesWith(stale, NEW_ANSWER), ['/v1/agencies/:agency/similar']);
    for (const table of COUNTERS) await api.env.DB.prepare(`UPDATE ${table} SET n = n + 1000`).run();
    await api.env.DB.prepare('UPDATE agency_changes SET files = files + 1000').run();
  });
});

describe('a robot that reads without end', () => {
  before(() => {
    service.robots.limited = true;
  });
  after(() => {
    service.robots.limited = false;
  });
  const from = { 'CF-Connecting-IP': '203.0.113.9' };

  it('is told to wait at every address, in the way of that address', async () => {
    for (const { route, path } of service.addresses) {
      const response = await api.request(path, { headers: from });
      if (UNLIMITED.includes(route)) {
        assert.ok(response.status < 400, path);
        continue;
      }
      const told = [response.status, response.headers.get('Retry-After'), response.headers.get('Cache-Control')];
      assert.deepEqual(told, [429, '60', 'no-store'], path);
      if (path.startsWith('/open311/')) {
        if (!path.includes('.xml')) assert.equal((await read(response, Open311Errors, 429))[0]?.code, 429);
      } else if (isPage(path)) {
        const lang = (['ru', 'en'] as const).find((one) => path.endsWith(`lang=${one}`)) ?? 'kk';
        assert.ok((await response.text()).includes(PAGE_WORDS[lang].tooMany), path);
      } else assert.equal((await problem(response)).code, 'too_many_requests', path);
    }
  });

  it('may write all the same, and ask what it may do', async () => {
    const { asked } = service.robots;
    assert.equal((await api.send(submission(), newKey(), from)).status, 201);
    for (const path of PUBLIC_WRITES) {
      const response = await api.request(path, { method: 'POST', headers: from });
      assert.notEqual(response.status, 429, path);
    }
    for (const path of PUBLIC_READS) {
      const headers = { ...from, Origin: SITE, 'Access-Control-Request-Method': 'GET' };
      assert.notEqual((await api.request(path, { method: 'OPTIONS', headers })).status, 429, path);
    }
    assert.equal(service.robots.asked, asked, 'nobody counted');
  });

  it('is nobody where the platform does not say who calls', async () => {
    assert.equal((await api.request('/a/kokshetau')).status, 200);
  });
});

describe('what is read over all agencies', () => {
  const tagOf = async (path: string) => (await api.request(path)).headers.get('ETag') ?? '';
  const OVERDUE = '/v1/overdue';
  const RATINGS = '/v1/ratings';
  const FILES = '/sitemap.xml';
  const STATS = '/v1/agencies/kokshetau/stats';
  const FEED = '/feeds/region/11.json';
  const CATALOGUE = '/data/catalog.jsonld';
  const MONTHS = '/data/kokshetau';
  const SETTING = [OVERDUE, RATINGS, FILES, STATS, FEED];
  const ALL = [...SETTING, CATALOGUE, MONTHS];

  it('costs no more rows among five hundred agencies', async () => {
    const [first] = await rowsOf(api, 'agencies');
    const names = Object.keys(first ?? {});
    const copied = names.map((name) =>
      name === 'id' ? "'agency-' || value" : name === 'prefix' ? "'Z' || value" : name === 'region' ? "'KZ-75'" : name,
    );
    await api.env.DB.prepare(
      `INSERT INTO agencies (${names.join()}) SELECT ${copied.join()} FROM agencies a
       JOIN (WITH RECURSIVE n (value) AS (VALUES (1) UNION ALL SELECT value + 1 FROM n LIMIT 500) SELECT * FROM n)
       WHERE a.id = 'kokshetau'`,
    ).run();
    const costs: number[] = [];
    for (const path of [...ALL, '/feeds/region/75.json']) {
      const headers = { 'If-None-Match': await tagOf(path) };
      const { result, read: cost } = await countedReads(api.env.DB, (db) => api.request(path, { headers }, db));
      assert.equal(result.status, 304, path);
      costs.push(cost);
    }
    assert.deepEqual(costs, [1, 1, 1, 2, 1, 1, 1, 1]);
  });

  const openness = {
    of: 'space',
    open: true,
    evidence: 'https://kokshetau.example/open',
    since: '2026-01-01',
  } as const;
  const changes: [what: string, changed: readonly string[], change: () => Promise<unknown>][] = [
    ['a submission that waits', [], () => send()],
    ['its publication', [FEED], () => api.act(sent, 'moderation', { decision: 'publish', version: 1 })],
    // The count of an agency's voices is that of its settings too.
    ['a voice for it', [STATS], () => api.post(`/v1/appeals/${sent}/support`, {}, { 'Idempotency-Key': newKey() })],
    ['files that are made', [CATALOGUE, MONTHS], () => service.makeFiles('2026-12-14T07:00:00.000Z')],
    [
      'an act in a month that has files',
      [FEED, MONTHS],
      () => api.act(sent, 'status', { to: 'in_progress', version: 2 }),
    ],
    ['the end of a consent', [FEED, CATALOGUE, MONTHS], () => service.citizen.done(mine.open, 'consent')],
    ['an act on what is late', [OVERDUE, FEED], () => act('status', { to: 'in_progress', version: 3 })],
    ['its answer', [OVERDUE, FEED], () => act('answer', answerDraft(4))],
    ['an act once it is answered', [FEED], () => act('measures', MEASURE)],
    ['what an agency keeps open', [RATINGS, FILES], () => saveOpenness(api.env.DB, AGENCY.id, openness, WHO)],
    ['a count', [RATINGS, FILES, STATS], () => markDay(api.env.DB, AGENCY.id, '2026-12-13').run()],
    ['a setting', SETTING, () => saveAgency(api.env.DB, { ...AGENCY, closesAt: '18:00' }, OFFICIALS)],
    ['another name', ALL, () => saveAgency(api.env.DB, { ...AGENCY, names: { kk: 'Көкшетау' } }, OFFICIALS)],
    ['a move to another region', ALL, () => saveAgency(api.env.DB, { ...AGENCY, region: 'KZ-10' }, OFFICIALS)],
    ['the hour', [FILES], async () => api.setNow('2026-12-14T06:00:00.000Z')],
    ['the day', ALL, async () => api.setNow('2026-12-15T06:00:00.000Z')],
  ];
  const WHO = { staff: 'operator', at: LATE };
  const MEASURE = { measure: { what: { kk: 'Аула қардан тазаланды.' }, on: '2026-12-14' }, version: 5 };
  let sent = '';
  const send = async () => {
    sent = (await service.citizen.sent()).number;
    api.setNow(LATE);
  };
  const act = (what: string, body: object) => api.act(mine.taken.number, what, body);
  for (const [what, changed, change] of changes) {
    it(`changes with ${what}`, async () => {
      const tags = await Promise.all(ALL.map(tagOf));
      await change();
      const now = await Promise.all(ALL.map(tagOf));
      assert.deepEqual(
        ALL.filter((_, index) => now[index] !== tags[index]),
        changed,
      );
      const lists = await service.keptAndAnew([CATALOGUE, MONTHS]);
      assert.deepEqual(lists.kept, lists.anew);
    });
  }
});
