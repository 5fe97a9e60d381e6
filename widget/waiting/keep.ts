/** The form's part in keeping: the question whether it may be, and what is offered when sending has failed. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Host } from '../controllers/host.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import type { Address } from '../jauap-form/profile.ts';
import { copyText } from '../jauap-receipt/copy-text.ts';
import type { KeepWords } from '../locales/keep.ts';
import { keepWords } from '../locales/keep.ts';
import { choose, chosen } from './choice.ts';
import { device } from './device.ts';
import { drafts, readPhotos, saveNow, savePhotos } from './drafts.ts';
import { panelOf } from './panel.ts';
import { carrierFor } from './post.ts';
import type { Writing } from './writing.ts';
import { register } from './writing.ts';

/** The form, as far as keeping needs it. */
export type KeepHost = Host &
  Address & { readonly renderRoot: ShadowRoot; readonly updateComplete: Promise<void> | undefined };

export class Keep {
  readonly #host: KeepHost;
  readonly #writing: Writing;
  readonly #localize: LocalizeController<KeepWords>;
  /** What ends all that was begun when the form came to the page. */
  #ends: readonly (() => void)[] = [];
  /** It is asked whether what waits may be deleted. */
  #asking = false;
  #cleared = false;
  /** How copying ended, and what was to be copied. */
  #copied: { readonly said: 'copied' | 'notCopied'; readonly text: string } | undefined;

  constructor(host: KeepHost, writing: Writing) {
    this.#host = host;
    this.#writing = writing;
    this.#localize = new LocalizeController(host, keepWords);
    host.addController(this);
    this.hostConnected();
  }

  hostConnected(): void {
    this.hostDisconnected();
    device.outbox(this.#host);
    panelOf(this.#host);
    this.#ends = [device.subscribe(() => this.#host.requestUpdate()), register(this.#writing, this.#host.agency)];
    this.#host.addEventListener('jauap-photos', this.#savePhotos);
    if (chosen()) void this.#restorePhotos();
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
  }

  readonly #savePhotos = (): void => savePhotos(this.#host.agency, this.#writing.pictures.list);

  async #restorePhotos(): Promise<void> {
    const { agency } = this.#host;
    // First it is found out whether they are with the outbox already.
    const photos = await drafts.load(agency).then(
      () => readPhotos(agency),
      () => [],
    );
    const { pictures } = this.#writing;
    if (photos.length && !pictures.list.length) pictures.restore(photos);
  }

  /** What brings an appeal to the service, if the citizen has agreed that it is kept until then. */
  readonly carrier = carrierFor;

  /** An appeal that waits is told of where all are. */
  async waits(): Promise<void> {
    await this.#host.updateComplete;
    panelOf(this.#host).focus();
  }

  /** The citizen has seen the receipt and goes on. */
  async seen(number: string): Promise<void> {
    await device.acknowledge(number).catch(device.block);
  }

  async #choose(box: HTMLInputElement): Promise<void> {
    this.#cleared = false;
    this.#asking = !box.checked && device.entries.length > 0;
    if (this.#asking) box.checked = true;
    else if (!box.checked) await this.#clear();
    else if (choose('1')) {
      saveNow();
      this.#savePhotos();
    } else device.block();
    this.#host.requestUpdate();
  }

  async #clear(): Promise<void> {
    this.#asking = false;
    this.#cleared = await device.clear().then(
      () => true,
      () => false,
    );
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#keep')?.focus();
  }

  #stay(): void {
    this.#asking = false;
    this.#host.requestUpdate();
  }

  async #copy(text: string): Promise<void> {
    this.#copied = { said: 'notCopied', text };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const shown = this.#host.renderRoot.querySelector('.step:not([hidden]) .copied') as HTMLElement;
    this.#copied = { said: await copyText(text, shown), text };
    this.#host.requestUpdate();
  }

  #renderCopy(text: string, words: KeepWords): TemplateResult {
    const done = this.#copied;
    return html`<button type="button" @click=${() => this.#copy(text)}>${words.copy}</button>
      <p role="status">${done ? words[done.said] : ''}</p>
      <p class="copied" ?hidden=${done?.said !== 'notCopied'}>${done?.text}</p>`;
  }

  /** The line of the first step. @param text what stands in the form, as one text. */
  render(text: string): TemplateResult | '' {
    const { words } = this.#localize;
    if (!words) return '';
    const kept = chosen();
    if (device.blocked)
      return html`<div class="field" part="keep"><p role="alert" class="alert">${words.blocked}</p>${this.#renderCopy(text, words)}</div>`;
    const ask = html`<p>${words.unkeep(device.entries.length)}</p>
      <p class="actions">
        <button type="button" class="primary" @click=${this.#stay.bind(this)}>${words.stay}</button>
        <button type="button" @click=${() => this.#clear()}>${words.remove}</button>
      </p>`;
    return html`<div class="field check" part="keep">
      <input type="checkbox" id="keep" .checked=${kept === '1'} aria-describedby="keep-hint" @change=${(event: Event) => this.#choose(event.target as HTMLInputElement)} />
      <label for="keep">${words.keep}</label>
      <p class="soft" id="keep-hint">${words.keepHint}</p>
      <div role="alert">${this.#asking ? ask : ''}</div>
      <p role="status">${this.#cleared ? words.cleared : ''}</p>
      <button type="button" part="clear" ?hidden=${!kept || this.#asking} @click=${() => this.#clear()}>${words.clear}</button>
    </div>`;
  }

  /** What is offered when sending has failed for a while. @param send tries again. */
  rescue(text: string, send: () => void): TemplateResult | '' {
    const { words } = this.#localize;
    if (!words || chosen()) return '';
    const agree = () => {
      if (choose('once')) send();
      else device.block();
    };
    const blocked = html`<p role="alert" class="alert">${words.blocked}</p>`;
    const button = html`<button type="button" id="itself" aria-describedby="itself-hint" @click=${agree}>${words.byItself}</button>
      <p class="soft" id="itself-hint">${words.byItselfHint}</p>`;
    return html`<div class="field" part="rescue">${device.blocked ? blocked : button}${this.#renderCopy(text, words)}</div>`;
  }
}
