/** How a text is stored, whoever writes it. Imports nothing: the form shows with it what will be stored. */

/**
 * Characters nobody sees and a text does not need: C0 and C1 controls but tab and line feed, controls of writing direction
 * (they come along when a telephone number is copied from a phone's contacts, and can make a text read otherwise than it is
 * written), blanks that look like nothing, and the tags block (invisible letters). Joiners stay: emoji are made with them.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are exactly what is meant.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u2800\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/gu;

/** More than four marks on one letter is no language, but a way to write over the neighbours' lines. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * A text as it is stored: NFC, `\n` line ends, trimmed, without what nobody sees. Cleaned, not refused: the person who pasted
 * it cannot see the character either. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').normalize('NFC').replace(PILED_MARKS, '$1').trim();
}
