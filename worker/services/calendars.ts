import type { Calendar } from '../domain/calendar.ts';
import { createCalendar } from '../domain/calendar.ts';
import { KAZAKHSTAN } from '../domain/calendar-data.ts';
import type { Agency } from '../store/agencies.ts';

/** The working calendar an agency counts by: the country's, with the agency's own overrides. */
export function calendarOf(agency: Pick<Agency, 'calendarOverrides'>): Calendar {
  return createCalendar(KAZAKHSTAN, agency.calendarOverrides);
}
