/** Taking back the appeal or the consent: each behind a second step. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { TakingBackWords } from '../locales/taking-back.ts';
import type { Controls, TakingBack, View } from './view.ts';
import { toldOf } from './view.ts';

/** The second step, while it is asked for; and that the act is done. */
export function takingBackPart(view: View, words: TakingBackWords, { answered }: Controls): TemplateResult {
  const { asking } = view;
  return html`${toldOf(view, 'withdraw', words.withdraw.done)} ${toldOf(view, 'revoke', words.revoke.done)}
    ${asking && confirmation(asking, words, answered)}`;
}

/** The platform keeps the focus in it, closes it with Escape and gives the focus back. */
function confirmation(act: TakingBack, words: TakingBackWords, closed: (confirmed: boolean) => void): TemplateResult {
  const { question, consequence, confirm } = words[act];
  const dialogOf = (event: Event) => (event.target as Element).closest('dialog');
  return html`<dialog
    part="confirm"
    aria-labelledby="confirm-question"
    aria-describedby="confirm-consequence"
    @close=${(event: Event) => closed((event.target as HTMLDialogElement).returnValue === 'yes')}
  >
    <h3 id="confirm-question">${question}</h3>
    <p id="confirm-consequence">${consequence}</p>
    <div class="actions">
      <button autofocus @click=${(event: Event) => dialogOf(event)?.close()}>${words.back}</button>
      <button class="primary" @click=${(event: Event) => dialogOf(event)?.close('yes')}>${confirm}</button>
    </div>
  </dialog>`;
}
