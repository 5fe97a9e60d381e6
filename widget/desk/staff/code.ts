import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { EnrolmentCode, StaffMember } from '../../../sdk/contract/types.ts';
import { closeDialog } from '../kit/dialogs.ts';
import { secret } from '../kit/secret.ts';
import { when } from '../kit/when.ts';
import type { StaffWords } from '../locales/staff.ts';

/** What the dialog of a code is made of. */
export interface CodeDialog {
  readonly words: StaffWords;
  readonly date: (day: string) => string;
  readonly member: StaffMember;
  /** Once it is made. */
  readonly made: EnrolmentCode | undefined;
  readonly busy: boolean;
  readonly failure: TemplateResult;
  readonly make: (event: SubmitEvent) => void;
  readonly say: (text: string) => void;
}

/** First the question, then the code with its link: a fragment, which no server and no log ever sees. */
export function codeDialog({ words, date, member, made, busy, failure, make, say }: CodeDialog): TemplateResult {
  const heading = html`<h2 id="dialog" tabindex="-1">${words.codeFor(member.name)}</h2>`;
  if (made) {
    return html`<div class="stack">${heading}
      ${made.waits ? html`<p class="alert">${words.waits}</p>` : nothing}
      <p>${words.codeUntil(when(made.expiresAt, date))}</p>
      ${secret(`${location.origin}/desk#code=${made.code}`, words, say)}
      <button @click=${closeDialog}>${words.close}</button></div>`;
  }
  return html`<form class="stack" @submit=${make}>${heading}
    <p>${words.codeHint}</p>
    ${
      member.passkeys > 0
        ? html`<label class="inline-check"><input type="checkbox" name="remove" aria-describedby="remove-hint">${words.removePasskeys}</label>
      <p id="remove-hint" class="small soft">${words.removeHint}</p>`
        : nothing
    }
    ${failure}
    <div class="row"><button class="primary" ?disabled=${busy}>${words.makeCode}</button>
      <button type="button" @click=${closeDialog}>${words.cancel}</button></div></form>`;
}
