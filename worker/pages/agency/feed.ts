/** «Не істелді / Что сделано» as HTML: filters are a GET form, pages are links. */
import { html } from 'hono/html';
import type { FeedPage, FeedQuery } from '../../../sdk/contract/types.ts';
import type { Language, Status, Topic } from '../../../sdk/contract/vocabulary.ts';
import { STATUSES } from '../../../sdk/contract/vocabulary.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Markup, Piece } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { card } from '../parts/card.ts';
import { TRACK } from '../tables/case.ts';
import { CHECK } from '../tables/form.ts';
import { PAGE_WORDS } from '../words.ts';

export interface FeedView {
  readonly agency: Agency;
  readonly feed: FeedPage;
  readonly query: FeedQuery;
  readonly lang: Language;
}

export function feed(view: FeedView): Markup {
  const { agency, feed: found, query, lang } = view;
  const words = TRACK[lang];
  const filtered = (query.topic ?? query.status ?? query.cursor) !== undefined;
  const empty = filtered ? HOSTED_WORDS[lang].nothing : words.empty;
  return html`<section id="feed" aria-labelledby="done">
<h2 id="done">${words.heading}</h2>
${found.items.length || filtered ? filters(view) : ''}
${found.items.map((appeal) => card(appeal, agency.id, lang))}
${found.items.length ? '' : html`<p class="soft">${empty}</p>`}
${paging(view)}
</section>`;
}

/** Reached through the feed's indexes; what waits for a moderator is not in it. */
const SHOWN = STATUSES.filter((status) => status !== 'moderation');

function filters({ agency, query, lang }: FeedView): Markup {
  const words = TRACK[lang];
  const said = HOSTED_WORDS[lang];
  const option = (value: Topic | Status, name: string, chosen: string | undefined) =>
    html`<option value="${value}"${value === chosen ? ' selected' : ''}>${name}</option>`;
  return html`<form class="filters screen" method="get" action="/a/${agency.id}#feed" aria-label="${said.filters}">
<input type="hidden" name="lang" value="${lang}">
<div><label for="by-topic">${CHECK[lang].topic}</label>
<select id="by-topic" name="topic"><option value="">${said.all}</option>
${agency.topics.map((topic) => option(topic, words.topics[topic], query.topic))}</select></div>
<div><label for="by-status">${PAGE_WORDS[lang].status}</label>
<select id="by-status" name="status"><option value="">${said.all}</option>
${SHOWN.map((status) => option(status, words.statuses[status], query.status))}</select></div>
<button class="second">${said.show}</button>
</form>`;
}

function paging({ agency, feed: { next }, query, lang }: FeedView): Piece {
  const { topic, status, cursor } = query;
  const address = (more: Record<string, string>) =>
    `/a/${agency.id}?${new URLSearchParams({ lang, ...(topic && { topic }), ...(status && { status }), ...more })}#feed`;
  return html`<p class="actions screen">
${next ? html`<a rel="next" href="${address({ cursor: next })}">${TRACK[lang].more}</a>` : ''}
${cursor ? html`<a href="${address({})}">${HOSTED_WORDS[lang].first}</a>` : ''}
</p>`;
}
