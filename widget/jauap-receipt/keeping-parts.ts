/** What is added to a receipt that is shown. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Receipt } from '../../sdk/contract/types.ts';
import { why } from '../appeal/why.ts';
import { viewBox } from '../intents/qr.ts';
import { localized } from '../language.ts';
import type { FormWords } from '../locales/form.ts';
import type { ReceiptWords } from '../locales/receipt.ts';
import type { Held } from './held.ts';
import { promised, receivedAt } from './paper.ts';

type Act = () => void;

/** When it came and who took it: with the number what a receipt must tell (АППК art. 64(2)). */
function facts(receipt: Receipt, words: FormWords, more: ReceiptWords): TemplateResult {
  const { acceptedBy } = receipt;
  const promise = promised(receipt, words, more);
  return html`<div><dt>${more.received}</dt><dd><strong>${receivedAt(receipt, words)}</strong></dd></div>
    ${
      acceptedBy &&
      html`<div>
        <dt>${more.acceptedBy}</dt>
        <dd><strong>${acceptedBy.name}</strong>, ${localized(acceptedBy.position, words.lang)}</dd>
      </div>`
    }
    ${promise && html`<div><dt>${more.promised}</dt><dd>${promise}</dd></div>`}`;
}

function following({ address, qr }: Held, more: ReceiptWords): TemplateResult {
  return html`<div part="following">
    <svg part="qr" viewBox=${viewBox(qr)} role="img" aria-label=${more.qr}>
      <rect x="-4" y="-4" width="100%" height="100%" fill="#fff" /><path d=${qr.path} fill="#000" />
    </svg>
    <div>
      <h3>${more.follow}</h3>
      <p><a part="address" href=${address} target="_blank" rel="noopener">${address}</a> <span class="soft">${more.newWindow}</span></p>
      <p>${more.followHow}</p>
    </div>
  </div>`;
}

/** Why the public does not read it, if it does not. */
function unpublished({ publication }: Receipt, words: FormWords): string {
  return publication === 'awaiting' ? words.statuses.moderation : publication === 'no_consent' ? words.noConsent : '';
}

/** What there is to read, by its places in the receipt. */
export interface Told {
  readonly facts: TemplateResult;
  readonly why: TemplateResult;
  readonly following: TemplateResult;
}

/** What stands in the receipt, by its places. */
export interface Parts extends Told {
  readonly buttons: TemplateResult;
  readonly gate: TemplateResult | '';
  /** What was done last, for the status. */
  readonly done: string | undefined;
}

export function told(held: Held, words: FormWords, more: ReceiptWords): Told {
  const { receipt } = held;
  return {
    facts: facts(receipt, words, more),
    why: why(receipt.clock, words),
    following: html`${following(held, more)}
      <p class="soft">${unpublished(receipt, words)}</p>`,
  };
}

export function buttons(print: Act, save: Act, more: ReceiptWords): TemplateResult {
  return html`<button @click=${print}>${more.print}</button> <button @click=${save}>${more.save}</button>`;
}

/** Asked once, before the only copy of the code is left behind. */
export function gate(stay: Act, leave: Act, more: ReceiptWords): TemplateResult {
  return html`<div part="gate" role="group" aria-labelledby="kept">
    <p id="kept" tabindex="-1"><strong>${more.kept}</strong></p>
    <div class="actions">
      <button class="primary" @click=${stay}>${more.back}</button>
      <button @click=${leave}>${more.wroteDown}</button>
    </div>
  </div>`;
}
