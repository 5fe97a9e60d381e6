/** The filters of the queue: tabs with counts, a search, and a form that stands in the address. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Tab } from '../../../sdk/contract/desk-vocabulary.ts';
import { ATTENTIONS, COUNTED_TO } from '../../../sdk/contract/desk-vocabulary.ts';
import type { Colleague, QueueChoices, QueueFilters, TabCounts } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { CHANNELS, KINDS, STATUSES } from '../../../sdk/contract/vocabulary.ts';
import type { QueueWords } from '../locales/queue-words.ts';
import { addressOfQueue, isSameQueue, TAB_FILTERS } from './address.ts';

export interface FiltersView {
  readonly words: QueueWords;
  readonly lang: AnswerLanguage;
  readonly filters: QueueFilters;
  readonly counts: Partial<TabCounts>;
  readonly choices: QueueChoices;
  readonly colleagues: readonly Colleague[];
  /** Shows the queue as narrowed by these. */
  readonly onFilter: (filters: QueueFilters, event?: Event) => void;
}

const TABS = Object.entries(TAB_FILTERS) as [Tab, QueueFilters][];

export function tabs({ words, filters, counts, onFilter }: FiltersView): TemplateResult {
  return html`<nav aria-label=${words.tabsName}><ul class="tabs">${TABS.map(([tab, to]) => {
    const count = counts[tab];
    const shown = count === undefined ? '' : count > COUNTED_TO ? `${COUNTED_TO}+` : String(count);
    const wants = (tab === 'overdue' || tab === 'head' || tab === 'unsolved') && count ? 'alert' : '';
    return html`<li><a href=${addressOfQueue(to)} aria-current=${isSameQueue(filters, to) ? 'page' : nothing}
      @click=${(event: Event) => onFilter(to, event)}>${words.tabs[tab]} <span class="count ${wants}">${shown}</span></a></li>`;
  })}</ul></nav>`;
}

export function search({ words, filters, onFilter }: FiltersView): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const q = String(new FormData(event.target as HTMLFormElement).get('q') ?? '').trim();
    const { q: _, ...rest } = filters;
    onFilter(q ? { ...rest, q } : rest);
  };
  return html`<form role="search" class="search" @submit=${submit}>
    <label for="q">${words.search}</label>
    <div class="row"><input id="q" name="q" type="search" maxlength="300" .value=${filters.q ?? ''} aria-describedby="q-hint" autocomplete="off">
      <button>${words.find}</button></div>
    <p id="q-hint" class="small soft">${words.searchHint}</p>
  </form>`;
}

type Choice = readonly [value: string, name: string];

function choicesOf({
  words,
  lang,
  choices,
  colleagues,
}: FiltersView): Record<keyof QueueWords['fields'], readonly Choice[]> {
  const { terms } = words;
  return {
    status: STATUSES.map((status) => [status, terms.statuses[status]]),
    topic: choices.topics.map((topic) => [topic, terms.topics[topic]]),
    assignee: [['me', words.me], ['nobody', words.nobody], ...colleagues.map(({ id, name }): Choice => [id, name])],
    official: choices.officials.map(({ id, name }) => [id, name]),
    territory: choices.territories.map(({ id, names }) => [id, names?.[lang] ?? names?.kk ?? id]),
    kind: KINDS.map((kind) => [kind, terms.kinds[kind]]),
    channel: CHANNELS.map((channel) => [channel, terms.channels[channel]]),
    attention: ATTENTIONS.map((attention) => [attention, words.attentions[attention]]),
  };
}

/** How many filters are in force, the search aside. */
export const countOf = ({ q: _, ...filters }: QueueFilters): number => Object.values(filters).filter(Boolean).length;

/** Each change shows its queue at once. */
export function filterForm(view: FiltersView): TemplateResult {
  const { words, filters, onFilter } = view;
  const count = countOf(filters);
  const change = (event: Event) => {
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const chosen = Object.fromEntries([...given].filter(([, value]) => value !== ''));
    onFilter({ ...chosen, ...(filters.q && { q: filters.q }) } as QueueFilters);
  };
  const fields = Object.entries(choicesOf(view)) as [keyof QueueWords['fields'], readonly Choice[]][];
  // A tab says by itself what it shows, and a phone has no room for a form above the list.
  const roomy = matchMedia('(min-width: 60rem)').matches;
  const open = roomy && count > 0 && !TABS.some(([, to]) => isSameQueue(filters, to));
  return html`<details class="filters" ?open=${open}>
    <summary>${count > 0 ? words.filtersOn(count) : words.filters}</summary>
    <form @change=${change} @submit=${(event: Event) => event.preventDefault()}>
      ${fields.map(([name, options]) => {
        const known = options.some(([value]) => value === filters[name]);
        const all = known || !filters[name] ? options : [...options, [filters[name], filters[name]] as Choice];
        return all.length === 0
          ? nothing
          : html`<div class="field"><label for=${`filter-${name}`}>${words.fields[name]}</label>
        <select id=${`filter-${name}`} name=${name} .value=${filters[name] ?? ''}>
          <option value="" ?selected=${!filters[name]}>${words.all}</option>
          ${all.map(([value, label]) => html`<option value=${value} ?selected=${filters[name] === value}>${label}</option>`)}
        </select></div>`;
      })}
      <label class="inline-check"><input type="checkbox" name="unread" value="1" .checked=${filters.unread === '1'}>${words.unread}</label>
      <label class="inline-check"><input type="checkbox" name="solved" value="no" .checked=${filters.solved === 'no'}>${words.unsolved}</label>
      ${count > 0 || filters.q ? html`<button type="button" @click=${() => onFilter({})}>${words.clear}</button>` : nothing}
    </form>
  </details>`;
}
