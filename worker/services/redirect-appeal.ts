import type { Redirect } from '../../sdk/contract/types.ts';
import type { Decision } from '../domain/acts.ts';
import { redirect } from '../domain/acts.ts';
import { localDateTime } from '../domain/clock.ts';
import type { HandoverRefusal } from '../domain/handover.ts';
import { handOver } from '../domain/handover.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { readAgency, selectAgency } from '../store/agencies.ts';
import { findCaseId, readAppeal, readNextId, selectAppeal, selectNextId } from '../store/appeals.ts';
import type { HandedRow } from '../store/handovers.ts';
import { recordHandover } from '../store/handovers.ts';
import { withRetry } from '../store/retry.ts';
import type { ActingFor, ActRefusal } from './act-on-appeal.ts';
import { actOnAppeal } from './act-on-appeal.ts';
import { answerDuplicates } from './answer-duplicates.ts';
import { calendarOf } from './calendars.ts';

export type RedirectRefusal = ActRefusal | HandoverRefusal | { readonly code: 'busy' };

/** How often a free id is looked for while citizens send to the same agency. */
const ATTEMPTS = 5;

/**
 * Redirects an appeal: by the names of a body that is not on the service, which ends it here; or to an agency of the service, which
 * gets the case itself. All of it happens in one batch, or nothing does.
 */
export async function redirectAppeal(
  db: D1Database,
  staff: ActingFor,
  number: string,
  input: Redirect,
  now: Date,
): Promise<Result<null, RedirectRefusal>> {
  const { to, agency: receiver } = input;
  if (to) {
    const acted = await actOnAppeal(db, staff, number, { ...input, to }, redirect, now);
    return acted.ok ? ok(null) : acted;
  }
  if (receiver === undefined) throw new Error('a redirection names a body');
  const id = await findCaseId(db, staff.agency, number);
  if (id === null) return err({ code: 'not_found' });
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const outcome = await tryHandover(db, { staff, id, receiver, input, now });
    if (!outcome.ok) return outcome;
    const { outcome: how, behind } = outcome.value;
    if (how === 'recorded') {
      if (behind) await answerDuplicates(db, staff.agency, behind, now);
      return ok(null);
    }
    if (how === 'conflict') return err({ code: 'version_conflict' });
  }
  return err({ code: 'busy' });
}

interface Attempt {
  readonly staff: ActingFor;
  readonly id: number;
  /** Id of the agency that gets it. */
  readonly receiver: string;
  readonly input: Redirect;
  readonly now: Date;
}

async function tryHandover(db: D1Database, { staff, id, receiver, input, now }: Attempt) {
  const giver = staff.agency;
  const year = Number(localDateTime(now).date.slice(0, 4));
  const [row, found, next] = await withRetry(() =>
    db.batch([selectAppeal(db, giver.id, id), selectAgency(db, receiver), selectNextId(db, receiver, year)]),
  );
  const appeal = readAppeal(row, giver.prefix);
  const body = readAgency(found);
  if (!appeal) return err({ code: 'not_found' } as const);
  if (appeal.version !== input.version) return err({ code: 'version_conflict' } as const);
  if (!body || body.disabledAt) return err({ code: 'body_unknown' } as const);
  const free = readNextId(next);
  const decision = handOver(appeal, input, {
    now,
    calendar: calendarOf(giver),
    closesAt: giver.closesAt,
    staff,
    // Nobody signs and nothing is published by passing on.
    officials: [],
    ownPhotos: [],
    clarification: null,
    assigneeKnown: false,
    earlier: null,
    owed: [],
    topics: giver.topics,
    followUp: null,
    photos: [],
    giver,
    receiver: body,
    receiversCalendar: calendarOf(body),
    id: free,
  });
  if (!decision.ok) return decision;
  const handed = (side: Decision, at: number) => rowOf(side, at, staff.id, now);
  const { given, received } = decision.value;
  const left = !input.part && given.appeal.duplicates > 0;
  const behind = left ? { agency: giver.id, main: id, version: given.appeal.version, staff: staff.id } : null;
  const outcome = await recordHandover(db, {
    given: handed(given, id),
    received: handed(received, free),
    part: input.part ? { text: input.part.text ?? null } : null,
    behind,
  });
  return ok({ outcome, behind });
}

function rowOf({ appeal, event }: Decision, id: number, staff: string, now: Date): HandedRow {
  const { version: seq, status } = appeal;
  // Who of the giver's staff did it is for the giver's desk alone.
  const actor = event.type === 'moved_in' ? null : staff;
  return { id, appeal, event: { ...event, seq, status, at: now.toISOString(), actor: 'agency', staff: actor } };
}
