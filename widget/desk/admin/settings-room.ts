import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AdminDesk } from '../../../sdk/contract/types.ts';
import type { AdminWords } from '../locales/admin.ts';
import type { Terms } from '../locales/terms.ts';
import { AdminRoom } from './admin-room.ts';
import type { Typed } from './settings-form.ts';
import { filledSettings, settingsFields } from './settings-form.ts';

/** What the agency is, what it takes, and how its form looks. */
export class JauapDeskSettings extends AdminRoom {
  protected readonly section = 'settings';
  #accents: Typed = {};

  protected override content({ settings }: AdminDesk, words: AdminWords, terms: Terms): TemplateResult {
    const typed = (which: 'light' | 'dark', value: string) => {
      this.#accents = { ...this.#accents, [which]: value.trim() };
      this.requestUpdate();
    };
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      ${settingsFields(settings, terms, this.drawing(words), this.#accents, typed)} ${this.bar(words)}
    </form>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.save(DESK_ENDPOINTS.saveSettings, { body: filledSettings(event.target as HTMLFormElement) });
  };
}

customElements.define('jauap-desk-settings', JauapDeskSettings);
