/**
 * Pure. The public number of an appeal, `KOK-2026-000123-X`: agency prefix, year, sequence of the year, check letter. The
 * number is dictated by phone and copied by hand; the letter catches every single wrong digit and every two digits swapped.
 */
import { latin } from '../../sdk/contract/look-alikes.ts';

/** What a number says. */
export interface NumberParts {
  /** 2–6 Latin capitals. */
  readonly prefix: string;
  readonly year: number;
  /** 1 to 999,999,999. */
  readonly sequence: number;
}

/** 23 letters, a prime number: without I, O and Q, which read as 1 and 0. */
const CHECK_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** A sequence has six digits, or more and then no leading zero: one appeal has one spelling. */
const NUMBER = /^([A-Z]{2,6})-([1-9]\d{3})-((?!0{6}-)\d{6}|[1-9]\d{6,8})-([A-Z])$/i;

const ID_YEAR = 1_000_000_000;

/**
 * Weighted sum modulo 23. Weights run 1, 2, 3… from the right and stay below 23, so all differ and none is zero; with a
 * prime modulus no change of one digit and no swap of two leaves the sum as it was.
 */
function checkLetter(body: string): string {
  const characters = body.replace(/-/g, '');
  let sum = 0;
  for (let i = 0; i < characters.length; i++) {
    // A letter stands for 10 and more, as in base 36.
    sum += Number.parseInt(characters.charAt(i), 36) * (characters.length - i);
  }
  return CHECK_LETTERS.charAt(sum % CHECK_LETTERS.length);
}

/** The number as people see it. Parts outside of their limits are a bug of the caller and throw. */
export function formatNumber({ prefix, year, sequence }: NumberParts): string {
  const body = `${prefix}-${year}-${String(sequence).padStart(6, '0')}`;
  const number = `${body}-${checkLetter(body)}`;
  if (prefix !== prefix.toUpperCase() || !NUMBER.test(number)) throw new RangeError(`No appeal number: ${body}`);
  return number;
}

/**
 * Reads a number in either case, with spaces around it.
 * @returns `undefined` if it is not a number or its check letter does not fit.
 */
export function parseNumber(text: string): NumberParts | undefined {
  // Matched before it is changed: 'ſ' and 'ı' become S and I in capitals, and are not what was printed.
  const [, prefix, year, sequence, letter] = NUMBER.exec(text.trim()) ?? [];
  if (!prefix || !year || !sequence || !letter) return undefined;
  const parts = { prefix: prefix.toUpperCase(), year: Number(year), sequence: Number(sequence) };
  return checkLetter(`${parts.prefix}${year}${sequence}`) === letter.toUpperCase() ? parts : undefined;
}

/** The same of what somebody typed into a search. Addresses are not forgiven as much: one appeal has one spelling there. */
export function typedNumber(typed: string): NumberParts | undefined {
  return parseNumber(latin(typed));
}

/** Key of an appeal in the database: grows with time, and says year and sequence without a column for each. */
export function appealId({ year, sequence }: Pick<NumberParts, 'year' | 'sequence'>): number {
  return year * ID_YEAR + sequence;
}

/** Year and sequence of a database key. */
export function fromAppealId(id: number): Pick<NumberParts, 'year' | 'sequence'> {
  return { year: Math.floor(id / ID_YEAR), sequence: id % ID_YEAR };
}

/**
 * A number, or the beginning of one, as somebody typed it: what of it can be looked up by its parts. The check letter tells nothing
 * about an appeal, and the prefix nothing inside its agency.
 * @returns the text as it is if it is no number.
 */
export function partsOfNumber(typed: string, prefix: string): string {
  const [, start, rest] = /^\s*([a-z]{2,6})-(\d[\d-]*)(?:-[a-z])?\s*$/i.exec(latin(typed)) ?? [];
  return start?.toUpperCase() === prefix && rest ? rest : typed;
}
