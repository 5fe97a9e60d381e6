/** The form on the page of an agency, with nothing written yet. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { Agency } from '../../store/agencies.ts';
import { form } from '../form/form.ts';
import { NOTHING_TYPED } from '../form/typed.ts';
import type { Markup } from '../frame.ts';
import { FORM } from '../tables/form.ts';

/** @param about address of the page somebody came from, `''` if from none. */
export function writing(agency: Agency, lang: Language, about: string): Markup {
  const words = FORM[lang];
  const typed = { ...NOTHING_TYPED, page: about };
  return html`<section class="screen" aria-labelledby="send">
<h2 id="send">${words.send}</h2>
<p class="soft">${words.step}</p>
${form({ agency, lang, typed, faults: {} }, false)}
</section>`;
}
