/** Pure: what a changed calendar does to an appeal whose term runs. */

import type { CalendarDay, Clock } from '../../sdk/contract/types.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { Appeal } from './appeal.ts';
import { MODERATION_DAYS } from './appeal.ts';
import type { Calendar, CalendarOverrides, LocalDate } from './calendar.ts';
import { recountClock } from './clock.ts';

/** A recounted appeal, and the event that tells why its date moved. */
export interface Recounted {
  readonly appeal: Appeal;
  readonly reason: string;
  readonly data: { readonly from: LocalDate; readonly to: LocalDate; readonly days: readonly CalendarDay[] };
}

/** `YYYY-MM-DD` as both languages of the country write it in figures. */
const figures = (date: LocalDate): string => date.split('-').toReversed().join('.');

/** What everybody reads: the old date and the new one, and the days that made the difference. */
function reasonOf({ lang }: Appeal, from: LocalDate, to: LocalDate, days: readonly CalendarDay[]): string {
  const told = days.map(({ date, name }) =>
    [figures(date), name?.[lang === 'ru' ? 'ru' : 'kk']].filter(Boolean).join(' '),
  );
  return [`${figures(from)} → ${figures(to)}`, told.join('; ')].filter(Boolean).join('. ').slice(0, LIMITS.reasonMax);
}

const isSame = (one: Clock, other: Clock): boolean =>
  one.dueOn === other.dueOn && one.daysOff.join() === other.daysOff.join();

/**
 * The appeal with its term counted by this calendar; `null` if nothing about it changes. The service's own promise stands as it was
 * made.
 * @param changed the days that differ from the calendar before.
 */
export function recount(appeal: Appeal, calendar: Calendar, changed: readonly CalendarDay[]): Recounted | null {
  if (appeal.stoppedOn !== null) return null;
  const clock = recountClock(appeal.clock, calendar);
  if (isSame(clock, appeal.clock)) return null;
  const [from, to] = [appeal.clock.dueOn, clock.dueOn];
  const days = changed.filter(({ date }) => clock.registeredOn < date && (date <= from || date <= to));
  const moderationDueOn =
    appeal.moderatedOn === null && appeal.moderationDueOn !== null
      ? calendar.addWorkingDays(clock.registeredOn, MODERATION_DAYS)
      : appeal.moderationDueOn;
  return {
    appeal: { ...appeal, version: appeal.version + 1, clock, moderationDueOn },
    reason: reasonOf(appeal, from, to, days),
    data: { from, to, days },
  };
}

/** The list of days as the calendar takes it. */
export function overridesOf(days: readonly CalendarDay[]): CalendarOverrides {
  return Object.fromEntries(days.map(({ date, working }) => [date, working]));
}

/** The days on which two lists differ, with the name they have now, or had. */
export function changedDays(before: readonly CalendarDay[], after: readonly CalendarDay[]): CalendarDay[] {
  const then = new Map(before.map((day) => [day.date, day]));
  const now = new Map(after.map((day) => [day.date, day]));
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((date) => then.get(date)?.working !== now.get(date)?.working)
    .sort()
    .flatMap((date) => {
      const [day, old] = [now.get(date), then.get(date)];
      return day ? [day] : old ? [{ ...old, working: !old.working }] : [];
    });
}

/** Days of both lists: the later one decides where they differ. */
export function mergedDays(own: readonly CalendarDay[], country: readonly CalendarDay[]): CalendarDay[] {
  const merged = new Map([...own, ...country].map((day) => [day.date, day]));
  return [...merged.values()].sort((a, b) => a.date.localeCompare(b.date));
}
