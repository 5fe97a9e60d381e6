import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { DeskElement } from '../desk-element.ts';
import { shellWords } from '../locales/shell.ts';
import type { ShellWords } from '../locales/shell-words.ts';

/** The queue of the agency. */
export class JauapDeskQueue extends DeskElement<ShellWords> {
  protected readonly tables = shellWords;

  override render(): TemplateResult {
    return html`<h1>${this.words?.rooms.queue}</h1>`;
  }
}

customElements.define('jauap-desk-queue', JauapDeskQueue);
