/** How an agency has kept what it promised. */
import type { PromiseKept } from '../../sdk/contract/types.ts';
import type { LocalDate } from '../domain/calendar.ts';
import { withRetry } from './retry.ts';

type Counted = Record<`${'reply' | 'answer'}_${'kept' | 'late' | 'waiting'}`, number | null>;

/**
 * Appeals whose answer was promised for a day between two, both included: how many had a first word and an answer by then, later, or
 * not yet. What was taken back, refused or passed on is owed nothing any more and is not counted.
 */
export async function promiseKept(
  db: D1Database,
  agency: string,
  from: LocalDate,
  to: LocalDate,
): Promise<PromiseKept> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT SUM(said_at <= reply_by) AS reply_kept, SUM(said_at > reply_by) AS reply_late,
           SUM(said_at IS NULL) AS reply_waiting, SUM(stopped_on <= answer_by) AS answer_kept,
           SUM(stopped_on > answer_by) AS answer_late, SUM(stopped_on IS NULL) AS answer_waiting
         FROM (
           SELECT stopped_on, json_extract(promise, '$.replyBy') AS reply_by, json_extract(promise, '$.answerBy') AS answer_by,
             COALESCE(first_reply_at, json_extract(answer, '$.answeredAt')) AS said_at
           FROM appeals
           WHERE agency = ?1 AND promise IS NOT NULL AND status NOT IN ('rejected', 'withdrawn', 'redirected')
         ) WHERE answer_by BETWEEN ?2 AND ?3`,
      )
      .bind(agency, from, to)
      .first<Counted>(),
  );
  const of = (what: 'reply' | 'answer') => ({
    kept: row?.[`${what}_kept`] ?? 0,
    late: row?.[`${what}_late`] ?? 0,
    waiting: row?.[`${what}_waiting`] ?? 0,
  });
  return { reply: of('reply'), answer: of('answer') };
}
