/** Pure: who of the staff works on an appeal, and who has read what its citizen wrote. Nothing of it is public. */
import type { Scope } from '../../sdk/contract/desk-vocabulary.ts';
import type { Assignment } from '../../sdk/contract/types.ts';
import type { Status } from '../../sdk/contract/vocabulary.ts';
import type { Decision } from './acts.ts';
import { givenTo } from './answerable.ts';
import type { Appeal } from './appeal.ts';
import type { LocalDate } from './calendar.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

/** Statuses in which nobody of the agency has anything left to do. */
const OVER: readonly Status[] = ['rejected', 'redirected', 'terminated', 'withdrawn'];

/** Who gives the appeal away. */
export interface Assigner {
  readonly id: string;
  readonly scopes: readonly Scope[];
}

/** Whether somebody may ask for this at all: an officer takes and gives back for themselves, others are given work by who may assign. */
export function mayAssign({ assignee, official }: Omit<Assignment, 'items'>, by: Assigner): boolean {
  if (by.scopes.includes('desk:assign')) return true;
  return official === undefined && (assignee === null || assignee === by.id);
}

/**
 * Gives an appeal to a member of the staff, or to nobody. `null` if it is so already, so that a repeated request changes nothing.
 * It moves nothing in the feed.
 */
export function assign(
  appeal: Appeal,
  { assignee, official = appeal.official ?? undefined }: Omit<Assignment, 'items'>,
  by: Assigner,
  today: LocalDate,
): Result<Decision | null, { readonly code: 'act_not_allowed' }> {
  const answering = official ?? null;
  if (appeal.assignee === assignee && appeal.official === answering) return ok(null);
  const another = appeal.assignee !== null && appeal.assignee !== by.id;
  if (OVER.includes(appeal.status) || (another && !by.scopes.includes('desk:assign'))) {
    return err({ code: 'act_not_allowed' });
  }
  return ok({
    appeal: { ...appeal, version: appeal.version + 1, assignee, ...givenTo(appeal, answering, today) },
    event: { type: 'assigned', reason: null, data: { assignee, official: answering } },
  });
}

/** What the citizen wrote last has been read. */
export function markRead(appeal: Appeal): Result<Decision, never> {
  return ok({
    appeal: { ...appeal, version: appeal.version + 1, unread: false },
    event: { type: 'read', reason: null, data: null },
  });
}
