/** Sends an answer, and tells in words why it was not taken. */
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import { isApiError } from '../../../sdk/errors.ts';
import type { DeskClient } from '../client.ts';
import type { AnswerWords } from '../locales/answer-words.ts';
import type { Draft } from './draft.ts';
import { bodyOf } from './draft.ts';
import type { Mistakes } from './mistakes.ts';
import { mistakesOf } from './mistakes.ts';

/** How sending went. */
export type Sent =
  | { readonly tag: 'done'; readonly found: DeskCase }
  /** Somebody else acted first; the case as they left it. */
  | { readonly tag: 'conflict'; readonly found: DeskCase }
  | { readonly tag: 'failed'; readonly alert: string; readonly mistakes: Mistakes; readonly lost: readonly number[] };

export async function sendAnswer(client: DeskClient, draft: Draft, found: DeskCase, words: AnswerWords): Promise<Sent> {
  const params = { number: found.number };
  try {
    const body = bodyOf(draft, found.version);
    return { tag: 'done', found: await client.call<DeskCase>(DESK_ENDPOINTS.answer, { params, body }) };
  } catch (error) {
    if (!isApiError(error)) return failed(words.offline);
    if (error.code === 'version_conflict') return afterConflict(client, params, words);
    const mistakes = mistakesOf([...(error.issues ?? [])]);
    const lost = error.code === 'photo_missing' ? indexesOf(mistakes) : [];
    const alert =
      error.code === 'forbidden' ? words.forbidden : error.code === 'act_not_allowed' ? words.notNow : words.notSent;
    return { ...failed(alert), mistakes: lost.length > 0 ? { photos: 'photo' } : mistakes, lost };
  }
}

const failed = (alert: string) => ({ tag: 'failed', alert, mistakes: {}, lost: [] }) as const;

const indexesOf = (mistakes: Mistakes): number[] =>
  Object.keys(mistakes).flatMap((path) => /^photos\.(\d+)$/.exec(path)?.slice(1).map(Number) ?? []);

async function afterConflict(client: DeskClient, params: { number: string }, words: AnswerWords): Promise<Sent> {
  try {
    return { tag: 'conflict', found: await client.call<DeskCase>(DESK_ENDPOINTS.case, { params }) };
  } catch {
    return failed(words.offline);
  }
}
