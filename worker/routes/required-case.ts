import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';
import type { PAGE_PATHS } from '../http/page-paths.ts';
import { ProblemError } from '../http/problem.ts';
import { viewAppeal } from '../services/view-appeal.ts';

/** The case that a page is about. @throws {ProblemError} 404 */
export async function requireCase(
  c: Context<AppEnv, typeof PAGE_PATHS.case | typeof PAGE_PATHS.support>,
  now: () => Date,
) {
  const found = await viewAppeal(c.env.DB, c.req.param('number'), now());
  // Mail has named the page before the appeal was passed on, so it opens under either body.
  const bodies = [found?.place.number.agency, found?.place.first.agency, found?.place.agency.id];
  if (!found || !bodies.includes(c.req.param('agency'))) throw new ProblemError('not_found');
  c.set('place', found.place);
  return found;
}
