/** What was late at the end of days and months: written down once, never changed. */
import type { OverdueArchive } from '../../sdk/contract/types.ts';
import type { Topic } from '../../sdk/contract/vocabulary.ts';
import type { LocalDate } from '../domain/calendar.ts';
import { addDays } from '../domain/calendar.ts';
import { formatNumber, fromAppealId } from '../domain/number.ts';
import type { LatePosition } from './overdue.ts';
import { encodeLate } from './overdue.ts';
import { withRetry } from './retry.ts';

interface Late {
  readonly appeal: number;
  readonly topic: Topic;
  readonly dueOn: LocalDate;
}

/**
 * How far back what has become late is looked for. A term moves by days when a calendar does; what was late before that is in the list.
 */
const LOOKED_BACK = 14;

/** Puts what has become late by this day into the public list. Publications that the agency answers have no term of the law. */
export function listLate(
  db: D1Database,
  { id, region }: { readonly id: string; readonly region: string | null },
  { today, before }: { readonly today: LocalDate; readonly before: LocalDate },
): D1PreparedStatement {
  const from = before === '' ? '' : addDays(before, -LOOKED_BACK);
  return db
    .prepare(
      `UPDATE appeals INDEXED BY appeals_queue SET late_in = ?3
       WHERE agency = ?1 AND stopped_on IS NULL AND due_on >= ?4 AND due_on < ?2 AND late_in IS NOT ?3 AND source IS NULL`,
    )
    .bind(id, today, region ?? '', from);
}

/** How many were late when a day ended, as the numbers have counted them. */
export function insertDay(db: D1Database, agency: string, day: LocalDate, n: number): D1PreparedStatement {
  return db
    .prepare('INSERT INTO overdue_days (day, agency, n) VALUES (?2, ?1, ?3) ON CONFLICT (day, agency) DO NOTHING')
    .bind(agency, day, n);
}

/** Everything of an agency that is late since this day or longer. */
export async function readLate(db: D1Database, agency: string, day: LocalDate): Promise<Late[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT id AS appeal, topic, due_on AS dueOn FROM appeals INDEXED BY appeals_late_agency
         WHERE agency = ?1 AND late_in IS NOT NULL AND stopped_on IS NULL AND due_on <= ?2`,
      )
      .bind(agency, day)
      .all<Late>(),
  );
  return results;
}

export function insertMonth(
  db: D1Database,
  agency: string,
  month: string,
  rows: readonly (Late & { readonly days: number })[],
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO overdue_months (month, agency, appeal, topic, due_on, days)
       SELECT ?1, ?2, value ->> 'appeal', value ->> 'topic', value ->> 'dueOn', value ->> 'days' FROM json_each(?3)
       WHERE true ON CONFLICT (month, due_on, agency, appeal) DO NOTHING`,
    )
    .bind(month, agency, JSON.stringify(rows));
}

/** Most months that are offered: ten years. */
const MONTHS_SHOWN = 120;

/**
 * The months of the archive, the newest first: a row of each key for each month, however many days and agencies there are. A month whose
 * days nobody has counted may have a list all the same.
 */
export async function archivedMonths(db: D1Database): Promise<string[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `WITH RECURSIVE months (month) AS (
           SELECT '9999-99'
           UNION ALL
           SELECT substr(MAX(
             COALESCE((SELECT MAX(d.day) FROM overdue_days d WHERE d.day < months.month), ''),
             COALESCE((SELECT MAX(m.month) FROM overdue_months m WHERE m.month < months.month), '')), 1, 7)
           FROM months WHERE month <> '' LIMIT ?1 + 1)
         SELECT month FROM months WHERE month NOT IN ('', '9999-99')`,
      )
      .bind(MONTHS_SHOWN)
      .all<{ month: string }>(),
  );
  return results.map(({ month }) => month);
}

interface MonthRow {
  agency: string;
  appeal: number;
  topic: Topic;
  due_on: string;
  days: number;
  number: string | null;
  prefix: string;
  names: string;
}

/** The archive of a month: its days, and a page of what was late when it ended. */
export async function readArchive(
  db: D1Database,
  month: string,
  { agency, limit }: { readonly agency?: string | undefined; readonly limit: number },
  from: LatePosition,
): Promise<OverdueArchive> {
  const [days, rows] = await withRetry(() =>
    db.batch([selectDays(db, month, agency), selectMonth(db, month, agency, limit + 1, from)]),
  );
  const found = (rows?.results ?? []) as MonthRow[];
  const beyond = found[limit];
  return {
    month,
    days: (days?.results ?? []) as OverdueArchive['days'],
    items: found.slice(0, limit).map((row) => {
      const number = row.number ?? formatNumber({ prefix: row.prefix, ...fromAppealId(row.appeal) });
      return {
        number,
        agency: row.agency,
        agencyNames: JSON.parse(row.names),
        topic: row.topic,
        dueOn: row.due_on,
        days: row.days,
        link: `/a/${row.agency}/${number}`,
      };
    }),
    next: beyond ? encodeLate([beyond.due_on, beyond.agency, beyond.appeal]) : null,
  };
}

function selectDays(db: D1Database, month: string, agency: string | undefined): D1PreparedStatement {
  const [first, last] = [`${month}-01`, `${month}-31`];
  if (agency === undefined) {
    return db
      .prepare(
        'SELECT day AS "on", SUM(n) AS overdue FROM overdue_days WHERE day BETWEEN ?1 AND ?2 GROUP BY day ORDER BY day',
      )
      .bind(first, last);
  }
  return db
    .prepare(
      'SELECT day AS "on", n AS overdue FROM overdue_days WHERE agency = ?3 AND day BETWEEN ?1 AND ?2 ORDER BY day',
    )
    .bind(first, last, agency);
}

function selectMonth(
  db: D1Database,
  month: string,
  agency: string | undefined,
  limit: number,
  [dueOn, after, appeal]: LatePosition,
): D1PreparedStatement {
  if (agency === undefined) {
    return db
      .prepare(
        `SELECT m.*, a.number, g.prefix, g.names
         FROM (SELECT * FROM overdue_months WHERE month = ?1 AND (due_on, agency, appeal) >= (?2, ?3, ?4)
           ORDER BY due_on, agency, appeal LIMIT ?5) m
         JOIN appeals a ON a.agency = m.agency AND a.id = m.appeal JOIN agencies g ON g.id = m.agency
         ORDER BY m.due_on, m.agency, m.appeal`,
      )
      .bind(month, dueOn, after, appeal, limit);
  }
  return db
    .prepare(
      `SELECT m.*, a.number, g.prefix, g.names
       FROM (SELECT * FROM overdue_months WHERE month = ?1 AND agency = ?2 AND (due_on, appeal) >= (?3, ?4)
         ORDER BY due_on, appeal LIMIT ?5) m
       JOIN appeals a ON a.agency = m.agency AND a.id = m.appeal JOIN agencies g ON g.id = m.agency
       ORDER BY m.due_on, m.appeal`,
    )
    .bind(month, agency, dueOn, appeal, limit);
}
