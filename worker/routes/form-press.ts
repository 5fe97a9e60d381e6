/** The pages that a press of the form may be answered with. */
import type { Context } from 'hono';
import type { Receipt, Submission } from '../../sdk/contract/types.ts';
import type { AppEnv } from '../env.ts';
import type { FormIssues } from '../http/form-issues.ts';
import { issuesOf } from '../http/form-issues.ts';
import type { ProblemError } from '../http/problem.ts';
import { checkPage } from '../pages/form/check-page.ts';
import { formFaults } from '../pages/form/faults.ts';
import { formPage } from '../pages/form/form-page.ts';
import { receiptPage } from '../pages/form/receipt-page.ts';
import { HOSTED_WORDS } from '../pages/hosted-words.ts';
import { FORM } from '../pages/tables/form.ts';
import type { Press } from './form-fields.ts';

/** The form with what is wrong, by issues of the contract or in words of its own. */
export function formAgain(
  c: Context<AppEnv>,
  { agency, typed, lang, photoFault }: Press,
  issues: FormIssues,
): Response | Promise<Response> {
  const faults = formFaults(issues, photoFault, lang);
  const view = { agency, lang, typed, faults };
  return c.html(formPage(view), Object.keys(faults).length ? 422 : 200);
}

type Problem = 'fromElsewhere' | 'sentBefore' | 'unavailable';

export function check(
  c: Context<AppEnv>,
  { agency, typed, lang, now }: Press,
  submission: Submission,
  problem?: Problem,
  status: 200 | 422 | 500 | 503 = problem ? 422 : 200,
): Response | Promise<Response> {
  const told = problem === 'unavailable' ? FORM[lang].problems.unavailable : problem && HOSTED_WORDS[lang][problem];
  const view = { agency, lang, typed, submission, now: now.getTime() };
  if (status === 503) c.header('Retry-After', '5');
  return c.html(checkPage({ ...view, ...(told && { problem: told }) }), status);
}

/**
 * The receipt is the answer to the press itself. To redirect would need an address at which the code is known, and an address is kept by
 * histories and logs. Loaded again, the browser sends the same form, and the same code gives the same receipt.
 */
export function receipt(
  c: Context<AppEnv>,
  { agency, typed, lang }: Press,
  given: Receipt,
): Response | Promise<Response> {
  const { origin } = new URL(c.req.url);
  return c.html(receiptPage({ agency, lang, receipt: given, code: typed.code, origin }));
}

/** Photos are kept for a day: those that are gone have to be chosen again, the others stay. */
function photosGone(c: Context<AppEnv>, press: Press, { issues = [] }: ProblemError): Response | Promise<Response> {
  const gone = issues.map(({ path }) => path);
  const photos = press.typed.photos.filter((_, i) => !gone.includes(`photos.${i}`));
  const photoFault = HOSTED_WORDS[press.lang].photosGone;
  return formAgain(c, { ...press, typed: { ...press.typed, photos }, photoFault }, {});
}

/** What does not fit the agency is said at its field. */
export function refused(c: Context<AppEnv>, press: Press, problem: ProblemError): Response | Promise<Response> {
  return problem.code === 'photo_missing' ? photosGone(c, press, problem) : formAgain(c, press, issuesOf(problem));
}
