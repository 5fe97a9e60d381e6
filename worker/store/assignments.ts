/** Appeals that are given to somebody, many at once. */
import type { Colleague } from '../../sdk/contract/types.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { Agency } from './agencies.ts';
import { readOfficials, selectOfficials } from './agencies.ts';
import type { NewEvent } from './events.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** People of the agency who may be given appeals. */
export async function readColleagues(db: D1Database, agency: string): Promise<Colleague[]> {
  const { results } = await withRetry(() => selectColleagues(db, agency).all<Colleague>());
  return results;
}

function selectColleagues(db: D1Database, agency: string): D1PreparedStatement {
  return db
    .prepare('SELECT id, name, official FROM staff WHERE agency = ?1 AND disabled_at IS NULL ORDER BY name, id')
    .bind(agency);
}

/** What an assignment is judged by, in one round trip. */
export async function readForAssigning(
  db: D1Database,
  agency: Agency,
  ids: readonly number[],
): Promise<{ appeals: Map<number, Appeal>; staff: string[]; officials: string[] }> {
  const [found, staff, officials] = await withRetry(() =>
    db.batch([selectAppeals(db, agency.id, ids), selectColleagues(db, agency.id), selectOfficials(db, agency.id)]),
  );
  const rows = (found?.results ?? []) as AppealRow[];
  return {
    appeals: new Map(rows.map((row) => [row.id, appealOf(row, agency.prefix)])),
    staff: ((staff?.results ?? []) as Colleague[]).map(({ id }) => id),
    officials: readOfficials(officials).map(({ id }) => id),
  };
}

function selectAppeals(db: D1Database, agency: string, ids: readonly number[]): D1PreparedStatement {
  return db
    .prepare('SELECT a.* FROM json_each(?2) asked CROSS JOIN appeals a ON a.agency = ?1 AND a.id = asked.value')
    .bind(agency, JSON.stringify(ids));
}

/** An assignment to record: the appeal as it is afterwards, and its event. */
export interface NewAssignment {
  readonly id: number;
  readonly appeal: Appeal;
  readonly event: NewEvent;
}

/**
 * Records assignments in one batch. Each lands only on the version it was decided on, and one that does not leaves the others as
 * they are.
 * @returns for each, whether it stands: landed now, or before an answer of the database was lost.
 */
export async function saveAssignments(
  db: D1Database,
  agency: string,
  assignments: readonly NewAssignment[],
): Promise<boolean[]> {
  if (assignments.length === 0) return [];
  const results = await withRetry(() =>
    db.batch(
      assignments.flatMap((assignment) => [
        insertAssigned(db, agency, assignment),
        updateAssignee(db, agency, assignment),
        selectLanded(db, agency, assignment),
      ]),
    ),
  );
  return assignments.map((_, i) => (results[3 * i + 2]?.results.length ?? 0) > 0);
}

function insertAssigned(db: D1Database, agency: string, { id, event }: NewAssignment): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO events (agency, appeal, seq, type, at, status, actor, staff, reason, data)
       SELECT agency, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM appeals
       WHERE agency = ?1 AND id = ?2 AND version = ?3 - 1`,
    )
    .bind(
      agency,
      id,
      event.seq,
      event.type,
      event.at,
      event.status,
      event.actor,
      event.staff,
      event.reason,
      JSON.stringify(event.data),
    );
}

function updateAssignee(db: D1Database, agency: string, { id, appeal }: NewAssignment): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE appeals SET version = ?3, assignee = ?4, official = ?5, answerable = ?6
       WHERE agency = ?1 AND id = ?2 AND version = ?3 - 1`,
    )
    .bind(
      agency,
      id,
      appeal.version,
      appeal.assignee,
      appeal.official,
      appeal.answerable && JSON.stringify(appeal.answerable),
    );
}

function selectLanded(db: D1Database, agency: string, { id, event }: NewAssignment): D1PreparedStatement {
  return db
    .prepare(
      `SELECT 1 FROM events
       WHERE agency = ?1 AND appeal = ?2 AND seq = ?3 AND type = ?4 AND at = ?5 AND staff IS ?6 AND data IS ?7`,
    )
    .bind(agency, id, event.seq, event.type, event.at, event.staff, JSON.stringify(event.data));
}
