/** The first page of the service, for whoever reads no more than its host: what it is, and who answers here. */
import { html } from 'hono/html';
import { toOverdue } from '../foot.ts';
import type { Markup } from '../frame.ts';
import { page } from '../frame.ts';
import { FRONT_WORDS } from '../front-words.ts';
import { foundHead } from '../head/found.ts';
import { toRatings } from '../parts/ratings-links.ts';
import { PAGE_WORDS } from '../words.ts';
import type { BodiesView } from './bodies.ts';
import { bodyList } from './bodies.ts';

export interface HomeView extends BodiesView {
  /** Of the service. */
  readonly origin: string;
}

export function homePage(view: HomeView): Markup {
  const { lang, origin, whole } = view;
  const words = FRONT_WORDS[lang];
  const content = html`<h1>${words.heading}</h1>
<p class="lead">${words.what}</p>
<ul>
<li><a href="/docs/${lang}/citizen.html">${PAGE_WORDS[lang].forCitizens}</a></li>
<li>${toOverdue(lang)}</li>
<li>${toRatings(lang)}</li>
</ul>
${bodyList(view)}`;
  const told = { lang, title: `${words.heading} · Jauap`, path: '/' };
  const head = whole ? foundHead({ ...told, origin, description: words.what }) : '';
  return page({ ...told, query: view.region ? { region: view.region.id } : {}, content, head });
}
