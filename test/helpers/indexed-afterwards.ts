/**
 * Writes appeals without their indexes, and makes those from all the rows at once: row by row they cost six times as much.
 * @param beginning of the names of the indexes that a test needs; the others stay away
 */
export async function indexedAfterwards(db: D1Database, beginning: string, write: () => Promise<void>): Promise<void> {
  const { results } = await db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'appeals' AND sql IS NOT NULL")
    .all<{ name: string; sql: string }>();
  await db.batch(results.map(({ name }) => db.prepare(`DROP INDEX ${name}`)));
  await write();
  // Each by itself, because D1 gives one statement thirty seconds.
  for (const { sql } of results.filter(({ name }) => name.startsWith(beginning))) await db.prepare(sql).run();
}
