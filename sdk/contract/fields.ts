/** Kinds of text the schemas are made of. Part of the contract's schemas: browsers never load it. */
import * as z from 'zod/mini';
import { cleanText } from './text.ts';
import { ANSWER_LANGUAGES } from './vocabulary.ts';

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

/**
 * Whether a text is the origin of a site exactly as a browser sends it, which is how origins are compared: no path, no slash, no
 * default port. Without TLS only on the same machine.
 */
export function isSiteOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, origin } = new URL(text);
  // An asterisk is a letter to a parser of addresses, and a promise that nobody keeps to people.
  if (origin !== text || hostname.includes('*')) return false;
  return protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
}

/** Whether a text is the address of a web page without a user name and without a fragment. */
export function isPageAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.hash;
}
