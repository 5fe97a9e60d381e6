/** Pure: what is owed, and what of it will be late before anybody has noticed. */
import type { Overview } from '../../../sdk/contract/types.ts';
import type { Topic } from '../../../sdk/contract/vocabulary.ts';
import { TOPICS } from '../../../sdk/contract/vocabulary.ts';
import type { Calendar, LocalDate } from '../calendar.ts';
import { localDateTime } from '../clock.ts';
import type { Fact, Owed } from './facts.ts';

/** Working days that the forecast looks ahead, and back for the pace. */
export const AHEAD = 10;
export const BACK = 20;

type Load<K> = Omit<Overview['officials'][number], 'of'> & { readonly of: K };

const sum = (owed: readonly Owed[]) => owed.reduce((total, { n }) => total + n, 0);

/** Working days from the next one on. */
export function daysAhead(today: LocalDate, calendar: Calendar): LocalDate[] {
  return Array.from({ length: AHEAD }, (_, day) => calendar.addWorkingDays(today, day + 1));
}

/** Answers of a working day, over the last twenty of them. */
export function paceOf(facts: readonly Fact[], today: LocalDate, calendar: Calendar): number {
  const answered = facts.filter(({ answeredAt }) => {
    if (answeredAt === null) return false;
    const on = localDateTime(new Date(answeredAt)).date;
    return on <= today && calendar.workingDaysBetween(on, today) < BACK;
  });
  return answered.length / BACK;
}

/**
 * How many will be late at the end of a day, if answers go on at this pace and the most urgent is answered first: what was owed
 * until then less what will have been answered.
 */
function lateAt(owed: readonly Owed[], day: LocalDate, pace: number, passed: number): number {
  const until = sum(owed.filter(({ dueOn }) => dueOn <= day));
  return Math.max(0, Math.round(until - pace * passed));
}

/** Day by day. What is overdue today is late on every one of them until it is answered. */
export function forecastOf(
  owed: readonly Owed[],
  facts: readonly Fact[],
  today: LocalDate,
  calendar: Calendar,
): Overview['forecast'] {
  const pace = paceOf(facts, today, calendar);
  return daysAhead(today, calendar).map((on, index) => ({
    on,
    due: sum(owed.filter(({ dueOn }) => dueOn === on)),
    late: lateAt(owed, on, pace, index + 1),
  }));
}

function loadOf<K>(of: K, owed: readonly Owed[], facts: readonly Fact[], at: At): Load<K> {
  const { today, calendar } = at;
  const last = daysAhead(today, calendar).at(-1) ?? today;
  const pace = paceOf(facts, today, calendar);
  return {
    of,
    open: sum(owed),
    overdue: sum(owed.filter(({ dueOn }) => dueOn < today)),
    due: sum(owed.filter(({ dueOn }) => dueOn >= today && dueOn <= last)),
    late: lateAt(owed, last, pace, AHEAD),
    pace: Math.round(pace * 100) / 100,
  };
}

interface At {
  readonly today: LocalDate;
  readonly calendar: Calendar;
}

/** By official, nobody's last; only those who owe something or have answered lately. */
export function loadByOfficial(owed: readonly Owed[], facts: readonly Fact[], at: At): Overview['officials'] {
  const ids = [...new Set([...owed, ...facts].map(({ official }) => official))];
  return ids
    .map((id) => loadOf(id, owed.filter(mine(id)), facts.filter(mine(id)), at))
    .filter(({ open, pace }) => open > 0 || pace > 0)
    .toSorted((a, b) => Number(a.of === null) - Number(b.of === null) || b.late - a.late || b.open - a.open);
}

const mine = (id: string | null) => (item: { readonly official: string | null }) => item.official === id;

export function loadByTopic(owed: readonly Owed[], facts: readonly Fact[], at: At): Overview['topics'] {
  const of = (topic: Topic) => (item: { readonly topic: Topic }) => item.topic === topic;
  return TOPICS.map((topic) => loadOf(topic, owed.filter(of(topic)), facts.filter(of(topic)), at))
    .filter(({ open }) => open > 0)
    .toSorted((a, b) => b.late - a.late || b.open - a.open);
}
