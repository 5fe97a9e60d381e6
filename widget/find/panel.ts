/** The fields of the search. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { SEARCH } from '../../sdk/contract/feed-values.ts';
import { ACT_WORDS } from '../locales/acts.ts';
import type { Profile } from './ask.ts';
import type { FindView } from './view.ts';

/** What stands in the fields below the words. What has no field comes by a link, and is kept. */
const FIELDS = ['topic', 'status', 'territory', 'from', 'to', 'overdue', 'solved'] as const;
const KEPT = ['kind', 'region', 'object'] as const;

/** Reached through the feed's indexes; what waits for a moderator is not in it. */
const UNLISTED = 'moderation';

export function panel(view: FindView, isOpen: boolean): TemplateResult {
  const { wanted, said, acts } = view;
  const open = FIELDS.some((name) => wanted[name]);
  const kept = KEPT.filter((name) => wanted[name]);
  const some = Object.keys(wanted).length > 0;
  return html`<search ?hidden=${!isOpen}>
    <form part="find" @submit=${acts.submit}>
      <div class="field">
        <label for="q">${said.search}</label>
        <p class="soft" id="q-hint">${said.searchHint}</p>
        <input type="search" name="q" id="q" aria-describedby="q-hint" enterkeyhint="search" maxlength=${SEARCH.max} .value=${wanted.q ?? ''} />
      </div>
      <details ?open=${open}>
        <summary>${said.filters}</summary>
        <div class="fields">${filters(view)}</div>
      </details>
      ${kept.map((name) => html`<input type="hidden" name=${name} .value=${wanted[name] ?? ''} />`)}
      ${wanted.object ? html`<p class="soft">${said.object}: ${wanted.object}</p>` : ''}
      <div class="actions">
        <button class="primary">${said.show}</button>
        ${some ? html`<button type="button" @click=${() => acts.ask({})}>${said.all}</button>` : ''}
        ${some ? html`<button type="button" @click=${() => acts.share(wanted)}>${ACT_WORDS[said.lang].share}</button>` : ''}
        <a href=${feedAddress(view)}>RSS</a>
      </div>
    </form>
  </search>`;
}

function filters({ wanted, words, said, profile }: FindView): TemplateResult {
  const statuses = Object.entries<string>(words.statuses).filter(([status]) => status !== UNLISTED);
  const choice = (name: 'topic' | 'status' | 'territory', names: readonly Choice[]) =>
    html`<div class="field">
      <label for=${name}>${said[name]}</label>
      <select name=${name} id=${name}>
        <option value="">${said.any}</option>
        ${names.map(([value, text]) => html`<option value=${value} .selected=${value === wanted[name]}>${text}</option>`)}
      </select>
    </div>`;
  const day = (name: 'from' | 'to') =>
    html`<div class="field">
      <label for=${name}>${said[name]}</label>
      <input type="date" name=${name} id=${name} min="2000-01-01" max="2100-12-31" .value=${wanted[name] ?? ''} />
    </div>`;
  const tick = (name: 'overdue' | 'solved', value: string, label: string) =>
    html`<div class="field check">
      <input type="checkbox" name=${name} id=${name} value=${value} .checked=${wanted[name] === value} />
      <label for=${name}>${label}</label>
    </div>`;
  const places = withWanted(territoriesOf(profile, words.lang), wanted.territory);
  return html`${choice('topic', withWanted(topicsOf(profile, words), wanted.topic, words.topics))}
    ${choice('status', statuses)} ${places.length ? choice('territory', places) : ''} ${day('from')} ${day('to')}
    ${tick('overdue', 'true', said.overdue)} ${tick('solved', 'no', said.refuted)}`;
}

/** A value and its name. */
type Choice = readonly [value: string, name: string];

/** What a link asks for is among the choices also before the agency's own are known, or where they are others. */
function withWanted(names: readonly Choice[], wanted = '', known: Readonly<Record<string, string>> = {}) {
  return !wanted || names.some(([value]) => value === wanted)
    ? names
    : [...names, [wanted, known[wanted] ?? wanted] as const];
}

/** The agency's own topics; all of them where the agency could not be asked. */
function topicsOf(profile: Profile | null | undefined, { topics }: FindView['words']): readonly Choice[] {
  if (profile === null) return Object.entries(topics);
  return (profile?.topics ?? []).map((topic) => [topic, topics[topic] ?? topic]);
}

/** By name. Chromium knows no order of Kazakh; that of Russian has its letters too, beside those they come from. */
function territoriesOf(profile: Profile | null | undefined, lang: FindView['words']['lang']): readonly Choice[] {
  const named = (profile?.territories ?? []).map(({ id, names }): Choice => [id, names[lang] ?? names.kk]);
  return named.toSorted(([, a], [, b]) => a.localeCompare(b, 'ru'));
}

/** The feed for readers of feeds, of the topic if one is chosen. */
function feedAddress({ endpoint, agency, wanted: { topic }, words }: FindView): string {
  const path = topic ? `${agency}/${topic}` : agency;
  return `${endpoint.replace(/\/*$/, '')}/feeds/${encodeURI(path)}.rss?lang=${words.lang}`;
}
