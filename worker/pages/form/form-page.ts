import { html } from 'hono/html';
import type { Markup } from '../frame.ts';
import { page } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { notice, summary } from '../parts/fields.ts';
import { inLanguage, localized } from '../parts/texts.ts';
import { FORM } from '../tables/form.ts';
import type { FormView } from './form.ts';
import { form, labelsOf } from './form.ts';

/** The form again, with everything that was typed and what is wrong with it. @param problem of the whole, in words. */
export function formPage(view: FormView, problem = ''): Markup {
  const { agency, lang, faults } = view;
  const words = FORM[lang];
  const title = `${words.send} · ${inLanguage(agency.names, lang)}`;
  const wrong = problem || Object.keys(faults).length > 0;
  const content = html`${notice(problem) || summary(faults, labelsOf(lang), words.problems.invalid)}
<p class="soft">${localized(agency.names, lang)}</p>
<h1>${words.send}</h1>
<h2>${words.step}</h2>
${form(view, true)}`;
  return page({
    lang,
    title: wrong ? `${HOSTED_WORDS[lang].error}: ${title}` : title,
    path: `/a/${agency.id}`,
    content,
    answer: true,
  });
}
