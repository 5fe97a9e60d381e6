/** The search of the feed as a form that needs no script: it asks for the same page with what is wanted in its address. */
import { html } from 'hono/html';
import { SEARCH } from '../../../sdk/contract/feed-values.ts';
import type { FeedQuery } from '../../../sdk/contract/types.ts';
import type { Language, Status, Topic } from '../../../sdk/contract/vocabulary.ts';
import { STATUSES } from '../../../sdk/contract/vocabulary.ts';
import type { Agency } from '../../store/agencies.ts';
import type { PublicTerritory } from '../../store/routing.ts';
import type { Markup, Piece } from '../frame.ts';
import type { Faults } from '../parts/fields.ts';
import { described, issueOf } from '../parts/fields.ts';
import { TRACK } from '../tables/case.ts';
import { FIND } from '../tables/find.ts';
import { placesOf } from './chosen.ts';

export interface Searched {
  readonly agency: Agency;
  readonly territories: readonly PublicTerritory[];
  readonly query: FeedQuery;
  readonly lang: Language;
  /** The search as it was typed, where something in it is wrong. */
  readonly typed: Readonly<Record<string, string>>;
  /** What is wrong, by {@link fieldOf}. */
  readonly faults: Faults;
}

/** Id of a field of the search, apart from those of the form above it. */
export const fieldOf = (name: string): string => `by-${name}`;

/** Reached through the feed's indexes; what waits for a moderator is not in it. */
const SHOWN = STATUSES.filter((status) => status !== 'moderation');

/** What has no field comes by a link, and is kept. */
const KEPT = ['kind', 'region', 'object'] as const;

/** What is wanted, without the place in the list: one pair for each name. */
export const wantedOf = ({ cursor: _, limit: __, ...wanted }: FeedQuery): Record<string, string> =>
  Object.fromEntries(Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

export function filters(searched: Searched): Markup {
  const { agency, query, lang, typed } = searched;
  const { topics, statuses } = TRACK[lang];
  const said = FIND[lang];
  return html`<form class="filters screen" method="get" action="/a/${agency.id}#feed" role="search" aria-label="${said.filters}">
<input type="hidden" name="lang" value="${lang}">
${KEPT.map((name) => kept(name, query[name]))}
${words(searched)}
${choice('topic', named(agency.topics, topics), searched)}
${choice('status', named(SHOWN, statuses), searched)}
${places(searched)}
${day('from', searched)}
${day('to', searched)}
${tick('overdue', 'true', said.overdue, query.overdue)}
${tick('solved', 'no', said.refuted, query.solved)}
<button class="second">${said.show}</button>
${Object.keys({ ...wantedOf(query), ...typed }).length ? html`<a href="/a/${agency.id}?lang=${lang}#feed">${said.all}</a>` : ''}
</form>`;
}

const kept = (name: string, value: string | undefined): Piece =>
  value ? html`<input type="hidden" name="${name}" value="${value}">` : '';

type Option = readonly [value: string, name: string];

const named = <Value extends Topic | Status>(values: readonly Value[], words: Readonly<Record<Value, string>>) =>
  values.map((value): Option => [value, words[value]]);

type Field = 'q' | 'topic' | 'status' | 'territory' | 'from' | 'to';

const askedIn = (name: Field, { typed, query }: Searched): string => typed[name] ?? query[name] ?? '';

/** What the control of a field is known by, with what is wrong with it. */
const known = (name: Field, { faults }: Searched, hint = ''): Markup =>
  html`id="${fieldOf(name)}"${described({ name: fieldOf(name), hint, faults })} name="${name}"`;

/** Before the control: its name, what it is for, and what is wrong with it. */
function labelled(name: Field, { faults, lang }: Searched, hint = ''): Markup {
  const id = fieldOf(name);
  const said = FIND[lang];
  return html`<label for="${id}">${name === 'q' ? said.search : said[name]}</label>
${hint && html`<p class="soft" id="${id}-hint">${hint}</p>`}
${issueOf(id, faults)}`;
}

function words(searched: Searched): Markup {
  const { searchHint } = FIND[searched.lang];
  return html`<div class="words">${labelled('q', searched, searchHint)}
<input type="search" size="40" ${known('q', searched, searchHint)} value="${askedIn('q', searched)}" minlength="${SEARCH.min}" maxlength="${SEARCH.max}"></div>`;
}

/** What was asked for stands in the list too, whether it is offered or not: the form says what it asked. */
function choice(name: 'topic' | 'status' | 'territory', offered: readonly Option[], searched: Searched): Markup {
  const asked = askedIn(name, searched);
  const isOffered = asked === '' || offered.some(([value]) => value === asked);
  const options = isOffered ? offered : [...offered, [asked, nameOf(asked, searched)] as const];
  return html`<div>${labelled(name, searched)}
<select ${known(name, searched)}><option value="">${FIND[searched.lang].any}</option>
${options.map(([value, text]) => html`<option value="${value}"${value === asked ? ' selected' : ''}>${text}</option>`)}</select></div>`;
}

function nameOf(value: string, { lang }: Searched): string {
  const { topics, statuses } = TRACK[lang];
  const names: Readonly<Record<string, string>> = { ...topics, ...statuses };
  return names[value] ?? value;
}

/** Appeals keep the id of a territory that was taken off the list: a link to them is kept, whatever there is to choose. */
function places(searched: Searched): Piece {
  const options: Option[] = placesOf(searched);
  return options.length || searched.faults[fieldOf('territory')] !== undefined
    ? choice('territory', options, searched)
    : kept('territory', searched.query.territory);
}

/** A control for days would show nothing in place of what is none. */
const DAY = /^(?:\d{4}-(?:0\d|1[0-2])-[0-3]\d)?$/;

function day(name: 'from' | 'to', searched: Searched): Markup {
  const typed = askedIn(name, searched);
  const type = DAY.test(typed) ? 'date' : 'text';
  return html`<div>${labelled(name, searched)}
<input type="${type}" ${known(name, searched)} value="${typed}" min="2000-01-01" max="2100-12-31"></div>`;
}

const tick = (name: string, value: string, label: string, chosen: string | undefined): Piece =>
  html`<div class="check"><input type="checkbox" id="by-${name}" name="${name}" value="${value}"${chosen === value ? ' checked' : ''}>
<label for="by-${name}">${label}</label></div>`;
