/** The citizen's consent to publication, where several agencies have rows of one appeal. */
import type { AppealKey } from './places.ts';
import { forgetCopies } from './search.ts';

/**
 * Takes the consent back in every other row of a citizen's appeal: of bodies that passed it on, and of parts. Each gets an event of its
 * own, so that nobody there can save a state from before; the words leave the index in the same batch.
 */
export function revokeElsewhere(db: D1Database, first: AppealKey, here: AppealKey, at: string): D1PreparedStatement[] {
  const others = [first.agency, first.id, here.agency, here.id];
  return [
    db
      .prepare(
        `INSERT INTO events (agency, appeal, seq, type, at, status, actor)
         SELECT a.agency, a.id, a.version + 1, 'consent_revoked', ?5, a.status, 'citizen'
         FROM copies c JOIN appeals a ON a.agency = c.agency AND a.id = c.appeal
         WHERE c.first_agency = ?1 AND c.first_appeal = ?2 AND NOT (c.agency = ?3 AND c.appeal = ?4) AND a.consented = 1`,
      )
      .bind(...others, at),
    db
      .prepare(
        `UPDATE appeals SET version = version + 1, consented = 0,
           publication = CASE publication WHEN 'rejected' THEN 'rejected' ELSE 'no_consent' END
         FROM copies c
         WHERE c.first_agency = ?1 AND c.first_appeal = ?2 AND NOT (c.agency = ?3 AND c.appeal = ?4)
           AND appeals.agency = c.agency AND appeals.id = c.appeal AND consented = 1`,
      )
      .bind(...others),
    ...forgetCopies(db, first, here),
  ];
}
