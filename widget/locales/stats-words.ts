import type { FeedWords } from './words.ts';

/**
 * Words of numbers and lateness. A number stands after its noun and a colon, or before a word that needs no ending, so that no language
 * has to bend anything.
 */
export interface StatsWords extends Pick<FeedWords, 'lang' | 'topics' | 'rejections' | 'failed' | 'retry' | 'loading'> {
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
  readonly heat: string;
  readonly weekdays: readonly string[];
  readonly table: string;
  readonly ranges: string;
  readonly late_now: string;
  readonly none_late: string;
  readonly by: (days: number) => string;
  readonly due: string;
  readonly hidden: string;
  readonly more: string;
}
