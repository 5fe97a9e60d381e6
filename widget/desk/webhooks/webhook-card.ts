import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Webhook, WebhookList, WebhookSecret, WebhookTry } from '../../../sdk/contract/types.ts';
import { DeskElement } from '../desk-element.ts';
import { deskStyles } from '../kit/styles.ts';
import type { WebhooksWords } from '../locales/webhooks.ts';
import { webhooksWords } from '../locales/webhooks.ts';
import { momentText, tryText } from './try-text.ts';
import type { JauapDeskWebhookLog } from './webhook-log.ts';
import './webhook-log.ts';
import { webhooksStyles } from './webhooks.styles.ts';

type Asked = 'rotate' | 'remove';

/**
 * One webhook: whether it works, a test, its log. Fires `jauap-desk-webhook` with what the room has to show next: a list, or a new
 * secret.
 */
export class JauapDeskWebhook extends DeskElement<WebhooksWords> {
  static override styles: CSSStyleSheet[] = [...deskStyles, webhooksStyles];
  static override properties = { ...DeskElement.properties, webhook: { attribute: false } };

  declare webhook: Webhook;
  protected readonly tables = webhooksWords;
  #busy: string | undefined;
  #said = '';
  #good = true;
  #asked: Asked | undefined;
  #open = false;

  get #params() {
    return { webhook: this.webhook.id };
  }

  /** Runs one call; a second press while it runs does nothing. */
  async #run(what: string, work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = what;
    this.#said = '';
    this.requestUpdate();
    try {
      await work();
    } catch {
      this.#good = false;
      this.#said = this.words?.failed ?? '';
    }
    this.#busy = undefined;
    this.requestUpdate();
  }

  #test(words: WebhooksWords): Promise<void> {
    return this.#run('test', async () => {
      const tried = await this.desk.client.call<WebhookTry>(DESK_ENDPOINTS.testWebhook, { params: this.#params });
      this.#good = tried.outcome === 'delivered';
      this.#said = tryText(tried, words);
      await this.renderRoot.querySelector<JauapDeskWebhookLog>('jauap-desk-webhook-log')?.load();
    });
  }

  #enable(): Promise<void> {
    return this.#run('enable', async () => {
      this.webhook = await this.desk.client.call<Webhook>(DESK_ENDPOINTS.enableWebhook, { params: this.#params });
    });
  }

  async #ask(asked: Asked): Promise<void> {
    this.#asked = asked;
    this.requestUpdate();
    await this.updateComplete;
    this.#dialog?.showModal();
  }

  get #dialog() {
    return this.renderRoot.querySelector('dialog');
  }

  #confirm(): Promise<void> {
    const asked = this.#asked;
    this.#dialog?.close();
    return this.#run(asked ?? '', async () => {
      const { client } = this.desk;
      const detail =
        asked === 'remove'
          ? await client.call<WebhookList>(DESK_ENDPOINTS.removeWebhook, { params: this.#params })
          : await client.call<WebhookSecret>(DESK_ENDPOINTS.rotateWebhook, { params: this.#params });
      this.dispatchEvent(new CustomEvent('jauap-desk-webhook', { detail, bubbles: true, composed: true }));
    });
  }

  override render(): TemplateResult {
    const { words, webhook } = this;
    if (!words) return html``;
    const { disabled, oldSecretUntil } = webhook;
    const all = Object.keys(words.eventNames).length;
    return html`
      <div class="panel stack">
        <p class="row spread">
          <span class="url">${webhook.url}</span>
          <span class="badge ${disabled ? 'alert' : 'good'}"
            >${disabled ? words.disabled[disabled.why] : words.active}</span
          >
        </p>
        <p class="small soft">${words.eventCount(webhook.events.length, all)}</p>
        ${oldSecretUntil ? html`<p class="small">${words.oldSecret(momentText(oldSecretUntil))}</p>` : ''}
        <p class="row">
          <button ?disabled=${this.#busy} @click=${() => this.#test(words)}>
            ${this.#busy === 'test' ? words.testing : words.test}
          </button>
          ${
            disabled
              ? html`<button class="primary" ?disabled=${this.#busy} @click=${() => this.#enable()}>
                  ${words.enable}
                </button>`
              : ''
          }
          <button ?disabled=${this.#busy} @click=${() => this.#ask('rotate')}>${words.rotate}</button>
          <button ?disabled=${this.#busy} @click=${() => this.#ask('remove')}>${words.remove}</button>
        </p>
        <p role="status" class=${this.#good ? 'good' : 'alert'}>${this.#said}</p>
        <details @toggle=${this.#toggled}>
          <summary>${words.log}</summary>
          ${
            this.#open
              ? html`<jauap-desk-webhook-log .desk=${this.desk} .webhook=${webhook.id}></jauap-desk-webhook-log>`
              : ''
          }
        </details>
      </div>
      ${this.#question(words)}
    `;
  }

  readonly #toggled = (event: Event): void => {
    this.#open = (event.target as HTMLDetailsElement).open;
    this.requestUpdate();
  };

  #question(words: WebhooksWords): TemplateResult {
    const remove = this.#asked === 'remove';
    return html`<dialog aria-labelledby="question">
      <form method="dialog" class="stack">
        <h2 id="question">${remove ? words.remove : words.rotate}</h2>
        <p class="url">${this.webhook.url}</p>
        <p>${remove ? words.removeAsk : words.rotateAsk}</p>
        <p class="row">
          <button type="button" class="primary" @click=${() => this.#confirm()}>
            ${remove ? words.remove : words.rotate}
          </button>
          <button>${words.cancel}</button>
        </p>
      </form>
    </dialog>`;
  }
}

customElements.define('jauap-desk-webhook', JauapDeskWebhook);
