import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { numberVersion, privateAnswer, publicRead } from '../http/caching.ts';
import { limitCodes } from '../http/limits.ts';
import { readFields } from '../http/page-forms.ts';
import { PAGE_PATHS } from '../http/page-paths.ts';
import { limitForm } from '../http/validate.ts';
import { casePage } from '../pages/case/case-page.ts';
import { languageOf } from '../pages/frame.ts';
import { answerHolder } from './pages-holder.ts';
import { supportPageRoutes } from './pages-support.ts';
import { requireCase } from './required-case.ts';

/** The page of a case: for everybody by its address, and for the holder of its code by a form. */
export function casePageRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .get(PAGE_PATHS.case, publicRead({ holds: 'words', now, version: numberVersion }), async (c) => {
      const { place, appeal, clock } = await requireCase(c, now);
      const { id: agency, names } = place.agency;
      // A tombstone, and what nobody has read yet, is found by its number and not by a search.
      if (appeal.publication === 'published') c.header('X-Robots-Tag', 'all');
      const lang = languageOf(c, appeal.lang);
      return c.html(casePage({ names, agency, appeal, clock, path: c.req.path, lang }, new URL(c.req.url).origin));
    })
    .post(PAGE_PATHS.case, privateAnswer, limitForm, limitCodes(now), async (c) => {
      const { place, appeal } = await requireCase(c, now);
      const fields = await readFields(c);
      return answerHolder(c, { place, fields, path: c.req.path, number: appeal.number, fallback: appeal.lang }, now);
    })
    .route('/', supportPageRoutes(now));
}
