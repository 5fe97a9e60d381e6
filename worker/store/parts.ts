/** Parts of an appeal that other bodies answer. */
import type { Appeal } from '../domain/appeal.ts';
import type { Agency } from './agencies.ts';
import type { Place } from './places.ts';
import type { AppealRow } from './rows.ts';
import { appealOf } from './rows.ts';

/** A part, and the body that answers it. */
export interface PartElsewhere {
  readonly body: Pick<Agency, 'names' | 'calendarOverrides'>;
  readonly appeal: Appeal;
}

/** The parts of a citizen's whole appeal, in their order; a part has none of its own. */
export function selectParts(db: D1Database, { first, part }: Place): D1PreparedStatement {
  return db
    .prepare(
      `SELECT a.*, g.prefix AS body_prefix, g.names AS body_names, g.calendar_overrides AS body_calendar
       FROM handovers h JOIN appeals a ON a.agency = h.agency AND a.id = h.appeal JOIN agencies g ON g.id = h.agency
       WHERE h.first_agency = ?1 AND h.first_appeal = ?2 AND h.part > 0 AND h.held = 1 AND ?3 = 0 ORDER BY h.part`,
    )
    .bind(first.agency, first.id, part);
}

export function readParts(result: D1Result | undefined): PartElsewhere[] {
  const rows = (result?.results ?? []) as (AppealRow &
    Record<'body_prefix' | 'body_names' | 'body_calendar', string>)[];
  return rows.map((row) => ({
    body: { names: JSON.parse(row.body_names), calendarOverrides: JSON.parse(row.body_calendar) },
    appeal: appealOf(row, row.body_prefix),
  }));
}
