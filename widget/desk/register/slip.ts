import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Receipt } from '../../../sdk/contract/types.ts';
import type { RegisterWords } from '../locales/register.ts';
import type { Terms } from '../locales/terms-words.ts';

/** What was entered, and the code that goes to the person. */
export interface Slip {
  readonly entry: 'appeal' | 'publication';
  readonly receipt: Receipt;
  readonly code: string;
  readonly said: string;
}

export interface SlipActs {
  readonly copy: () => void;
  readonly print: () => void;
  readonly open: () => void;
  readonly again: () => void;
}

/** The receipt for the person who came or called (АППК art. 64(2)); of a publication there is none to give. */
export function slip(
  { entry, receipt, code, said }: Slip,
  words: RegisterWords,
  terms: Terms,
  acts: SlipActs,
): TemplateResult {
  const { number, clock, acceptedBy } = receipt;
  const forPerson = entry === 'appeal';
  return html`<div class="stack">
    <h1 tabindex="-1">${words.done[entry]}</h1>
    <dl class="panel slip">
      <div><dt>${words.number}</dt><dd>${number}</dd></div>
      <div><dt>${words.due}</dt><dd>${terms.date(clock.dueOn)}</dd></div>
      ${forPerson ? html`<div><dt>${words.code}</dt><dd class="code">${code}</dd></div>` : nothing}
      ${acceptedBy ? html`<div><dt>${acceptedBy.position.kk}</dt><dd>${acceptedBy.name}</dd></div>` : nothing}
    </dl>
    ${forPerson ? html`<p>${words.codeHint}</p>` : nothing}
    <div class="row acts">
      ${
        forPerson
          ? html`<button class="primary" @click=${acts.print}>${words.print}</button>
              <button @click=${acts.copy}>${words.copy}</button>`
          : nothing
      }
      <button class=${forPerson ? '' : 'primary'} @click=${acts.open}>${forPerson ? words.open : words.answer}</button>
      <button @click=${acts.again}>${words.another}</button>
    </div>
    <p role="status">${said}</p>
  </div>`;
}
