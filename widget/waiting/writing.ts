/** The forms of this page, for whoever brings words back into one. */
import type { OutboxPhoto } from '../../sdk/outbox/kept.ts';
import type { Answers } from '../jauap-form/compose.ts';

/** What stands in a form. */
export interface Writing {
  readonly agency: () => string;
  readonly answers: () => Answers;
  /** Puts other words in their place, and the focus there. */
  readonly take: (answers: Answers, photos: readonly OutboxPhoto[]) => void;
}

type Words = readonly [answers: Answers, photos: readonly OutboxPhoto[]];

const writings = new Set<Writing>();

/** Words that wait for a form of their agency to be opened. */
const returning = new Map<string, Words>();

const isTold = ({ text, place, when, result }: Answers): boolean => !!`${text}${place}${when}${result}`.trim();

/** A form is there. @returns what tells that it has gone. */
export function register(writing: Writing): () => void {
  writings.add(writing);
  const words = returning.get(writing.agency());
  returning.delete(writing.agency());
  if (words) writing.take(...words);
  return () => void writings.delete(writing);
}

/**
 * @param drafted a draft waits for a form to be opened.
 * @returns whether a form of the agency has taken the words, which it does not if others stand in it; `undefined` if there is
 * none yet: then the first to be opened will.
 */
export function bringBack(agency: string, answers: Answers, photos: Words[1], drafted: boolean): boolean | undefined {
  const writing = [...writings].find((one) => one.agency() === agency);
  if (writing ? isTold(writing.answers()) : drafted) return false;
  if (!writing) return void returning.set(agency, [answers, photos]);
  writing.take(answers, photos);
  return true;
}
