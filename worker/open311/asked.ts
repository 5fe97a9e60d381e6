/** Pure: what a client of Open311 asks for. */
import { dayFault } from '../../sdk/contract/days.ts';
import type { Open311RequestsQuery } from '../../sdk/contract/types.ts';
import { addDays } from '../domain/calendar.ts';
import { instantOf, localDateTime } from '../domain/clock.ts';
import type { RequestsAsked } from '../store/open311.ts';
import { LOOKED_AT } from '../store/open311.ts';
import { Open311Error } from './errors.ts';

/** Longest time one query may span, and what is answered where none is named. */
const SPAN_MS = 90 * 86_400_000;

/** Most numbers asked for at once. */
const NUMBERS_MAX = 50;

/** Size of a page for who asks for pages and names none. */
const PAGE_SIZE = 50;

/**
 * Parameters by name. "A null parameter should be treated as equivalent to a non-declared": an empty one is dropped. One that stands
 * several times is a list, as if it had commas.
 */
export function parametersOf(given: URLSearchParams): Record<string, string> {
  const names = [...new Set(given.keys())];
  const values = names.map((name) => [
    name.replace(/\[\]$/, ''),
    given
      .getAll(name)
      .filter((value) => value !== '')
      .join(','),
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

const listOf = (text: string): string[] => [...new Set(text.split(',').map((part) => part.trim()))].filter(Boolean);

/** Numbers in the order asked for. @throws {Open311Error} 400 */
export function numbersOf(text: string): string[] {
  const numbers = listOf(text);
  if (numbers.length > NUMBERS_MAX) {
    throw new Open311Error(400, `service_request_id names more than ${NUMBERS_MAX} requests`);
  }
  return numbers;
}

/** The page that a query asks for. @throws {Open311Error} 400 for a time of more than 90 days, or a page beyond the first thousand */
export function requestsAsked(query: Open311RequestsQuery, now: Date): RequestsAsked {
  const { service_code, status, page = 1 } = query;
  // "Default query limit is a span of 90 days or first 1000 requests returned": who knows of no pages would miss the others.
  const limit = query.page_size ?? (query.page === undefined ? LOOKED_AT : PAGE_SIZE);
  const offset = (page - 1) * limit;
  if (offset >= LOOKED_AT)
    throw new Open311Error(400, `page is beyond the first ${LOOKED_AT} requests: narrow the dates`);
  const states = status === undefined ? [] : listOf(status);
  return {
    ...spanOf(query, now),
    topics: service_code === undefined ? null : listOf(service_code),
    open: states.length === 1 ? states[0] === 'open' : null,
    offset,
    limit,
  };
}

/** What is not said ends with the day: answers are kept until they change, and this one changes with the day and with what comes. */
function spanOf({ start_date, end_date }: Open311RequestsQuery, now: Date): Pick<RequestsAsked, 'from' | 'to'> {
  const [start, end] = [instantIn('start_date', start_date), instantIn('end_date', end_date)];
  const tonight = instantOf(addDays(localDateTime(now).date, 1), '00:00');
  const to =
    end ??
    (start ? new Date(Math.min(start.getTime() + SPAN_MS, Math.max(tonight.getTime(), start.getTime()))) : tonight);
  const from = start ?? new Date(to.getTime() - SPAN_MS);
  if (from > to) throw new Open311Error(400, 'start_date is later than end_date');
  if (to.getTime() - from.getTime() > SPAN_MS) {
    throw new Open311Error(400, 'start_date and end_date may not span more than 90 days');
  }
  return { from, to };
}

/** A plus that nobody encoded arrives as a blank. A day without a time begins at midnight in Kazakhstan. */
function instantIn(name: string, text: string | undefined): Date | null {
  if (text === undefined) return null;
  if (dayFault(text.slice(0, 10))) throw new Open311Error(400, `${name} is no date`);
  const instant = text.length === 10 ? instantOf(text, '00:00') : new Date(text.replace(' ', '+'));
  if (Number.isNaN(instant.getTime())) throw new Open311Error(400, `${name} is no date`);
  return instant;
}
