/** The page of an agency for whoever has no page of its own with the widget on it: what it is, the form, what was said and done. */
import { html } from 'hono/html';
import type { FeedPage, FeedQuery } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { noticeOf } from '../../domain/agency-notice.ts';
import type { Agency } from '../../store/agencies.ts';
import { form } from '../form/form.ts';
import { NOTHING_TYPED } from '../form/typed.ts';
import type { Markup, Piece } from '../frame.ts';
import { page } from '../frame.ts';
import { collectionData } from '../head/data.ts';
import { foundHead } from '../head/found.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { inLanguage, localized } from '../parts/texts.ts';
import { FORM } from '../tables/form.ts';
import { STATS } from '../tables/stats.ts';
import { feed } from './feed.ts';

export interface AgencyView {
  readonly agency: Agency;
  readonly feed: FeedPage;
  readonly query: FeedQuery;
  readonly lang: Language;
  /** Address of the page somebody came from to write about it, `''` if they did not. */
  readonly about: string;
  /** Of the service. */
  readonly origin: string;
  /** It may be found: it is no filter of itself. */
  readonly whole: boolean;
}

export function agencyPage(view: AgencyView): Markup {
  const { agency, lang, about } = view;
  const words = FORM[lang];
  const open = agency.disabledAt === null;
  const content = html`<h1>${localized(agency.names, lang)}</h1>
<p class="lead">${words.lead}</p>
${notice(agency, lang)}
${doors(agency, lang)}
${open ? writing(agency, lang, about) : ''}
${feed(view)}`;
  const title = `${words.lead} · ${inLanguage(agency.names, lang)}`;
  const head = view.whole ? found(view, title) : '';
  return page({ lang, title, path: `/a/${agency.id}`, content, head });
}

function found({ agency, feed: { items }, lang, origin }: AgencyView, title: string): Markup {
  const description = HOSTED_WORDS[lang].steps.slice(0, 2).join(' ');
  const data = collectionData(agency, items, title, { origin, lang });
  return foundHead({ origin, lang, title, description, data, agency: agency.id, path: `/a/${agency.id}` });
}

function notice(agency: Agency, lang: Language): Piece {
  const said = noticeOf(agency);
  return said ? html`<p class="notice">${localized(said, lang)}</p>` : '';
}

/** What this is and what it is not: the second door stands beside the first. */
function doors({ id, officialAppealUrl, disabledAt }: Agency, lang: Language): Markup {
  const words = FORM[lang];
  const { how, steps } = HOSTED_WORDS[lang];
  const first = html`<h2>${how}</h2>
<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>`;
  return html`<section class="screen">
${disabledAt === null ? first : ''}
<p>${words.notFormal} <a href="${officialAppealUrl}" target="_blank" rel="noopener noreferrer">${words.formalDoor}</a></p>
<p><strong>${words.danger}</strong></p>
<p><a href="/a/${id}/stats?lang=${lang}">${STATS[lang].heading}</a></p>
</section>`;
}

function writing(agency: Agency, lang: Language, about: string): Markup {
  const words = FORM[lang];
  const typed = { ...NOTHING_TYPED, page: about };
  return html`<section class="screen" aria-labelledby="send">
<h2 id="send">${words.send}</h2>
<p class="soft">${words.step}</p>
${form({ agency, lang, typed, faults: {} }, false)}
</section>`;
}
