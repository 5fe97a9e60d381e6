/** What the list of what is late is narrowed by: a form that asks for the page again, and the same in words, for paper too. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { TOPICS } from '../../../sdk/contract/vocabulary.ts';
import type { NamedBody } from '../../domain/bodies.ts';
import type { BodyPage } from '../../store/bodies.ts';
import type { Markup, Piece } from '../frame.ts';
import { FRONT_WORDS } from '../front-words.ts';
import { bodyOptions, choice, regionOptions } from '../home/choices.ts';
import { inLanguage } from '../parts/texts.ts';
import { FIND } from '../tables/find.ts';
import { STATS } from '../tables/stats.ts';
import { PAGE_WORDS } from '../words.ts';
import type { LateAsked } from './asked.ts';

export interface Narrowing {
  readonly asked: LateAsked;
  /** To choose from: those of the region, or all if they are few. */
  readonly bodies: BodyPage;
  readonly lang: Language;
}

export function filters({ asked, bodies, lang }: Narrowing): Markup {
  const { region, agency, topic } = asked;
  const find = FIND[lang];
  const named = (name: string, label: string) => ({ name, label, any: find.any });
  const offered = offeredOf(bodies, agency);
  return html`<form class="filters screen" method="get" action="/overdue" role="search" aria-label="${find.filters}">
<input type="hidden" name="lang" value="${lang}">
${choice(named('region', FRONT_WORDS[lang].region), regionOptions(lang), region?.id)}
${offered.length ? choice(named('agency', PAGE_WORDS[lang].agency), bodyOptions(offered, lang), agency?.id) : ''}
${choice(named('topic', find.topic), topicsOf(lang), topic)}
<button class="second">${find.show}</button>
${region || agency || topic ? html`<a href="/overdue?lang=${lang}">${find.all}</a>` : ''}
</form>`;
}

/** All that there are to choose from. Of more bodies than a page holds a region is chosen first, and the one that was asked for is kept. */
function offeredOf({ items, next }: BodyPage, agency: NamedBody | undefined): readonly NamedBody[] {
  const offered = next === null ? items : [];
  return agency && !offered.some(({ id }) => id === agency.id) ? [...offered, agency] : offered;
}

const topicsOf = (lang: Language) => TOPICS.map((topic) => [topic, STATS[lang].topics[topic]] as const);

export function marks({ region, agency, topic, month }: LateAsked, lang: Language): Piece {
  const said = [
    month ? undefined : region?.names[lang],
    agency && inLanguage(agency.names, lang),
    month || !topic ? undefined : STATS[lang].topics[topic],
  ].filter((mark) => mark !== undefined);
  return said.length ? html`<p class="marks">${said.map((mark) => html`<span class="mark">${mark}</span> `)}</p>` : '';
}
