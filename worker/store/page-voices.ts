/** Whether pages were useful. The only module that touches what people wrote about it. */
import type { UsefulCount, UsefulList, UsefulListQuery } from '../../sdk/contract/types.ts';
import { COUNTED_PER_NETWORK } from '../domain/crowds.ts';
import type { Position } from './cursor.ts';
import { encodeCursor } from './cursor.ts';
import { withRetry } from './retry.ts';

/** Somebody's word on a page. Both hashes are keyed and name nobody. */
export interface NewVoice {
  readonly agency: string;
  /** Canonical address. */
  readonly page: string;
  readonly useful: boolean;
  readonly sentence: string | null;
  readonly at: string;
  readonly keyHash: string;
  /** Of the day, the page and the network the request came from. */
  readonly network: string;
  /** Local. */
  readonly day: string;
}

/** The numbers of a page after a voice, and what the voice did. */
export interface Voiced {
  readonly count: UsefulCount;
  /** `false` when this browser had spoken about the page before. */
  readonly fresh: boolean;
  /** `false` when it had said the very same. */
  readonly changed: boolean;
}

/**
 * Takes a voice in one batch, which is one transaction. The last word under a key replaces the one before, the sentence included;
 * whether it is counted was decided when the first came.
 */
export async function saveVoice(db: D1Database, voice: NewVoice): Promise<Voiced> {
  const [known, saved, , found] = await withRetry(() =>
    db.batch([
      db.prepare('SELECT 1 FROM page_voices WHERE key_hash = ?1').bind(voice.keyHash),
      upsertVoice(db, voice),
      countVoices(db, voice.agency, voice.page),
      selectRating(db, voice.agency, voice.page),
    ]),
  );
  return {
    count: ratingOf(found, voice.page),
    fresh: known?.results.length === 0,
    changed: (saved?.meta.changes ?? 0) > 0,
  };
}

function upsertVoice(db: D1Database, voice: NewVoice): D1PreparedStatement {
  const { keyHash, agency, page, useful, sentence, at, day, network } = voice;
  return db
    .prepare(
      `INSERT INTO page_voices (key_hash, agency, page, useful, sentence, at, day, network, counted)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,
         (SELECT COUNT(*) FROM page_voices WHERE day = ?7 AND network = ?8 AND counted = 1) < ?9
       WHERE true
       ON CONFLICT (key_hash) DO UPDATE SET useful = excluded.useful, sentence = excluded.sentence, at = excluded.at
       WHERE useful <> excluded.useful OR sentence IS NOT excluded.sentence`,
    )
    .bind(keyHash, agency, page, useful ? 1 : 0, sentence, at, day, network, COUNTED_PER_NETWORK);
}

/** The public numbers are counted from the rows, so they cannot drift. */
function countVoices(db: D1Database, agency: string, page: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO page_ratings (agency, page, yes, no)
       SELECT ?1, ?2, COALESCE(SUM(useful = 1), 0), COALESCE(SUM(useful = 0), 0)
       FROM page_voices WHERE agency = ?1 AND page = ?2 AND counted = 1
       ON CONFLICT (agency, page) DO UPDATE SET yes = excluded.yes, no = excluded.no
       WHERE yes <> excluded.yes OR no <> excluded.no`,
    )
    .bind(agency, page);
}

function selectRating(db: D1Database, agency: string, page: string): D1PreparedStatement {
  return db.prepare('SELECT yes, no FROM page_ratings WHERE agency = ?1 AND page = ?2').bind(agency, page);
}

function ratingOf(result: D1Result | undefined, page: string): UsefulCount {
  const { yes, no } = (result?.results[0] as { yes: number; no: number } | undefined) ?? { yes: 0, no: 0 };
  return { page, yes, no };
}

/** How many found a page useful and how many did not; zeros where nobody has said anything. */
export async function readRating(db: D1Database, agency: string, page: string): Promise<UsefulCount> {
  return ratingOf(await withRetry(() => selectRating(db, agency, page).all()), page);
}

interface SentenceRow {
  id: number;
  page: string;
  at: string;
  useful: number;
  sentence: string;
}

/** Before every real position: the first page begins here. */
const NEWEST: Position = ['9', Number.MAX_SAFE_INTEGER];

/** What people wrote, newest first. What is held is not in it: one network shall not be able to fill the desk. */
export async function readSentences(
  db: D1Database,
  agency: string,
  { limit }: UsefulListQuery,
  [at, id]: Position = NEWEST,
): Promise<UsefulList> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT id, page, at, useful, sentence FROM page_voices INDEXED BY page_voices_sentences
         WHERE agency = ?1 AND sentence IS NOT NULL AND counted = 1 AND (at, id) <= (?2, ?3)
         ORDER BY at DESC, id DESC LIMIT ?4`,
      )
      .bind(agency, at, id, limit + 1)
      .all<SentenceRow>(),
  );
  const beyond = results[limit];
  return {
    items: results
      .slice(0, limit)
      .map(({ page, at, useful, sentence }) => ({ page, at, useful: useful === 1, sentence })),
    next: beyond ? encodeCursor([beyond.at, beyond.id]) : null,
  };
}

/** Forgets which networks voices came from on days before this one. */
export function forgetVoiceNetworks(db: D1Database, today: string): D1PreparedStatement {
  return db.prepare('UPDATE page_voices SET network = NULL WHERE network IS NOT NULL AND day < ?1').bind(today);
}
