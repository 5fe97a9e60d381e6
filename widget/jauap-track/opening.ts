/** The door of a case: number and code. Pure template. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { field, notesOf } from './field.ts';
import { readReceipt } from './typed.ts';
import type { View } from './view.ts';
import { alertOf, issueOf, pending } from './view.ts';

/** A receipt copied as a whole fills both fields. */
export function pasteReceipt(event: ClipboardEvent): void {
  const form = event.currentTarget as HTMLFormElement;
  const receipt = readReceipt(event.clipboardData?.getData('text') ?? '');
  if (!receipt) return;
  event.preventDefault();
  for (const [name, value] of Object.entries(receipt))
    (form.elements.namedItem(name) as HTMLInputElement).value = value;
}

/** @param number what the page already knows. */
export function opening(view: Pick<View, 'words' | 'issues' | 'course'>, number: string): TemplateResult {
  const { words, issues } = view;
  const text = (name: 'number' | 'code', hint: string) => ({
    name,
    label: words[name],
    hint,
    issue: issueOf(name, view),
  });
  // Neither is a thing a browser should keep, correct, or send to a spelling service.
  return html`<form name="track" novalidate autocomplete="off" @paste=${pasteReceipt}>
    <h2 part="heading">${words.track}</h2>
    ${field(
      text('number', words.onReceipt),
      html`<input id="number" name="number" value=${number} required maxlength="64" autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" aria-describedby=${notesOf('number')} aria-invalid=${!!issues.number} />`,
    )}
    ${field(
      text('code', words.codeHint),
      html`<input id="code" name="code" required maxlength="64" autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" aria-describedby=${notesOf('code')} aria-invalid=${!!issues.code} />`,
    )}
    <p class="soft">${words.watched}</p>
    ${alertOf(view, 'open')}
    <button part="submit" class="primary" aria-disabled=${pending(view, 'open')}>
      ${pending(view, 'open') ? words.finding : words.find}
    </button>
  </form>`;
}
