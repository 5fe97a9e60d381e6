/** Cyrillic letters that look like Latin ones. Pure; imports nothing. */

const CYRILLIC = 'АВЕЗКМНОРСТУХІ';
const LATIN = 'ABE3KMHOPCTYXI';

/**
 * A number or a code as it was meant, with plain hyphens: whoever writes Kazakh or Russian seldom switches the keyboard for one. The
 * other letters stay as they are, in either case.
 */
export function latin(typed: string): string {
  return typed
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[А-Яа-яІі]/g, (letter) => LATIN[CYRILLIC.indexOf(letter.toUpperCase())] ?? letter);
}
