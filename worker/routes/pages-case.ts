import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { privateAnswer, publicFor } from '../http/caching.ts';
import { limitCodes } from '../http/limits.ts';
import { readFields } from '../http/page-forms.ts';
import { PAGE_PATHS } from '../http/page-paths.ts';
import { ProblemError } from '../http/problem.ts';
import { limitForm, limitSmall } from '../http/validate.ts';
import { casePage } from '../pages/case/case-page.ts';
import { languageOf } from '../pages/frame.ts';
import { viewAppeal } from '../services/view-appeal.ts';
import { answerHolder } from './pages-holder.ts';
import { answerSupport } from './pages-support.ts';

/** The page of a case: for everybody by its address, and for the holder of its code by a form. */
export function casePageRoutes(now: () => Date) {
  return (
    new Hono<AppEnv>()
      .get(PAGE_PATHS.case, publicFor(15), async (c) => {
        const { place, appeal, clock } = await requireCase(c, now);
        const { id: agency, names } = place.agency;
        // A tombstone, and what nobody has read yet, is found by its number and not by a search.
        if (appeal.publication === 'published') c.header('X-Robots-Tag', 'all');
        const lang = languageOf(c, appeal.lang);
        return c.html(casePage({ names, agency, appeal, clock, path: pathOf(c), lang }, new URL(c.req.url).origin));
      })
      .post(PAGE_PATHS.case, privateAnswer, limitForm, limitCodes(now), async (c) => {
        const { place, appeal } = await requireCase(c, now);
        const fields = await readFields(c);
        return answerHolder(c, { place, fields, path: pathOf(c), number: appeal.number, fallback: appeal.lang }, now);
      })
      // The address of an answer to a form, typed or opened again, leads back to the case.
      .get(PAGE_PATHS.support, privateAnswer, (c) => c.redirect(caseOf(c)))
      .post(PAGE_PATHS.support, privateAnswer, limitSmall, async (c) => {
        const { place, appeal } = await requireCase(c, now);
        const view = { place, appeal, path: caseOf(c), lang: languageOf(c, appeal.lang) };
        return answerSupport(c, { ...view, fields: await readFields(c), now: now() });
      })
  );
}

const pathOf = (c: Context<AppEnv>): string => c.req.path;

/** The page of the case that a path leads into. */
const caseOf = (c: Context<AppEnv>): string => c.req.path.replace(/\/support$/, '');

/** @throws {ProblemError} 404 */
async function requireCase(c: Context<AppEnv, typeof PAGE_PATHS.case | typeof PAGE_PATHS.support>, now: () => Date) {
  const found = await viewAppeal(c.env.DB, c.req.param('number'), now());
  // Mail has named the page before the appeal was passed on, so it opens under either body.
  const bodies = [found?.place.number.agency, found?.place.first.agency, found?.place.agency.id];
  if (!found || !bodies.includes(c.req.param('agency'))) throw new ProblemError('not_found');
  c.set('place', found.place);
  return found;
}
