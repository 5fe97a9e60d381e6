import type { AppealRouting, RoutingDecision } from '../../sdk/contract/types.ts';
import { askedOf, place } from '../domain/placing.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { RoutingTable } from '../domain/routing.ts';
import { routeFor } from '../domain/routing.ts';
import { readOfficials, selectOfficials } from '../store/agencies.ts';
import { findCaseId, readAppeal, saveAct, selectAppeal } from '../store/appeals.ts';
import { readPrivatePart, selectPrivatePart } from '../store/private-parts.ts';
import { withRetry } from '../store/retry.ts';
import { readRouting, selectRouting } from '../store/routing.ts';
import type { Staff } from '../store/staff.ts';
import type { ActRefusal } from './act-on-appeal.ts';

/** An appeal with everything by which it is placed, in one round trip. */
async function read(db: D1Database, { agency }: Pick<Staff, 'agency'>, number: string) {
  const id = await findCaseId(db, agency, number);
  if (id === null) return null;
  const [row, original, officials, territories, rules] = await withRetry(() =>
    db.batch([
      selectAppeal(db, agency.id, id),
      selectPrivatePart(db, agency.id, id),
      selectOfficials(db, agency.id),
      ...selectRouting(db, agency.id),
    ]),
  );
  const appeal = readAppeal(row, agency.prefix);
  if (!appeal) return null;
  const routing: RoutingTable = readRouting(territories, rules);
  return {
    id,
    appeal,
    original: readPrivatePart(original)?.original ?? null,
    officials: readOfficials(officials),
    routing,
  };
}

/** What the agency's rules say of an appeal as it is now; `null` if there is none under this number. */
export async function proposeRouting(
  db: D1Database,
  staff: Pick<Staff, 'agency'>,
  number: string,
): Promise<AppealRouting | null> {
  const found = await read(db, staff, number);
  if (!found) return null;
  const { appeal, original, routing } = found;
  const territories = routing.territories.map(({ id, names }) => ({ id, names }));
  return { ...routeFor(routing, askedOf(appeal, original), appeal.territory ?? undefined), territories };
}

/** Says who answers for an appeal and where it is about, provided nobody acted since the version the staff member saw. */
export async function placeAppeal(
  db: D1Database,
  staff: Pick<Staff, 'id' | 'agency'>,
  number: string,
  input: RoutingDecision,
  now: Date,
): Promise<Result<null, ActRefusal>> {
  const found = await read(db, staff, number);
  if (!found) return err({ code: 'not_found' });
  if (found.appeal.version !== input.version) return err({ code: 'version_conflict' });
  const decision = place(found.appeal, input, { ...found, topics: staff.agency.topics, now });
  if (!decision.ok) return decision;
  const { appeal, event } = decision.value;
  const { version, status } = appeal;
  const recorded = { ...event, seq: version, at: now.toISOString(), status, actor: 'agency' as const, staff: staff.id };
  return (await saveAct(db, appeal, found.id, recorded)) ? ok(null) : err({ code: 'version_conflict' });
}
