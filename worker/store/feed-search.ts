/** The feed by words: what is most like them first, then everything else that has them, latest first. */
import type { Appeal } from '../domain/appeal.ts';
import { isInFeed } from '../domain/feed.ts';
import { feedExpression } from '../domain/folding.ts';
import { appealId, parseNumber } from '../domain/number.ts';
import { readAgency, selectAgency } from './agencies.ts';
import type { FeedRequest, Listing } from './feed.ts';
import type { FeedList } from './feed-cursor.ts';
import { encodeFeedCursor } from './feed-cursor.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** How many of the index's best are put in order. Each is three rows: of the index, its entry, the appeal. */
const BEST = 60;

/** How many of the others one page looks at; it reads the best once more to leave them out. */
const REST = 40;

/** Before every entry of the index. */
const NEWEST_ENTRY = Number.MAX_SAFE_INTEGER;

/** A row that was found, with its entry in the index and how like the words it is, in steps; of the rest, whether it was among the best. */
type FoundRow = AppealRow & { readonly entry: number; readonly likeness: number };

interface Found {
  readonly row: FoundRow;
  readonly appeal: Appeal;
}

/**
 * Appeals of an agency whose public words, place or answer have every word, in one round trip. Filters are judged row by row, so a
 * page may hold fewer than asked for with a cursor to go on. `null` if there is no such agency.
 */
export async function searchListing(
  db: D1Database,
  agencyId: string,
  q: string,
  request: FeedRequest,
): Promise<Listing | null> {
  const list: FeedList = request.from?.list ?? 'best';
  const statement = selectFound(db, agencyId, q, list, request.from?.at[1]);
  const [found, rows] = await withRetry(() =>
    db.batch([selectAgency(db, agencyId), ...(statement ? [statement] : [])]),
  );
  const agency = readAgency(found);
  if (!agency) return null;
  const looked = ((rows?.results ?? []) as FoundRow[]).map((row) => ({ row, appeal: appealOf(row, agency.prefix) }));
  const open = looked.filter(({ appeal }) => appeal.publication === 'published' || parseNumber(q));
  const fitting = open.filter(({ appeal }) => isInFeed(appeal, request.filter, request.today));
  const page = list === 'rest' ? restPage(looked, fitting, request.limit) : bestPage(looked, fitting, request);
  return { agency, items: page.shown.map(({ appeal }) => appeal), next: page.next };
}

function selectFound(db: D1Database, agency: string, q: string, list: FeedList, entry = NEWEST_ENTRY) {
  const number = parseNumber(q);
  if (number) return selectByNumber(db, agency, number.prefix, appealId(number));
  const expression = feedExpression(agency, q);
  if (expression === null) return null;
  return list === 'rest' ? selectRest(db, agency, expression, entry) : selectBest(db, agency, expression);
}

/** In the order of likeness and time; the cursor names the row the next page begins with. */
function bestPage(looked: readonly Found[], fitting: readonly Found[], { from, limit }: FeedRequest) {
  const keyOf = ({ row }: Found): string => `${row.likeness}${row.listed_at}`;
  const isBefore = (key: string, id: number, found: Found) =>
    keyOf(found) < key || (keyOf(found) === key && found.row.id <= id);
  const [key, id] = from?.at ?? ['9', NEWEST_ENTRY];
  const sorted = fitting
    .toSorted((a, b) => (isBefore(keyOf(a), a.row.id, b) ? -1 : 1))
    .filter((found) => isBefore(key, id, found));
  const beyond = sorted[limit];
  if (beyond) {
    const next = encodeFeedCursor({ list: 'best', at: [keyOf(beyond), beyond.row.id] });
    return { shown: sorted.slice(0, limit), next };
  }
  const more = looked.length === BEST;
  return { shown: sorted, next: more ? encodeFeedCursor({ list: 'rest', at: ['0', NEWEST_ENTRY] }) : null };
}

/** In the order of the index, latest entry first. */
function restPage(looked: readonly Found[], fitting: readonly Found[], limit: number) {
  const end = looked.length === REST ? looked.at(-1) : undefined;
  const others = fitting.filter(({ row }) => row.likeness === 0);
  const beyond = others[limit] ?? end;
  const shown = others.slice(0, limit).filter((found) => found !== beyond);
  return { shown, next: beyond ? encodeFeedCursor({ list: 'rest', at: ['0', beyond.row.entry] }) : null };
}

/** The order is left to the index, which tells its best without reading the appeals; a quarter of the best score makes one step. */
function selectBest(db: D1Database, agency: string, expression: string): D1PreparedStatement {
  return db
    .prepare(
      `WITH found AS MATERIALIZED (
         SELECT rowid AS entry, rank AS score FROM search WHERE search MATCH ?2 ORDER BY rank LIMIT ?3
       )
       SELECT a.*, f.entry, CAST(ceil(4 * f.score / (SELECT min(score) FROM found)) AS INTEGER) AS likeness
       FROM found f CROSS JOIN search_entries e ON e.id = f.entry CROSS JOIN appeals a ON a.agency = ?1 AND a.id = e.appeal
       WHERE e.agency = ?1`,
    )
    .bind(agency, expression, BEST);
}

/** The index is walked from its end, so that a word in every appeal is read for one page and no further. */
function selectRest(db: D1Database, agency: string, expression: string, from: number): D1PreparedStatement {
  return db
    .prepare(
      `WITH best AS MATERIALIZED (
         SELECT rowid AS entry FROM search WHERE search MATCH ?2 ORDER BY rank LIMIT ?3
       ),
       rest AS MATERIALIZED (
         SELECT rowid AS entry FROM search WHERE search MATCH ?2 AND rowid <= ?4 ORDER BY rowid DESC LIMIT ?5
       )
       SELECT a.*, r.entry, r.entry IN (SELECT entry FROM best) AS likeness
       FROM rest r CROSS JOIN search_entries e ON e.id = r.entry CROSS JOIN appeals a ON a.agency = ?1 AND a.id = e.appeal
       WHERE e.agency = ?1`,
    )
    .bind(agency, expression, BEST, from, REST);
}

/** A whole number finds its appeal alone; what everybody may read of it is judged like any other. */
function selectByNumber(db: D1Database, agency: string, prefix: string, id: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT a.*, 0 AS entry, 0 AS likeness FROM agencies g JOIN appeals a ON a.agency = g.id AND a.id = ?3
       WHERE g.id = ?1 AND g.prefix = ?2 AND a.number IS NULL`,
    )
    .bind(agency, prefix, id);
}
