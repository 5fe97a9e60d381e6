/** A database that has served for a while keeps every row through the migrations that come after. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';

const FOLDER = new URL('../../worker/migrations/', import.meta.url);
const MIGRATIONS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.sql'))
  .sort();

/** One migration in one transaction, with foreign keys enforced, as D1 runs it. */
function migrate(db: DatabaseSync, names: readonly string[]): void {
  for (const name of names) db.exec(`BEGIN;\n${readFileSync(new URL(name, FOLDER), 'utf8')}\nCOMMIT;`);
}

/** What stood in the tables of version 6: an answered appeal with its history, one that nobody has read yet, and their words. */
const SEED = `
  INSERT INTO agencies (id, prefix, names, languages, kinds, topics, origins, official_appeal_url, closes_at)
  VALUES ('a', 'AAA', '{"kk":"А"}', '["kk"]', '["report"]', '["roads"]', '["https://a.example"]', 'https://eotinish.kz', '18:30');
  INSERT INTO appeals (agency, id, version, kind, topic, lang, channel, status, publication, consented, text, place, page_url,
    page_title, received_at, closes_at, registered_on, term, days_off, calendar, due_on, stopped_on, answer, measures, verdict,
    reopened, listed_at)
  VALUES ('a', 2026000000001, 4, 'report', 'roads', 'ru', 'widget', 'answered', 'published', 1, 'Яма', 'Абая, 14',
    'https://a.example/n', 'Н', '2026-11-02T05:00:00.000Z', '18:30', '2026-11-02', 15, '[]', 'kz', '2026-11-23', '2026-11-09',
    '{"nature":"satisfied"}', '[{"on":"2026-11-09"}]', '{"solved":"partly"}', 0, '2026-11-09T05:00:00.000Z'),
   ('a', 2026000000002, 1, 'report', 'roads', 'kk', 'sdk', 'moderation', 'awaiting', 0, 'Шұңқыр', NULL, NULL, NULL,
    '2026-11-03T05:00:00.000Z', '18:30', '2026-11-03', 15, '[]', 'kz', '2026-11-24', NULL, NULL, '[]', NULL, 0, NULL);
  INSERT INTO events (agency, appeal, seq, type, at, status, actor, data) VALUES
    ('a', 2026000000001, 1, 'received', '2026-11-02T05:00:00.000Z', 'moderation', 'citizen', '{}'),
    ('a', 2026000000001, 2, 'published', '2026-11-02T06:00:00.000Z', 'registered', 'agency', NULL),
    ('a', 2026000000001, 3, 'followed_up', '2026-11-03T06:00:00.000Z', 'registered', 'citizen', NULL),
    ('a', 2026000000001, 4, 'verdict_given', '2026-11-09T05:00:00.000Z', 'answered', 'citizen', NULL),
    ('a', 2026000000002, 1, 'received', '2026-11-03T05:00:00.000Z', 'moderation', 'citizen', '{}');
  INSERT INTO private_parts VALUES ('a', 2026000000001, 'Яма, +7 701…', 'Абая, 14'), ('a', 2026000000002, 'Шұңқыр', NULL);
  INSERT INTO submissions VALUES ('h1', 'b1', 'a', 2026000000001), ('h2', 'b2', 'a', 2026000000002);
  INSERT INTO follow_ups VALUES ('a', 2026000000001, 3, '2026-11-03T06:00:00.000Z', 'Ещё', 'k1');
  INSERT INTO verdict_remarks VALUES ('a', 2026000000001, 4, '2026-11-09T05:00:00.000Z', 'Хорошо');`;

const TABLES = ['agencies', 'appeals', 'events', 'private_parts', 'submissions', 'follow_ups', 'verdict_remarks'];

type Row = Record<string, unknown>;
const rowsOf = (db: DatabaseSync, table: string) =>
  db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all() as unknown as Row[];

describe('a database of version 6', () => {
  const db = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
  migrate(db, MIGRATIONS.slice(0, 6));
  db.exec(SEED);
  const before = new Map(TABLES.map((table) => [table, rowsOf(db, table)]));
  migrate(db, MIGRATIONS.slice(6));

  it('keeps every value of every row', () => {
    for (const [table, rows] of before) {
      const now = rowsOf(db, table);
      assert.equal(now.length, rows.length, table);
      for (const [i, row] of rows.entries()) {
        const { [i]: kept = {} } = now;
        assert.deepEqual(
          { ...row },
          Object.fromEntries(Object.keys(row).map((column) => [column, kept[column]])),
          table,
        );
      }
    }
  });

  it('answers each of its numbers where it did', () => {
    const places = db.prepare('SELECT * FROM places ORDER BY appeal').all() as unknown as Row[];
    assert.deepEqual(
      places.map(({ agency, appeal, holder, held, part }) => [agency, appeal, holder, held, part]),
      [2026000000001, 2026000000002].map((id) => ['a', id, 'a', id, 0]),
    );
  });

  it('has no dangling row, and still lets nobody rewrite the history', () => {
    assert.deepEqual(db.prepare('PRAGMA foreign_key_check').all(), []);
    assert.throws(() => db.exec('UPDATE events SET at = 0'), /append-only/);
    assert.throws(() => db.exec('DELETE FROM events'), /append-only/);
    assert.throws(() => db.exec('INSERT OR REPLACE INTO events SELECT * FROM events LIMIT 1'), /append-only/);
    assert.throws(() => db.exec("INSERT INTO private_parts (agency, appeal, text) VALUES ('a', 9, '')"), /FOREIGN KEY/);
  });
});

describe('what was kept for ratings before they were numbers alone', () => {
  const NAMES = `cases apart nobodys unanswered empty repeated onTime substance yes partlyOrYes notNo clear notUnclear local`;
  const counts = Object.fromEntries(NAMES.split(' ').map((name, i) => [name, i + 1]));
  const kept = { 'head-roads': { counts, ended: { 2: 5, 11: 1 } }, 'deputy-akim': { counts, ended: {} } };

  it('is the same afterwards, in the order in which it is read', () => {
    const since = MIGRATIONS.findIndex((name) => name.startsWith('0034'));
    const db = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
    migrate(db, MIGRATIONS.slice(0, since));
    const insert = db.prepare("INSERT INTO rated_quarters VALUES ('a', 'officials', ?, ?)");
    insert.run('2026-Q3', '{}');
    insert.run('2026-Q4', JSON.stringify(kept));
    migrate(db, MIGRATIONS.slice(since, since + 1));
    const rows = rowsOf(db, 'rated_quarters').map((row): Record<string, number[]> => JSON.parse(String(row.kept)));
    const numbers = Object.values(counts);
    assert.deepEqual(rows, [{}, { 'head-roads': [...numbers, 11, 1, 2, 5], 'deputy-akim': numbers }]);
    migrate(db, MIGRATIONS.slice(since + 1));
    assert.deepEqual(rowsOf(db, 'rated_quarters'), [], 'counted anew, with one number more');
  });
});
