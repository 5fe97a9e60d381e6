import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { WebhookList, WebhookSecret } from '../../../sdk/contract/types.ts';
import type { PublicEventType } from '../../../sdk/contract/vocabulary.ts';
import { isApiError } from '../../../sdk/errors.ts';
import { DeskElement } from '../desk-element.ts';
import { deskStyles } from '../kit/styles.ts';
import type { WebhooksWords } from '../locales/webhooks.ts';
import { webhooksWords } from '../locales/webhooks.ts';
import './webhook-card.ts';
import { webhooksStyles } from './webhooks.styles.ts';

/** Where the agency's own programs are told of events. */
export class JauapDeskWebhooks extends DeskElement<WebhooksWords> {
  static override styles: CSSStyleSheet[] = [...deskStyles, webhooksStyles];

  protected readonly tables = webhooksWords;
  #list: WebhookList | undefined;
  #secret: string | undefined;
  #failed = false;
  #fault = '';
  #busy = false;

  protected override ready(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.#list = await this.desk.client.call<WebhookList>(DESK_ENDPOINTS.webhooks);
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  }

  async #add(event: SubmitEvent, words: WebhooksWords): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const [url, events] = [String(data.get('url')).trim(), data.getAll('events')];
    this.#fault = events.length ? '' : words.chooseEvents;
    if (this.#busy || this.#fault) return this.requestUpdate();
    this.#busy = true;
    this.requestUpdate();
    try {
      const body = { url, events };
      await this.#reveal(await this.desk.client.call<WebhookSecret>(DESK_ENDPOINTS.addWebhook, { body }));
      form.reset();
    } catch (error) {
      this.#fault = faultOf(error, words);
      this.renderRoot.querySelector<HTMLInputElement>('[name=url]')?.focus();
    }
    this.#busy = false;
    this.requestUpdate();
  }

  /** Shows a new secret, and the list as it is now. */
  async #reveal({ secret }: WebhookSecret): Promise<void> {
    this.#secret = secret;
    await this.#load();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#secret')?.focus();
  }

  readonly #changed = ({ detail }: CustomEvent<WebhookSecret | WebhookList>): void => {
    if ('secret' in detail) return void this.#reveal(detail);
    this.#list = detail;
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  };

  async #copy(words: WebhooksWords): Promise<void> {
    await navigator.clipboard.writeText(this.#secret ?? '');
    this.desk.say(words.copied);
  }

  override render(): TemplateResult {
    const { words } = this;
    if (!words) return html``;
    return html`
      <div class="stack" @jauap-desk-webhook=${this.#changed}>
        <h1 tabindex="-1">${words.title}</h1>
        <p>${words.lead}</p>
        ${this.#secret === undefined ? '' : this.#revealed(words)}
        ${
          this.#failed
            ? html`<p class="alert" role="alert">${words.failed}</p>
                <button @click=${() => this.#load()}>${words.retry}</button>`
            : this.#list && this.#whole(this.#list, words)
        }
      </div>
    `;
  }

  #revealed(words: WebhooksWords): TemplateResult {
    return html`<section class="panel tint stack" id="secret" tabindex="-1" aria-label=${words.secret}>
      <h2>${words.secret}</h2>
      <p>${words.secretOnce}</p>
      <code translate="no">${this.#secret}</code>
      <p class="row">
        <button class="primary" @click=${() => this.#copy(words)}>${words.copy}</button>
        <button @click=${this.#hide}>${words.seen}</button>
      </p>
    </section>`;
  }

  readonly #hide = (): void => {
    this.#secret = undefined;
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  };

  #whole({ items, hosts }: WebhookList, words: WebhooksWords): TemplateResult {
    return html`
      ${items.length ? '' : html`<p class="soft">${words.none}</p>`}
      <div class="list">
        ${repeat(
          items,
          ({ id }) => id,
          (webhook) => html`<jauap-desk-webhook .desk=${this.desk} .webhook=${webhook}></jauap-desk-webhook>`,
        )}
      </div>
      <section class="panel stack">
        <h2>${words.add}</h2>
        <form class="stack" novalidate @submit=${(event: SubmitEvent) => this.#add(event, words)}>
          <p class="field">
            <label for="url">${words.url}</label>
            <input
              id="url"
              name="url"
              type="url"
              autocomplete="off"
              placeholder="https://"
              aria-describedby="hosts fault"
              aria-invalid=${this.#fault ? 'true' : 'false'}
            />
            <span class="small soft" id="hosts"
              >${hosts.length ? `${words.hosts}: ${hosts.join(', ')}` : words.noHosts}</span
            >
          </p>
          ${this.#events(words)}
          <p class="alert" id="fault" role="alert">${this.#fault}</p>
          <button class="primary" ?disabled=${this.#busy}>${this.#busy ? words.adding : words.add}</button>
        </form>
      </section>
    `;
  }

  #events(words: WebhooksWords): TemplateResult {
    const names = Object.entries(words.eventNames) as [PublicEventType, string][];
    return html`<details>
      <summary>${words.events}</summary>
      <fieldset>
        <legend class="visually-hidden">${words.events}</legend>
        <div class="events">
          ${names.map(
            ([type, name]) =>
              html`<label class="inline-check"
                ><input type="checkbox" name="events" value=${type} checked />${name}</label
              >`,
          )}
        </div>
      </fieldset>
    </details>`;
  }
}

function faultOf(error: unknown, words: WebhooksWords): string {
  if (!isApiError(error)) return words.failed;
  const { faults, failed } = words;
  const known = error.code === 'too_many_webhooks' ? error.code : error.issues?.[0]?.code;
  if (known === 'too_short') return faults.wrong_format;
  return faults[known as keyof typeof faults] ?? failed;
}

customElements.define('jauap-desk-webhooks', JauapDeskWebhooks);
