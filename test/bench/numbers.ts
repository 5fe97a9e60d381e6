/**
 * What the numbers, the rating and the list of the late cost: rows and milliseconds of every reader, and of the nightly count. One agency
 * with 100,000 appeals, of which 10,000 and more are late, among 200 agencies with 20 officials each. Prints what `docs/performance.md`
 * keeps. Not a test: nothing here can fail.
 */
import { countStats } from '../../worker/services/count-stats.ts';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import { MONDAY } from '../helpers/citizen.ts';
import { watched } from '../helpers/counted.ts';
import { fillQueue } from '../helpers/queue-rows.ts';
import { HEAD, measure } from './timed.ts';

const ROWS = Number(process.env.JAUAP_STATS_ROWS ?? 100_000);
const AGENCIES = 200;
const OFFICIALS = 20;

const api = await startApi(MONDAY);
await fillQueue(api, ROWS);
await api.env.DB.prepare('UPDATE stats_marks SET seeded = 0').run();

/** Runs the cron, minute by minute, until everybody is counted for a day; prints what it cost. */
async function night(of: Api, what: string, day: string): Promise<void> {
  const db = watched(of.env.DB);
  const start = performance.now();
  let minutes = 0;
  const left = () => of.env.DB.prepare('SELECT 1 FROM stats_marks WHERE counted_on < ?1 LIMIT 1').bind(day).first();
  for (; await left(); minutes++) await countStats(db.db, new Date(`${day}T00:01:00+05:00`));
  const { read, written, trips } = db.sums();
  const ms = Math.round(performance.now() - start);
  console.log(`| ${what} | ${minutes} | ${ms} | ${trips} | ${read} | ${written} |`);
}

/** As many agencies as there may be, each with the sums of the first one: what they are rated by is made of them in the night. */
async function copyAgency(of: Api): Promise<void> {
  const { results } = await of.env.DB.prepare("SELECT name FROM pragma_table_info('agencies')").all<{ name: string }>();
  const columns = results.map(({ name }) => name).filter((name) => name !== 'id' && name !== 'prefix');
  const many = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${AGENCIES - 1})`;
  const people = `WITH RECURSIVE o (k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM o WHERE k < ${OFFICIALS - 1})`;
  // The rated slice of the first official, once for each of twenty.
  const counts = `json_patch(json_remove(s.counts, '$."rated:head-roads"', '$."rated:deputy-akim"'),
    (${people} SELECT json_group_object('rated:o' || k, json(s.counts -> '$."rated:head-roads"')) FROM o))`;
  await of.env.DB.batch([
    of.env.DB.prepare(
      `${many} INSERT INTO agencies (id, prefix, ${columns}) SELECT 'a' || i,
         char(65 + i / 676, 65 + i / 26 % 26, 65 + i % 26), ${columns} FROM agencies, n WHERE id = 'kokshetau'`,
    ),
    of.env.DB.prepare(
      `${many}, o (k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM o WHERE k < ${OFFICIALS - 1})
       INSERT INTO officials (id, agency, name, position)
       SELECT 'o' || k, 'a' || i, 'Ерлан Ж. ' || k, '{"kk":"Басшы"}' FROM n, o`,
    ),
    of.env.DB.prepare(
      `${many} INSERT INTO stats_quarters (agency, quarter, counts)
       SELECT 'a' || i, q.value, ${counts}
       FROM stats_quarters s, n, json_each('["2025-Q4","2026-Q1","2026-Q2","2026-Q3","2026-Q4"]') q
       WHERE s.agency = 'kokshetau' AND s.quarter = '2026-Q4'`,
    ),
  ]);
}

console.log(`${ROWS} appeals\n\n| the nightly count | minutes of cron | ms | batches | rows read | rows written |`);
console.log('|---|---|---|---|---|---|');
await night(api, 'everything, for the first time', '2026-11-17');
await night(api, 'a day on which nothing happened', '2026-11-18');
await copyAgency(api);
await night(api, `${AGENCIES} agencies with ${OFFICIALS} officials each`, '2026-11-19');
api.setNow('2026-11-19T05:00:00.000Z');

const STATS = '/v1/agencies/kokshetau/stats';
console.log(`\n${HEAD}`);
await measure(api, 'numbers, last five quarters', STATS);
await measure(api, 'numbers, everything', `${STATS}?period=all`);
await measure(api, 'numbers of a topic', `${STATS}?topic=water`);
await measure(api, 'numbers of an official', `${STATS}?official=head-roads`);
await measure(api, 'rating of agencies', '/v1/ratings', { runs: 10 });
await measure(api, 'rating of agencies, one region', '/v1/ratings?region=KZ-11', { runs: 10 });
await measure(api, 'rating of officials', '/v1/ratings?kind=officials', { runs: 10 });
await measure(api, 'rating of officials, a quarter', '/v1/ratings?kind=officials&period=2026-Q4', { runs: 10 });
for (const query of ['', '&agency=kokshetau', '&region=KZ-11', '&topic=water', '&region=KZ-11&topic=water'])
  await measure(api, `late: 20${query.replaceAll('&', ' ')}`, `/v1/overdue?limit=20${query}`);
await measure(api, 'archive of a month', '/v1/overdue/archive/2026-11');
await measure(api, 'page of the numbers', '/a/kokshetau/stats');
await measure(api, 'page of the rating', '/ratings', { runs: 10 });
await api.close();
