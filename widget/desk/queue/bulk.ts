/** What is done with the appeals that are selected. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Colleague } from '../../../sdk/contract/types.ts';
import type { QueueWords } from '../locales/queue-words.ts';

export interface BulkView {
  readonly words: QueueWords;
  readonly count: number;
  /** People the person may give appeals to. */
  readonly people: readonly Colleague[];
  readonly busy: boolean;
  readonly failed: boolean;
  /** Some of the last assignment did not land. */
  readonly partly: boolean;
  readonly onAssign: (assignee: string | null) => void;
  readonly onClear: () => void;
}

export function bulkBar(view: BulkView): TemplateResult {
  const { words, count, people, busy, failed, partly, onAssign, onClear } = view;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const assignee = new FormData(event.target as HTMLFormElement).get('assignee');
    if (assignee) onAssign(String(assignee));
  };
  return html`<form class="bulk panel tint" aria-label=${words.assign} @submit=${submit}>
    <p class="count-selected"><strong>${words.selected(count)}</strong></p>
    <div class="give"><label for="assignee" class="visually-hidden">${words.giveTo}</label>
      <select id="assignee" name="assignee" required><option value="">${words.choose}</option>
        ${people.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      </select></div>
    <button class="primary" ?disabled=${busy} aria-busy=${busy}>${words.assign}</button>
    <button type="button" ?disabled=${busy} @click=${() => onAssign(null)}>${words.takeBack}</button>
    <button type="button" class="quiet" @click=${onClear}>${words.unselect}</button>
    ${partly ? html`<p class="alert wide" role="alert">${words.retryAssign}</p>` : nothing}
    ${failed ? html`<p class="alert wide" role="alert">${words.failed} ${words.retry}.</p>` : nothing}
  </form>`;
}
