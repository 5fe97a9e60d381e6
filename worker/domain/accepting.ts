/** Pure: an appeal as it is accepted, with what the agency lets everybody read before a moderator has. */
import type { ModerationMode } from '../../sdk/contract/desk-vocabulary.ts';
import type { Submission } from '../../sdk/contract/types.ts';
import type { NewAppeal } from './appeal.ts';
import { newAppeal } from './appeal.ts';
import type { Calendar } from './calendar.ts';
import { doubtsIn } from './doubts.ts';
import type { RoutingTable } from './routing.ts';
import { NO_RULES } from './routing.ts';

/**
 * A new appeal by the agency's mode: `pre` waits for a moderator; `post` is public at once in its redacted words; `trusted` is so
 * where nothing in it is doubtful. The moderators' day runs in every mode, and photos wait for a moderator in every mode: no
 * machine sees whose face is in them. Without consent to publication there are no words that could wait.
 */
export function acceptedAppeal(
  agency: Parameters<typeof newAppeal>[0] & { readonly moderation: ModerationMode },
  submission: Submission,
  receivedAt: Date,
  calendar: Calendar,
  routing: RoutingTable = NO_RULES,
): NewAppeal {
  const appeal = newAppeal(agency, submission, receivedAt, calendar, routing);
  if (!isOpenAtOnce(agency.moderation, submission)) return appeal;
  const publication = appeal.consented ? 'published' : 'no_consent';
  return { ...appeal, status: 'registered', publication, listedAt: receivedAt.toISOString() };
}

function isOpenAtOnce(mode: ModerationMode, submission: Submission): boolean {
  if (mode === 'pre') return false;
  return mode === 'post' || !submission.consent.publication || doubtsIn(submission).length === 0;
}
