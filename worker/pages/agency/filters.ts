/** The search of the feed as a form that needs no script: it asks for the same page with what is wanted in its address. */
import { html } from 'hono/html';
import { SEARCH } from '../../../sdk/contract/feed-values.ts';
import type { FeedQuery } from '../../../sdk/contract/types.ts';
import type { Language, Status, Topic } from '../../../sdk/contract/vocabulary.ts';
import { STATUSES } from '../../../sdk/contract/vocabulary.ts';
import type { Agency } from '../../store/agencies.ts';
import type { PublicTerritory } from '../../store/routing.ts';
import type { Markup, Piece } from '../frame.ts';
import { TRACK } from '../tables/case.ts';
import { FIND } from '../tables/find.ts';
import { placesOf } from './chosen.ts';

interface Searched {
  readonly agency: Agency;
  readonly territories: readonly PublicTerritory[];
  readonly query: FeedQuery;
  readonly lang: Language;
}

/** Reached through the feed's indexes; what waits for a moderator is not in it. */
const SHOWN = STATUSES.filter((status) => status !== 'moderation');

/** What has no field comes by a link, and is kept. */
const KEPT = ['kind', 'region', 'object'] as const;

/** What is wanted, without the place in the list: one pair for each name. */
export const wantedOf = ({ cursor: _, limit: __, ...wanted }: FeedQuery): Record<string, string> =>
  Object.fromEntries(Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

export function filters(searched: Searched): Markup {
  const { agency, query, lang } = searched;
  const words = TRACK[lang];
  const said = FIND[lang];
  return html`<form class="filters screen" method="get" action="/a/${agency.id}#feed" role="search" aria-label="${said.filters}">
<input type="hidden" name="lang" value="${lang}">
${KEPT.map((name) => kept(name, query[name]))}
<div class="words"><label for="by-words">${said.search}</label>
<p class="soft" id="by-words-hint">${said.searchHint}</p>
<input type="search" size="40" id="by-words" name="q" value="${query.q ?? ''}" minlength="${SEARCH.min}" maxlength="${SEARCH.max}" aria-describedby="by-words-hint"></div>
${choice('topic', named(agency.topics, words.topics), searched)}
${choice('status', named(SHOWN, words.statuses), searched)}
${places(searched)}
${day('from', said.from, query.from)}
${day('to', said.to, query.to)}
${tick('overdue', 'true', said.overdue, query.overdue)}
${tick('solved', 'no', said.refuted, query.solved)}
<button class="second">${said.show}</button>
${Object.keys(wantedOf(query)).length ? html`<a href="/a/${agency.id}?lang=${lang}#feed">${said.all}</a>` : ''}
</form>`;
}

const kept = (name: string, value: string | undefined): Piece =>
  value ? html`<input type="hidden" name="${name}" value="${value}">` : '';

type Option = readonly [value: string, name: string];

const named = <Value extends Topic | Status>(values: readonly Value[], words: Readonly<Record<Value, string>>) =>
  values.map((value): Option => [value, words[value]]);

function choice(name: 'topic' | 'status' | 'territory', options: readonly Option[], { query, lang }: Searched): Piece {
  const said = FIND[lang];
  return html`<div><label for="by-${name}">${said[name]}</label>
<select id="by-${name}" name="${name}"><option value="">${said.any}</option>
${options.map(([value, text]) => html`<option value="${value}"${value === query[name] ? ' selected' : ''}>${text}</option>`)}</select></div>`;
}

/** Appeals keep the id of a territory that was taken off the list: a link to them is kept, whatever there is to choose. */
function places(searched: Searched): Piece {
  const { territory } = searched.query;
  const options: Option[] = placesOf(searched);
  if (options.length === 0) return kept('territory', territory);
  const known = territory === undefined || options.some(([id]) => id === territory);
  return choice('territory', known ? options : [...options, [territory, territory]], searched);
}

const day = (name: string, label: string, value = ''): Piece =>
  html`<div><label for="by-${name}">${label}</label>
<input type="date" id="by-${name}" name="${name}" value="${value}" min="2000-01-01" max="2100-12-31"></div>`;

const tick = (name: string, value: string, label: string, chosen: string | undefined): Piece =>
  html`<div class="check"><input type="checkbox" id="by-${name}" name="${name}" value="${value}"${chosen === value ? ' checked' : ''}>
<label for="by-${name}">${label}</label></div>`;
