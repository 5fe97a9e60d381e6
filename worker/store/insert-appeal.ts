import type { Appeal, NewAppeal } from '../domain/appeal.ts';
import { indexAccepted, indexForDesk } from './desk-search.ts';
import { changingColumns, lastingColumns } from './rows.ts';

/** The row of an appeal that is accepted under a key, and what the staff find it by. Before its first event; a resend adds nothing. */
export function insertAppeal(db: D1Database, keyHash: string, appeal: NewAppeal): D1PreparedStatement[] {
  return [insertRow(db, { keyHash, id: null }, appeal), indexAccepted(db, keyHash, appeal)];
}

/** The row of an appeal that another agency has passed on, under an id that must be free. */
export function insertHandedAppeal(db: D1Database, id: number, appeal: Appeal): D1PreparedStatement[] {
  return [insertRow(db, { keyHash: null, id }, appeal), ...indexForDesk(db, appeal, id, 'moved_in')];
}

function insertRow(
  db: D1Database,
  { keyHash, id }: { readonly keyHash: string | null; readonly id: number | null },
  appeal: NewAppeal,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO appeals (agency, id, version, status, publication, consented, rejection, text, place, received_at,
         closes_at, registered_on, shift, term, days_off, calendar, due_on, extension, stopped_on, redirected_to, answer,
         measures, verdict, reopened, listed_at, topic, for_head, photos, thread, official_on,
         assignee, official, territory, promise, first_reply_at, moderation_due_on, moderated_on, hiding, planned, returns_on,
         unread, duplicate_of, duplicates, parts, answerable, kind, lang, channel, page_url, page_title, lat, lon, origin, source, number,
         object)
       SELECT agency, appeal, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
         ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42,
         ?43, ?44, ?45, ?46, ?47, ?48, ?49, ?50, ?51, ?52, ?53, ?54, ?55
       FROM (
         SELECT s.agency, s.appeal FROM submissions s WHERE s.key_hash = ?1
           AND NOT EXISTS (SELECT 1 FROM appeals a WHERE a.agency = s.agency AND a.id = s.appeal)
         UNION ALL SELECT ?56, ?57 WHERE ?1 IS NULL)`,
    )
    .bind(keyHash, ...changingColumns(appeal), ...lastingColumns(appeal), appeal.agency, id);
}
