/** Filters that a person has saved. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { QueueFilters, SavedView } from '../../../sdk/contract/types.ts';
import type { QueueWords } from '../locales/queue-words.ts';
import { addressOfQueue, isSameQueue } from './address.ts';

export interface ViewsView {
  readonly words: QueueWords;
  readonly filters: QueueFilters;
  readonly views: readonly SavedView[];
  readonly busy: boolean;
  readonly onFilter: (filters: QueueFilters, event?: Event) => void;
  readonly onSave: (name: string, form: HTMLFormElement) => void;
  readonly onDelete: (view: SavedView) => void;
}

export function savedViews({ words, filters, views, busy, onFilter, onSave, onDelete }: ViewsView): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (name) onSave(name, form);
  };
  return html`<details class="views">
    <summary>${words.views}${views.length > 0 ? ` (${views.length})` : ''}</summary>
    <div class="stack">
      ${
        views.length === 0
          ? html`<p class="soft">${words.noViews}</p>`
          : html`<ul>${views.map(
              (
                view,
              ) => html`<li class="row"><a href=${addressOfQueue(view.query)} aria-current=${isSameQueue(view.query, filters) ? 'page' : nothing}
          @click=${(event: Event) => onFilter(view.query, event)}>${view.name}</a>
          <button class="quiet" ?disabled=${busy} aria-label=${`${words.deleteView}: ${view.name}`} @click=${() => onDelete(view)}>×</button></li>`,
            )}</ul>`
      }
      <form class="field" @submit=${submit}>
        <label for="view-name">${words.saveView}</label>
        <div class="row"><input id="view-name" name="name" maxlength="60" required aria-label=${`${words.saveView}: ${words.viewName}`} placeholder=${words.viewName}>
          <button ?disabled=${busy}>${words.save}</button></div>
      </form>
    </div>
  </details>`;
}
