import type { NamedBody } from '../domain/bodies.ts';
import { withRetry } from './retry.ts';

/** Every agency of the service that takes appeals, by its names. There are hundreds of them, not thousands. */
export async function readBodies(db: D1Database): Promise<NamedBody[]> {
  const { results } = await withRetry(() =>
    db.prepare('SELECT id, names, region FROM agencies WHERE disabled_at IS NULL ORDER BY id').all<{
      id: string;
      names: string;
      region: string | null;
    }>(),
  );
  return results.map(({ id, names, region }) => ({ id, names: JSON.parse(names), region }));
}
