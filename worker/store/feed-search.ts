/** The feed by words: what is most like them first, then everything else that has them, latest first. */
import type { Appeal } from '../domain/appeal.ts';
import { isInFeed } from '../domain/feed.ts';
import { feedExpression } from '../domain/folding.ts';
import { appealId, typedNumber } from '../domain/number.ts';
import { readAgency, selectAgency } from './agencies.ts';
import type { FeedRequest, Listing } from './feed.ts';
import type { FeedList } from './feed-cursor.ts';
import { encodeFeedCursor } from './feed-cursor.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** How many of the index's best are put in order. Each is three rows: of the index, its entry, the appeal. */
const BEST = 60;

/** How many of the others one page looks at; it asks for the best once more to leave them out. */
const REST = 32;

/** Before every entry of the index. */
const NEWEST_ENTRY = Number.MAX_SAFE_INTEGER;

/** A row that was found, with its entry in the index and its score there, which is the lower the better; 0 says nothing. */
type FoundRow = AppealRow & { readonly entry: number; readonly score: number };

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
  const open = looked.filter(({ appeal }) => appeal.publication === 'published' || typedNumber(q));
  const fitting = open.filter(({ appeal }) => isInFeed(appeal, request.filter, request.today));
  const page = list === 'rest' ? restPage(looked, fitting, request.limit) : bestPage(looked, fitting, request);
  return { agency, items: page.shown.map(({ appeal }) => appeal), next: page.next };
}

function selectFound(db: D1Database, agency: string, q: string, list: FeedList, entry = NEWEST_ENTRY) {
  const number = typedNumber(q);
  if (number) return selectByNumber(db, agency, number.prefix, appealId(number));
  const expression = feedExpression(agency, q);
  if (expression === null) return null;
  return list === 'rest' ? selectRest(db, agency, expression, entry) : selectBest(db, agency, expression);
}

/** In the order of likeness and time; the cursor names the row the next page begins with. */
function bestPage(looked: readonly Found[], fitting: readonly Found[], { from, limit }: FeedRequest) {
  const best = Math.min(...looked.map(({ row }) => row.score));
  // A quarter of the best score makes one step: what is about as like the words goes by time.
  const keyOf = ({ row }: Found): string => `${Math.ceil((4 * row.score) / best) || 0}${row.listed_at}`;
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
  const others = fitting.filter(({ row }) => row.score === 0);
  const beyond = others[limit] ?? end;
  const shown = others.slice(0, limit).filter((found) => found !== beyond);
  return { shown, next: beyond ? encodeFeedCursor({ list: 'rest', at: ['0', beyond.row.entry] }) : null };
}

/** The order is left to the index, which tells its best without the appeals being read. */
function selectBest(db: D1Database, agency: string, expression: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT a.*, f.entry, f.score
       FROM (SELECT rowid AS entry, rank AS score FROM search WHERE search MATCH ?2 ORDER BY rank LIMIT ?3) f
       CROSS JOIN search_entries e ON e.id = f.entry CROSS JOIN appeals a ON a.agency = e.agency AND a.id = e.appeal
       WHERE e.agency = ?1`,
    )
    .bind(agency, expression, BEST);
}

/**
 * The index is walked from its end, so that a word in every appeal is read for one page and no further. It starts at a whole number
 * only: any other it would reach row by row.
 */
function selectRest(db: D1Database, agency: string, expression: string, from: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT a.*, r.entry, r.entry IN (SELECT rowid FROM search WHERE search MATCH ?2 ORDER BY rank LIMIT ?3) AS score
       FROM (
         SELECT rowid AS entry FROM search WHERE search MATCH ?2 AND rowid <= CAST(?4 AS INTEGER) ORDER BY rowid DESC LIMIT ?5
       ) r
       CROSS JOIN search_entries e ON e.id = r.entry CROSS JOIN appeals a ON a.agency = e.agency AND a.id = e.appeal
       WHERE e.agency = ?1`,
    )
    .bind(agency, expression, BEST, from, REST);
}

/** A whole number finds its appeal alone; what everybody may read of it is judged like any other. */
function selectByNumber(db: D1Database, agency: string, prefix: string, id: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT a.*, 0 AS entry, 0 AS score FROM agencies g JOIN appeals a ON a.agency = g.id AND a.id = ?3
       WHERE g.id = ?1 AND g.prefix = ?2 AND a.number IS NULL`,
    )
    .bind(agency, prefix, id);
}
