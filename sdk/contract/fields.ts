/** Kinds of text the schemas are made of. Part of the contract's schemas: browsers never load it. */
import * as z from 'zod/mini';
import { ANSWER_LANGUAGES } from './vocabulary.ts';

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

/** Text from a person. Half a character (a lone surrogate) is refused: the database would give back something else. */
export const words = (min: number, max: number) =>
  z.string().check(
    z.overwrite(cleanText),
    z.minLength(min),
    z.maxLength(max),
    z.refine((text) => text.isWellFormed(), { params: { code: 'wrong_format' } }),
  );

/** Names in the languages somebody wrote them; Kazakh is never missing. */
export const localized = (min: number, max: number) =>
  z.strictObject({ kk: words(min, max), ru: z.optional(words(min, max)), en: z.optional(words(min, max)) });

/** An official text: at least one of the two languages an answer may have. */
export const official = (min: number, max: number) =>
  z
    .strictObject({ kk: z.optional(words(min, max)), ru: z.optional(words(min, max)) })
    .check(z.refine((texts) => ANSWER_LANGUAGES.some((language) => texts[language]), { params: { code: 'required' } }));

/** Whether a text is the address of a web page without a user name and without a fragment. */
export function isPageAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.hash;
}
