/**
 * The index by which staff find the appeals of their own agency, published or not. It holds the words after redaction, never what a
 * citizen wrote. A row's id is the agency's range and the appeal's id in it, so that a search stays in its agency by reading nothing else.
 */
import type { EventType } from '../../sdk/contract/vocabulary.ts';
import type { Appeal, NewAppeal } from '../domain/appeal.ts';
import { fold, staffExpression } from '../domain/folding.ts';
import { appealId, fromAppealId, partsOfNumber, typedNumber } from '../domain/number.ts';
import type { QueueDays, QueueFilter } from '../domain/queue.ts';
import { belongs } from '../domain/queue.ts';
import type { Agency } from './agencies.ts';
import type { Position } from './cursor.ts';
import { encodeCursor } from './cursor.ts';
import type { QueueListing } from './queue.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** Acts that change none of the words in the index. Any other act writes them anew. */
const SILENT: readonly EventType[] = [
  'assigned',
  'classified',
  'consent_revoked',
  'escalated',
  'extended',
  'followed_up',
  'hide_proposed',
  'hide_refused',
  'measured',
  'officially_filed',
  'read',
  'recounted',
  'rejected',
  'replied',
  'reply_published',
  'reply_rejected',
  'status_changed',
  'verdict_given',
  'withdrawn',
];

/** Appeals that one page of a search looks at. What it did not come to stands behind the cursor. */
const LOOKED_AT = 51;

const wordsOf = ({ text, place, answer }: NewAppeal): string =>
  fold([text, place, answer?.texts.kk, answer?.texts.ru].filter((part) => part != null).join('\n'));

/** Brings the staff's index in line with an appeal as an act leaves it; part of the batch that records the act. */
export function indexForDesk(db: D1Database, appeal: Appeal, id: number, type?: EventType): D1PreparedStatement[] {
  if (type && SILENT.includes(type)) return [];
  const { year, sequence } = fromAppealId(id);
  const words = `${year} ${String(sequence).padStart(6, '0')} ${sequence} ${fold(appeal.number)} ${wordsOf(appeal)}`;
  return [
    db
      .prepare(
        `INSERT OR REPLACE INTO desk_search (rowid, words)
         SELECT n * 17592186044416 + ?2, ?3 FROM desk_search_ranges WHERE agency = ?1`,
      )
      .bind(appeal.agency, id, words),
  ];
}

/**
 * Adds an appeal that is just being accepted under a key, whose number only the database knows; before its first event, which a
 * resend has already.
 */
export function indexAccepted(db: D1Database, keyHash: string, appeal: NewAppeal): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO desk_search (rowid, words)
       SELECT r.n * 17592186044416 + s.appeal, concat_ws(' ', s.appeal / 1000000000,
         printf('%06d', s.appeal % 1000000000), s.appeal % 1000000000, ?2)
       FROM submissions s JOIN desk_search_ranges r ON r.agency = s.agency
       WHERE s.key_hash = ?1
         AND NOT EXISTS (SELECT 1 FROM events e WHERE e.agency = s.agency AND e.appeal = s.appeal AND e.seq = 1)`,
    )
    .bind(keyHash, wordsOf(appeal));
}

/** Merges the whole index, so that its pages hold nothing but what can be found. */
export function mergeForDesk(db: D1Database): D1PreparedStatement {
  return db.prepare("INSERT INTO desk_search (desk_search) VALUES ('optimize')");
}

/** Appeals with what was typed in them, newest first, in one round trip; a whole number finds its appeal alone. */
export async function searchDesk(
  db: D1Database,
  agency: Agency,
  filter: QueueFilter & { readonly q: string; readonly limit: number },
  days: QueueDays,
  from?: Position,
): Promise<QueueListing> {
  const { q, limit, ...filters } = filter;
  const exact = typedNumber(q);
  const expression = staffExpression(partsOfNumber(q, agency.prefix));
  const rows = Math.max(limit + 1, LOOKED_AT);
  const statement =
    exact?.prefix !== agency.prefix
      ? expression && selectFound(db, agency.id, expression, from?.[1] ?? Number.MAX_SAFE_INTEGER, rows)
      : db.prepare('SELECT * FROM appeals WHERE agency = ?1 AND id = ?2').bind(agency.id, appealId(exact));
  if (!statement) return { items: [], next: null };
  const { results } = await withRetry(() => statement.all<AppealRow>());
  const looked = results
    .map((row) => ({ id: row.id, appeal: appealOf(row, agency.prefix) }))
    .sort((a, b) => b.id - a.id);
  const found = looked.filter(({ appeal }) => belongs(appeal, filters, days));
  const beyond = found[limit] ?? (looked.length === rows ? looked.at(-1) : undefined);
  const shown = found.slice(0, limit).filter((entry) => entry !== beyond);
  return { items: shown.map(({ appeal }) => appeal), next: beyond ? encodeCursor([NO_DAY, beyond.id]) : null };
}

/** The order is that of the ids alone: the first half of a position says nothing. */
const NO_DAY = '0000-00-00';

/** The index is walked from its end, so that a word in every appeal is read for one page and no further. */
function selectFound(
  db: D1Database,
  agency: string,
  expression: string,
  from: number,
  rows: number,
): D1PreparedStatement {
  return db
    .prepare(
      `WITH agencys AS MATERIALIZED (SELECT n * 17592186044416 AS start FROM desk_search_ranges WHERE agency = ?1)
       SELECT a.* FROM (
         SELECT rowid AS entry FROM desk_search
         WHERE desk_search MATCH ?2 AND rowid > (SELECT start FROM agencys)
           AND rowid <= (SELECT start FROM agencys) + min(CAST(?3 AS INTEGER), 17592186044415)
         ORDER BY rowid DESC LIMIT ?4
       ) f CROSS JOIN appeals a ON a.agency = ?1 AND a.id = f.entry - (SELECT start FROM agencys)`,
    )
    .bind(agency, expression, from, rows);
}
