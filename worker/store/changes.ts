/** What has changed in an agency, for desks that ask whether anything has. */
import type { Appeal } from '../domain/appeal.ts';
import type { Agency } from './agencies.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** Most changes that are told at once. */
const TOLD = 50;

/** Number of the agency's last change: one row. */
export async function readChangeNumber(db: D1Database, agency: string): Promise<number> {
  const row = await withRetry(() =>
    db.prepare('SELECT n FROM agency_changes WHERE agency = ?1').bind(agency).first<{ n: number }>(),
  );
  return row?.n ?? 0;
}

/** Appeals that changed after that change, as they are now, latest change first. Beyond a bound, or what is kept, there is `more`. */
export async function changesSince(
  db: D1Database,
  agency: Agency,
  since: number,
): Promise<{ appeals: Appeal[]; more: boolean }> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `WITH changed AS MATERIALIZED (
           SELECT n, appeal FROM recent_changes WHERE agency = ?1 AND n > ?2 ORDER BY n DESC LIMIT ?3
         )
         SELECT c.n AS change, a.* FROM changed c CROSS JOIN appeals a ON a.agency = ?1 AND a.id = c.appeal
         ORDER BY c.n DESC`,
      )
      .bind(agency.id, since, TOLD + 1)
      .all<AppealRow & { change: number }>(),
  );
  const told = results.slice(0, TOLD);
  const changed = new Map(told.map(({ change: _, ...row }) => [row.id, row]));
  const oldest = told.at(-1)?.change;
  return {
    appeals: [...changed.values()].map((row) => appealOf(row, agency.prefix)),
    more: results.length > TOLD || (oldest !== undefined && oldest > since + told.length),
  };
}
