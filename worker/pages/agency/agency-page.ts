/** The page of an agency for whoever has no page of its own with the widget on it: what it is, the form, what was said and done. */
import { html } from 'hono/html';
import type { Markup } from '../frame.ts';
import { page } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { inLanguage, localized } from '../parts/texts.ts';
import { FORM } from '../tables/form.ts';
import { doors, notice } from './doors.ts';
import type { FeedView } from './feed.ts';
import { feed } from './feed.ts';
import { wantedOf } from './filters.ts';
import { agencyHead } from './head.ts';
import { writing } from './writing.ts';

export interface AgencyView extends FeedView {
  /** Address of the page somebody came from to write about it, `''` if they did not. */
  readonly about: string;
  /** Of the service. */
  readonly origin: string;
  /** It may be found: it is no filter of itself. */
  readonly whole: boolean;
}

export function agencyPage(view: AgencyView): Markup {
  const { agency, lang, about, query, faults } = view;
  const words = FORM[lang];
  const open = agency.disabledAt === null;
  const content = html`<h1>${localized(agency.names, lang)}</h1>
<p class="lead">${words.lead}</p>
${notice(agency, lang)}
${doors(agency, lang)}
${open ? writing(agency, lang, about) : ''}
${feed(view)}`;
  const title = `${words.lead} · ${inLanguage(agency.names, lang)}`;
  const head = view.whole ? agencyHead(view, title) : '';
  const wrong = Object.keys(faults).length > 0;
  return page({
    lang,
    title: wrong ? `${HOSTED_WORDS[lang].error}: ${title}` : title,
    path: `/a/${agency.id}`,
    query: { ...wantedOf(query), ...(about && { page: about }) },
    content,
    head,
  });
}
