/** What the numbers of the head's page are made of. Bounded: however many appeals an agency has, no more are read than this. */
import type { Verdict } from '../../sdk/contract/types.ts';
import type { RejectionReason, Status, Topic } from '../../sdk/contract/vocabulary.ts';
import type { LocalDate } from '../domain/calendar.ts';
import { formatNumber, fromAppealId } from '../domain/number.ts';
import type { Fact, Owed } from '../domain/overview/facts.ts';
import { withRetry } from './retry.ts';

/** Newest appeals of an agency that are looked at. */
export const READ_MAX = 20_000;

interface FactRow {
  id: number;
  number: string | null;
  received_at: string;
  due_on: string;
  stopped_on: string | null;
  status: Status;
  topic: Topic;
  official: string | null;
  first_reply_at: string | null;
  reply_by: string | null;
  answer_by: string | null;
  answered_at: string | null;
  verdict: string | null;
  rejection: RejectionReason | null;
  moderation_due_on: string | null;
  moderated_on: string | null;
  text: string | null;
}

/** Appeals registered from `from` to `to`, newest first, among the newest of the agency. */
function selectFacts(db: D1Database, agency: string, from: LocalDate, to: LocalDate): D1PreparedStatement {
  return db
    .prepare(
      `SELECT id, number, received_at, due_on, stopped_on, status, topic, official, first_reply_at,
         promise ->> '$.replyBy' AS reply_by, promise ->> '$.answerBy' AS answer_by,
         answer ->> '$.answeredAt' AS answered_at, verdict, rejection,
         moderation_due_on, moderated_on, text
       FROM (SELECT * FROM appeals WHERE agency = ?1 ORDER BY id DESC LIMIT ?4)
       WHERE registered_on BETWEEN ?2 AND ?3`,
    )
    .bind(agency, from, to, READ_MAX);
}

/** What is owed, by day, official and topic. */
function selectOwed(db: D1Database, agency: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT due_on, official, topic, COUNT(*) AS n
       FROM (SELECT due_on, official, topic FROM appeals INDEXED BY appeals_queue
             WHERE agency = ?1 AND stopped_on IS NULL LIMIT ?2)
       GROUP BY due_on, official, topic`,
    )
    .bind(agency, READ_MAX);
}

function selectSize(db: D1Database, agency: string): D1PreparedStatement {
  return db
    .prepare('SELECT COUNT(*) AS n FROM (SELECT 1 FROM appeals WHERE agency = ?1 LIMIT ?2)')
    .bind(agency, READ_MAX + 1);
}

/** Everything the overview is counted from, in one round trip. */
export async function readFacts(
  db: D1Database,
  { id, prefix }: { readonly id: string; readonly prefix: string },
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<{ facts: Fact[]; owed: Owed[]; truncated: boolean }> {
  const [facts, owed, size] = await withRetry(() =>
    db.batch([selectFacts(db, id, from, to), selectOwed(db, id), selectSize(db, id)]),
  );
  const [counted] = (size?.results ?? []) as { n: number }[];
  return {
    facts: ((facts?.results ?? []) as FactRow[]).map((row) => factOf(row, prefix)),
    owed: ((owed?.results ?? []) as { due_on: string; official: string | null; topic: Topic; n: number }[]).map(
      ({ due_on, official, topic, n }) => ({ dueOn: due_on, official, topic, n }),
    ),
    truncated: (counted?.n ?? 0) > READ_MAX,
  };
}

function factOf(row: FactRow, prefix: string): Fact {
  const verdict = row.verdict === null ? null : (JSON.parse(row.verdict) as Verdict);
  return {
    number: row.number ?? formatNumber({ prefix, ...fromAppealId(row.id) }),
    receivedAt: row.received_at,
    dueOn: row.due_on,
    stoppedOn: row.stopped_on,
    status: row.status,
    topic: row.topic,
    official: row.official,
    firstReplyAt: row.first_reply_at,
    replyBy: row.reply_by,
    answerBy: row.answer_by,
    answeredAt: row.answered_at,
    solved: verdict?.solved ?? null,
    clear: verdict?.clear ?? null,
    rejection: row.rejection,
    moderationDueOn: row.moderation_due_on,
    moderatedOn: row.moderated_on,
    text: row.text ?? '',
  };
}
