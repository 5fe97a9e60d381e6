/** «Не істелді / Что сделано» as HTML: filters are a GET form, pages are links. */
import { html } from 'hono/html';
import type { FeedPage } from '../../../sdk/contract/types.ts';
import type { Markup, Piece } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { card } from '../parts/card.ts';
import { summary } from '../parts/fields.ts';
import { TRACK } from '../tables/case.ts';
import { FIND } from '../tables/find.ts';
import { chosen } from './chosen.ts';
import type { Searched } from './filters.ts';
import { filters, wantedOf } from './filters.ts';
import { searchLabels } from './search-faults.ts';

export interface FeedView extends Searched {
  /** `null`: nothing was looked for, because the search is wrong. */
  readonly feed: FeedPage | null;
}

export function feed(view: FeedView): Markup {
  const { feed: found, lang, faults } = view;
  return html`<section id="feed" aria-labelledby="done">
<h2 id="done">${TRACK[lang].heading}</h2>
${summary(faults, searchLabels(lang), FIND[lang].wrong)}
${found ? list(view, found) : filters(view)}
</section>`;
}

function list(view: FeedView, found: FeedPage): Markup {
  const { agency, query, lang } = view;
  const filtered = query.cursor !== undefined || Object.keys(wantedOf(query)).length > 0;
  const empty = filtered ? `${FIND[lang].nothing}. ${FIND[lang].nothingHint}` : TRACK[lang].empty;
  return html`${found.items.length || filtered ? filters(view) : ''}
${chosen(view)}
${found.items.map((appeal) => card(appeal, agency.id, lang))}
${found.items.length ? '' : html`<p class="soft">${empty}</p>`}
${paging(view, found)}`;
}

function paging({ agency, query, lang }: FeedView, { next }: FeedPage): Piece {
  const { cursor } = query;
  const address = (more: Record<string, string>) =>
    `/a/${agency.id}?${new URLSearchParams({ ...wantedOf(query), ...more, lang })}#feed`;
  return html`<p class="actions screen">
${next ? html`<a rel="next" href="${address({ cursor: next })}">${TRACK[lang].more}</a>` : ''}
${cursor ? html`<a href="${address({})}">${HOSTED_WORDS[lang].first}</a>` : ''}
</p>`;
}
