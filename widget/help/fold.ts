/** Text made plainer, so that one stem finds a word however it was typed. Pure. */

/** Kazakh letters as people type them on a Russian layout, in two rows. */
const KAZAKH = 'әғқңөұүһіё';
const RUSSIAN = 'агкноуухие';

/** Small letters, Kazakh ones as their Russian neighbours, ё as е: «Қоқыс» and «кокыс» are one word. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[әғқңөұүһіё]/g, (letter) => RUSSIAN.charAt(KAZAKH.indexOf(letter)));
}

/**
 * A pattern that finds any of some folded stems where a word begins. A stem is a regular expression; `_` stands for the white
 * space between words, a final `!` for the end of the word.
 */
export function stems(list: string): RegExp {
  const any = list.trim().replace(/_/g, '\\s+').replace(/!/g, '(?![\\p{L}\\d])').split(/\s+/).join('|');
  return new RegExp(`(?<![\\p{L}\\d])(?:${any})`, 'u');
}
