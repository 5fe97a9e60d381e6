/** A service with a cache behind it, some late appeals in it, and a reader who walks all its public addresses. */
import assert from 'node:assert/strict';
import { idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import { decideHiding } from '../../worker/domain/acts/moderating.ts';
import { actOnAppeal } from '../../worker/services/act-on-appeal.ts';
import { DATA_JOBS } from '../../worker/services/data-jobs.ts';
import { runMaintenance } from '../../worker/services/maintenance.ts';
import type { Api } from './api.ts';
import { AGENCY, answerDraft, startApi } from './api.ts';
import { citizenOf } from './citizen.ts';
import { photographerOf } from './photographer.ts';
import type { About, Address } from './public-addresses.ts';
import { addressesOf } from './public-addresses.ts';

/** All of them are late by then. */
export const LATE = '2026-12-14T05:00:00.000Z';
/** In the text of each. */
export const WORDS = { hidden: 'снегоуборщик', answered: 'грейдер', taken: 'бульдозер', open: 'самосвал' } as const;
/** In the answer to one of them. */
export const OLD_ANSWER = 'шнекоротор';

/** An address as somebody has seen it. */
export interface Seen extends Address {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const answerOf = (word: string) =>
  answerDraft(2, {
    texts: { kk: `Жасалды: ${word} шықты, аула тазаланды.`, ru: `Сделано: вышел ${word}, двор убран.` },
  });

/** All but the id of the request, which is of one reader. */
export const headersOf = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name !== 'x-request-id').sort());

export const routesWith = (seen: readonly Seen[], word: string): string[] =>
  [...new Set(seen.filter(({ text }) => text.includes(word)).map(({ route }) => route))].sort();

export type Walked = Awaited<ReturnType<typeof startWalked>>;

export async function startWalked() {
  const kept = new Map<string, Response>();
  const robots = { limited: false, asked: 0 };
  const api = await startApi(undefined, {
    CACHE: { match: async (key) => kept.get(key)?.clone(), put: (key, answer) => void kept.set(key, answer) },
    READ_LIMIT: {
      limit: async () => {
        robots.asked++;
        return { success: !robots.limited };
      },
    },
    RELEASE: { id: 'one' },
  });
  const citizen = citizenOf(api);
  const mine = {
    hidden: await published(api, 'hidden'),
    answered: await published(api, 'answered'),
    taken: await published(api, 'taken'),
    open: await published(api, 'open'),
  };
  await api.act(mine.answered.number, 'answer', answerOf(OLD_ANSWER));
  api.setNow(LATE);
  await runMaintenance(api.env, new Date(LATE));
  const addresses = addressesOf(Object.values(mine));

  async function walk(of = addresses): Promise<Seen[]> {
    const seen: Seen[] = [];
    for (const { route, path } of of) {
      const response = await api.request(path);
      seen.push({ route, path, status: response.status, headers: headersOf(response), text: await response.text() });
    }
    return seen;
  }

  /** Two people hide one text. */
  async function hide({ number }: About, version: number): Promise<void> {
    assert.equal((await api.desk(number, 'hide', { reason: 'insult', version })).status, 200);
    const person = { id: 'berik', kind: 'person' as const, agency: AGENCY };
    const decision = { decision: 'confirm' as const, version: version + 1 };
    assert.ok((await actOnAppeal(api.env.DB, person, number, decision, decideHiding, new Date(LATE))).ok);
  }

  const makeFiles = async (at: string) => DATA_JOBS.makeOpenData?.(api.env, new Date(at));

  /** What some addresses answer, and what they answer once nothing is kept. */
  async function keptAndAnew(paths: readonly string[]) {
    const texts = () => Promise.all(paths.map(async (path) => (await api.request(path)).text()));
    const before = await texts();
    kept.clear();
    return { kept: before, anew: await texts() };
  }

  return { api, citizen, mine, addresses, kept, robots, walk, hide, makeFiles, keptAndAnew };
}

/** Published with a photo. */
async function published(api: Api, which: keyof typeof WORDS) {
  const camera = photographerOf(api);
  const photos = await camera.ids(1);
  const text = `Во дворе дома 14 сломался ${WORDS[which]}, подъезд замело, прошу убрать снег.`;
  const { number, code } = await citizenOf(api).sent({ topic: 'snow', text, photos });
  await camera.publish(number, photos);
  const token = await idempotencyKeyOf(parseCode(code) as string);
  return { number, code, word: WORDS[which], photo: photos[0] ?? '', token };
}

type Rows = Record<string, unknown>[];

export const rowsOf = async ({ env }: Api, table: string): Promise<Rows> =>
  (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results;

/** Puts rows back as they were. */
export async function putBack({ env }: Api, table: string, rows: Rows): Promise<void> {
  for (const row of rows) {
    const names = Object.keys(row);
    const values = names.map((_, index) => `?${index + 1}`);
    await env.DB.prepare(`REPLACE INTO ${table} (${names.join()}) VALUES (${values.join()})`)
      .bind(...Object.values(row))
      .run();
  }
}
