import type { Receipt } from '../../sdk/contract/types.ts';
import type { NewAppeal, Original } from '../domain/appeal.ts';
import { appealId, formatNumber, fromAppealId } from '../domain/number.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { Agency } from './agencies.ts';
import { insertFirstPhotos, markAttached } from './appeal-photos.ts';
import type { NewContact } from './contacts.ts';
import { insertFirstContact } from './contacts.ts';
import type { NewEvent } from './events.ts';
import { insertFirstEvent } from './events.ts';
import { readUploaded, selectUploaded } from './photos.ts';
import { insertPrivatePart } from './private-parts.ts';
import { withRetry } from './retry.ts';
import { changingColumns, lastingColumns } from './rows.ts';

/** What is needed to accept an appeal. Hashes are keyed; `year` is the local year the number belongs to. */
export interface Acceptance {
  readonly keyHash: string;
  readonly bodyHash: string;
  readonly year: number;
  readonly appeal: NewAppeal;
  readonly original: Original;
  /** Ids of the photos it names, in their order. */
  readonly photos: readonly string[];
  /** Photos uploaded earlier are not taken. */
  readonly uploadedSince: string;
  /** Where notices go; `null` if the citizen left no address. */
  readonly contact: NewContact | null;
  readonly event: NewEvent;
}

/** The submission that stands under a key: this one, or an earlier one with the same key. */
export interface Accepted {
  readonly number: string;
  readonly bodyHash: string;
  /** Facts of the receipt, as recorded by the first event. */
  readonly facts: Omit<Receipt, 'number'>;
  /** `false` when an earlier request with the same key had already been accepted. */
  readonly fresh: boolean;
}

/**
 * Accepts an appeal in one batch, which is one transaction: number, appeal, original, photos, contact, event. Under a known key
 * it changes nothing and returns what stands there. The number is the agency's next one of the year; the database has one writer,
 * so reading the greatest and adding one inside the batch cannot collide. For the same reason the photos it counts cannot go
 * before it has them; unless all are there, nothing is accepted, and the ids of those that are come back.
 */
export async function acceptAppeal(
  db: D1Database,
  agency: Agency,
  acceptance: Acceptance,
): Promise<Result<Accepted, { readonly uploaded: readonly string[] }>> {
  const { keyHash, appeal, original, contact, event, photos } = acceptance;
  const attaching = [
    ...(photos.length > 0 ? [insertFirstPhotos(db, keyHash, photos), markAttached(db, agency.id, photos)] : []),
    ...(contact ? [insertFirstContact(db, keyHash, contact)] : []),
  ];
  const counting = photos.length > 0 ? [selectUploaded(db, agency.id, photos, acceptance.uploadedSince)] : [];
  const results = await withRetry(() =>
    db.batch([
      insertSubmission(db, agency.id, acceptance),
      insertAppeal(db, { keyHash }, appeal),
      insertPrivatePart(db, keyHash, original),
      ...attaching,
      insertFirstEvent(db, keyHash, event),
      selectAccepted(db, keyHash),
      ...counting,
    ]),
  );
  const [found, counted] = results.slice(4 + attaching.length);
  const row = found?.results[0] as { appeal: number; body_hash: string; data: string } | undefined;
  if (!row) return err({ uploaded: readUploaded(counted) });
  return ok({
    number: formatNumber({ prefix: agency.prefix, ...fromAppealId(row.appeal) }),
    bodyHash: row.body_hash,
    // Receipts given before somebody stood on them are read as they were.
    facts: { acceptedBy: null, ...JSON.parse(row.data) },
    fresh: results[0]?.meta.changes === 1,
  });
}

function insertSubmission(db: D1Database, agency: string, acceptance: Acceptance): D1PreparedStatement {
  const { keyHash, bodyHash, year, photos, uploadedSince } = acceptance;
  return db
    .prepare(
      `INSERT INTO submissions (key_hash, body_hash, agency, appeal)
       SELECT ?1, ?2, ?3,
         (SELECT COALESCE(MAX(id), ?4) + 1 FROM appeals WHERE agency = ?3 AND id BETWEEN ?4 AND ?5)
       WHERE json_array_length(?6) = (SELECT COUNT(*) FROM photos
         WHERE agency = ?3 AND id IN (SELECT value FROM json_each(?6)) AND uploaded_at >= ?7)
       ON CONFLICT (key_hash) DO NOTHING`,
    )
    .bind(
      keyHash,
      bodyHash,
      agency,
      appealId({ year, sequence: 0 }),
      appealId({ year: year + 1, sequence: 0 }) - 1,
      JSON.stringify(photos),
      uploadedSince,
    );
}

/**
 * The row of an appeal: as `keyHash` was accepted, where a resend adds nothing; or under an id that must be free, for one that
 * another agency has passed on.
 */
export function insertAppeal(
  db: D1Database,
  { keyHash = null, id = null }: { readonly keyHash?: string | null; readonly id?: number | null },
  appeal: NewAppeal,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO appeals (agency, id, version, status, publication, consented, rejection, text, place, received_at,
         closes_at, registered_on, shift, term, days_off, calendar, due_on, extension, stopped_on, redirected_to, answer,
         measures, verdict, reopened, listed_at, topic, for_head, photos, thread, official_on,
         assignee, official, territory, promise, first_reply_at, moderation_due_on, moderated_on, hiding, planned, returns_on,
         unread, duplicate_of, duplicates, parts, kind, lang, channel, page_url, page_title, lat, lon, origin, source, number)
       SELECT agency, appeal, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
         ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42,
         ?43, ?44, ?45, ?46, ?47, ?48, ?49, ?50, ?51, ?52, ?53
       FROM (
         SELECT s.agency, s.appeal FROM submissions s WHERE s.key_hash = ?1
           AND NOT EXISTS (SELECT 1 FROM appeals a WHERE a.agency = s.agency AND a.id = s.appeal)
         UNION ALL SELECT ?54, ?55 WHERE ?1 IS NULL)`,
    )
    .bind(keyHash, ...changingColumns(appeal), ...lastingColumns(appeal), appeal.agency, id);
}

function selectAccepted(db: D1Database, keyHash: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT s.appeal, s.body_hash, e.data FROM submissions s
       JOIN events e ON e.agency = s.agency AND e.appeal = s.appeal AND e.seq = 1
       WHERE s.key_hash = ?1`,
    )
    .bind(keyHash);
}
