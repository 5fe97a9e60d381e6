/**
 * What reading the feed of an agency with 100,000 appeals costs: milliseconds in the app over a local D1, and rows read. Prints the
 * table that `docs/performance.md` keeps. Not a test: nothing here can fail.
 */
import type { FeedQuery } from '../../sdk/contract/types.ts';
import { startApi } from '../helpers/api.ts';
import { countedReads } from '../helpers/counted.ts';
import { fillFeed } from '../helpers/feed-rows.ts';

const ROWS = 100_000;
const RUNS = 40;
const FEED = '/v1/agencies/kokshetau/feed';

const CASES: readonly (readonly [what: string, query: Partial<FeedQuery>])[] = [
  ['first page', {}],
  ['topic', { topic: 'water' }],
  ['status', { status: 'done' }],
  ['kind', { kind: 'complaint' }],
  ['language', { lang: 'kk' }],
  ['territory', { territory: 'krasny-yar' }],
  ['region of one territory', { region: '111030100' }],
  ['region of several', { region: '111030000' }],
  ['object', { object: 'school:12' }],
  ['period', { from: '2026-09-01', to: '2026-09-30' }],
  ['overdue', { overdue: 'true' }],
  ['citizens say no', { solved: 'no' }],
  ['page of a site', { page: 'https://kokshetau.example/news/1' }],
  ['box', { bbox: '69.3,53.2,69.4,53.3' }],
  ['topic and status', { topic: 'water', status: 'done' }],
  ['territory and topic', { territory: 'krasny-yar', topic: 'water' }],
  ['topic and kind (judged)', { topic: 'water', kind: 'complaint' }],
  ['search: in every appeal', { q: 'яма' }],
  ['search: in one of a hundred', { q: 'лифт' }],
  ['search: in one of ten thousand', { q: 'снегоуборщик' }],
];

const api = await startApi();
await fillFeed(api, ROWS);

const pathOf = (query: object) =>
  `${FEED}?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]))}`;

/** The middle of some times, and what all but one in twenty keep to. */
function percentiles(times: readonly number[]): readonly [p50: number, p95: number] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return [at(0.5), at(0.95)];
}

async function measure(what: string, path: string, headers: Record<string, string> = {}): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await (await api.request(path, { headers })).text();
    times.push(performance.now() - start);
  }
  const { read } = await countedReads(api.env.DB, (db) => api.request(path, { headers }, db));
  const [p50, p95] = percentiles(times).map((ms) => ms.toFixed(1));
  console.log(`| ${what} | ${p50} | ${p95} | ${read} |`);
}

/** A cursor to the middle of the feed, made as the feed makes them. */
async function middleOf(): Promise<string> {
  const { next } = (await (await api.request(pathOf({ to: '2026-09-20', limit: 1 }))).json()) as { next: string };
  return next;
}

console.log('| request | p50, ms | p95, ms | rows read |\n|---|---|---|---|');
for (const [what, query] of CASES) await measure(what, pathOf(query));
await measure('middle page', pathOf({ cursor: await middleOf() }));
const tag = (await api.request(FEED)).headers.get('ETag') ?? '';
await measure('304', FEED, { 'If-None-Match': tag });
await api.close();
