/** Pure: what one appeal gives to the numbers of the head's page. */
import type { RejectionReason, Solved, Status, Topic } from '../../../sdk/contract/vocabulary.ts';
import type { LocalDate } from '../calendar.ts';
import { localDateTime } from '../clock.ts';

export interface Fact {
  readonly number: string;
  readonly receivedAt: string;
  readonly dueOn: LocalDate;
  readonly stoppedOn: LocalDate | null;
  readonly status: Status;
  readonly topic: Topic;
  readonly official: string | null;
  readonly firstReplyAt: string | null;
  /** Until when the agency had promised a first word; `null` if it had not. */
  readonly replyBy: string | null;
  /** The day the agency had promised an answer for; `null` if it had not. */
  readonly answerBy: LocalDate | null;
  readonly answeredAt: string | null;
  readonly solved: Solved | null;
  readonly clear: boolean | null;
  readonly rejection: RejectionReason | null;
  readonly moderationDueOn: LocalDate | null;
  readonly moderatedOn: LocalDate | null;
  /** Redacted. */
  readonly text: string;
}

/** What is owed on one day, by one official, in one topic. */
export interface Owed {
  readonly dueOn: LocalDate;
  readonly official: string | null;
  readonly topic: Topic;
  readonly n: number;
}

/** The one in the middle, of two the lower; `null` of nothing. Those that are still waiting count as longer than any. */
export function median(values: readonly number[], waiting = 0): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.ceil((sorted.length + waiting) / 2) - 1;
  return sorted[middle] ?? null;
}

/** How often each value was counted. */
export type Times = ReadonlyMap<number, number>;

export const sumOfTimes = (times: Times): number => [...times.values()].reduce((sum, n) => sum + n, 0);

/** The same of values that were counted: a hundred thousand of them are a few dozen lengths. */
export function medianOfTimes(times: Times, waiting = 0): number | null {
  let before = Math.ceil((sumOfTimes(times) + waiting) / 2) - 1;
  for (const [value, n] of before < 0 ? [] : [...times].toSorted(([a], [b]) => a - b)) {
    if (before < n) return value;
    before -= n;
  }
  return null;
}

/** All of them together. */
export function addedTimes(all: Iterable<readonly [value: number, n: number]>): Times {
  const times = new Map<number, number>();
  for (const [value, n] of all) times.set(value, (times.get(value) ?? 0) + n);
  return times;
}

/** How many of a list fit. */
export function countOf<T>(list: readonly T[], fits: (item: T) => boolean): number {
  return list.reduce((sum, item) => sum + (fits(item) ? 1 : 0), 0);
}

/** Day in Kazakhstan of an instant. */
export function dayOf(instant: string): LocalDate {
  return localDateTime(new Date(instant)).date;
}

/** Nobody waits for a word on what was refused, withdrawn or passed on. */
export function isHeard({ status }: { readonly status: Status }): boolean {
  return !['rejected', 'withdrawn', 'redirected'].includes(status);
}

/**
 * Whether the first word is older than the clock that runs: the appeal was opened again, and its clock with it. How long that word was
 * waited for cannot be told from this clock: such a wait would be less than none.
 */
export function isSpokenBefore({
  receivedAt,
  firstReplyAt,
}: {
  readonly receivedAt: string;
  readonly firstReplyAt: string | null;
}): boolean {
  return firstReplyAt !== null && firstReplyAt < receivedAt;
}
