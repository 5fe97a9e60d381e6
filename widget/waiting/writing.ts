/** The forms of this page, for whoever brings words back into one. */
import type { Answers } from '../jauap-form/compose.ts';
import type { Photo } from '../jauap-photos/photo.ts';

/** What stands in a form. */
export interface Writing {
  readonly answers: Answers;
  /** Puts other words in their place, and the focus there. */
  take(answers: Answers): void;
  readonly pictures: { readonly list: readonly Photo[]; restore(photos: readonly Photo[]): void };
}

type Words = readonly [answers: Answers, photos: readonly Photo[]];

const writings = new Map<Writing, string>();

/** Words that wait for a form of their agency to be opened. */
const returning = new Map<string, Words>();

const isTold = ({ text, place, when, result }: Answers): boolean => !!`${text}${place}${when}${result}`.trim();

function put(writing: Writing, [answers, photos]: Words): void {
  writing.take(answers);
  if (photos.length) writing.pictures.restore(photos);
}

/** A form is there. @returns what tells that it has gone. */
export function register(writing: Writing, agency: string): () => void {
  writings.set(writing, agency);
  const words = returning.get(agency);
  returning.delete(agency);
  if (words) put(writing, words);
  return () => void writings.delete(writing);
}

/**
 * @param drafted a draft waits for a form to be opened.
 * @returns whether a form of the agency has taken the words, which it does not if others stand in it; `undefined` if there is
 * none yet: then the first to be opened will.
 */
export function bringBack(agency: string, words: Words, drafted: boolean): boolean | undefined {
  const [writing] = [...writings].find(([, of]) => of === agency) ?? [];
  if (writing ? isTold(writing.answers) : drafted) return false;
  if (!writing) return void returning.set(agency, words);
  put(writing, words);
  return true;
}
