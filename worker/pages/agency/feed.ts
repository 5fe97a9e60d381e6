/** «Не істелді / Что сделано» as HTML: filters are a GET form, pages are links. */
import { html } from 'hono/html';
import type { FeedPage, FeedQuery } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { Agency } from '../../store/agencies.ts';
import type { PublicTerritory } from '../../store/routing.ts';
import type { Markup, Piece } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { card } from '../parts/card.ts';
import { TRACK } from '../tables/case.ts';
import { FIND } from '../tables/find.ts';
import { chosen } from './chosen.ts';
import { filters, wantedOf } from './filters.ts';

export interface FeedView {
  readonly agency: Agency;
  readonly territories: readonly PublicTerritory[];
  readonly feed: FeedPage;
  readonly query: FeedQuery;
  readonly lang: Language;
}

export function feed(view: FeedView): Markup {
  const { agency, feed: found, query, lang } = view;
  const words = TRACK[lang];
  const filtered = query.cursor !== undefined || Object.keys(wantedOf(query)).length > 0;
  const empty = filtered ? `${FIND[lang].nothing}. ${FIND[lang].nothingHint}` : words.empty;
  return html`<section id="feed" aria-labelledby="done">
<h2 id="done">${words.heading}</h2>
${found.items.length || filtered ? filters(view) : ''}
${chosen(view)}
${found.items.map((appeal) => card(appeal, agency.id, lang))}
${found.items.length ? '' : html`<p class="soft">${empty}</p>`}
${paging(view)}
</section>`;
}

function paging({ agency, feed: { next }, query, lang }: FeedView): Piece {
  const { cursor } = query;
  const address = (more: Record<string, string>) =>
    `/a/${agency.id}?${new URLSearchParams({ ...wantedOf(query), ...more, lang })}#feed`;
  return html`<p class="actions screen">
${next ? html`<a rel="next" href="${address({ cursor: next })}">${TRACK[lang].more}</a>` : ''}
${cursor ? html`<a href="${address({})}">${HOSTED_WORDS[lang].first}</a>` : ''}
</p>`;
}
