/** What the feed is narrowed by, in words: it also stands on paper, where no form is. */
import { html } from 'hono/html';
import type { FeedQuery } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { readableDate } from '../../domain/dates.ts';
import type { PublicTerritory } from '../../store/routing.ts';
import type { Piece } from '../frame.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { inLanguage } from '../parts/texts.ts';
import { TRACK } from '../tables/case.ts';
import { FIND } from '../tables/find.ts';
import { CHECK } from '../tables/form.ts';

interface Narrowed {
  readonly query: FeedQuery;
  readonly territories: readonly PublicTerritory[];
  readonly lang: Language;
}

/** The agency's territories by name. No runtime is sure to know the order of Kazakh; that of Russian has its letters too. */
export function placesOf({ territories, lang }: Omit<Narrowed, 'query'>): (readonly [id: string, name: string])[] {
  return territories
    .map(({ id, names }) => [id, inLanguage(names, lang)] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'ru'));
}

/** A mark for each filter that has a name; a region is a code alone, which tells nobody anything. */
export function chosen(narrowed: Narrowed): Piece {
  const { query, lang } = narrowed;
  const said = FIND[lang];
  const { q, topic, status, kind, territory, object, from, to } = query;
  const named = (name: string, value: string | undefined) => value !== undefined && `${name}: ${value}`;
  const marks = [
    named(said.search, q),
    named(said.topic, topic && TRACK[lang].topics[topic]),
    named(said.status, status && TRACK[lang].statuses[status]),
    named(HOSTED_WORDS[lang].kind, kind && CHECK[lang].kinds[kind]),
    named(said.territory, territory && (new Map(placesOf(narrowed)).get(territory) ?? territory)),
    named(said.object, object),
    named(said.from, from && readableDate(from, lang)),
    named(said.to, to && readableDate(to, lang)),
    query.overdue !== undefined && said.overdue,
    query.solved !== undefined && said.refuted,
  ].filter((mark) => mark !== false);
  return marks.length
    ? html`<p class="marks">${marks.map((mark) => html`<span class="mark">${mark}</span> `)}</p>`
    : '';
}
