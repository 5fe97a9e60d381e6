import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { WebhookTries, WebhookTry } from '../../../sdk/contract/types.ts';
import type { PublicEventType } from '../../../sdk/contract/vocabulary.ts';
import { DeskElement } from '../desk-element.ts';
import { deskStyles } from '../kit/styles.ts';
import type { WebhooksWords } from '../locales/webhooks.ts';
import { webhooksWords } from '../locales/webhooks.ts';
import { momentText, tryText } from './try-text.ts';
import { webhooksStyles } from './webhooks.styles.ts';

/** The last tries to deliver to one webhook. */
export class JauapDeskWebhookLog extends DeskElement<WebhooksWords> {
  static override styles: CSSStyleSheet[] = [...deskStyles, webhooksStyles];
  static override properties = { ...DeskElement.properties, webhook: {} };

  declare webhook: string;
  protected readonly tables = webhooksWords;
  #log: WebhookTries | undefined;
  #failed = false;
  #busy: string | undefined;

  protected override ready(): void {
    void this.load();
  }

  /** Reads the log anew. */
  async load(): Promise<void> {
    try {
      const { webhook } = this;
      this.#log = await this.desk.client.call<WebhookTries>(DESK_ENDPOINTS.webhookTries, { params: { webhook } });
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  }

  async #resend(message: string, words: WebhooksWords): Promise<void> {
    this.#busy = message;
    this.requestUpdate();
    try {
      const params = { webhook: this.webhook, message };
      const tried = await this.desk.client.call<WebhookTry>(DESK_ENDPOINTS.resendWebhook, { params });
      this.desk.say(tryText(tried, words));
    } catch {
      this.desk.say(words.failed);
    }
    this.#busy = undefined;
    await this.load();
  }

  override render(): TemplateResult {
    const { words } = this;
    if (!words) return html``;
    if (this.#failed) {
      return html`<p class="alert" role="alert">${words.failed}</p>
        <button @click=${() => this.load()}>${words.retry}</button>`;
    }
    const { items, waiting } = this.#log ?? { items: [], waiting: 0 };
    if (!items.length) return html`<p class="soft">${words.logEmpty}</p>`;
    const { at, event, number, result, attempt, again } = words.columns;
    return html`
      ${waiting ? html`<p>${words.waiting(waiting)}</p>` : ''}
      <div class="scroll" role="region" tabindex="0" aria-label=${words.log}>
        <table>
          <thead>
            <tr>
              ${[at, event, number, result, attempt, again].map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${items.map((one) => this.#row(one, words))}
          </tbody>
        </table>
      </div>
    `;
  }

  #row(one: WebhookTry, words: WebhooksWords): TemplateResult {
    const event = one.type.replace(/^appeal\./, '') as PublicEventType;
    return html`<tr>
      <td>${momentText(one.at)}</td>
      <td>${words.eventNames[event] ?? words.testMessage}</td>
      <td>${one.number ? html`<a href="/desk/appeals/${one.number}">${one.number}</a>` : '–'}</td>
      <td class=${one.outcome === 'delivered' ? 'good' : 'alert'}>${tryText(one, words)}</td>
      <td>${one.attempt}</td>
      <td>
        ${
          one.number
            ? html`<button
                ?disabled=${this.#busy !== undefined}
                aria-label="${words.resend}: ${one.number}, ${momentText(one.at)}"
                @click=${() => this.#resend(one.message, words)}
              >
                ${words.resend}
              </button>`
            : ''
        }
      </td>
    </tr>`;
  }
}

customElements.define('jauap-desk-webhook-log', JauapDeskWebhookLog);
