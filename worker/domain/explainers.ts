/** Pure: which explainers answer what somebody is about to write, and what one may hold. */
import type { DeskExplainer, Explainer, ExplainerDraft, Official } from '../../sdk/contract/types.ts';
import type { Topic } from '../../sdk/contract/vocabulary.ts';
import type { Refusal } from './acts.ts';
import { personalDataIn } from './acts.ts';
import { fold, searchTerms } from './folding.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

/** Most that are shown to somebody who is writing. */
const SHOWN = 3;

/** What everybody reads of one. */
export function publicExplainer({ retired: _retired, version: _version, ...shown }: DeskExplainer): Explainer {
  return shown;
}

/** How many of the words looked for begin a word of the explainer; a word of the question counts twice. */
function likeness({ question, answer }: Explainer, terms: readonly string[]): number {
  const begins = (text: string | undefined) => {
    const words = fold(text ?? '').split(' ');
    return terms.filter((term) => words.some((word) => word.startsWith(term))).length;
  };
  return 2 * Math.max(begins(question.kk), begins(question.ru)) + Math.max(begins(answer.kk), begins(answer.ru));
}

/** Half of the words must be found, and never fewer than two: one common word answers nothing. */
const enough = (terms: readonly string[]) => 2 * Math.max(Math.min(terms.length, 2), Math.ceil(terms.length / 2));

/** Those that seem to answer a draft, best first. */
export function explaining(all: readonly DeskExplainer[], draft: string): Explainer[] {
  const terms = searchTerms(draft);
  if (terms.length === 0) return [];
  return all
    .map((explainer) => ({ explainer, score: likeness(explainer, terms) }))
    .filter(({ score }) => score >= enough(terms))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map(({ explainer }) => publicExplainer(explainer));
}

/** Those of a topic, or that hold the words; all of them where nothing is asked. */
export function findExplainers(
  all: readonly DeskExplainer[],
  { q, topic }: { readonly q?: string | undefined; readonly topic?: Topic | undefined },
): Explainer[] {
  const terms = q === undefined ? [] : searchTerms(q);
  const ofTopic = topic === undefined ? all : all.filter((explainer) => explainer.topic === topic);
  const found = q === undefined ? ofTopic : ofTopic.filter((explainer) => likeness(explainer, terms) > 0);
  return found.map(publicExplainer);
}

/** What an explainer is after a draft: signed by a named official, with nobody's personal data in it. */
export function written(
  draft: ExplainerDraft,
  { id, version, now, officials }: { id: string; version: number; now: Date; officials: readonly Official[] },
): Result<DeskExplainer, Refusal> {
  const { topic, question, answer, retired } = draft;
  const official = officials.find((one) => one.id === draft.official);
  if (!official) return err({ code: 'official_unknown', path: 'official' });
  const fault = personalDataIn({
    'question.kk': question.kk,
    'question.ru': question.ru,
    'answer.kk': answer.kk,
    'answer.ru': answer.ru,
  });
  if (fault) return err(fault);
  // A language of the question without its answer would be a heading over nothing.
  for (const lang of ['kk', 'ru'] as const) {
    if ((question[lang] === undefined) !== (answer[lang] === undefined)) {
      return err({ code: 'language_missing', path: `${question[lang] === undefined ? 'question' : 'answer'}.${lang}` });
    }
  }
  return ok({ id, version, topic, question, answer, official, retired, updatedAt: now.toISOString() });
}
