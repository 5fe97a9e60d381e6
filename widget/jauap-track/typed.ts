/** Number and code as people type them. Pure. */
import { parseCode } from '../../sdk/contract/code.ts';
import { latin as inLatin } from '../../sdk/contract/look-alikes.ts';
import { visible } from '../visible.ts';

/** In Latin capitals. */
const latin = (typed: string): string => inLatin(visible(typed)).toUpperCase();

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
