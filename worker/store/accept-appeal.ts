import type { Receipt } from '../../sdk/contract/types.ts';
import type { Original } from '../domain/appeal.ts';
import { appealId, formatNumber, fromAppealId } from '../domain/number.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { Agency } from './agencies.ts';
import type { NewEvent } from './events.ts';
import { insertFirstEvent } from './events.ts';
import type { FirstParts } from './first-parts.ts';
import { insertFirstParts } from './first-parts.ts';
import { insertAppeal } from './insert-appeal.ts';
import { readUploaded, selectUploaded } from './photos.ts';
import { insertPrivatePart } from './private-parts.ts';
import { withRetry } from './retry.ts';

/** What is needed to accept an appeal. Hashes are keyed; `year` is the local year the number belongs to. */
export interface Acceptance extends FirstParts {
  readonly keyHash: string;
  readonly bodyHash: string;
  readonly year: number;
  readonly original: Original;
  /** Photos uploaded earlier are not taken. */
  readonly uploadedSince: string;
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
  const { keyHash, appeal, original, event, photos } = acceptance;
  const attaching = insertFirstParts(db, keyHash, acceptance);
  const counting = photos.length > 0 ? [selectUploaded(db, agency.id, photos, acceptance.uploadedSince)] : [];
  const results = await withRetry(() =>
    db.batch([
      insertSubmission(db, agency.id, acceptance),
      ...insertAppeal(db, keyHash, appeal),
      insertPrivatePart(db, keyHash, original),
      ...attaching,
      insertFirstEvent(db, keyHash, event),
      selectAccepted(db, keyHash),
      ...counting,
    ]),
  );
  const [found, counted] = results.slice(5 + attaching.length);
  const row = found?.results[0] as { appeal: number; body_hash: string; data: string } | undefined;
  if (!row) return err({ uploaded: readUploaded(counted) });
  return ok({
    number: formatNumber({ prefix: agency.prefix, ...fromAppealId(row.appeal) }),
    bodyHash: row.body_hash,
    // Receipts given before somebody stood on them, or anything was promised, are read as they were.
    facts: { acceptedBy: null, promise: null, ...JSON.parse(row.data) },
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

function selectAccepted(db: D1Database, keyHash: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT s.appeal, s.body_hash, e.data FROM submissions s
       JOIN events e ON e.agency = s.agency AND e.appeal = s.appeal AND e.seq = 1
       WHERE s.key_hash = ?1`,
    )
    .bind(keyHash);
}
