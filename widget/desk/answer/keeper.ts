/** What is being written of an answer, kept in this tab for a reload or a session that has ended. Only staff's own words are in it. */
import { readDraft } from '../drafts.ts';
import type { Draft } from './draft.ts';

/** Under which name the draft of an answer is kept. */
export const answerKey = (person: string, number: string) => ({ person, number, act: 'answer' });

/** What was being written, or nothing: what is kept may be of another release. */
export function keptAnswer(person: string, number: string): Draft | undefined {
  const kept = readDraft<Partial<Draft>>(answerKey(person, number));
  const lists = [kept?.measures, kept?.planned, kept?.links, kept?.photos];
  const whole = lists.every(Array.isArray) && typeof kept?.texts?.kk === 'string' && typeof kept.texts.ru === 'string';
  return whole ? (kept as Draft) : undefined;
}
