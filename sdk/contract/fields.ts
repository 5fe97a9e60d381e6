/** Kinds of text the schemas are made of. Part of the contract's schemas: browsers never load it. */
import * as z from 'zod/mini';
import { ANSWER_LANGUAGES } from './vocabulary.ts';

/** C0 and C1 controls but tab and line feed, DEL, and bidirectional controls that can make a text read otherwise. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are exactly what the contract refuses.
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * Text from a person: NFC, trimmed, `\n` line ends, well-formed UTF-16. A lone surrogate would come back from the
 * database as something else than was sent, a NUL would cut it short.
 */
export const words = (min: number, max: number) =>
  z.string().check(
    z.overwrite((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()),
    z.minLength(min),
    z.maxLength(max),
    z.refine((text) => text.isWellFormed() && !FORBIDDEN.test(text), { params: { code: 'wrong_format' } }),
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
