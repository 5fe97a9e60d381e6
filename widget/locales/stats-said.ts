/** Numbers as they are said, by the element and by the page alike. Pure. */
import type { Amount, Stats } from '../../sdk/contract/types.ts';
import type { StatsWords } from './stats-words.ts';

/** A number with the decimal sign of the language: a comma but in English. */
export const decimal = (n: number, lang: StatsWords['lang']): string =>
  lang === 'en' ? `${n}` : `${n}`.replace('.', ',');

/** `7`, or `5–9` where the number is not told exactly. */
export const said = ({ least, most }: Amount): string => (least === most ? `${least}` : `${least}–${most}`);

export const percent = (share: Stats['onTime'], words: StatsWords): string =>
  share ? `${said({ least: Math.floor(share.least * 100), most: Math.ceil(share.most * 100) })} %` : words.few;

/** A median; its upper end may not be known yet. */
export function between(median: Stats['days'], words: StatsWords): string {
  if (!median) return words.few;
  const least = decimal(median.least, words.lang);
  if (median.most === null) return words.atLeast(least);
  return median.most === median.least ? least : `${least}–${decimal(median.most, words.lang)}`;
}

const sum = (...amounts: readonly Amount[]): Amount => ({
  least: amounts.reduce((total, { least }) => total + least, 0),
  most: amounts.reduce((total, { most }) => total + most, 0),
});

/** A part of a whole, with the colour it is drawn in. */
export interface Part {
  readonly of: string;
  readonly n: Amount;
  readonly tone: string;
}

/** What became of what was received. */
export const outcomeParts = ({ outcome: of }: Stats, words: StatsWords): readonly Part[] => [
  { of: words.onTime, n: of.onTime, tone: 'good' },
  { of: words.late, n: of.late, tone: 'soft' },
  { of: words.overdue, n: of.overdue, tone: 'alert' },
  { of: words.open, n: of.open, tone: 'quiet' },
  { of: words.redirected, n: sum(of.redirected, of.redirectedLate), tone: 'pale' },
  { of: words.ended, n: sum(of.terminated, of.refused, of.withdrawn), tone: 'pale' },
];

/** What citizens said of the answers. */
export const verdictParts = ({ verdicts: { solved } }: Stats, words: StatsWords): readonly Part[] => [
  { of: words.yes, n: solved.yes, tone: 'good' },
  { of: words.partly, n: solved.partly, tone: 'soft' },
  { of: words.no, n: solved.no, tone: 'alert' },
  { of: words.silent, n: solved.none, tone: 'pale' },
];

/** The numbers that stand first, with their names. */
export function factsOf(
  { received, onTime, days, replies, verdicts, readability }: Stats,
  words: StatsWords,
): readonly (readonly [name: string, value: string])[] {
  const reading = [readability.kk, readability.ru].map((score) => score ?? '–').join(' / ');
  return [
    [words.received, said(received)],
    [words.share, percent(onTime, words)],
    [words.days, between(days, words)],
    [words.hours, between(replies.hours, words)],
    [words.promise, percent(replies.share, words)],
    [words.clear, percent(verdicts.clearShare, words)],
    [words.reading, readability.kk === null && readability.ru === null ? words.few : reading],
  ];
}

/** Periods that can be chosen: years and quarters up to the running one, the latest first. */
const YEARS = 3;
const QUARTERS = 8;

/** The choices with their names; `period` is among them, however old it is. @param today of Kazakhstan, `2026-11-22`. */
export function periodsOf(
  today: string,
  period: string,
  words: StatsWords,
): readonly (readonly [period: string, name: string])[] {
  const year = Number(today.slice(0, 4));
  const running = year * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  const quarters = Array.from({ length: QUARTERS }, (_, back) => running - back);
  const years = Array.from({ length: YEARS }, (_, back) => `${year - back}`);
  const names = ['last', 'all', ...years, ...quarters.map((q) => `${Math.floor(q / 4)}-Q${(q % 4) + 1}`)];
  return [...new Set([...names, period])].map((name) => [name, periodName(name, words)]);
}

function periodName(period: string, words: StatsWords): string {
  if (period === 'last') return words.last;
  if (period === 'all') return words.always;
  const [year = '', quarter] = period.split('-Q');
  return quarter ? words.quarter(year, Number(quarter)) : words.year(year);
}
