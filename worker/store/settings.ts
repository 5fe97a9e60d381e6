/** What an agency's admin sets. Every write is guarded by one version, and changes nothing if somebody else has been there. */
import type {
  AdminOfficial,
  AgencySettings,
  RoutingRule,
  ServicePromise,
  Territory,
} from '../../sdk/contract/types.ts';
import { withRetry } from './retry.ts';
import { insertStaffLogIfChanged } from './staff-log.ts';

/** Whose settings, as of which version they were seen, and who changes what of them. */
export interface Guard {
  readonly agency: string;
  readonly version: number;
  readonly staff: string;
  readonly at: string;
  /** For the log of the staff: which part, and which of its things. */
  readonly what: object;
}

/** Writes, and counts one version on. @returns `false` if somebody else has done so first. */
async function save(db: D1Database, guard: Guard, writes: readonly D1PreparedStatement[]): Promise<boolean> {
  // What is written first still sees the version it was made for: a batch is a transaction.
  const results = await withRetry(() => db.batch([...writes, ...bump(db, guard)]));
  return isSaved(results);
}

/** The end of every batch that changes settings: one version on, and a line in the log. */
export function bump(db: D1Database, { agency, version, staff, at, what }: Guard): D1PreparedStatement[] {
  return [
    db
      .prepare('UPDATE agencies SET settings_version = settings_version + 1 WHERE id = ?1 AND settings_version = ?2')
      .bind(agency, version),
    insertStaffLogIfChanged(db, { agency, at, staff, action: 'settings_changed', data: what }),
  ];
}

/** Whether a batch that ended so has changed anything. */
export const isSaved = (results: readonly D1Result[]): boolean => (results.at(-2)?.meta.changes ?? 0) > 0;

export function saveSettings(db: D1Database, guard: Guard, settings: AgencySettings): Promise<boolean> {
  const { notice, tiles, registrar } = settings;
  const write = db
    .prepare(
      `UPDATE agencies SET names = ?3, languages = ?4, kinds = ?5, topics = ?6, origins = ?7, page_params = ?8, notice = ?9,
         official_appeal_url = ?10, contact = ?11, photos = ?12, region = ?13, tiles = ?14, privacy = ?15, registrar = ?16,
         moderation = ?17, opens_at = ?18, closes_at = ?19, limits = ?20, theme = ?21
       WHERE id = ?1 AND settings_version = ?2`,
    )
    .bind(
      guard.agency,
      guard.version,
      JSON.stringify(settings.names),
      JSON.stringify(settings.languages),
      JSON.stringify(settings.kinds),
      JSON.stringify(settings.topics),
      JSON.stringify(settings.origins),
      JSON.stringify(settings.pageParams),
      notice && JSON.stringify(notice),
      settings.officialAppealUrl,
      settings.contact,
      settings.photos ? 1 : 0,
      settings.region,
      tiles && JSON.stringify(tiles),
      JSON.stringify(settings.privacy),
      registrar && JSON.stringify(registrar),
      settings.moderation,
      settings.opensAt,
      settings.closesAt,
      JSON.stringify(settings.limits),
      JSON.stringify(settings.theme),
    );
  return save(db, guard, [write]);
}

export function saveOfficial(db: D1Database, guard: Guard, official: AdminOfficial): Promise<boolean> {
  const { id, name, position, retired } = official;
  const write = db
    .prepare(
      `INSERT INTO officials (agency, id, name, position, retired)
       SELECT id, ?3, ?4, ?5, ?6 FROM agencies WHERE id = ?1 AND settings_version = ?2
       ON CONFLICT (agency, id) DO UPDATE SET name = excluded.name, position = excluded.position, retired = excluded.retired`,
    )
    .bind(guard.agency, guard.version, id, name, JSON.stringify(position), retired ? 1 : 0);
  return save(db, guard, [write]);
}

export function saveTerritory(db: D1Database, guard: Guard, territory: Territory): Promise<boolean> {
  const { id, names, kato, bounds, aliases } = territory;
  const write = db
    .prepare(
      `INSERT INTO territories (agency, id, names, kato, bounds, aliases)
       SELECT id, ?3, ?4, ?5, ?6, ?7 FROM agencies WHERE id = ?1 AND settings_version = ?2
       ON CONFLICT (agency, id) DO UPDATE SET names = excluded.names, kato = excluded.kato, bounds = excluded.bounds,
         aliases = excluded.aliases`,
    )
    .bind(
      guard.agency,
      guard.version,
      id,
      JSON.stringify(names),
      kato,
      bounds && JSON.stringify(bounds),
      JSON.stringify(aliases),
    );
  return save(db, guard, [write]);
}

/** Takes a territory off the list, and the rules that hold for it alone. Appeals keep its id. */
export function removeTerritory(db: D1Database, guard: Guard, territory: string): Promise<boolean> {
  const { agency, version } = guard;
  return save(db, guard, [
    db
      .prepare(
        `DELETE FROM routing WHERE agency = ?1 AND territory = ?3
           AND EXISTS (SELECT 1 FROM agencies WHERE id = ?1 AND settings_version = ?2)`,
      )
      .bind(agency, version, territory),
    db
      .prepare(
        `DELETE FROM territories WHERE agency = ?1 AND id = ?3
           AND EXISTS (SELECT 1 FROM agencies WHERE id = ?1 AND settings_version = ?2)`,
      )
      .bind(agency, version, territory),
  ]);
}

/** Puts a whole list of rules in the place of the one before. */
export function saveRules(db: D1Database, guard: Guard, rules: readonly RoutingRule[]): Promise<boolean> {
  const { agency, version } = guard;
  const insert = db.prepare(
    `INSERT INTO routing (agency, position, topic, territory, official, assignee, to_agency, note)
     SELECT id, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM agencies WHERE id = ?1 AND settings_version = ?2`,
  );
  return save(db, guard, [
    db
      .prepare(
        `DELETE FROM routing WHERE agency = ?1
           AND EXISTS (SELECT 1 FROM agencies WHERE id = ?1 AND settings_version = ?2)`,
      )
      .bind(agency, version),
    ...rules.map(({ topic, territory, official, assignee, toAgency, note }, i) =>
      insert.bind(agency, version, i + 1, topic, territory, official, assignee, toAgency, note && JSON.stringify(note)),
    ),
  ]);
}

export function savePromise(db: D1Database, guard: Guard, promise: ServicePromise | null): Promise<boolean> {
  const write = db
    .prepare('UPDATE agencies SET promise = ?3 WHERE id = ?1 AND settings_version = ?2')
    .bind(guard.agency, guard.version, promise && JSON.stringify(promise));
  return save(db, guard, [write]);
}
