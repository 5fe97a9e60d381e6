/** The bodies that answer here, by region and page by page. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { NamedBody } from '../../domain/bodies.ts';
import type { Region } from '../../domain/regions.ts';
import type { BodyPage } from '../../store/bodies.ts';
import type { Markup, Piece } from '../frame.ts';
import { FRONT_WORDS } from '../front-words.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { localized } from '../parts/texts.ts';
import { TRACK } from '../tables/case.ts';
import { FIND } from '../tables/find.ts';
import { byName, choice, regionName, regionOptions } from './choices.ts';

export interface BodiesView {
  readonly bodies: BodyPage;
  readonly region: Region | null;
  readonly lang: Language;
  /** It is neither of one region nor a further page. */
  readonly whole: boolean;
}

export function bodyList(view: BodiesView): Markup {
  const { bodies, region, lang, whole } = view;
  const words = FRONT_WORDS[lang];
  return html`<h2 id="bodies">${words.bodies}</h2>
${whole && bodies.next === null ? '' : regions(region, lang)}
${bodies.items.length ? groups(bodies.items, lang) : html`<p>${words.noBodies}</p>`}
${paging(view)}`;
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

function paging({ bodies: { next }, region, lang, whole }: BodiesView): Piece {
  const of = region ? { region: region.id } : {};
  const further = next && `/?${new URLSearchParams({ ...of, from: next, lang })}#bodies`;
  return html`<p class="actions screen">
${further ? html`<a rel="next" href="${further}">${TRACK[lang].more}</a>` : ''}
${whole ? '' : html`<a href="/?lang=${lang}">${HOSTED_WORDS[lang].first}</a>`}
</p>`;
}
