import type { LocalDate } from '../domain/calendar.ts';
import { withRetry } from './retry.ts';

/** How much of what citizens sent to an agency it answered itself. */
export interface LocalShare {
  /** Ended within the days asked about: answered, terminated or passed on. */
  readonly ended: number;
  /** Of these, answered by the agency itself. */
  readonly local: number;
}

/**
 * Counts what ended from one day to another, both included, whoever else had a part of it. What another body passed on here is that
 * body's; what a moderator refused or the citizen took back was nobody's to answer.
 */
export async function readLocalShare(
  db: D1Database,
  agency: string,
  [from, until]: readonly [LocalDate, LocalDate],
): Promise<LocalShare> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT COUNT(*) AS ended, COUNT(CASE WHEN status IN ('answered', 'done') THEN 1 END) AS local
         FROM appeals INDEXED BY appeals_ended
         WHERE agency = ?1 AND origin IS NULL AND stopped_on BETWEEN ?2 AND ?3 AND status NOT IN ('rejected', 'withdrawn')`,
      )
      .bind(agency, from, until)
      .first<{ ended: number; local: number }>(),
  );
  return { ended: row?.ended ?? 0, local: row?.local ?? 0 };
}
