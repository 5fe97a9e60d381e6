/** Pure: what a case tells its reader about the acts that are open now, and the dates and choices that keep them inside the law. */
import type { Scope } from '../../../sdk/contract/desk-vocabulary.ts';
import type { DeskCase, Progress } from '../../../sdk/contract/types.ts';
import type { Circumstances } from '../acts.ts';
import type { Appeal, FollowUp } from '../appeal.ts';
import type { Calendar, LocalDate } from '../calendar.ts';
import { extensionFault, extensionLimits, localDateTime, redirectUntil } from '../clock.ts';
import { clarificationLimits, groundsOpen, naturesOf } from './moving.ts';
import type { Situation } from './open.ts';
import { actsOpen } from './open.ts';

/** What the offer depends on beside the appeal. */
export interface Reader extends Situation, Pick<Circumstances, 'clarification'> {
  readonly followUps: readonly Pick<FollowUp, 'state'>[];
  readonly scopes: readonly Scope[];
}

export function offerOf(appeal: Appeal, at: Reader): Pick<DeskCase, 'clarification' | 'moderation' | 'may' | 'limits'> {
  const { now, calendar } = at;
  const today = localDateTime(now).date;
  const { clock, kind } = appeal;
  return {
    clarification: appeal.status === 'clarify' ? at.clarification : null,
    moderation: moderationOn(appeal, today, calendar),
    may: actsOpen(appeal, at, at.scopes),
    limits: {
      redirectUntil: redirectUntil(clock, calendar),
      extension: extensionFault(clock, kind, today) ? null : extensionLimits(clock, today, calendar),
      clarification: clarificationLimits(at),
      grounds: groundsOpen(appeal, at),
      natures: naturesOf(kind),
    },
  };
}

/** How much of the moderators' day is used. Like any lateness it is derived, and stored nowhere. */
function moderationOn(
  { clock, moderationDueOn, moderatedOn }: Appeal,
  today: LocalDate,
  calendar: Calendar,
): Progress | null {
  if (moderationDueOn === null) return null;
  return {
    used: calendar.workingDaysBetween(clock.registeredOn, moderatedOn ?? today),
    given: calendar.workingDaysBetween(clock.registeredOn, moderationDueOn),
    overdue: (moderatedOn ?? today) > moderationDueOn,
    running: moderatedOn === null,
  };
}
