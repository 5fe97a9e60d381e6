/** Number and code as people type them. Pure. */
import { parseCode } from '../../sdk/contract/code.ts';
import { visible } from '../visible.ts';

/** Cyrillic letters that look like Latin ones: whoever writes Kazakh or Russian seldom switches the keyboard for a number. */
const LOOKALIKES = ['АВЕЗКМНОРСТУХІ', 'ABE3KMHOPCTYXI'] as const;

/** In Latin capitals, with plain hyphens. */
function latin(typed: string): string {
  const [cyrillic, letters] = LOOKALIKES;
  return visible(typed)
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[А-ЯІ]/g, (letter) => letters[cyrillic.indexOf(letter)] ?? letter);
}

/** The number as the contract writes it, or `undefined` if it cannot be one. */
export function readNumber(typed: string): string | undefined {
  const [, prefix, year, sequence, check] =
    /^([A-Z]{2,6})-?(\d{4})-?(\d{6,9})-?([A-Z])$/.exec(latin(typed).replace(/\s/g, '')) ?? [];
  return prefix && `${prefix}-${year}-${sequence}-${check}`;
}

/** The code without separators, or `undefined` if it is mistyped. */
export function readCode(typed: string): string | undefined {
  return parseCode(latin(typed));
}

/** Both at once, from a copied receipt. `undefined` if one of them is not in it. */
export function readReceipt(pasted: string): { readonly number: string; readonly code: string } | undefined {
  const words = pasted.split(/[\s:;,]+/);
  const number = words.map(readNumber).find(Boolean);
  const code = words.map(readCode).find(Boolean);
  return number && code ? { number, code } : undefined;
}
