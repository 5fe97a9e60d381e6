import type { Assigned, Assignment, Colleagues } from '../../sdk/contract/types.ts';
import type { Appeal } from '../domain/appeal.ts';
import { assign, mayAssign } from '../domain/assigning.ts';
import { localDateTime } from '../domain/clock.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { queueView } from '../domain/views.ts';
import type { Agency } from '../store/agencies.ts';
import { findCaseIds } from '../store/appeals.ts';
import type { NewAssignment } from '../store/assignments.ts';
import { readColleagues, readForAssigning, saveAssignments } from '../store/assignments.ts';
import type { Staff } from '../store/staff.ts';
import { calendarOf } from './calendars.ts';

type Outcome = Assigned['items'][number]['outcome'];

/** People of an agency who may be given appeals. */
export async function listColleagues(db: D1Database, { id }: Agency): Promise<Colleagues> {
  return { items: await readColleagues(db, id) };
}

/** One appeal of the request, as it was judged. */
interface Judged {
  readonly number: string;
  outcome: Outcome;
  readonly appeal: Appeal | null;
  readonly change: NewAssignment | null;
}

export type AssignmentRefusal =
  | { readonly code: 'forbidden' }
  | { readonly code: 'unknown'; readonly path: 'assignee' | 'official' };

/**
 * Gives appeals to a member of the staff: three round trips for however many. Each is judged by itself, so that one that somebody else
 * has changed stops no other.
 */
export async function assignAppeals(
  db: D1Database,
  staff: Pick<Staff, 'id' | 'agency' | 'scopes'>,
  { items, ...wanted }: Assignment,
  now: Date,
): Promise<Result<Assigned, AssignmentRefusal>> {
  if (!mayAssign(wanted, staff)) return err({ code: 'forbidden' });
  const { agency } = staff;
  const found = await findCaseIds(
    db,
    agency,
    items.map(({ number }) => number),
  );
  const asked = new Map(items.map((item) => [item.number, { ...item, id: found.get(item.number) }]));
  const ids = [...asked.values()].flatMap(({ id }) => id ?? []);
  const known = await readForAssigning(db, agency, ids);
  const { date: today } = localDateTime(now);
  if (wanted.assignee !== null && !known.staff.includes(wanted.assignee))
    return err({ code: 'unknown', path: 'assignee' });
  if (wanted.official && !known.officials.includes(wanted.official)) return err({ code: 'unknown', path: 'official' });

  const judged = [...asked.values()].map(({ number, version, id }): Judged => {
    const appeal = id === undefined ? undefined : known.appeals.get(id);
    if (!appeal || id === undefined) return { number, outcome: 'not_found', appeal: null, change: null };
    const decision = assign(appeal, wanted, staff, today);
    if (!decision.ok) return { number, outcome: decision.error.code, appeal, change: null };
    if (!decision.value) return { number, outcome: 'ok', appeal, change: null };
    if (appeal.version !== version) return { number, outcome: 'version_conflict', appeal, change: null };
    const { appeal: changed, event } = decision.value;
    const { version: seq, status } = changed;
    const recorded = { ...event, seq, at: now.toISOString(), status, actor: 'agency' as const, staff: staff.id };
    return { number, outcome: 'ok', appeal: changed, change: { id, appeal: changed, event: recorded } };
  });
  await land(db, agency.id, judged);
  const calendar = calendarOf(agency);
  return ok({
    items: judged.map(({ number, outcome, appeal }) => ({
      number,
      outcome,
      item: appeal && queueView(appeal, today, calendar),
    })),
  });
}

/** Records what was decided, and says which of it came too late. */
async function land(db: D1Database, agency: string, judged: Judged[]): Promise<void> {
  const changing = judged.filter(({ change }) => change !== null);
  const landed = await saveAssignments(
    db,
    agency,
    changing.flatMap(({ change }) => change ?? []),
  );
  for (const [i, entry] of changing.entries()) if (!landed[i]) entry.outcome = 'version_conflict';
}
