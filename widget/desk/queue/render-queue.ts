import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { almaty } from '../../dates.ts';
import type { QueueWords } from '../locales/queue-words.ts';
import { bulkBar } from './bulk.ts';
import type { FiltersView } from './filters.ts';
import { countOf, filterForm, search, tabs } from './filters.ts';
import { helpDialog } from './help.ts';
import { areKeysOn, turnKeys } from './keys.ts';
import type { JauapDeskQueue } from './queue-room.ts';
import type { RowsView } from './rows.ts';
import { rows } from './rows.ts';
import { savedViews } from './saved-views.ts';

/** Rows of the skeleton: about a screen of them. */
const WAITING = [0, 1, 2, 3, 4, 5, 6, 7];

/** The whole room. */
export function renderQueue(room: JauapDeskQueue, words: QueueWords): TemplateResult {
  const { around, filters, filter } = room;
  const { counts, choices, colleagues } = around;
  const view: FiltersView = { words, lang: room.desk.lang, filters, counts, choices, colleagues, onFilter: filter };
  return html`<div class="row spread"><h1>${words.heading}</h1>
      <button class="quiet" @click=${() => room.turnHelp(true)}>${words.help} <kbd>?</kbd></button></div>
    ${tabs(view)}
    <div class="tools">${room.desk.may('desk:private') ? search(view) : nothing} ${filterForm(view)} ${viewsOf(room, words)}</div>
    ${room.changes.offline ? html`<p class="notice" role="status">${words.noConnection}</p>` : nothing}
    ${room.elsewhere ? html`<p class="notice row"><span>${words.elsewhere}</span> <button @click=${() => room.reload(true)}>${words.showNew}</button></p>` : nothing}
    ${body(room, words)}
    ${room.selected.size > 0 ? bulkOf(room, words) : nothing}
    ${room.helpOpen ? helpOf(room, words) : nothing}`;
}

function body(room: JauapDeskQueue, words: QueueWords): TemplateResult {
  const { list, filters } = room;
  if (list.state === 'failed' || list.state === 'offline') {
    return html`<div class="panel stack"><p role="alert">${words[list.state]}</p>
      <button @click=${() => room.reload(true)}>${words.retry}</button></div>`;
  }
  if (list.state === 'loading') {
    return html`<p class="visually-hidden" role="status">${words.loading}</p>
      <div class="skeleton" aria-hidden="true">${WAITING.map(() => html`<div></div>`)}</div>`;
  }
  if (list.items.length === 0 && !list.next) {
    const narrowed = countOf(filters) > 0 || filters.q;
    return html`<p class="panel empty">${narrowed ? words.emptyFiltered : words.empty}</p>`;
  }
  return html`${room.mayAssign && list.items.length > 0 ? selectAll(room, words) : nothing}
    ${rows(rowsOf(room, words))}
    ${list.next ? html`<button class="more" ?disabled=${list.reading} aria-busy=${list.reading} @click=${() => list.more()}>${words.more}</button>` : nothing}`;
}

function selectAll(room: JauapDeskQueue, words: QueueWords): TemplateResult {
  const { list, selected } = room;
  const all = list.items.every(({ number }) => selected.has(number));
  const turn = (event: Event) => {
    const on = (event.target as HTMLInputElement).checked;
    for (const { number } of list.items.slice(0, 100)) room.select(number, on);
  };
  return html`<label class="inline-check select-all"><input type="checkbox" .checked=${all} .indeterminate=${selected.size > 0 && !all} @change=${turn}>${words.selectAll}</label>`;
}

function rowsOf(room: JauapDeskQueue, words: QueueWords): RowsView {
  const { list, around, selected, current } = room;
  const now = new Date().toISOString();
  return {
    words,
    items: list.items,
    current,
    selected,
    changed: room.changedRows,
    failures: new Map(Array.from(around.refused, ([number, outcome]) => [number, words.outcomes[outcome]])),
    today: almaty(now).day,
    now,
    seenBefore: room.seenBefore,
    mayAssign: room.mayAssign,
    nameOf: (staff) => around.nameOf(staff),
    onSelect: room.select,
    onFocus: (number) => {
      room.current = number;
      room.requestUpdate();
    },
    onOpen: room.open,
  };
}

function viewsOf(room: JauapDeskQueue, words: QueueWords): TemplateResult {
  const { around, filters, filter, desk } = room;
  return savedViews({
    words,
    filters,
    views: around.views,
    busy: around.busy,
    onFilter: filter,
    onSave: async (name, form) => {
      const saved = await around.saveView(name, filters);
      if (saved) form.reset();
      desk.say(saved ? words.viewSaved : words.failed);
    },
    onDelete: async (view) => {
      const gone = await around.deleteView(view);
      desk.say(gone ? words.viewDeleted : words.failed);
      room.renderRoot.querySelector<HTMLElement>('.views summary')?.focus();
    },
  });
}

function bulkOf(room: JauapDeskQueue, words: QueueWords): TemplateResult {
  const { around, selected } = room;
  return bulkBar({
    words,
    count: selected.size,
    people: around.people(),
    busy: around.busy,
    failed: around.failed,
    partly: around.refused.size > 0,
    onAssign: room.assign,
    onClear: () => {
      for (const number of [...selected]) room.select(number, false);
      room.focusRow();
    },
  });
}

function helpOf(room: JauapDeskQueue, words: QueueWords): TemplateResult {
  const dialog = helpDialog(words, areKeysOn(), (on) => turnKeys(on));
  return html`<div @close=${{ handleEvent: () => room.turnHelp(false), capture: true }}>${dialog}</div>`;
}
