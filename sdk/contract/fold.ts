/**
 * Words as a search sees them. People type Kazakh on Russian layouts and leave dots off, so letters that look alike are one letter
 * here. Pure; imports nothing.
 */

/** Letters without a key on a Russian layout, and the key people press instead. */
const FOLDED: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
};

/**
 * Lower case, without accents (which makes ё an е and й an и), look-alike letters made one, everything but letters and digits a
 * single blank. Folding twice is folding once, and never longer than what was folded.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[әғқңөұүһі]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
