import type { Official } from '../../sdk/contract/types.ts';
import type { Agency, AgencyRow, AgencySetup, OfficialRow } from './agency-rows.ts';
import { agencyColumns, agencyOf, officialOf } from './agency-rows.ts';
import { withRetry } from './retry.ts';

export type { Agency, AgencySetup } from './agency-rows.ts';

/** Statement that finds an agency; for batches that need it together with something else. */
export function selectAgency(db: D1Database, id: string): D1PreparedStatement {
  return db.prepare('SELECT * FROM agencies WHERE id = ?1').bind(id);
}

/** Who may sign: who has retired stays on what they signed. */
export function selectOfficials(db: D1Database, agency: string): D1PreparedStatement {
  return db
    .prepare('SELECT id, name, position FROM officials WHERE agency = ?1 AND retired = 0 ORDER BY id')
    .bind(agency);
}

/** The first row of a batch's answer as an agency. */
export function readAgency(result: D1Result | undefined): Agency | null {
  const row = result?.results[0] as AgencyRow | undefined;
  return row ? agencyOf(row) : null;
}

export function readOfficials(result: D1Result | undefined): Official[] {
  return ((result?.results ?? []) as OfficialRow[]).map(officialOf);
}

export async function findAgency(db: D1Database, id: string): Promise<Agency | null> {
  return readAgency(await withRetry(() => selectAgency(db, id).all()));
}

/** Every agency by name, for whoever looks after the service. */
export async function listAgencyNames(db: D1Database): Promise<Pick<Agency, 'id' | 'names'>[]> {
  const { results } = await withRetry(() =>
    db.prepare('SELECT id, names FROM agencies ORDER BY id').all<Pick<AgencyRow, 'id' | 'names'>>(),
  );
  return results.map(({ id, names }) => ({ id, names: JSON.parse(names) }));
}

/** An agency with the people who answer for it, in one round trip. */
export async function findAgencyWithOfficials(
  db: D1Database,
  id: string,
): Promise<{ agency: Agency; officials: Official[] } | null> {
  const [found, officials] = await withRetry(() => db.batch([selectAgency(db, id), selectOfficials(db, id)]));
  const agency = readAgency(found);
  return agency && { agency, officials: readOfficials(officials) };
}

/** A named official as a receipt names them; `null` if the agency has none under this id. */
export async function findOfficial(
  db: D1Database,
  agency: string,
  id: string,
): Promise<Pick<Official, 'name' | 'position'> | null> {
  const row = await withRetry(() =>
    db
      .prepare('SELECT id, name, position FROM officials WHERE agency = ?1 AND id = ?2')
      .bind(agency, id)
      .first<OfficialRow>(),
  );
  if (!row) return null;
  const { name, position } = officialOf(row);
  return { name, position };
}

/** Adds an agency and its officials, or brings them up to date. */
export async function saveAgency(db: D1Database, agency: AgencySetup, officials: readonly Official[]): Promise<void> {
  const saveOfficial = db.prepare(
    `INSERT INTO officials (agency, id, name, position) VALUES (?1, ?2, ?3, ?4)
     ON CONFLICT (agency, id) DO UPDATE SET name = excluded.name, position = excluded.position`,
  );
  await withRetry(() =>
    db.batch([
      insertAgency(db, agency),
      ...officials.map(({ id, name, position }) => saveOfficial.bind(agency.id, id, name, JSON.stringify(position))),
    ]),
  );
}

function insertAgency(db: D1Database, agency: AgencySetup): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO agencies (id, prefix, names, languages, kinds, topics, origins, notice, official_appeal_url, closes_at,
         calendar_overrides, page_params, contact, photos, region, tiles, privacy, registrar, moderation, promise,
         opens_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
       ON CONFLICT (id) DO UPDATE SET names = excluded.names, languages = excluded.languages, kinds = excluded.kinds,
         topics = excluded.topics, origins = excluded.origins, notice = excluded.notice,
         official_appeal_url = excluded.official_appeal_url, closes_at = excluded.closes_at,
         calendar_overrides = excluded.calendar_overrides, page_params = excluded.page_params, contact = excluded.contact,
         photos = excluded.photos, region = excluded.region, tiles = excluded.tiles, privacy = excluded.privacy,
         registrar = excluded.registrar, moderation = excluded.moderation, promise = excluded.promise,
         opens_at = excluded.opens_at`,
    )
    .bind(...agencyColumns(agency));
}
