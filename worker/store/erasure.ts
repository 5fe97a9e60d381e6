/** Takes the words of an appeal out of the database. Each table's own module says how; this one knows all of them. */
import { formatNumber, fromAppealId } from '../domain/number.ts';
import { deleteContacts } from './contacts.ts';
import { eraseEventWords } from './events.ts';
import { releasePhotos } from './kept-photos.ts';
import { deleteNotes } from './notes.ts';
import type { AppealKey } from './places.ts';
import { erasePrivatePart } from './private-parts.ts';
import { withRetry } from './retry.ts';
import { askTidying } from './search.ts';
import type { StaffLogEntry } from './staff-log.ts';
import { insertStaffLog } from './staff-log.ts';

/**
 * Statements for the batch that records the erasure, after its event. Whoever gives an appeal's words another table adds it here.
 * @param all the public words go too.
 * @param entry of the staff log of the agency whose row it is.
 */
export function erasing(
  db: D1Database,
  { agency, id }: AppealKey,
  { on, all, entry }: { readonly on: string; readonly all: boolean; readonly entry: Omit<StaffLogEntry, 'agency'> },
): D1PreparedStatement[] {
  return [
    ...erasePrivatePart(db, agency, id),
    deleteNotes(db, agency, id),
    deleteContacts(db, agency, id),
    ...releasePhotos(db, agency, id, all),
    ...(all ? [eraseLastingWords(db, agency, id), eraseEventWords(db, agency, id), askTidying(db)] : []),
    db.prepare('UPDATE appeals SET erased_on = ?3 WHERE agency = ?1 AND id = ?2').bind(agency, id, on),
    insertStaffLog(db, { ...entry, agency }),
  ];
}

/** What no other act changes: where it was, and the page it was sent from. */
function eraseLastingWords(db: D1Database, agency: string, id: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE appeals SET lat = NULL, lon = NULL, page_url = NULL, page_title = NULL, object = NULL
       WHERE agency = ?1 AND id = ?2`,
    )
    .bind(agency, id);
}

/** Appeals whose private part has been kept as long as their agency keeps it, those that ended first before others. */
export async function readOutlived(
  db: D1Database,
  today: string,
  limit: number,
): Promise<{ agency: string; number: string; version: number }[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT g.id AS agency, g.prefix, a.id, a.number, a.version
         FROM agencies g CROSS JOIN appeals a INDEXED BY appeals_to_erase
           ON a.agency = g.id AND a.erased_on IS NULL AND a.stopped_on IS NOT NULL
           AND a.stopped_on < date(?1, '-' || (g.privacy ->> '$.keepYears') || ' years')
         LIMIT ?2`,
      )
      .bind(today, limit)
      .all<{ agency: string; prefix: string; id: number; number: string | null; version: number }>(),
  );
  return results.map(({ agency, prefix, id, number, version }) => ({
    agency,
    number: number ?? formatNumber({ prefix, ...fromAppealId(id) }),
    version,
  }));
}
