import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';

/** The way in. */
export class JauapDeskSignIn extends LitElement {
  override render(): TemplateResult {
    return html`<h1>Jauap</h1>`;
  }
}

customElements.define('jauap-desk-sign-in', JauapDeskSignIn);
