/** What is late now, at every agency of the service. Each way to filter has an index of its own, so that a page reads its own rows. */
import { base64url } from '../../sdk/contract/code.ts';
import { dayFault } from '../../sdk/contract/days.ts';
import type { LocalizedText, OverdueQuery } from '../../sdk/contract/types.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { CalendarOverrides, LocalDate } from '../domain/calendar.ts';
import { withRetry } from './retry.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** Where a page begins: due date, agency and id of its first row. */
export type LatePosition = readonly [dueOn: LocalDate, agency: string, id: number];

/** Before every real position. */
export const LONGEST: LatePosition = ['', '', 0];

export function encodeLate([dueOn, agency, id]: LatePosition): string {
  return base64url(new TextEncoder().encode(`${dueOn}~${agency}~${id}`));
}

/** @returns `null` for anything that `encodeLate` did not make. */
export function decodeLate(cursor: string): LatePosition | null {
  if (!/^[\w-]+$/.test(cursor)) return null;
  try {
    const text = atob(cursor.replace(/-/g, '+').replace(/_/g, '/'));
    const [, dueOn, agency, id] = text.match(/^(\d{4}-\d\d-\d\d)~([a-z][a-z0-9-]{1,39})~(\d{1,15})$/) ?? [];
    return dueOn && !dayFault(dueOn) && agency && id ? [dueOn, agency, Number(id)] : null;
  } catch {
    return null;
  }
}

/** An agency, as far as a row of the list says something of it. */
export interface LateAgency {
  readonly id: string;
  readonly prefix: string;
  readonly names: LocalizedText;
  readonly calendarOverrides: CalendarOverrides;
}

export interface LatePage {
  readonly items: readonly { readonly appeal: Appeal; readonly agency: LateAgency }[];
  readonly next: string | null;
}

/** A page of what is late, the longest first. */
export async function readOverdue(
  db: D1Database,
  query: OverdueQuery,
  today: LocalDate,
  from: LatePosition = LONGEST,
): Promise<LatePage> {
  const { results } = await withRetry(() => selectLate(db, query, today, from).all<AppealRow>());
  const beyond = results[query.limit];
  const rows = results.slice(0, query.limit);
  const agencies = rows.length > 0 ? await readAgencies(db, [...new Set(rows.map(({ agency }) => agency))]) : [];
  const known = new Map(agencies.map((agency) => [agency.id, agency]));
  return {
    items: rows.flatMap((row) => {
      const agency = known.get(row.agency);
      return agency ? [{ appeal: appealOf(row, agency.prefix), agency }] : [];
    }),
    next: beyond ? encodeLate([beyond.due_on, beyond.agency, beyond.id]) : null,
  };
}

/** One row for each: a list in one statement would be rows of its own. */
async function readAgencies(db: D1Database, ids: readonly string[]): Promise<LateAgency[]> {
  const select = db.prepare('SELECT id, prefix, names, calendar_overrides AS overrides FROM agencies WHERE id = ?1');
  const found = await withRetry(() => db.batch(ids.map((id) => select.bind(id))));
  return found.flatMap(({ results }) =>
    (results as { id: string; prefix: string; names: string; overrides: string }[]).map(
      ({ id, prefix, names, overrides }) => ({
        id,
        prefix,
        names: JSON.parse(names),
        calendarOverrides: JSON.parse(overrides),
      }),
    ),
  );
}

/** One whole statement for each way to filter, each with its own index. */
function selectLate(
  db: D1Database,
  { agency, region, topic, limit }: OverdueQuery,
  today: LocalDate,
  [dueOn, after, id]: LatePosition,
): D1PreparedStatement {
  const rows = limit + 1;
  if (agency !== undefined) {
    return topic === undefined
      ? db
          .prepare(
            `SELECT * FROM appeals INDEXED BY appeals_late_agency
             WHERE late_in IS NOT NULL AND stopped_on IS NULL AND agency = ?1 AND due_on < ?2 AND (due_on, id) >= (?3, ?4)
             ORDER BY due_on, id LIMIT ?5`,
          )
          .bind(agency, today, dueOn, id, rows)
      : db
          .prepare(
            `SELECT * FROM appeals INDEXED BY appeals_late_agency_topic
             WHERE late_in IS NOT NULL AND stopped_on IS NULL AND agency = ?1 AND topic = ?6 AND due_on < ?2
               AND (due_on, id) >= (?3, ?4)
             ORDER BY due_on, id LIMIT ?5`,
          )
          .bind(agency, today, dueOn, id, rows, topic);
  }
  if (region !== undefined) return selectOfRegion(db, region, topic, today, [dueOn, after, id], rows);
  return topic === undefined
    ? db
        .prepare(
          `SELECT * FROM appeals INDEXED BY appeals_late
           WHERE late_in IS NOT NULL AND stopped_on IS NULL AND due_on < ?1 AND (due_on, agency, id) >= (?2, ?3, ?4)
           ORDER BY due_on, agency, id LIMIT ?5`,
        )
        .bind(today, dueOn, after, id, rows)
    : db
        .prepare(
          `SELECT * FROM appeals INDEXED BY appeals_late_topic
           WHERE late_in IS NOT NULL AND stopped_on IS NULL AND topic = ?6 AND due_on < ?1
             AND (due_on, agency, id) >= (?2, ?3, ?4)
           ORDER BY due_on, agency, id LIMIT ?5`,
        )
        .bind(today, dueOn, after, id, rows, topic);
}

function selectOfRegion(
  db: D1Database,
  region: string,
  topic: string | undefined,
  today: LocalDate,
  [dueOn, after, id]: LatePosition,
  rows: number,
): D1PreparedStatement {
  return topic === undefined
    ? db
        .prepare(
          `SELECT * FROM appeals INDEXED BY appeals_late_region
           WHERE late_in = ?6 AND stopped_on IS NULL AND due_on < ?1 AND (due_on, agency, id) >= (?2, ?3, ?4)
           ORDER BY due_on, agency, id LIMIT ?5`,
        )
        .bind(today, dueOn, after, id, rows, region)
    : db
        .prepare(
          `SELECT * FROM appeals INDEXED BY appeals_late_region_topic
           WHERE late_in = ?6 AND stopped_on IS NULL AND topic = ?7 AND due_on < ?1
             AND (due_on, agency, id) >= (?2, ?3, ?4)
           ORDER BY due_on, agency, id LIMIT ?5`,
        )
        .bind(today, dueOn, after, id, rows, region, topic);
}
