/** Pure: what the filters of the queue mean. The database walks an index that narrows enough; whether an appeal belongs is judged here. */
import type { QueueFilters } from '../../sdk/contract/types.ts';
import type { Status } from '../../sdk/contract/vocabulary.ts';
import type { Appeal } from './appeal.ts';
import { returnsOn } from './appeal.ts';
import type { Calendar, LocalDate } from './calendar.ts';
import { addDays } from './calendar.ts';
import { REDIRECT_DAYS } from './clock.ts';
import { statusAfter } from './status.ts';

/** Filters with the people in them named: `null` is an appeal that nobody has. */
export interface QueueFilter extends Omit<QueueFilters, 'assignee'> {
  readonly assignee?: string | null | undefined;
  /** Only what the agency still owes an answer. */
  readonly owed: boolean;
}

/** Days that the filters compare with. */
export interface QueueDays {
  readonly today: LocalDate;
  /** Last day of what is due soon. */
  readonly soonUntil: LocalDate;
  /** Earliest day of registration of what may still be passed on. */
  readonly redirectableFrom: LocalDate;
}

/** Working days in which a term that ends is near. */
const SOON_DAYS = 3;

/** Filters that ask for what was answered too. */
const PAST: readonly QueueFilters['attention'][] = ['head', 'hiding', 'returning'];

/** @param me who asks. */
export function filterOf({ assignee, ...filters }: QueueFilters, me: string): QueueFilter {
  const { status, solved, unread, attention, q } = filters;
  return {
    ...filters,
    ...(assignee !== undefined && { assignee: personOf(assignee, me) }),
    owed: !(status || solved || unread || q || PAST.includes(attention)),
  };
}

function personOf(assignee: string, me: string): string | null {
  if (assignee === 'nobody') return null;
  return assignee === 'me' ? me : assignee;
}

/** The days of a queue read today. A calendar counts forwards only, so the first of them is looked for day by day. */
export function queueDays(today: LocalDate, calendar: Calendar): QueueDays {
  let from = today;
  for (let day = today; calendar.addWorkingDays(day, REDIRECT_DAYS) >= today; day = addDays(day, -1)) from = day;
  return { today, soonUntil: calendar.addWorkingDays(today, SOON_DAYS), redirectableFrom: from };
}

/** Whether an appeal may be passed on as far as its status goes. */
function isRedirectable(status: Status): boolean {
  return statusAfter(status, 'redirect') !== undefined;
}

/** Whether a moderator has to decide about an appeal, before it is shown or after. */
export function waitsForModerator({ moderationDueOn, moderatedOn, stoppedOn }: Appeal): boolean {
  return moderationDueOn !== null && moderatedOn === null && stoppedOn === null;
}

/** Whether an appeal is one that the filters ask for. Words and numbers are looked up, not judged. */
export function belongs(appeal: Appeal, filter: QueueFilter, days: QueueDays): boolean {
  const { status, topic, territory, official, assignee, kind, channel, solved, unread, attention, owed } = filter;
  return (
    (status === undefined || appeal.status === status) &&
    (topic === undefined || appeal.topic === topic) &&
    (territory === undefined || appeal.territory === territory) &&
    (official === undefined || appeal.official === official) &&
    (assignee === undefined || appeal.assignee === assignee) &&
    (kind === undefined || appeal.kind === kind) &&
    (channel === undefined || appeal.channel === channel) &&
    (solved === undefined || appeal.verdict?.solved === solved) &&
    (unread === undefined || appeal.unread) &&
    (attention === undefined || wants(appeal, attention, days)) &&
    (!owed || appeal.stoppedOn === null)
  );
}

function wants(
  appeal: Appeal,
  attention: NonNullable<QueueFilters['attention']>,
  { today, soonUntil, redirectableFrom }: QueueDays,
): boolean {
  switch (attention) {
    case 'head':
      return appeal.forHead;
    case 'hiding':
      return appeal.hiding !== null;
    case 'returning':
      return (returnsOn(appeal) ?? '9') <= today;
    case 'moderation':
      return waitsForModerator(appeal);
    case 'overdue':
      return appeal.stoppedOn === null && appeal.clock.dueOn < today;
    case 'soon':
      return appeal.stoppedOn === null && appeal.clock.dueOn >= today && appeal.clock.dueOn <= soonUntil;
    case 'redirectable':
      return isRedirectable(appeal.status) && appeal.clock.registeredOn >= redirectableFrom;
  }
}

/** Whether nothing that the filters ask for can come after an appeal in the order of due dates. */
export function isPast({ clock }: Appeal, { attention }: QueueFilter, { today, soonUntil }: QueueDays): boolean {
  if (attention === 'overdue') return clock.dueOn >= today;
  return attention === 'soon' && clock.dueOn > soonUntil;
}
