import type { Context } from 'hono';
import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { readFields } from '../http/page-forms.ts';
import { PAGE_PATHS } from '../http/page-paths.ts';
import { limitSmall } from '../http/validate.ts';
import { languageOf } from '../pages/frame.ts';
import { answerSupport } from './answer-support.ts';
import { requireCase } from './required-case.ts';

/** "I have the same problem", pressed on the page of a case without any script. */
export function supportPageRoutes(now: () => Date) {
  return (
    new Hono<AppEnv>()
      // The address of an answer to a form, typed or opened again, leads back to the case.
      .get(PAGE_PATHS.support, privateAnswer, (c) => c.redirect(caseOf(c)))
      .post(PAGE_PATHS.support, privateAnswer, limitSmall, async (c) => {
        const { place, appeal } = await requireCase(c, now);
        const view = { place, appeal, path: caseOf(c), lang: languageOf(c, appeal.lang) };
        return answerSupport(c, { ...view, fields: await readFields(c), now: now() });
      })
  );
}

/** The page of the case that a path leads into. */
const caseOf = (c: Context<AppEnv>): string => c.req.path.replace(/\/support$/, '');
