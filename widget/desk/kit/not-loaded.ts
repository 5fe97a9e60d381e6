/** Scripts and words come when somebody needs them, and may not come: the connection is gone, or a newer version took their place. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { ShellWords } from '../locales/shell.ts';

/** Heard by the frame around the rooms. */
export const NOT_LOADED = 'jauap-desk-not-loaded';

/** Tells the frame that a part of an element did not come. */
export function tellNotLoaded(element: HTMLElement): void {
  element.dispatchEvent(new Event(NOT_LOADED, { bubbles: true, composed: true }));
}

/** Loading the page again helps in both cases; asking for the same address again would not, where there is a newer version. */
export function notLoaded(words: ShellWords): TemplateResult {
  return html`<div class="not-loaded panel stack" role="alert"><h1>${words.notLoaded}</h1>
    <p>${words.notLoadedWhy}</p>
    <button @click=${() => location.reload()}>${words.reload}</button></div>`;
}
