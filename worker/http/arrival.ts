import type { Context } from 'hono';
import type * as z from 'zod/mini';
import type { AppEnv } from '../env.ts';
import type { Agency } from '../store/agencies.ts';
import { refuseForeignSite, requireAgency } from './origins.ts';
import { readJson } from './validate.ts';

/**
 * What every write of a citizen goes through: it comes from a site of the agency, from our own or from a program; the agency
 * exists; the body fits its schema.
 * @throws {ProblemError} 400, 403, 404, 415 or 422
 */
export async function arrival<S extends z.ZodMiniType>(
  c: Context<AppEnv>,
  schema: S,
): Promise<{ agency: Agency; request: z.output<S> }> {
  await refuseForeignSite(c);
  const agency = await requireAgency(c);
  return { agency, request: await readJson(c, schema) };
}
