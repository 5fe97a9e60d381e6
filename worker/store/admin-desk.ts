import type { AdminDesk, AdminOfficial, CalendarDay } from '../../sdk/contract/types.ts';
import { selectAgency } from './agencies.ts';
import type { AgencyRow, OfficialRow } from './agency-rows.ts';
import { agencyOf, officialOf } from './agency-rows.ts';
import { readRecount, selectRecount } from './recounts.ts';
import { withRetry } from './retry.ts';
import { readOthers, readRules, readTerritories, selectRules, selectTerritories } from './routing.ts';

/** The days of an agency's calendar that differ from the country's, with their names. */
export function calendarDaysOf(row: AgencyRow): CalendarDay[] {
  const names: Record<string, NonNullable<CalendarDay['name']>> = JSON.parse(row.calendar_names);
  return Object.entries<boolean>(JSON.parse(row.calendar_overrides))
    .map(([date, working]) => ({ date, working, name: names[date] ?? null }))
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** Everything the admin room of an agency is made of, in one round trip. */
export async function readAdminDesk(db: D1Database, id: string): Promise<AdminDesk | null> {
  const [found, officials, territories, rules, staff, agencies, recount] = await withRetry(() =>
    db.batch([
      selectAgency(db, id),
      db.prepare('SELECT id, name, position, retired FROM officials WHERE agency = ?1 ORDER BY retired, name').bind(id),
      selectTerritories(db, id),
      selectRules(db, id),
      db.prepare('SELECT id, name FROM staff WHERE agency = ?1 AND disabled_at IS NULL ORDER BY name').bind(id),
      db.prepare('SELECT id, names FROM agencies WHERE id <> ?1 AND disabled_at IS NULL ORDER BY id').bind(id),
      selectRecount(db, id),
    ]),
  );
  const row = found?.results[0] as AgencyRow | undefined;
  if (!row) return null;
  return {
    version: row.settings_version,
    ...settingsOf(row),
    officials: ((officials?.results ?? []) as (OfficialRow & { retired: number })[]).map(
      ({ retired, ...official }) => ({ ...officialOf(official), retired: retired === 1 }) as AdminOfficial,
    ),
    territories: readTerritories(territories),
    rules: readRules(rules),
    staff: (staff?.results ?? []) as AdminDesk['staff'],
    agencies: readOthers(agencies),
    days: calendarDaysOf(row),
    recount: readRecount(recount),
  };
}

function settingsOf(row: AgencyRow): Pick<AdminDesk, 'agency' | 'promise' | 'settings'> {
  const { id, prefix, disabledAt, promise, calendarOverrides: _, names, ...rest } = agencyOf(row);
  const { languages, kinds, topics, origins, pageParams, ...others } = rest;
  return {
    agency: { id, prefix, disabled: disabledAt !== null },
    promise,
    settings: {
      ...others,
      // Both languages have been asked for since there are admins; before, an operator might have left one out.
      names: { ...names, ru: names.ru ?? names.kk },
      languages: [...languages],
      kinds: [...kinds],
      topics: [...topics],
      origins: [...origins],
      pageParams: [...pageParams],
      theme: JSON.parse(row.theme),
    },
  };
}
