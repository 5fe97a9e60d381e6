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

/** Who writes no such hours works round the clock: a loop without an end would be worse than a promise too short. */
function hoursOf({ opensAt, closesAt }: Omit<WorkingTime, 'calendar'>): readonly [opens: string, closes: string] {
  return opensAt < closesAt ? [opensAt, closesAt] : ['00:00', '24:00'];
}

/** The instant at which so many working hours have passed. Always inside working time, the moment of closing included. */
export function addWorkingHours(from: Date, hours: number, { opensAt, closesAt, calendar }: WorkingTime): Date {
  const [opens, closes] = hoursOf({ opensAt, closesAt });
  let left = hours * HOUR_MS;
  for (let day: LocalDate = localDateTime(from).date; ; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue;
    const begins = Math.max(from.getTime(), instantOf(day, opens).getTime());
    const rest = instantOf(day, closes).getTime() - begins;
    if (rest >= left) return new Date(begins + left);
    left -= Math.max(rest, 0);
  }
}

/** Working hours that pass from one instant to another; 0 if the second is not later. */
export function workingHoursBetween(from: Date, to: Date, { opensAt, closesAt, calendar }: WorkingTime): number {
  const [opens, closes] = hoursOf({ opensAt, closesAt });
  const last = localDateTime(to).date;
  const worked = (day: LocalDate) => {
    const begins = Math.max(from.getTime(), instantOf(day, opens).getTime());
    const ends = Math.min(to.getTime(), instantOf(day, closes).getTime());
    return calendar.isWorkingDay(day) ? Math.max(ends - begins, 0) : 0;
  };
  const first = localDateTime(from).date;
  if (first >= last) return worked(last) / HOUR_MS;
  const whole = (instantOf(first, closes).getTime() - instantOf(first, opens).getTime()) / HOUR_MS;
  const between = calendar.workingDaysBetween(first, addDays(last, -1));
  return (worked(first) + worked(last)) / HOUR_MS + between * whole;
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
