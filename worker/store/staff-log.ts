/** The append-only log of what the staff did to the desk itself: who may come in, what was taken out, which settings changed. */

export type StaffAction =
  | 'signed_in'
  | 'signed_out'
  | 'sessions_ended'
  | 'enrolled'
  | 'passkey_added'
  | 'passkey_removed'
  | 'code_made'
  | 'code_approved'
  | 'code_withdrawn'
  | 'staff_added'
  | 'staff_changed'
  | 'staff_disabled'
  | 'staff_enabled'
  | 'token_made'
  | 'token_revoked'
  | 'exported'
  | 'erased'
  | 'settings_changed'
  | 'agency_added'
  | 'webhook_hosts_set'
  | 'openness_changed';

/** An entry to write. `data` names no citizen, and holds no secret. */
export interface StaffLogEntry {
  /** `null`: the service itself. */
  readonly agency: string | null;
  readonly at: string;
  /** Id of a member of the staff or of a token; `null`: the operator, at the machine. */
  readonly staff: string | null;
  readonly action: StaffAction;
  readonly data?: object | null;
}

/** Statement for the batch of the act it tells of. */
export function insertStaffLog(
  db: D1Database,
  { agency, at, staff, action, data }: StaffLogEntry,
): D1PreparedStatement {
  return db
    .prepare('INSERT INTO staff_log (agency, at, staff, action, data) VALUES (?1, ?2, ?3, ?4, ?5)')
    .bind(agency, at, staff, action, data ? JSON.stringify(data) : null);
}

/** The same, only if the statement right before it in the batch has changed something. */
export function insertStaffLogIfChanged(db: D1Database, entry: StaffLogEntry): D1PreparedStatement {
  const { agency, at, staff, action, data } = entry;
  return db
    .prepare('INSERT INTO staff_log (agency, at, staff, action, data) SELECT ?1, ?2, ?3, ?4, ?5 WHERE changes() > 0')
    .bind(agency, at, staff, action, data ? JSON.stringify(data) : null);
}
