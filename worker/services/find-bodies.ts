import type { BodyList } from '../../sdk/contract/types.ts';
import { bodiesFor } from '../domain/bodies.ts';
import type { Agency } from '../store/agencies.ts';
import { readBodies } from '../store/bodies.ts';

/** Agencies that an appeal may be passed on to, as somebody looks for one of them. */
export async function findBodies(db: D1Database, agency: Agency, q: string | undefined): Promise<BodyList> {
  return { items: bodiesFor(agency, await readBodies(db), q) };
}
