/** The fields of the search. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { SEARCH } from '../../sdk/contract/feed-values.ts';
import type { FindView } from './view.ts';

/** What stands in the fields below the words. What has no field comes by a link, and is kept. */
const FIELDS = ['topic', 'status', 'from', 'to', 'overdue', 'solved'] as const;
const KEPT = ['kind', 'region', 'territory', 'object'] as const;

/** Reached through the feed's indexes; what waits for a moderator is not in it. */
const UNLISTED = 'moderation';

export function panel(view: FindView): TemplateResult {
  const { wanted, said, acts } = view;
  const open = FIELDS.some((name) => wanted[name]);
  const kept = KEPT.filter((name) => wanted[name]);
  const some = Object.keys(wanted).length > 0;
  return html`<search>
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
        ${some ? html`<button type="button" @click=${() => acts.share(wanted)}>${said.share}</button>` : ''}
        <a href=${feedAddress(view)}>RSS</a>
      </div>
    </form>
  </search>`;
}

function filters({ wanted, words, said }: FindView): TemplateResult {
  const statuses: Record<string, string> = { ...words.statuses };
  delete statuses[UNLISTED];
  const choice = (name: 'topic' | 'status', label: string, names: Readonly<Record<string, string>>) =>
    html`<div class="field">
      <label for=${name}>${label}</label>
      <select name=${name} id=${name}>
        <option value="">${said.any}</option>
        ${Object.entries(names).map(
          ([value, text]) => html`<option value=${value} .selected=${value === wanted[name]}>${text}</option>`,
        )}
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
  return html`${choice('topic', said.topic, words.topics)} ${choice('status', said.status, statuses)} ${day('from')}
    ${day('to')} ${tick('overdue', 'true', said.overdue)} ${tick('solved', 'no', said.refuted)}`;
}

/** The feed for readers of feeds, of the topic if one is chosen. */
function feedAddress({ endpoint, agency, wanted: { topic }, words }: FindView): string {
  const path = topic ? `${agency}/${topic}` : agency;
  return `${endpoint.replace(/\/*$/, '')}/feeds/${encodeURI(path)}.rss?lang=${words.lang}`;
}
