import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';
import { ownPage } from '../http/own-page.ts';
import type { PageFeed } from '../http/page-feed.ts';
import { ProblemError } from '../http/problem.ts';
import { agencyPage } from '../pages/agency/agency-page.ts';
import { searchFaults } from '../pages/agency/search-faults.ts';
import { languageOf } from '../pages/frame.ts';
import { readAgencySearch } from '../services/read-agency-page.ts';
import type { Agency } from '../store/agencies.ts';

/** What the address says beside the search. */
export function beside(c: Context<AppEnv>, agency: Agency) {
  const about = ownPage(c.req.query('page') ?? '', agency);
  return { about, lang: languageOf(c), origin: new URL(c.req.url).origin };
}

/** The page again with what was typed and what is wrong with it. It belongs to who typed it, and no cache keeps it. */
export async function searchAgain(
  c: Context<AppEnv>,
  id: string,
  { query, typed, issues }: PageFeed,
): Promise<Response> {
  const { agency, territories } = await readAgencySearch(c.env.DB, id);
  if (!agency) throw new ProblemError('not_found');
  const faults = searchFaults(issues, languageOf(c));
  c.header('Cache-Control', 'no-store');
  const view = { agency, territories, feed: null, query, typed, faults, whole: false };
  return c.html(agencyPage({ ...view, ...beside(c, agency) }), 422);
}
