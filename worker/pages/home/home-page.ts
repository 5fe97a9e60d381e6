/** The first page of the service, for whoever reads no more than its host: what it is, and who answers here. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { NamedBody } from '../../domain/bodies.ts';
import type { Region } from '../../domain/regions.ts';
import type { BodyPage } from '../../store/bodies.ts';
import { toOverdue } from '../foot.ts';
import type { Markup, Piece } from '../frame.ts';
import { page } from '../frame.ts';
import { FRONT_WORDS } from '../front-words.ts';
import { foundHead } from '../head/found.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { toRatings } from '../parts/ratings-links.ts';
import { localized } from '../parts/texts.ts';
import { TRACK } from '../tables/case.ts';
import { FIND } from '../tables/find.ts';
import { PAGE_WORDS } from '../words.ts';
import { byName, choice, regionName, regionOptions } from './choices.ts';

export interface HomeView {
  readonly bodies: BodyPage;
  readonly region: Region | null;
  readonly lang: Language;
  /** Of the service. */
  readonly origin: string;
  /** It is neither of one region nor a further page. */
  readonly whole: boolean;
}

export function homePage(view: HomeView): Markup {
  const { bodies, region, lang, origin, whole } = view;
  const words = FRONT_WORDS[lang];
  const content = html`<h1>${words.heading}</h1>
<p class="lead">${words.what}</p>
<ul>
<li><a href="/docs/${lang}/citizen.html">${PAGE_WORDS[lang].forCitizens}</a></li>
<li>${toOverdue(lang)}</li>
<li>${toRatings(lang)}</li>
</ul>
<h2 id="bodies">${words.bodies}</h2>
${whole && bodies.next === null ? '' : regions(region, lang)}
${bodies.items.length ? groups(bodies.items, lang) : html`<p>${words.noBodies}</p>`}
${paging(view)}`;
  const told = { lang, title: `${words.heading} · Jauap`, path: '/' };
  const head = whole ? foundHead({ ...told, origin, description: words.what }) : '';
  return page({ ...told, content, head });
}

/** There are more bodies than one page holds: whoever lives in a region chooses it. */
function regions(chosen: Region | null, lang: Language): Markup {
  return html`<form class="filters screen" method="get" action="/#bodies">
<input type="hidden" name="lang" value="${lang}">
${choice({ name: 'region', label: FRONT_WORDS[lang].region, any: FIND[lang].any }, regionOptions(lang), chosen?.id)}
<button class="second">${FIND[lang].show}</button>
</form>`;
}

/** By region, in the order in which they were read. */
function groups(bodies: readonly NamedBody[], lang: Language): Markup[] {
  return [...Map.groupBy(bodies, ({ region }) => region)].map(
    ([region, ofRegion]) => html`<h3>${region === null ? FRONT_WORDS[lang].country : regionName(region, lang)}</h3>
<ul>${ofRegion.toSorted(byName(lang)).map((body) => html`<li><a href="/a/${body.id}?lang=${lang}">${localized(body.names, lang)}</a></li>`)}</ul>`,
  );
}

function paging({ bodies: { next }, region, lang, whole }: HomeView): Piece {
  const of = region ? { region: region.id } : {};
  const further = next && `/?${new URLSearchParams({ ...of, from: next, lang })}#bodies`;
  return html`<p class="actions screen">
${further ? html`<a rel="next" href="${further}">${TRACK[lang].more}</a>` : ''}
${whole ? '' : html`<a href="/?lang=${lang}">${HOSTED_WORDS[lang].first}</a>`}
</p>`;
}
