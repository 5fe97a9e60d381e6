/** Which keys the queue has. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { QueueWords } from '../locales/queue-words.ts';
import { ACTIONS, KEY_NAMES } from './keys.ts';

export function helpDialog(words: QueueWords, on: boolean, onTurn: (on: boolean) => void): TemplateResult {
  return html`<dialog aria-labelledby="keys-heading" class="stack">
    <h2 id="keys-heading">${words.keysHeading}</h2>
    <p class="soft">${words.keysNote}</p>
    <table><thead><tr><th scope="col">${words.key}</th><th scope="col">${words.does}</th></tr></thead>
      <tbody>${ACTIONS.map(
        (action) =>
          html`<tr><td>${KEY_NAMES[action].map((key) => html`<kbd>${key}</kbd> `)}</td><td>${words.keys[action]}</td></tr>`,
      )}</tbody></table>
    <label class="inline-check"><input type="checkbox" .checked=${on} @change=${(event: Event) => onTurn((event.target as HTMLInputElement).checked)}>${words.keysOn}</label>
    <form method="dialog"><button class="primary">${words.close}</button></form>
  </dialog>`;
}
