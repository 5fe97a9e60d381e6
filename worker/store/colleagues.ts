/** Statement that finds a member of an agency's staff who still works there. */
export function selectColleague(db: D1Database, agency: string, id: string): D1PreparedStatement {
  return db.prepare('SELECT 1 FROM staff WHERE agency = ?1 AND id = ?2 AND disabled_at IS NULL').bind(agency, id);
}
