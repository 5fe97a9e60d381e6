import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { PAGE_PATHS } from '../http/page-paths.ts';
import { ProblemError } from '../http/problem.ts';
import { limitForm } from '../http/validate.ts';
import { closedPage } from '../pages/form/closed-page.ts';
import { findReceivingAgency } from '../store/routing.ts';
import { answerForm } from './answer-form.ts';
import { readPress } from './form-fields.ts';

/** The form of an agency's page, posted without any script. No cookie is read or set: there is nothing that a foreign page could use. */
export function formPageRoutes(now: () => Date) {
  return new Hono<AppEnv>().post(PAGE_PATHS.agency, privateAnswer, limitForm, async (c) => {
    const receiving = await findReceivingAgency(c.env.DB, c.req.param('agency'));
    if (!receiving) throw new ProblemError('not_found');
    const press = await readPress(c, receiving, now);
    // An agency that takes nothing any more says where to go instead.
    if (receiving.agency.disabledAt !== null) return c.html(closedPage(receiving.agency, press.lang), 409);
    return answerForm(c, press);
  });
}
