/** What Open311 asks of the public record. */
import type { Appeal } from '../domain/appeal.ts';
import { formatNumber, fromAppealId } from '../domain/number.ts';
import type { Agency } from './agencies.ts';
import type { NumberKey } from './appeals.ts';
import { readAppeal, selectAppealByNumber } from './appeals.ts';
import type { Place } from './places.ts';
import { readPlace, selectPlace } from './places.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** Most requests that one query looks at, as the specification has it ("90 days or first 1000 requests"). */
export const LOOKED_AT = 1000;

/** What was received within a time, both ends included. */
export interface RequestsAsked {
  readonly from: Date;
  readonly to: Date;
  /** `null`: whatever they are about. */
  readonly topics: readonly string[] | null;
  /** `null`: whether or not somebody still owes an answer. */
  readonly open: boolean | null;
  readonly offset: number;
  readonly limit: number;
}

/**
 * A page of what an agency's feed lists, by the time of receipt, newest first. Without filters a page reads its own rows and those of the
 * pages before; with filters, the newest thousand of that time are looked through.
 */
export async function findRequests(db: D1Database, agency: Agency, asked: RequestsAsked): Promise<Appeal[]> {
  const { results } = await withRetry(() => selectRequests(db, agency.id, asked).all<AppealRow>());
  return results.map((row) => appealOf(row, agency.prefix));
}

function selectRequests(db: D1Database, agency: string, asked: RequestsAsked): D1PreparedStatement {
  const { topics, open, offset, limit } = asked;
  const [from, to] = [asked.from.toISOString(), asked.to.toISOString()];
  if (topics === null && open === null) {
    return db
      .prepare(
        `SELECT * FROM appeals INDEXED BY appeals_received
         WHERE agency = ?1 AND listed_at IS NOT NULL AND received_at BETWEEN ?2 AND ?3
         ORDER BY received_at DESC, id DESC LIMIT ?4 OFFSET ?5`,
      )
      .bind(agency, from, to, Math.max(0, Math.min(limit, LOOKED_AT - offset)), offset);
  }
  return db
    .prepare(
      `WITH newest AS MATERIALIZED (
         SELECT id, topic, stopped_on, received_at FROM appeals INDEXED BY appeals_received
         WHERE agency = ?1 AND listed_at IS NOT NULL AND received_at BETWEEN ?2 AND ?3
         ORDER BY received_at DESC, id DESC LIMIT ?6
       ), page AS MATERIALIZED (
         SELECT id FROM newest
         WHERE (?7 IS NULL OR topic IN (SELECT value FROM json_each(?7))) AND (?8 IS NULL OR (stopped_on IS NULL) = ?8)
         ORDER BY received_at DESC, id DESC LIMIT ?4 OFFSET ?5
       )
       SELECT a.* FROM page p JOIN appeals a ON a.agency = ?1 AND a.id = p.id ORDER BY a.received_at DESC, a.id DESC`,
    )
    .bind(
      agency,
      from,
      to,
      limit,
      offset,
      LOOKED_AT,
      topics && JSON.stringify(topics),
      open === null ? null : Number(open),
    );
}

/** Appeals by their public numbers with who answers them, in one round trip; what nobody has is left out. */
export async function findByNumbers(
  db: D1Database,
  keys: readonly NumberKey[],
): Promise<{ place: Place; appeal: Appeal }[]> {
  if (keys.length === 0) return [];
  const found = await withRetry(() =>
    db.batch(keys.flatMap((key) => [selectPlace(db, key), selectAppealByNumber(db, key)])),
  );
  return keys.flatMap((key, index) => {
    const place = readPlace(found[index * 2], key);
    const appeal = place && readAppeal(found[index * 2 + 1], place.agency.prefix);
    return place && appeal ? [{ place, appeal }] : [];
  });
}

/** The number an agency gave to what was sent with a key, by the key's hash. */
export async function findSent(db: D1Database, agency: Agency, keyHash: string): Promise<string | null> {
  const appeal = await withRetry(() =>
    db
      .prepare('SELECT appeal FROM submissions WHERE key_hash = ?1 AND agency = ?2')
      .bind(keyHash, agency.id)
      .first<number>('appeal'),
  );
  return appeal === null ? null : formatNumber({ prefix: agency.prefix, ...fromAppealId(appeal) });
}
