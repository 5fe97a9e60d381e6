/** Taking back the appeal or the consent: each behind a second step. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { TrackWords } from '../locales/words.ts';
import type { TakingBack, View } from './view.ts';
import { alertOf, pending } from './view.ts';

const TAKING_BACK: readonly TakingBack[] = ['withdraw', 'revoke'];

export function takingBackPart(view: View, ask: (act: TakingBack) => void): TemplateResult | '' {
  const { tracked, words, course } = view;
  const last = TAKING_BACK.find((act) => act === course.act);
  const open = TAKING_BACK.filter((act) => tracked.may[act]);
  if (!open.length && !last) return '';
  return html`<div class="actions">
    <p role="status" tabindex="-1" class="told">${last && course.tag === 'done' ? words.done[last] : ''}</p>
    <p role="alert" class="alert">${last && alertOf(view, last)}</p>
    ${open.map(
      (act) =>
        html`<button aria-haspopup="dialog" aria-disabled=${pending(view, act)} @click=${() => ask(act)}>
          ${pending(view, act) ? words.sending : words[act].ask}
        </button>`,
    )}
  </div>`;
}

/** The second step. The platform keeps the focus in it, closes it with Escape and gives the focus back. */
export function confirmation(act: TakingBack, words: TrackWords, closed: (confirmed: boolean) => void): TemplateResult {
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
