/**
 * What reading the feed of an agency with 100,000 appeals costs: milliseconds in the app over a local D1, and rows read. Prints the
 * table that `docs/performance.md` keeps. Not a test: nothing here can fail.
 */
import type { FeedQuery } from '../../sdk/contract/types.ts';
import { startApi } from '../helpers/api.ts';
import { fillFeed } from '../helpers/feed-rows.ts';
import { HEAD, measure } from './timed.ts';

const ROWS = 100_000;
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

/** A cursor to the middle of the feed, made as the feed makes them. */
async function middleOf(): Promise<string> {
  const { next } = (await (await api.request(pathOf({ to: '2026-09-20', limit: 1 }))).json()) as { next: string };
  return next;
}

console.log(HEAD);
for (const [what, query] of CASES) await measure(api, what, pathOf(query));
await measure(api, 'middle page', pathOf({ cursor: await middleOf() }));
const tag = (await api.request(FEED)).headers.get('ETag') ?? '';
await measure(api, '304', FEED, { headers: { 'If-None-Match': tag } });
await api.close();
