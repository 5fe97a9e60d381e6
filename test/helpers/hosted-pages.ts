/** Every page that people open, so that all of them are looked at. The app itself says which there are: one that is not named here fails. */
import { Hono } from 'hono';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import { createApp } from '../../worker/app.ts';
import { keptQuarter } from '../../worker/domain/rating/rows.ts';
import { quarterOf } from '../../worker/domain/stats/period.ts';
import type { AppEnv } from '../../worker/env.ts';
import { PAGE } from '../../worker/http/headers.ts';
import { ProblemError } from '../../worker/http/problem.ts';
import { troublePage } from '../../worker/routes/trouble-page.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import { keepRated } from '../../worker/store/ratings.ts';
import { AGENCY, OFFICIALS } from './api.ts';
import * as does from './rated-agency.ts';

/** Routes that answer with a page. What ends like a file is one. */
export const PAGE_ROUTES: readonly string[] = [
  ...new Set(
    createApp()
      .routes.filter(({ method, path }) => method === 'GET' && PAGE.test(path) && !/\.\w+$/.test(path))
      .map(({ path }) => path),
  ),
];

/** A page of a language: its address, what is sent there, and the status it comes with. */
interface Asked {
  readonly path: string;
  readonly init?: RequestInit;
  readonly status: number;
}
type Ask = (lang: Language) => Asked;
type Pages = (number: string) => Readonly<Record<string, Ask>>;

/** An agency that takes nothing any more. */
const CLOSED = { ...AGENCY, id: 'closed', prefix: 'CLS', names: { kk: 'Жабық мекеме' } };

const get =
  (path: string, status = 200): Ask =>
  (lang) => ({ path: `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, status });
const post =
  (path: string, status = 200): Ask =>
  (lang) => ({
    path: `${path}?lang=${lang}`,
    init: { method: 'POST', body: new URLSearchParams({ text: 'Жол', language: lang }) },
    status,
  });

/** The pages of each route. Answers of a form and pages that say what is wrong stand beside the page they belong to. */
export const HOSTED: Readonly<Record<string, Pages>> = {
  '/': () => ({ 'the front': get('/'), 'of a region': get('/?region=KZ-11'), 'of none': get('/?region=KZ-99', 400) }),
  '/overdue': () => ({
    'what is late': get('/overdue'),
    'at one body': get('/overdue?agency=kokshetau'),
    'no such month': get('/overdue?month=2021-09', 404),
  }),
  '/a/:agency': () => ({
    'an agency': get('/a/kokshetau'),
    'its feed, filtered': get('/a/kokshetau?topic=snow'),
    'a closed agency': get('/a/closed'),
    'what it answers to a form': post('/a/closed', 409),
    'no agency': get('/a/nobody', 404),
  }),
  '/a/:agency/:number': (number) => ({
    'a case': get(`/a/kokshetau/${number}`),
    'no case': get('/a/kokshetau/KOK-2026-999999-A', 404),
  }),
  '/a/:agency/:number/support': (number) => ({ 'a support': post(`/a/kokshetau/${number}/support`) }),
  '/a/:agency/stats': () => ({
    numbers: get('/a/kokshetau/stats'),
    'no numbers yet': get('/a/closed/stats'),
    'no such period': get('/a/kokshetau/stats?period=never', 400),
  }),
  '/a/:agency/poster': () => ({ 'a poster': get('/a/kokshetau/poster') }),
  '/embed/:agency': () => ({ 'a frame': get('/embed/kokshetau'), 'a closed one': get('/embed/closed') }),
  '/ratings': () => ({
    'the rating of agencies': get('/ratings'),
    'of officials': get('/ratings?kind=officials'),
    'of nobody': get('/ratings?kind=nobody', 400),
  }),
  '/ratings/method': () => ({ 'the method': get('/ratings/method') }),
  '/n/:token': () => ({ 'the question of a letter': get('/n/unknown'), 'an old letter': post('/n/unknown', 410) }),
  '/u/:token': () => ({ 'no more letters?': get('/u/unknown'), 'no more letters': post('/u/unknown') }),
  // A developer's own mail, on the developer's own machine.
  '/dev/mail': () => ({}),
  // They lead to files, which `test/examples/docs-site.test.ts` looks at.
  '/docs': () => ({}),
  '/docs/:lang{(?:kk|ru|en)}': () => ({}),
  '/docs/api': () => ({}),
};

/** What only a crowd or a fault brings about: the real page, without the crowd. */
export const TROUBLE: Readonly<Record<string, Ask>> = { 'too many reads': get('/429', 429) };
const troubled = new Hono<AppEnv>()
  .get('/429', () => {
    throw new ProblemError('too_many_requests', { headers: { 'Retry-After': '60' } });
  })
  .onError(troublePage);
export const askTroubled = async (path: string): Promise<Response> => troubled.request(path);

/** How each language is looked at, so that every page is seen narrow and wide, light and dark. */
export const LOOKS = [
  ['kk', 320, 'light'],
  ['ru', 1280, 'dark'],
  ['en', 320, 'dark'],
] as const satisfies readonly (readonly [Language, number, 'light' | 'dark'])[];

/** An agency with a quarter of numbers, so that there is something to be drawn, and a closed one. */
export async function openAgencies(db: D1Database, today: string): Promise<void> {
  await saveAgency(db, CLOSED, []);
  await db
    .prepare('UPDATE agencies SET disabled_at = ?2 WHERE id = ?1')
    .bind(CLOSED.id, `${today}T00:00:00.000Z`)
    .run();
  await saveAgency(db, AGENCY, [...OFFICIALS, ...does.OFFICIALS]);
  const [first, second] = does.OFFICIALS;
  const counted = does.countedOf(
    does.PROBLEMS.map((problem) => does.honest({ ...problem, official: problem.i % 3 ? first.id : second.id })),
  );
  const quarter = quarterOf(today);
  await db.batch([
    db
      .prepare('INSERT OR REPLACE INTO stats_quarters (agency, quarter, counts) VALUES (?1, ?2, ?3)')
      .bind(AGENCY.id, quarter, JSON.stringify(counted)),
    ...keepRated(db, AGENCY.id, new Map([[quarter, keptQuarter(counted, does.AS_OF)]])),
    db.prepare('UPDATE stats_marks SET seeded = NULL, counted_on = ?2 WHERE agency = ?1').bind(AGENCY.id, today),
  ]);
}
