import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** Words around a secret. */
export interface SecretWords {
  readonly once: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
}

/** Something that is shown this once, with a button that copies it. `say` tells what became of it. */
export function secret(text: string, words: SecretWords, say: (text: string) => void): TemplateResult {
  return html`<div class="stack secret">
    <p><output class="code-text" translate="no">${text}</output></p>
    <p class="alert">${words.once}</p>
    <button class="primary" type="button" @click=${(event: Event) => copy(event, text, words, say)}>${words.copy}</button>
  </div>`;
}

async function copy(event: Event, text: string, words: SecretWords, say: (text: string) => void): Promise<void> {
  const output = (event.currentTarget as Element).parentElement?.querySelector('output');
  try {
    await navigator.clipboard.writeText(text);
    say(words.copied);
  } catch {
    // Where the clipboard is forbidden, it is marked for copying by hand.
    if (output) getSelection()?.selectAllChildren(output);
    say(words.notCopied);
  }
}
