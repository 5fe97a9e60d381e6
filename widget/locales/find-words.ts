import type { Language } from '../../sdk/contract/vocabulary.ts';

/** Words of searching and filtering the feed, in the element and on the hosted page. */
export interface FindWords {
  readonly lang: Language;
  readonly search: string;
  readonly searchHint: string;
  readonly filters: string;
  readonly topic: string;
  readonly status: string;
  /** A part of the agency's land. */
  readonly territory: string;
  /** The choice that asks for nothing. */
  readonly any: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly overdue: string;
  /** The citizen says that it is not solved. */
  readonly refuted: string;
  /** Stands before the id of a school, a road, a budget line. */
  readonly object: string;
  readonly show: string;
  readonly all: string;
  readonly found: (count: number, more: boolean) => string;
  readonly nothing: string;
  readonly nothingHint: string;
  /** Drops the filters and keeps the words. */
  readonly onlyWords: string;
  readonly wait: (seconds: number) => string;
  readonly wrong: string;
  readonly gone: string;
  readonly offline: string;
  /** Stands before when it last changed. */
  readonly updated: string;
  readonly ago: (days: number) => string;
}
