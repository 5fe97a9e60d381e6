/** The append-only history of appeals. */
import type { Clarification, DeskEvent, TimelineEvent } from '../../sdk/contract/types.ts';
import type { Actor, EventType, PublicEventType, Status } from '../../sdk/contract/vocabulary.ts';
import { INTERNAL_EVENTS } from '../../sdk/contract/vocabulary.ts';
import type { AppealKey } from './places.ts';

/** An event to record. Event n takes an appeal to version n. */
export interface NewEvent {
  readonly seq: number;
  readonly type: EventType;
  readonly at: string;
  readonly status: Status;
  readonly actor: Actor;
  /** Id of the member of the staff, or of the token, that acted; never public. */
  readonly staff: string | null;
  readonly reason: string | null;
  readonly data: unknown;
}

interface EventRow {
  type: EventType;
  at: string;
  status: Status;
  actor: Actor;
  reason: string | null;
  staff: string | null;
  data: string | null;
}

function facts(event: NewEvent): (string | number | null)[] {
  const { seq, type, at, status, actor, staff, reason, data } = event;
  return [seq, type, at, status, actor, staff, reason, data === null ? null : JSON.stringify(data)];
}

/** First event of the appeal that `keyHash` was accepted as; a resend adds nothing. */
export function insertFirstEvent(db: D1Database, keyHash: string, event: NewEvent): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO events (agency, appeal, seq, type, at, status, actor, staff, reason, data)
       SELECT s.agency, s.appeal, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM submissions s
       WHERE s.key_hash = ?1
         AND NOT EXISTS (SELECT 1 FROM events e WHERE e.agency = s.agency AND e.appeal = s.appeal AND e.seq = ?2)`,
    )
    .bind(keyHash, ...facts(event));
}

export function insertEvent(db: D1Database, agency: string, id: number, event: NewEvent): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO events (agency, appeal, seq, type, at, status, actor, staff, reason, data)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)`,
    )
    .bind(agency, id, ...facts(event));
}

/** Takes the words out of the history of an appeal that an erasure was recorded of. The database allows no other change. */
export function eraseEventWords(db: D1Database, agency: string, id: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE events SET reason = NULL, data = NULL
       WHERE agency = ?1 AND appeal = ?2 AND (seq > 1 OR type = 'moved_in') AND type <> 'erased'
         AND (reason IS NOT NULL OR data IS NOT NULL)`,
    )
    .bind(agency, id);
}

/**
 * Repeats the history of an appeal where it goes on, under the same numbers, without what the staff did among themselves and without
 * their names.
 */
export function copyEvents(db: D1Database, from: AppealKey, to: AppealKey): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO events (agency, appeal, seq, type, at, status, actor, reason, data)
       SELECT ?3, ?4, seq, type, at, status, actor, reason, data FROM events
       WHERE agency = ?1 AND appeal = ?2 AND type NOT IN (SELECT value FROM json_each(?5)) ORDER BY seq`,
    )
    .bind(from.agency, from.id, to.agency, to.id, JSON.stringify(INTERNAL_EVENTS));
}

/** Whether exactly this event stands in the history: tells a lost answer of our own write from somebody else's. */
export async function hasEvent(db: D1Database, agency: string, id: number, event: NewEvent): Promise<boolean> {
  const row = await db
    .prepare(
      `SELECT 1 FROM events WHERE agency = ?1 AND appeal = ?2 AND seq = ?3 AND type = ?4 AND at = ?5 AND status = ?6
         AND actor = ?7 AND staff IS ?8 AND reason IS ?9 AND data IS ?10`,
    )
    .bind(agency, id, ...facts(event))
    .first();
  return row !== null;
}

/** What the citizen was last asked for (АППК art. 64(6)). */
export function selectClarification(db: D1Database, agency: string, id: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT data FROM events WHERE agency = ?1 AND appeal = ?2 AND type = 'status_changed' AND status = 'clarify'
         AND data ->> 'until' IS NOT NULL ORDER BY seq DESC LIMIT 1`,
    )
    .bind(agency, id);
}

export function readClarification(result: D1Result | undefined): Clarification | null {
  const row = result?.results[0] as { data: string } | undefined;
  return row ? JSON.parse(row.data) : null;
}

/** The history, with the name of whoever of the staff did each part of it. */
export function selectTimeline(db: D1Database, agency: string, id: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT e.type, e.at, e.status, e.actor, e.reason, e.data, COALESCE(s.name, t.name) AS staff FROM events e
       LEFT JOIN staff s ON s.id = e.staff LEFT JOIN staff_tokens t ON t.id = e.staff
       WHERE e.agency = ?1 AND e.appeal = ?2 ORDER BY e.seq`,
    )
    .bind(agency, id);
}

const isPublic = (type: EventType): type is PublicEventType => !INTERNAL_EVENTS.some((internal) => internal === type);

/** The history as the citizen may know it: what the agency did among itself is not theirs. */
export function readTimeline(result: D1Result | undefined): TimelineEvent[] {
  return ((result?.results ?? []) as EventRow[]).flatMap(({ type, at, status, actor, reason }) =>
    isPublic(type) ? [{ type, at, status, actor, reason }] : [],
  );
}

/** The history as the desk knows it. */
export function readDeskTimeline(result: D1Result | undefined): DeskEvent[] {
  return ((result?.results ?? []) as EventRow[]).map(({ data, ...event }) => ({
    ...event,
    data: data === null ? null : JSON.parse(data),
  }));
}
