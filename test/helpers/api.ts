/**
 * The app for tests in Node: `app.request` against a real D1 and R2 (workerd), with the time in the test's hand. What must run in the
 * worker's own runtime uses `worker-under-test.ts` directly.
 */
import type * as z from 'zod/mini';
import type { Scope } from '../../sdk/contract/desk-vocabulary.ts';
import { SCOPES } from '../../sdk/contract/desk-vocabulary.ts';
import * as schema from '../../sdk/contract/schema.ts';
import type { AnswerDraftInput, DeskCase, Problem, Receipt, SubmissionInput } from '../../sdk/contract/types.ts';
import { KINDS, LIMITS, TOPICS } from '../../sdk/contract/vocabulary.ts';
import { createApp } from '../../worker/app.ts';
import type { Env } from '../../worker/env.ts';
import { issueStaffToken } from '../../worker/services/issue-staff-token.ts';
import type { Agency } from '../../worker/store/agencies.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import { startBindings } from './bindings.ts';

export const SITE = 'https://kokshetau.example';

/** An agency of tests. */
export const AGENCY: Agency = {
  id: 'kokshetau',
  prefix: 'KOK',
  names: { kk: 'Көкшетау қаласының әкімдігі', ru: 'Акимат города Кокшетау', en: 'Akimat of Kokshetau' },
  languages: ['kk', 'ru', 'en'],
  kinds: [...KINDS],
  topics: TOPICS.filter((topic) => topic !== 'corruption'),
  origins: [SITE],
  pageParams: ['id'],
  notice: null,
  officialAppealUrl: 'https://eotinish.kz',
  closesAt: '18:30',
  calendarOverrides: {},
  contact: 'optional',
  photos: true,
  region: 'KZ-11',
  tiles: null,
  privacy: { bin: '240140000011', keepYears: 5, abroad: false, thirdParties: null },
  registrar: { name: 'Динара Оспанова', position: { kk: 'Бас маман', ru: 'Главный специалист' } },
  moderation: 'pre',
  promise: null,
  opensAt: '09:00',
  limits: { textMin: LIMITS.textMin, textMax: LIMITS.textMax },
  disabledAt: null,
};

export const OFFICIALS = [
  { id: 'deputy-akim', name: 'Сәуле Ахметова', position: { kk: 'Әкімнің орынбасары', ru: 'Заместитель акима' } },
  { id: 'head-roads', name: 'Ерлан Жұмабаев', position: { kk: 'Бөлім басшысы', ru: 'Руководитель отдела' } },
];

/** A submission that fits the contract; a test changes what it is about. */
export function submission(changes: Partial<SubmissionInput> = {}): SubmissionInput {
  return {
    kind: 'report',
    topic: 'roads',
    lang: 'ru',
    text: 'На улице Абая у дома 14 глубокая яма, вчера машина пробила колесо.',
    consent: { processing: true, publication: true },
    ...changes,
  };
}

let keys = 0;
/** A key nobody has used yet. */
export const newKey = (): string => `test-key-${String(++keys).padStart(20, '0')}`;

export type Api = Awaited<ReturnType<typeof startApi>>;

/** A fresh database with the test agency, and the app over it. `now` may be set at any time; `more` are further bindings. */
export async function startApi(now = '2026-11-16T05:00:00.000Z', more: Partial<Env> = {}) {
  const bindings = await startBindings();
  const clock = { now: new Date(now) };
  const app = createApp({ clock: () => clock.now });
  const env: Env = { ...bindings.env, ...more };
  await saveAgency(env.DB, AGENCY, OFFICIALS);

  const request = (path: string, init?: RequestInit, db = env.DB): Promise<Response> =>
    Promise.resolve(app.request(path, init, { ...env, DB: db }));
  /** A POST over another handle of the database. */
  const postWith = (db: D1Database, path: string, body: unknown, more: Record<string, string> = {}) => {
    const headers = { 'Content-Type': 'application/json', ...more };
    return request(path, { method: 'POST', body: JSON.stringify(body), headers }, db);
  };
  const post = (path: string, body: unknown, headers?: Record<string, string>): Promise<Response> =>
    postWith(env.DB, path, body, headers);
  const token = async (scopes: readonly Scope[] = SCOPES, agency = AGENCY.id): Promise<string> =>
    (await issueStaffToken(env.DB, { agency, name: 'Тест', scopes, days: 30, now: clock.now })).token;
  const bearer = { Authorization: `Bearer ${await token()}` };

  return {
    env,
    bearer,
    request,
    post,
    token,
    setNow: (instant: string) => {
      clock.now = new Date(instant);
    },
    postWith,
    /** Sends a submission over another handle of the database, such as one that counts. */
    sendWith: (db: D1Database, body: unknown, key: string): Promise<Response> =>
      postWith(db, '/v1/agencies/kokshetau/appeals', body, { 'Idempotency-Key': key }),
    send: (body: unknown, key = newKey(), headers: Record<string, string> = {}) =>
      post('/v1/agencies/kokshetau/appeals', body, { 'Idempotency-Key': key, ...headers }),
    /** Sends a submission and gives its receipt. */
    accept: async (changes: Partial<SubmissionInput> = {}, key = newKey()): Promise<Receipt> =>
      read(
        await post('/v1/agencies/kokshetau/appeals', submission(changes), { 'Idempotency-Key': key }),
        schema.Receipt,
        201,
      ),
    /** A desk call; the answer is not judged. */
    desk: (number: string, act: string, body: unknown, headers: Record<string, string> = bearer) =>
      post(`/v1/desk/appeals/${number}/${act}`, body, headers),
    /** A desk call that must succeed. */
    act: async (number: string, act: string, body: unknown): Promise<DeskCase> =>
      read(await post(`/v1/desk/appeals/${number}/${act}`, body, bearer), schema.DeskCase),
    close: bindings.close,
  };
}

/** The body of an answer, judged by its schema. */
export async function read<S extends z.ZodMiniType>(response: Response, answer: S, status = 200): Promise<z.output<S>> {
  const body = await response.text();
  if (response.status !== status) throw new Error(`expected ${status}, got ${response.status}: ${body}`);
  return answer.parse(JSON.parse(body));
}

/** A refused answer: checks its type and shape, and gives the problem. */
export async function problem(response: Response): Promise<Problem> {
  const type = response.headers.get('Content-Type');
  if (type !== 'application/problem+json') throw new Error(`expected a problem, got ${response.status} ${type}`);
  const found = await read(response, schema.Problem, response.status);
  if (found.status !== response.status) throw new Error('the problem states another status than the response');
  return found;
}

/** A full answer of an official. */
export function answerDraft(version: number, changes: Partial<AnswerDraftInput> = {}): AnswerDraftInput {
  return {
    nature: 'satisfied',
    texts: {
      kk: 'Жасалды: Абай көшесі, 14-үйдің жанындағы шұңқыр 2026 жылғы 16 қарашада жамалды.',
      ru: 'Сделано: яма у дома 14 по улице Абая заделана 16 ноября 2026 года.',
    },
    official: 'head-roads',
    version,
    ...changes,
  };
}
