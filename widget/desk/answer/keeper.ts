/** Keeps what is being written in this tab, for a reload or a session that has ended. Only staff's own words are in it. */
import type { Draft } from './draft.ts';

const keyOf = (person: string, number: string): string => `jauap-answer ${person} ${number}`;

/** What was being written, or nothing; storage may be forbidden, and what is in it may be of another release. */
export function keptDraft(person: string, number: string): Draft | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(person, number)) ?? 'null');
    const lists = [kept?.measures, kept?.planned, kept?.links, kept?.photos];
    const whole = lists.every(Array.isArray) && typeof kept.texts?.kk === 'string' && typeof kept.texts.ru === 'string';
    return whole ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(person: string, number: string, draft: Draft): void {
  try {
    sessionStorage.setItem(keyOf(person, number), JSON.stringify(draft));
  } catch {
    // Full or forbidden: the text is still in the form.
  }
}

export function forgetDraft(person: string, number: string): void {
  try {
    sessionStorage.removeItem(keyOf(person, number));
  } catch {
    // Where nothing could be kept there is nothing to forget.
  }
}
