/** Appeals of an agency in the order they came, a page at a time: an export never holds more than one page. */
import type { ExportQuery } from '../../sdk/contract/types.ts';
import type { Appeal } from '../domain/appeal.ts';
import { appealId } from '../domain/number.ts';
import type { Agency } from './agencies.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** What one page reads, and where the next one begins. */
export interface ExportPage {
  readonly appeals: readonly Appeal[];
  /** Key after which the next page begins; `null` at the end. */
  readonly after: number | null;
}

export type ExportFilter = Pick<ExportQuery, 'from' | 'to' | 'status' | 'topic'>;

/** Days before and after everything. */
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/**
 * The next page after a key. It walks the table in the order of its key from the year before the first day: what is received on the
 * last days of a year may be registered in the next.
 */
export async function readExportPage(
  db: D1Database,
  agency: Agency,
  { from = FIRST_DAY, to = LAST_DAY, status, topic }: ExportFilter,
  after: number,
  rows: number,
): Promise<ExportPage> {
  const earliest = appealId({ year: Math.max(0, Number(from.slice(0, 4)) - 1), sequence: 0 });
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT * FROM appeals WHERE agency = ?1 AND id > ?2 AND id < ?3 AND registered_on BETWEEN ?4 AND ?5
           AND (?6 IS NULL OR status = ?6) AND (?7 IS NULL OR topic = ?7)
         ORDER BY id LIMIT ?8`,
      )
      .bind(
        agency.id,
        Math.max(after, earliest),
        appealId({ year: Number(to.slice(0, 4)) + 1, sequence: 0 }),
        from,
        to,
        status ?? null,
        topic ?? null,
        rows,
      )
      .all<AppealRow>(),
  );
  return {
    appeals: results.map((row) => appealOf(row, agency.prefix)),
    after: results.length < rows ? null : (results.at(-1)?.id ?? null),
  };
}
