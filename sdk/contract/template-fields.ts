/**
 * Fields of a template: `{date}`, `{what was done}`, to be filled in before an answer is given. Letters, digits, spaces and hyphens
 * between braces, in any script. Pure, and imports nothing.
 *
 * Nothing may be glued to a field in Kazakh: a suffix takes its vowels and consonants from the word before it, and that word is not
 * known yet («{place}да» is wrong after every second name). A noun takes the suffix instead: «{place} мекенжайында».
 */

const FIELD = /\{[\p{L}\p{N}][\p{L}\p{N} -]{0,39}\}/gu;

/** A field where it stands in a text, `from` inclusive and `to` exclusive. */
export interface Field {
  /** Without its braces. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The fields of a text that nobody has filled in yet. */
export function fieldsOf(text: string): Field[] {
  return Array.from(text.matchAll(FIELD), ({ 0: found, index }) => ({
    name: found.slice(1, -1),
    from: index,
    to: index + found.length,
  }));
}

/** The fields of a Kazakh text that a letter or a hyphen follows at once. */
export function gluedFields(text: string): Field[] {
  return fieldsOf(text).filter(({ to }) => /[\p{L}-]/u.test(text.charAt(to)));
}
