/**
 * Pure: the service promise, which an agency makes beside the law: a first word within working hours, an answer within working
 * days. Working hours run between opening and closing on working days.
 */
import type { Clock, Promised, ServicePromise } from '../../sdk/contract/types.ts';
import type { Kind } from '../../sdk/contract/vocabulary.ts';
import { TERMS } from '../../sdk/contract/vocabulary.ts';
import type { Calendar, LocalDate } from './calendar.ts';
import { addDays } from './calendar.ts';
import { instantOf, localDateTime } from './clock.ts';

/** When an agency works: `HH:MM` on each working day. */
export interface WorkingTime {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly calendar: Calendar;
}

const HOUR_MS = 3_600_000;

/** The instant at which so many working hours have passed. Always inside working time, the moment of closing included. */
export function addWorkingHours(from: Date, hours: number, { opensAt, closesAt, calendar }: WorkingTime): Date {
  // Who writes no such hours works round the clock: a loop without an end would be worse than a promise too short.
  const [opens, closes] = opensAt < closesAt ? [opensAt, closesAt] : ['00:00', '24:00'];
  let left = hours * HOUR_MS;
  for (let day: LocalDate = localDateTime(from).date; ; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue;
    const begins = Math.max(from.getTime(), instantOf(day, opens).getTime());
    const rest = instantOf(day, closes).getTime() - begins;
    if (rest >= left) return new Date(begins + left);
    left -= Math.max(rest, 0);
  }
}

/** What a promise means for an appeal with this clock. */
export function promisedFor(promise: ServicePromise, clock: Clock, at: WorkingTime): Promised {
  const { replyHours, answerDays } = promise;
  return {
    replyHours,
    answerDays,
    replyBy: addWorkingHours(new Date(clock.receivedAt), replyHours, at).toISOString(),
    answerBy: at.calendar.addWorkingDays(clock.registeredOn, answerDays),
  };
}

/** Whether a promise says more than the law does anyway, for every kind of appeal the agency takes. */
export function isShorterThanLaw({ answerDays }: ServicePromise, kinds: readonly Kind[]): boolean {
  return kinds.every((kind) => answerDays < TERMS[kind]);
}
