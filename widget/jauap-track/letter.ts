/** What the citizen files at e-Otinish: the same appeal as a text to paste, and the number that is brought back. Pure. */
import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import type { LetterWords } from '../locales/official-words.ts';
import { visible } from '../visible.ts';

/** How e-Otinish writes its numbers. */
export const EXAMPLE = 'ЖТ-2026-00000000';

/**
 * The text, in the language of the appeal: to whom, what, where, what is asked for (АППК art. 63), and that it was asked here
 * before. It leaves this page with a stranger's clipboard, so the code is not in it.
 * @param to name of the agency, if it is known.
 */
export function letter(
  { appeal, original, clock }: Pick<TrackedAppeal, 'appeal' | 'original' | 'clock'>,
  words: LetterWords,
  to: string | undefined,
): string {
  const { text, point } = original;
  // As papers of offices have it, in every language.
  const day = clock.registeredOn.split('-').reverse().join('.');
  const place = original.place ?? (point && `${point.lat}, ${point.lon}`);
  return [
    to && `${words.to}: ${to}`,
    text,
    place && `${words.place}: ${place}`,
    words.request,
    words.before(appeal.number, day),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A number as e-Otinish writes it, whatever alphabet and signs it was typed with; anything else stays as it is. */
export function readOfficialNumber(typed: string): string {
  const text = visible(typed).replace(/\s+/g, ' ');
  const [, year, sequence] =
    /^№? ?Ж[ТT][ -]?(\d{4})[ -]?(\d+)$/i.exec(text.replace(/[\u2010-\u2015\u2212]/g, '-')) ?? [];
  return year ? `ЖТ-${year}-${sequence}` : text;
}

/** Whether a number looks like one of e-Otinish. What does not is taken all the same: it is theirs to know. */
export const usual = (number: string): boolean => /^ЖТ-\d{4}-\d{4,12}$/.test(number);

/** The address, if a browser may be led there: a profile is data, and `javascript:` is an address too. */
export const webAddress = (url: string | undefined): string | undefined =>
  url && /^https?:\/\//i.test(url) ? url : undefined;
