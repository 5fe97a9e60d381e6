import type { FeedWords } from './words.ts';

/**
 * Words of numbers and lateness. A number stands after its noun and a colon, or before a word that needs no ending, so that no language
 * has to bend anything.
 */
export interface StatsWords
  extends Pick<FeedWords, 'lang' | 'topics' | 'rejections' | 'failed' | 'retry' | 'loading' | 'date'> {
  readonly heading: string;
  readonly asOf: (day: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly nothing: string;
  /** Too few cases for a median or a share. */
  readonly few: string;
  readonly received: string;
  readonly answered: string;
  readonly onTime: string;
  readonly late: string;
  readonly overdue: string;
  readonly open: string;
  readonly redirected: string;
  readonly ended: string;
  readonly share: string;
  readonly days: string;
  readonly hours: string;
  readonly promise: string;
  readonly solved: string;
  readonly clear: string;
  readonly reading: string;
  readonly withheld: string;
  readonly yes: string;
  readonly partly: string;
  readonly no: string;
  readonly silent: string;
  readonly atLeast: (n: string) => string;
  readonly months: string;
  readonly month: string;
  readonly topic: string;
  readonly others: string;
  /** How soon the first word comes, by the hour in which an appeal came. */
  readonly heat: string;
  /** Names the hours of the table. */
  readonly hourOfWeek: string;
  readonly slowest: string;
  readonly quickest: string;
  /** The unit after a number. */
  readonly hour: string;
  readonly weekdays: readonly string[];
  readonly table: string;
  readonly ranges: string;
  readonly late_now: string;
  readonly none_late: string;
  readonly by: (days: number) => string;
  readonly due: string;
  readonly hidden: string;
  readonly more: string;
  /** A month, `2026-10`, and a quarter, `2026-Q4`, in words. */
  readonly monthOf: (month: string) => string;
  readonly quarter: (year: string, quarter: number) => string;
  readonly year: (year: string) => string;
  /** The running quarter and the four before it. */
  readonly last: string;
  readonly always: string;
  readonly choosePeriod: string;
  /** The choice of a topic or an official, and that of neither. */
  readonly about: string;
  readonly everything: string;
  readonly official: string;
  /** A row, or a choice, lacks the quarters with too few appeals. */
  readonly partial: string;
  /** Nothing came in the period. */
  readonly none: string;
  /** There is no such agency, region, period, topic or official. */
  readonly refused: string;
  /** Stands before the largest of a picture. */
  readonly most: string;
  readonly solvedShare: string;
  readonly amount: string;
  readonly tables: string;
  /** Said under a picture in which something is missing. */
  readonly gaps: string;
}
