/** Many published appeals for tests of the feed: one real row, multiplied by the database itself, with other facts in each. */
import type { Appeal } from '../../worker/domain/appeal.ts';
import { fold } from '../../worker/domain/folding.ts';
import { appealId } from '../../worker/domain/number.ts';
import type { AppealRow } from '../../worker/store/rows.ts';
import { appealOf } from '../../worker/store/rows.ts';
import type { Api } from './api.ts';
import { AGENCY } from './api.ts';
import { indexedAfterwards } from './indexed-afterwards.ts';

/** A rising number for each row decides its facts; the divisors share no factor, so that every combination comes up. */
const COPY = `WITH RECURSIVE n (i) AS (SELECT ?2 UNION ALL SELECT i + 1 FROM n WHERE i < ?3)
  INSERT INTO appeals (agency, id, version, channel, consented, received_at, closes_at, registered_on, term, days_off,
    calendar, measures, kind, lang, topic, status, publication, text, page_url, due_on, stopped_on, territory, object,
    verdict, lat, lon, listed_at)
  SELECT agency, ?1 + i, version, channel, consented, received_at, closes_at, registered_on, term, days_off,
    calendar, measures,
    CASE i % 7 WHEN 0 THEN 'complaint' WHEN 1 THEN 'request' ELSE kind END,
    CASE i % 3 WHEN 0 THEN 'kk' WHEN 1 THEN 'ru' ELSE lang END,
    CASE i % 5 WHEN 0 THEN 'water' WHEN 1 THEN 'snow' ELSE topic END,
    CASE i % 13 WHEN 1 THEN 'answered' WHEN 2 THEN 'done' WHEN 3 THEN 'in_progress' ELSE 'registered' END,
    CASE WHEN i % 11 = 0 THEN 'no_consent' ELSE 'published' END,
    text,
    CASE WHEN i % 17 = 0 THEN 'https://kokshetau.example/news/1' END,
    date('2026-10-20', printf('+%d days', i * 7919 % 61)),
    CASE WHEN i % 13 IN (1, 2) THEN '2026-11-10' END,
    CASE i % 19 WHEN 0 THEN 'krasny-yar' WHEN 1 THEN 'stantsionny' END,
    CASE i % 23 WHEN 0 THEN 'school:12' WHEN 1 THEN 'road:7' END,
    CASE WHEN i % 29 = 0 THEN '{"solved":"no","clear":true,"givenAt":"2026-11-10T05:00:00.000Z"}' END,
    CASE WHEN i % 2 = 0 THEN 53.2 + (i * 31 % 200) / 1000.0 END,
    CASE WHEN i % 2 = 0 THEN 69.3 + (i * 37 % 200) / 1000.0 END,
    CASE WHEN i % 31 <> 0 THEN strftime('%Y-%m-%dT%H:%M:%fZ', '2026-08-01', printf('+%d seconds', i * 7919 % 8640000)) END
  FROM appeals, n WHERE agency = 'kokshetau' AND id = ?1 + 1`;

const ENTRIES = `INSERT INTO search_entries (agency, appeal, lat, lon, answered)
  SELECT agency, id, lat, lon, 0 FROM appeals
  WHERE agency = 'kokshetau' AND id BETWEEN ?1 + ?2 AND ?1 + ?3 AND publication = 'published' AND listed_at IS NOT NULL`;

/** Every appeal has the common word, one in a hundred the seldom one, and one in ten thousand the rare one. */
const WORDS = `INSERT INTO search (rowid, agency, words)
  SELECT id, agency, concat_ws(' ', ?4, CASE WHEN appeal % 100 = 0 THEN 'лифт' END,
    CASE WHEN appeal % 10000 = 0 THEN 'снегоуборщик' END, printf('дом %d', appeal % 97))
  FROM search_entries WHERE agency = 'kokshetau' AND appeal BETWEEN ?1 + ?2 AND ?1 + ?3`;

const PART = 5000;
const FIRST = appealId({ year: 2026, sequence: 0 });

/** The first appeal is really accepted and published; the others are copies of it. Two territories lie in one region. */
export async function fillFeed(api: Api, rows: number): Promise<void> {
  const { number } = await api.accept({ topic: 'roads', lang: 'en' });
  await api.act(number, 'moderation', { decision: 'publish', version: 1 });
  const { DB } = api.env;
  await DB.batch(
    [
      ['krasny-yar', '111030100'],
      ['stantsionny', '111030200'],
    ].map(([id, kato]) =>
      DB.prepare("INSERT INTO territories (agency, id, names, kato) VALUES ('kokshetau', ?1, '{}', ?2)").bind(id, kato),
    ),
  );
  await indexedAfterwards(DB, 'appeals_feed', async () => {
    // In parts, because D1 gives one statement thirty seconds.
    for (let from = 2; from <= rows; from += PART) {
      const part = [FIRST, from, Math.min(rows, from + PART - 1)];
      await DB.batch([
        DB.prepare(COPY).bind(...part),
        DB.prepare(ENTRIES).bind(...part),
        DB.prepare(WORDS).bind(...part, fold('На улице Абая глубокая яма')),
      ]);
    }
  });
}

/** Every appeal there is, with what the feed sorts by. */
export async function readEvery(api: Api): Promise<{ appeal: Appeal; id: number; rank: string }[]> {
  const { results } = await api.env.DB.prepare('SELECT * FROM appeals').all<AppealRow>();
  return results.map((row) => ({
    appeal: appealOf(row, AGENCY.prefix),
    id: row.id,
    rank: row.page_rank ?? '',
  }));
}
