/** Pure: the numbers of the head's page. Whatever is still waiting counts as waiting, so that silence improves no median. */
import type { Overview } from '../../../sdk/contract/types.ts';
import { REJECTION_REASONS } from '../../../sdk/contract/vocabulary.ts';
import type { Calendar, LocalDate } from '../calendar.ts';
import { weekday } from '../calendar.ts';
import { localDateTime } from '../clock.ts';
import type { Fact, Owed } from './facts.ts';
import { countOf, dayOf, isHeard, isSpokenBefore, median } from './facts.ts';
import { forecastOf, loadByOfficial, loadByTopic } from './load.ts';
import { repeatsOf } from './repeats.ts';

const HOUR_MS = 3_600_000;

/** What the numbers are counted from. */
export interface Counted {
  readonly facts: readonly Fact[];
  readonly owed: readonly Owed[];
  readonly truncated: boolean;
}

/** When, and over which days. */
export interface Period {
  readonly now: Date;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly calendar: Calendar;
}

export function overviewOf({ facts, owed, truncated }: Counted, { now, from, to, calendar }: Period): Overview {
  const today = localDateTime(now).date;
  const at = { today, calendar };
  return {
    today,
    from,
    to,
    n: facts.length,
    truncated,
    overdue: owed.reduce((sum, { dueOn, n }) => sum + (dueOn < today ? n : 0), 0),
    forecast: forecastOf(owed, facts, today, calendar),
    officials: loadByOfficial(owed, facts, at),
    topics: loadByTopic(owed, facts, at),
    heat: heatOf(facts),
    replies: repliesOf(facts, now),
    answers: answersOf(facts, today, calendar),
    verdicts: verdictsOf(facts),
    moderation: moderationOf(facts, today),
    withheld: Object.fromEntries(
      REJECTION_REASONS.map((reason) => [reason, countOf(facts, ({ rejection }) => rejection === reason)]),
    ) as Overview['withheld'],
    local: {
      answered: countOf(facts, ({ answeredAt }) => answeredAt !== null),
      redirected: countOf(facts, ({ status }) => status === 'redirected'),
    },
    repeats: repeatsOf(facts),
  };
}

const hoursToReply = ({ receivedAt, firstReplyAt }: Fact) =>
  firstReplyAt === null ? null : (Date.parse(firstReplyAt) - Date.parse(receivedAt)) / HOUR_MS;

const isNumber = (value: number | null): value is number => value !== null;

const rounded = (value: number | null) => value && Math.round(value * 10) / 10;

function medianOfReplies(facts: readonly Fact[]): number | null {
  const heard = facts.filter((fact) => isHeard(fact) && !isSpokenBefore(fact));
  const hours = heard.map(hoursToReply).filter(isNumber);
  return rounded(median(hours, heard.length - hours.length));
}

/** Every hour of the week in which something came. */
function heatOf(facts: readonly Fact[]): Overview['heat'] {
  const cells = Map.groupBy(facts, ({ receivedAt }) => {
    const { date, time } = localDateTime(new Date(receivedAt));
    return `${weekday(date)} ${Number(time.slice(0, 2))}`;
  });
  return [...cells]
    .map(([key, group]) => {
      const [day = 0, hour = 0] = key.split(' ').map(Number);
      return { weekday: day, hour, n: group.length, median: medianOfReplies(group) };
    })
    .toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour);
}

/** First words against the agency's own promise. */
function repliesOf(facts: readonly Fact[], now: Date): Overview['replies'] {
  const promised = facts.filter((fact) => fact.replyBy !== null && isHeard(fact));
  const said = ({ firstReplyAt }: Fact) => firstReplyAt ?? now.toISOString();
  const inTime = (fact: Fact) => said(fact) <= (fact.replyBy ?? '');
  return {
    median: medianOfReplies(facts),
    kept: countOf(promised, (fact) => fact.firstReplyAt !== null && inTime(fact)),
    broken: countOf(promised, (fact) => !inTime(fact)),
    waiting: countOf(promised, (fact) => fact.firstReplyAt === null && inTime(fact)),
  };
}

function answersOf(facts: readonly Fact[], today: LocalDate, calendar: Calendar): Overview['answers'] {
  // What was opened again still has its first answer, and is owed another.
  const answered = facts.filter(({ answeredAt, stoppedOn }) => answeredAt !== null && stoppedOn !== null);
  const open = facts.filter(({ stoppedOn }) => stoppedOn === null);
  const days = answered.map(({ receivedAt, answeredAt }) =>
    calendar.workingDaysBetween(localDateTime(new Date(receivedAt)).date, dayOf(answeredAt ?? receivedAt)),
  );
  return {
    onTime: countOf(answered, ({ answeredAt, dueOn }) => dayOf(answeredAt ?? '') <= dueOn),
    late: countOf(answered, ({ answeredAt, dueOn }) => dayOf(answeredAt ?? '') > dueOn),
    overdue: countOf(open, ({ dueOn }) => dueOn < today),
    medianDays: median(days, open.length),
    promised: promisedOf(facts, today),
  };
}

/** Answers against the agency's own promise, which is shorter than the law. Whoever was told that there will be none waits for none. */
function promisedOf(facts: readonly Fact[], today: LocalDate): Overview['answers']['promised'] {
  const promised = facts.filter((fact) => fact.answerBy !== null && isHeard(fact));
  const inTime = ({ stoppedOn, answerBy }: Fact) => (stoppedOn ?? today) <= (answerBy ?? '');
  return {
    kept: countOf(promised, (fact) => fact.stoppedOn !== null && inTime(fact)),
    broken: countOf(promised, (fact) => !inTime(fact)),
    waiting: countOf(promised, (fact) => fact.stoppedOn === null && inTime(fact)),
  };
}

function verdictsOf(facts: readonly Fact[]): Overview['verdicts'] {
  const answered = facts.filter(({ answeredAt }) => answeredAt !== null);
  const solved = (word: Fact['solved']) => countOf(answered, (fact) => fact.solved === word);
  return {
    solved: { yes: solved('yes'), partly: solved('partly'), no: solved('no') },
    clear: {
      yes: countOf(answered, ({ clear }) => clear === true),
      no: countOf(answered, ({ clear }) => clear === false),
    },
    none: solved(null),
  };
}

function moderationOf(facts: readonly Fact[], today: LocalDate): Overview['moderation'] {
  const owed = facts.filter(({ moderationDueOn }) => moderationDueOn !== null);
  const decided = ({ moderatedOn }: Fact) => moderatedOn ?? today;
  return {
    onTime: countOf(owed, (fact) => fact.moderatedOn !== null && decided(fact) <= (fact.moderationDueOn ?? '')),
    late: countOf(owed, (fact) => decided(fact) > (fact.moderationDueOn ?? '')),
    waiting: countOf(owed, (fact) => fact.moderatedOn === null && today <= (fact.moderationDueOn ?? '')),
  };
}
