/** The version of an answer, by what the answer tells of, see `caching.ts`. */

import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';
import { idOf } from '../store/appeals.ts';
import type { ServiceWide } from '../store/versions.ts';
import { readAgencyVersion, readNumberVersion, readServiceVersion, readStatsVersion } from '../store/versions.ts';
import type { VersionOf } from './caching.ts';

/** Which sites may read the answer is asked after it, and a browser at one of them always says where it is. */
const isFromSite = (c: Context<AppEnv>): boolean => c.req.header('Origin') !== undefined;

/** For what an agency says: any event of it, and any change of its settings, explainers and voices. One row, and the agency's for its sites. */
export const agencyVersion: VersionOf = (c) => ofAgency(c, isFromSite(c) && c.get('agency') === undefined);

/** The same for a page whose headers name the agency's sites. */
export const framedVersion: VersionOf = (c) => ofAgency(c, true);

async function ofAgency(c: Context<AppEnv>, wanted: boolean): Promise<string | null> {
  const { version, agency } = await readAgencyVersion(c.env.DB, c.req.param('agency') ?? '', wanted);
  if (!wanted) return version;
  c.set('agency', agency);
  return agency && version;
}

/** For what is said of one appeal, wherever it is answered. */
export const numberVersion: VersionOf = async (c) => {
  const key = idOf(c.req.param('number') ?? '');
  if (!key) return null;
  const wanted = isFromSite(c) && c.get('place') === undefined;
  const { version, place } = await readNumberVersion(c.env.DB, key, wanted);
  if (wanted) c.set('place', place);
  return version;
};

/** For what is counted of an agency once a day. */
export const statsVersion: VersionOf = (c) => readStatsVersion(c.env.DB, c.req.param('agency') ?? '');

/** For what is told of all agencies together. */
export const serviceVersion =
  (what: ServiceWide): VersionOf =>
  (c) =>
    readServiceVersion(c.env.DB, what);

/** For which files there are: a new one every few thousand appeals, which is looked for every hour. */
export const filesVersion =
  (now: () => Date): VersionOf =>
  async (c) =>
    `${await readServiceVersion(c.env.DB, 'counted')} ${now().toISOString().slice(0, 13)}`;
