/** Agencies as who looks after the service sees them. */
import type { CalendarDay, NewAgency, ServiceAgency } from '../../sdk/contract/types.ts';
import { calendarDaysOf } from './admin-desk.ts';
import type { AgencySetup } from './agencies.ts';
import type { AgencyRow } from './agency-rows.ts';
import { agencyColumns } from './agency-rows.ts';
import { withRetry } from './retry.ts';
import { insertStaffLogIfChanged } from './staff-log.ts';

interface ListedRow {
  id: string;
  prefix: string;
  names: string;
  region: string | null;
  disabled_at: string | null;
  open: number;
  admins: number;
  total: number | null;
  done: number | null;
  changed: number | null;
  finished_at: string | null;
  webhook_hosts: string;
}

export async function listAgencies(db: D1Database): Promise<ServiceAgency[]> {
  const { results } = await withRetry(() =>
    db
      .prepare(
        `SELECT a.id, a.prefix, a.names, a.region, a.disabled_at, a.webhook_hosts, r.total, r.done, r.changed, r.finished_at,
           (SELECT COUNT(*) FROM appeals INDEXED BY appeals_queue WHERE agency = a.id AND stopped_on IS NULL) AS open,
           (SELECT COUNT(*) FROM staff s, json_each(s.roles) role
            WHERE s.agency = a.id AND s.disabled_at IS NULL AND role.value = 'admin') AS admins
         FROM agencies a LEFT JOIN clock_recounts r ON r.agency = a.id ORDER BY a.id`,
      )
      .all<ListedRow>(),
  );
  return results.map(({ id, prefix, region, open, admins, total, done, changed, finished_at, ...row }) => ({
    id,
    prefix,
    names: JSON.parse(row.names),
    region,
    disabledAt: row.disabled_at,
    open,
    admins,
    webhookHosts: JSON.parse(row.webhook_hosts),
    recount:
      total === null
        ? null
        : { total, done: Math.min(done ?? 0, total), changed: changed ?? 0, finished: finished_at !== null },
  }));
}

/** Who does it, and when. */
interface By {
  readonly staff: string;
  readonly at: string;
}

/** Adds an agency. @returns the fields whose value another one has; none if it was added. */
export async function createAgency(
  db: D1Database,
  agency: AgencySetup,
  { staff, at }: By,
): Promise<('id' | 'prefix')[]> {
  const [, , taken] = await withRetry(() =>
    db.batch([
      db
        .prepare(
          `INSERT INTO agencies (id, prefix, names, languages, kinds, topics, origins, notice, official_appeal_url,
             closes_at, calendar_overrides, page_params, contact, photos, region, tiles, privacy, registrar, moderation,
             promise, opens_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
           ON CONFLICT DO NOTHING`,
        )
        .bind(...agencyColumns(agency)),
      insertStaffLogIfChanged(db, { agency: agency.id, at, staff, action: 'agency_added' }),
      db.prepare('SELECT id, prefix, names FROM agencies WHERE id = ?1 OR prefix = ?2').bind(agency.id, agency.prefix),
    ]),
  );
  const rows = (taken?.results ?? []) as Pick<AgencyRow, 'id' | 'prefix' | 'names'>[];
  // Read back, so that an answer that was lost and asked for again is the same answer.
  const own = rows.some((row) => isSame(row, agency));
  if (own) return [];
  const has = (field: 'id' | 'prefix') => rows.some((row) => row[field] === agency[field]);
  return (['id', 'prefix'] as const).filter(has);
}

const isSame = (row: Pick<AgencyRow, 'id' | 'prefix' | 'names'>, { id, prefix, names }: NewAgency | AgencySetup) =>
  row.id === id && row.prefix === prefix && row.names === JSON.stringify(names);

/** Opens an agency to new appeals, or closes it. @returns `false` if there is none. */
export async function setDisabled(db: D1Database, id: string, disabled: boolean, { staff, at }: By): Promise<boolean> {
  const [result] = await withRetry(() =>
    db.batch([
      db
        .prepare(
          `UPDATE agencies SET disabled_at = CASE WHEN ?2 IS NULL THEN NULL ELSE COALESCE(disabled_at, ?2) END WHERE id = ?1`,
        )
        .bind(id, disabled ? at : null),
      insertStaffLogIfChanged(db, { agency: id, at, staff, action: 'settings_changed', data: { disabled } }),
    ]),
  );
  return (result?.meta.changes ?? 0) > 0;
}

/** Says where else webhooks of an agency may stand. Judged before: see `wrongHost`. @returns `false` if there is no such agency. */
export async function setWebhookHosts(
  db: D1Database,
  id: string,
  hosts: readonly string[],
  { staff, at }: By,
): Promise<boolean> {
  const list = JSON.stringify([...new Set(hosts)]);
  const [, , found] = await withRetry(() =>
    db.batch([
      db.prepare('UPDATE agencies SET webhook_hosts = ?2 WHERE id = ?1 AND webhook_hosts <> ?2').bind(id, list),
      insertStaffLogIfChanged(db, { agency: id, at, staff, action: 'webhook_hosts_set', data: { hosts } }),
      db.prepare('SELECT 1 FROM agencies WHERE id = ?1').bind(id),
    ]),
  );
  return found?.results.length === 1;
}

/** The calendar of every agency, with the version it was seen at. */
export async function readCalendars(
  db: D1Database,
): Promise<{ agency: string; version: number; days: CalendarDay[] }[]> {
  const { results } = await withRetry(() => db.prepare('SELECT * FROM agencies ORDER BY id').all<AgencyRow>());
  return results.map((row) => ({ agency: row.id, version: row.settings_version, days: calendarDaysOf(row) }));
}
