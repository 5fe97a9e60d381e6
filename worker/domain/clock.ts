/**
 * Pure: no I/O; the time is an argument. Computes the due date of an appeal together with everything it was computed from,
 * and how much of the term is used. There is no pause: the law knows extension only (АППК arts. 62–101).
 */
import type { Clock, Extension, Progress } from '../../sdk/contract/types.ts';
import type { Kind } from '../../sdk/contract/vocabulary.ts';
import { TERMS } from '../../sdk/contract/vocabulary.ts';
import type { Calendar, LocalDate } from './calendar.ts';
import { addDays, addMonths } from './calendar.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

/** The one time zone of the country, +05:00 since 2024-03-01. */
export const TIME_ZONE = 'Asia/Almaty';

/** End of the working day where an agency says nothing else; e-Otinish counts with the same hour. */
export const CLOSES_AT = '18:30';

/** Working days in which an appeal for another body is passed on (art. 65). */
export const REDIRECT_DAYS = 3;

/** Months an extension may last, from its decision (art. 76(3)). */
export const EXTENSION_MONTHS = 2;

// A fixed offset, not Intl: a machine with time zone data older than 2024 would still say +06:00.
const OFFSET_MS = 5 * 3_600_000;

/** Date and time (`HH:MM`) on the wall in Kazakhstan; right for instants since 2024-03-01. */
export function localDateTime(instant: Date): { date: LocalDate; time: string } {
  const local = new Date(instant.getTime() + OFFSET_MS).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** An instant with the offset of Kazakhstan, as RFC 3339 and the W3C's note have it: `2026-11-16T10:00:00+05:00`. */
export function zonedDateTime(instant: Date): string {
  return `${new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+05:00`;
}

/** The instant of a time (`HH:MM`) on the wall in Kazakhstan. */
export function instantOf(date: LocalDate, time: string): Date {
  return new Date(Date.parse(`${date}T${time}:00Z`) - OFFSET_MS);
}

/**
 * The clock of an appeal just received. What comes after closing or on a day off is registered the next working day
 * (art. 64(1)); the term starts the day after registration (art. 76(2)).
 * @param input.closesAt last minute that still counts for the day, `HH:MM`.
 */
export function startClock(input: { kind: Kind; receivedAt: Date; closesAt: string; calendar: Calendar }): Clock {
  const { kind, receivedAt, closesAt, calendar } = input;
  const { date, time } = localDateTime(receivedAt);
  const shift = !calendar.isWorkingDay(date) ? 'day_off' : time > closesAt ? 'after_hours' : null;
  const registeredOn = shift ? calendar.workingDayOnOrAfter(addDays(date, 1)) : date;
  const dueOn = calendar.addWorkingDays(registeredOn, TERMS[kind]);
  return {
    receivedAt: receivedAt.toISOString(),
    closesAt,
    timeZone: TIME_ZONE,
    registeredOn,
    shift,
    term: TERMS[kind],
    daysOff: calendar.daysOffBetween(registeredOn, dueOn),
    calendar: calendar.version,
    dueOn,
    extension: null,
  };
}

/** Why a term cannot be extended. */
export type ExtensionError =
  | { code: 'extension_not_for_complaint' }
  | { code: 'extension_too_late'; latest: LocalDate }
  | { code: 'extension_too_early'; dueOn: LocalDate }
  | { code: 'already_extended' }
  | { code: 'term_passed'; dueOn: LocalDate };

/** Why this term cannot be extended at all: a complaint's (art. 99), a second time, or once it has passed. */
export function extensionFault(clock: Clock, kind: Kind, decidedOn: LocalDate): ExtensionError | undefined {
  if (kind === 'complaint') return { code: 'extension_not_for_complaint' };
  if (clock.extension) return { code: 'already_extended' };
  return decidedOn > clock.dueOn ? { code: 'term_passed', dueOn: clock.dueOn } : undefined;
}

/** Two months from the decision (art. 76(3)), whatever day that is. */
const latestExtension = (decidedOn: LocalDate): LocalDate => addMonths(decidedOn, EXTENSION_MONTHS);

const firstExtension = ({ dueOn }: Clock): LocalDate => addDays(dueOn, 1);

/** The first day to choose for an extension decided on this day, and the last: a working day, so that what is chosen is what it gives. */
export function extensionLimits(
  clock: Clock,
  decidedOn: LocalDate,
  calendar: Calendar,
): { from: LocalDate; until: LocalDate } {
  const latest = latestExtension(decidedOn);
  return { from: firstExtension(clock), until: dueAfterExtension(latest, latest, calendar) };
}

/** The next working day (art. 76(5)), but inside the two months: there the last working day that still fits. */
function dueAfterExtension(until: LocalDate, latest: LocalDate, calendar: Calendar): LocalDate {
  let due = calendar.workingDayOnOrAfter(until);
  while (due > latest || !calendar.isWorkingDay(due)) due = addDays(due, -1);
  return due;
}

/**
 * The clock with an extension: once, not for a complaint (art. 99), not longer than two months from the decision
 * (art. 76(3)), and not after the term, since a lateness cannot be extended away.
 */
export function extendClock(
  clock: Clock,
  kind: Kind,
  extension: Extension,
  calendar: Calendar,
): Result<Clock, ExtensionError> {
  const { decidedOn, until } = extension;
  const fault = extensionFault(clock, kind, decidedOn);
  if (fault) return err(fault);
  const latest = latestExtension(decidedOn);
  if (until < firstExtension(clock)) return err({ code: 'extension_too_early', dueOn: clock.dueOn });
  if (until > latest) return err({ code: 'extension_too_late', latest });
  const dueOn = dueAfterExtension(until, latest, calendar);
  if (dueOn <= clock.dueOn) return err({ code: 'extension_too_early', dueOn: clock.dueOn });

  const daysOff = calendar.daysOffBetween(clock.registeredOn, dueOn);
  return ok({ ...clock, daysOff, calendar: calendar.version, dueOn, extension });
}

/**
 * The clock as this calendar counts it, from what was recorded at registration. The day of registration stands: the citizen holds
 * it on paper. An extension stands as it was decided. Counting twice is counting once.
 */
export function recountClock(clock: Clock, calendar: Calendar): Clock {
  const { registeredOn, term, extension } = clock;
  const dueOn = extension
    ? dueAfterExtension(extension.until, latestExtension(extension.decidedOn), calendar)
    : calendar.addWorkingDays(registeredOn, term);
  return { ...clock, daysOff: calendar.daysOffBetween(registeredOn, dueOn), calendar: calendar.version, dueOn };
}

/** Last day on which an appeal may be passed on to the body it belongs to (art. 65). */
export function redirectUntil(clock: Clock, calendar: Calendar): LocalDate {
  return calendar.addWorkingDays(clock.registeredOn, REDIRECT_DAYS);
}

/**
 * How much of the term is used. Lateness is derived here and stored nowhere.
 * @param stoppedOn day on which the clock stopped for good, answered for example; `null` while it runs.
 */
export function progressOn(clock: Clock, today: LocalDate, stoppedOn: LocalDate | null, calendar: Calendar): Progress {
  const countedTo = stoppedOn !== null && stoppedOn < today ? stoppedOn : today;
  return {
    used: calendar.workingDaysBetween(clock.registeredOn, countedTo),
    given: calendar.workingDaysBetween(clock.registeredOn, clock.dueOn),
    overdue: (stoppedOn ?? today) > clock.dueOn,
    running: stoppedOn === null,
  };
}
