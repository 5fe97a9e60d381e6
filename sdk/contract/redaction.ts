/**
 * Pure. Finds personal data in what a citizen wrote and hides it, before a moderator reads it again: ИИН, bank cards,
 * phones, e-mail addresses. Names and addresses are left to people. Written once: the worker hides with it what becomes
 * public, and the form shows with it, before sending, what will be hidden.
 *
 * Promises: everything outside of what is hidden stays as it was, to the last byte; hiding twice is hiding once; time grows
 * with the length of the text, whatever the text. Searched is a plainer copy of the text (digits of all scripts, no
 * invisible characters), but an index map leads each finding back to the original.
 */
import type { Point } from './types.ts';
import type { Language } from './vocabulary.ts';

/** What can be found, in the order of reports. */
export const REDACTION_KINDS = ['iin', 'card', 'phone', 'email'] as const;
export type RedactionKind = (typeof REDACTION_KINDS)[number];

/** The words put in place of what is hidden. */
export const HIDDEN: Readonly<Record<Language, string>> = {
  kk: '[дерек жасырылды]',
  ru: '[данные скрыты]',
  en: '[data hidden]',
};

/** A finding, `from` inclusive and `to` exclusive. */
interface Span {
  readonly kind: RedactionKind;
  readonly from: number;
  readonly to: number;
}

// ---- the plainer copy ---------------------------------------------------------------------------------------------

/** Each unit of `text` stands for the units `from[i]` to `to[i]` of the original. */
interface Plain {
  readonly text: string;
  readonly from: number[];
  readonly to: number[];
}

const COMMON = /[ -~Ѐ-ҁҊ-ԯ]/;
/** Zero-width characters, soft hyphens, and marks set on a character, such as a strike-through or a keycap. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}\p{Me}]/u;
const DIGIT = /\p{Nd}/u;

/** Value of a decimal digit of any script: they stand in tens in Unicode, each ten from its zero up. */
function digitValue(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** One plain unit for a character, or nothing if it is invisible. */
function plainOf(character: string): string {
  if (COMMON.test(character)) return character;
  if (INVISIBLE.test(character)) return '';
  if (DIGIT.test(character)) return digitValue(character);
  if (/[\r\n\u2028\u2029]/.test(character)) return '\n';
  if (/[\s\u2800]/.test(character)) return ' ';
  if (/[\p{Pd}\u2212]/u.test(character)) return '-';
  // Full-width letters and signs; but '²' is no digit of a number, and '№' is not two letters.
  const folded = /\p{No}/u.test(character) ? character : character.normalize('NFKC');
  return folded.length === 1 ? folded : character.length === 1 ? character : '\ufffd';
}

function plainCopy(original: string): Plain {
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const plain = plainOf(character);
    const end = at + character.length;
    if (plain) {
      text += plain;
      from.push(at);
      to.push(end);
    } else if (to.length) {
      // What is invisible goes with the character before it.
      to[to.length - 1] = end;
    }
    at = end;
  }
  return { text, from, to };
}

// ---- what is looked for -------------------------------------------------------------------------------------------

// The look-behind lets a match start only where a run of letters starts, so no run is read twice; addresses without
// anything between them are one match, as the second would start to be one only when the first is hidden.
const EMAIL = /(?<![\p{L}\p{N}._%+-])(?:[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,})+/gu;

/** Dates are no parts of numbers: «05.03.2026-09.03.2026» would pass for an ИИН one time in eleven. */
const DATE =
  /(?<!\d)(?:\d\d?([./-])\d\d?\1(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|[0-3]\d\.[01]\d\.\d\d ?- ?[0-3]\d\.[01]\d\.\d\d)(?!\d)/g;

/** Digits in a row, and what stands between them and the digits before. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  readonly gap: string;
}

/** Groups that together may be one number. */
interface Candidate {
  readonly digits: string;
  /** Length of the first group. */
  readonly head: number;
  readonly plus: boolean;
  /** A currency follows. */
  readonly money: boolean;
}

const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const weighted = (digits: string, shift: number): number => {
  let sum = 0;
  for (let i = 0; i < 11; i++) sum += Number(digits[i]) * (((i + shift) % 11) + 1);
  return sum % 11;
};

/** ИИН: birth date, century and sex 1–6, serial, check digit in two steps; a БИН has no date and fails. */
function isIin({ digits }: Candidate): boolean {
  if (!/^\d{6}[1-6]\d{5}$/.test(digits)) return false;
  const century = 1800 + 100 * Math.floor((Number(digits[6]) - 1) / 2);
  const part = (at: number) => Number(digits.slice(at, at + 2));
  if (!isDate(century + part(0), part(2), part(4))) return false;
  const first = weighted(digits, 0);
  return Number(digits[11]) === (first === 10 ? weighted(digits, 2) : first);
}

/** Visa, Mastercard, Мир, American Express, UnionPay: Luhn alone would take one number of ten. */
const CARD =
  /^(?:4\d{15}(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|220[0-4]\d{12,15}|3[47]\d{13}|62\d{14,17})$/;

function isCard({ digits }: Candidate): boolean {
  if (!CARD.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const doubled = Number(digits[digits.length - 1 - i]) * (1 + (i % 2));
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Codes of Kazakhstan begin with 7: 70x, 747, 75x–77x are mobile, 71x and 72x cities. 8 800 belongs to nobody. */
function isPhone({ digits, head, plus, money }: Candidate): boolean {
  if (plus && /^7\d{10}$/.test(digits)) return true;
  if (money) return false;
  if (digits.length === 11) return /^[78]7[0-24-7]/.test(digits);
  // Without 8 or +7, only as codes are written apart: «(7172) 55-66-77», «701 123 45 67»; or mobile in one piece.
  if (digits.length !== 10) return false;
  return head === 10
    ? /^7(?:0[0-8]|47|5[01]|6[0-4]|7[15-8])/.test(digits)
    : /^7[0-24-7]/.test(digits) && head > 2 && head < 6;
}

const NUMBERS = [
  { kind: 'iin', gap: /^[ \n._/·•-]{1,3}$/, is: isIin },
  { kind: 'card', gap: /^[ \n._/·•-]{1,3}$/, is: isCard },
  { kind: 'phone', gap: /^[ ._/()-]{1,4}$/, is: isPhone },
] as const;

const LONGEST_NUMBER = 19;

function groupsOf(text: string): Group[] {
  let end = 0;
  return [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => {
    const gap = text.slice(end, index);
    end = index + digits.length;
    return { from: index, to: end, digits, gap };
  });
}

/** Numbers of whole groups: a window that would cut a longer number in pieces is none. */
function findNumbers(text: string, groups: readonly Group[], { kind, gap, is }: (typeof NUMBERS)[number]): Span[] {
  const spans: Span[] = [];
  for (const [start, first] of groups.entries()) {
    const plus = /\+[ (]?$/.exec(text.slice(Math.max(0, first.from - 2), first.from))?.[0] ?? '';
    let digits = '';
    for (const group of groups.slice(start, start + LONGEST_NUMBER)) {
      if (group !== first && !gap.test(group.gap)) break;
      digits += group.digits;
      if (digits.length > LONGEST_NUMBER) break;
      const money = /^ ?(?:тенге|теңге|tenge|kzt|₸)/i.test(text.slice(group.to, group.to + 7));
      if (is({ digits, head: first.digits.length, plus: plus !== '', money })) {
        spans.push({ kind, from: first.from - plus.length, to: group.to });
      }
    }
  }
  return spans;
}

/**
 * All findings in the plain copy, also those that overlap: whatever is left when all are hidden was no finding before, and
 * is none afterwards. Addresses and dates are taken out first, so that hiding cannot change what the rest looks like.
 */
function find(text: string): Span[] {
  const emails = [...text.matchAll(EMAIL)].map(
    ({ 0: address, index }): Span => ({ kind: 'email', from: index, to: index + address.length }),
  );
  const blank = (found: string) => '\0'.repeat(found.length);
  const rest = text.replace(EMAIL, blank).replace(DATE, blank);
  const groups = groupsOf(rest);
  return [...emails, ...NUMBERS.flatMap((number) => findNumbers(rest, groups, number))];
}

const kindsOf = (spans: readonly Span[]): RedactionKind[] =>
  REDACTION_KINDS.filter((kind) => spans.some((span) => span.kind === kind));

/** Kinds of personal data in a text, each once. */
export function findPersonalData(text: string): RedactionKind[] {
  return kindsOf(find(plainCopy(text).text));
}

/** A piece of a text as the public may see it: the citizen's own words, or the words put in place of what is hidden. */
export interface RedactedPart {
  readonly text: string;
  readonly hidden: boolean;
}

/**
 * A text in pieces, shown and hidden by turns; together they are what {@link redact} gives.
 * @param lang language of the words put in place of what is hidden.
 */
export function redactedParts(text: string, lang: Language): RedactedPart[] {
  return split(text, lang).parts;
}

/** Units of a text, `from` inclusive and `to` exclusive. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

function rangesOf(plain: Plain, spans: readonly Span[], length: number): TextRange[] {
  const ranges: TextRange[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const start = plain.from[from] ?? 0;
    const end = plain.to[to - 1] ?? length;
    const last = ranges.at(-1);
    // Findings that overlap or touch are hidden behind one word.
    if (last && start <= last.to) ranges[ranges.length - 1] = { from: last.from, to: Math.max(last.to, end) };
    else ranges.push({ from: start, to: end });
  }
  return ranges;
}

/** Where a text has personal data, in order. */
export function personalRanges(text: string): TextRange[] {
  const plain = plainCopy(text);
  return rangesOf(plain, find(plain.text), text.length);
}

function split(text: string, lang: Language): { parts: RedactedPart[]; spans: readonly Span[] } {
  const plain = plainCopy(text);
  const spans = find(plain.text);
  const parts: RedactedPart[] = [];
  let shownFrom = 0;
  for (const { from, to } of rangesOf(plain, spans, text.length)) {
    parts.push({ text: text.slice(shownFrom, from), hidden: false }, { text: HIDDEN[lang], hidden: true });
    shownFrom = to;
  }
  parts.push({ text: text.slice(shownFrom), hidden: false });
  return { parts: parts.filter((part) => part.text), spans };
}

/**
 * The text with personal data hidden, and what was found.
 * @param lang language of the words put in its place.
 */
export function redact(text: string, lang: Language): { text: string; found: RedactionKind[] } {
  const { parts, spans } = split(text, lang);
  return { text: parts.map((part) => part.text).join(''), found: kindsOf(spans) };
}

// ---- places --------------------------------------------------------------------------------------------------------

/** About 100 m: enough to find the street, too little to find the window a photo was taken from. */
const PUBLIC_DEGREES = 1000;

/** A point as the public sees it. */
export function publicPoint({ lat, lon }: Point): Point {
  const rounded = (degrees: number) => Math.round(degrees * PUBLIC_DEGREES) / PUBLIC_DEGREES;
  return { lat: rounded(lat), lon: rounded(lon) };
}
