/** The search of the feed as a form that needs no script: it asks for the same page with what is wanted in its address. */
import { html } from 'hono/html';
import { SEARCH } from '../../../sdk/contract/feed-values.ts';
import type { FeedQuery } from '../../../sdk/contract/types.ts';
import type { Language, Status, Topic } from '../../../sdk/contract/vocabulary.ts';
import { STATUSES } from '../../../sdk/contract/vocabulary.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Markup, Piece } from '../frame.ts';
import { TRACK } from '../tables/case.ts';
import { FIND } from '../tables/find.ts';

interface Searched {
  readonly agency: Agency;
  readonly query: FeedQuery;
  readonly lang: Language;
}

/** Reached through the feed's indexes; what waits for a moderator is not in it. */
const SHOWN = STATUSES.filter((status) => status !== 'moderation');

/** What has no field comes by a link, and is kept. */
const KEPT = ['kind', 'region', 'territory', 'object'] as const;

/** What is wanted, without the place in the list: one pair for each name. */
export const wantedOf = ({ cursor: _, limit: __, ...wanted }: FeedQuery): Record<string, string> =>
  Object.fromEntries(Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

export function filters({ agency, query, lang }: Searched): Markup {
  const words = TRACK[lang];
  const said = FIND[lang];
  const option = (value: Topic | Status, name: string, chosen: string | undefined) =>
    html`<option value="${value}"${value === chosen ? ' selected' : ''}>${name}</option>`;
  return html`<form class="filters screen" method="get" action="/a/${agency.id}#feed" role="search" aria-label="${said.filters}">
<input type="hidden" name="lang" value="${lang}">
${KEPT.map((name) => (query[name] ? html`<input type="hidden" name="${name}" value="${query[name]}">` : ''))}
<div class="words"><label for="by-words">${said.search}</label>
<p class="soft" id="by-words-hint">${said.searchHint}</p>
<input type="search" size="40" id="by-words" name="q" value="${query.q ?? ''}" minlength="${SEARCH.min}" maxlength="${SEARCH.max}" aria-describedby="by-words-hint"></div>
<div><label for="by-topic">${said.topic}</label>
<select id="by-topic" name="topic"><option value="">${said.any}</option>
${agency.topics.map((topic) => option(topic, words.topics[topic], query.topic))}</select></div>
<div><label for="by-status">${said.status}</label>
<select id="by-status" name="status"><option value="">${said.any}</option>
${SHOWN.map((status) => option(status, words.statuses[status], query.status))}</select></div>
${day('from', said.from, query.from)}
${day('to', said.to, query.to)}
${tick('overdue', 'true', said.overdue, query.overdue)}
${tick('solved', 'no', said.refuted, query.solved)}
<button class="second">${said.show}</button>
${Object.keys(wantedOf(query)).length ? html`<a href="/a/${agency.id}?lang=${lang}#feed">${said.all}</a>` : ''}
</form>`;
}

const day = (name: string, label: string, value = ''): Piece =>
  html`<div><label for="by-${name}">${label}</label>
<input type="date" id="by-${name}" name="${name}" value="${value}" min="2000-01-01" max="2100-12-31"></div>`;

const tick = (name: string, value: string, label: string, chosen: string | undefined): Piece =>
  html`<div class="check"><input type="checkbox" id="by-${name}" name="${name}" value="${value}"${chosen === value ? ' checked' : ''}>
<label for="by-${name}">${label}</label></div>`;
