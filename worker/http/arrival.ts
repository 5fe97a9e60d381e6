import type { Context } from 'hono';
import type * as z from 'zod/mini';
import type { AppEnv } from '../env.ts';
import type { Place } from '../store/places.ts';
import { refuseForeignSite, requirePlace } from './origins.ts';
import { readJson } from './validate.ts';

/**
 * What every write of a citizen goes through: it comes from a site of an agency that has to do with the appeal, from our own or from a
 * program; the body fits its schema.
 * @throws {ProblemError} 400, 403, 404, 415 or 422
 */
export async function arrival<S extends z.ZodMiniType>(
  c: Context<AppEnv>,
  schema: S,
): Promise<{ place: Place; request: z.output<S> }> {
  await refuseForeignSite(c);
  const place = await requirePlace(c);
  return { place, request: await readJson(c, schema) };
}
