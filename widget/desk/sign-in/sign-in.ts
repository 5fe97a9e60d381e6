import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import type { EnrolmentOptions, Session } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { DeskClient } from '../client.ts';
import { tellNotLoaded } from '../kit/not-loaded.ts';
import { deskStyles } from '../kit/styles.ts';
import type { SignInWords } from '../locales/sign-in.ts';
import { signInWords } from '../locales/sign-in.ts';
import type { Trouble } from './passkeys.ts';
import { canPasskeys, enrol, readCode, showAgain, signIn, troubleOf } from './passkeys.ts';
import { signInStyles } from './sign-in.styles.ts';

/** Where a link with a code has it: a fragment is not sent to anybody. */
const IN_ADDRESS = /^#code=([\w-]+)$/;

/**
 * The way in: with a passkey, or with a code by which somebody makes their first one.
 *
 * @fires {CustomEvent} jauap-desk-signed-in - `detail` is the session
 */
export class JauapDeskSignIn extends LitElement {
  static override styles: CSSStyleSheet[] = [...deskStyles, signInStyles];
  static override properties = {
    client: { attribute: false },
    lang: { attribute: false },
    why: { attribute: false },
    over: { type: Boolean },
  };

  declare client: DeskClient;
  declare lang: AnswerLanguage;
  declare why: 'signed_out' | 'fresh';
  /** Stands over a room, in a dialog that has a heading of its own. */
  declare over: boolean;

  #words: SignInWords | undefined;
  #code: string | undefined;
  #invited: EnrolmentOptions | undefined;
  #trouble: Trouble | 'codeMissing' | undefined;
  #busy = false;
  /** The frame's own client would open another way in over this one. */
  readonly #own = new DeskClient();

  constructor() {
    super();
    this.lang = 'kk';
    this.why = 'signed_out';
    this.over = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#readAddress);
    this.#readAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#readAddress);
  }

  readonly #readAddress = (): void => {
    const [, code] = IN_ADDRESS.exec(location.hash) ?? [];
    if (code === undefined) return;
    this.#code = code;
    // Neither in the history nor on somebody's screenshot.
    history.replaceState(null, '', location.pathname);
    this.#invited = undefined;
    this.requestUpdate();
  };

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('lang')) void this.#load();
  }

  async #load(): Promise<void> {
    const first = !this.#words;
    try {
      this.#words = (await signInWords[this.lang]()).words;
    } catch {
      return tellNotLoaded(this);
    }
    this.requestUpdate();
    await this.updateComplete;
    if (first && this.over) this.renderRoot.querySelector('button')?.focus();
  }

  /** Runs one step, once at a time, and says what went wrong in it. */
  async #step<T>(work: () => Promise<T>, then: (result: T) => void): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#trouble = undefined;
    this.requestUpdate();
    try {
      then(await work());
    } catch (error) {
      this.#trouble = troubleOf(error);
    }
    this.#busy = false;
    this.requestUpdate();
    await this.updateComplete;
    if (this.#trouble === 'codeWrong') this.#focus('input');
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #enter = (session: Session): void => {
    this.#code = undefined;
    this.#invited = undefined;
    this.dispatchEvent(
      new CustomEvent<Session>('jauap-desk-signed-in', { detail: session, bubbles: true, composed: true }),
    );
  };

  #show(): Promise<void> {
    return this.#step(() => (this.why === 'fresh' ? showAgain(this.#own) : signIn(this.#own)), this.#enter);
  }

  async #turn(code: string | undefined): Promise<void> {
    this.#code = code;
    this.#invited = undefined;
    this.#trouble = undefined;
    this.requestUpdate();
    await this.updateComplete;
    this.#focus(code === undefined ? 'button' : 'input');
  }

  async #read(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const code = new FormData(event.target as HTMLFormElement).get('code')?.toString().trim() ?? '';
    this.#code = code;
    if (!code) {
      this.#trouble = 'codeMissing';
      this.requestUpdate();
      return this.#focus('input');
    }
    await this.#step(
      () => readCode(this.#own, code),
      (invited) => {
        this.#invited = invited;
      },
    );
    if (this.#invited) this.#focus('button');
  }

  async #make(invited: EnrolmentOptions): Promise<void> {
    const code = this.#code ?? '';
    await this.#step(() => enrol(this.#own, code, invited), this.#enter);
    // A challenge is good for one answer: the next try needs another.
    if (this.#trouble && this.#trouble !== 'codeWrong')
      this.#invited = await readCode(this.#own, code).catch(() => invited);
    else if (this.#trouble) this.#invited = undefined;
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const words = this.#words;
    if (!words) return html``;
    return html`<div class="stack way" lang=${this.lang} aria-busy=${this.#busy}>
      ${this.over ? nothing : html`<h1>${words.heading}</h1>`}
      ${canPasskeys() ? this.#part(words) : html`<p role="alert" class="alert">${words.unsupported}</p>`}
      <p role="status">${this.#busy ? words.busy : ''}</p>
      <p role="alert" class="alert" id="trouble">${this.#trouble ? words[this.#trouble] : ''}</p>
    </div>`;
  }

  #part(words: SignInWords): TemplateResult {
    if (this.#invited) return this.#invitation(words, this.#invited);
    return this.#code === undefined || this.why === 'fresh' ? this.#door(words) : this.#codeForm(words, this.#code);
  }

  #door(words: SignInWords): TemplateResult {
    const { why } = this;
    return html`<p>${words.hint}</p>
      <div class="stack">
        <button class="primary" ?disabled=${this.#busy} @click=${() => this.#show()}>${words.withPasskey}</button>
        ${why === 'fresh' ? nothing : html`<button ?disabled=${this.#busy} @click=${() => this.#turn('')}>${words.haveCode}</button>`}
      </div>`;
  }

  #codeForm(words: SignInWords, code: string): TemplateResult {
    const wrong = this.#trouble === 'codeWrong' || this.#trouble === 'codeMissing';
    return html`<form class="stack" novalidate @submit=${this.#read}>
      <div class="field">
        <label for="code">${words.code}</label>
        <p id="code-hint" class="soft">${words.codeHint}</p>
        <input id="code" name="code" class="code" .value=${code} autocomplete="off" autocapitalize="characters"
          spellcheck="false" maxlength="64" aria-describedby="code-hint trouble" aria-invalid=${wrong} required>
      </div>
      <div class="row">
        <button class="primary" ?disabled=${this.#busy}>${words.next}</button>
        <button type="button" ?disabled=${this.#busy} @click=${() => this.#turn(undefined)}>${words.back}</button>
      </div>
    </form>`;
  }

  #invitation(words: SignInWords, invited: EnrolmentOptions): TemplateResult {
    const agency = invited.agency && (invited.agency[this.lang] ?? invited.agency.kk);
    return html`<p class="welcome">${words.welcome(invited.name)}</p>
      ${agency ? html`<p>${agency}</p>` : nothing}
      <p class="soft">${words.notYou}</p>
      <p>${words.makeHint}</p>
      <div class="row">
        <button class="primary" ?disabled=${this.#busy} @click=${() => this.#make(invited)}>${words.make}</button>
        <button ?disabled=${this.#busy} @click=${() => this.#turn(undefined)}>${words.back}</button>
      </div>`;
  }
}

customElements.define('jauap-desk-sign-in', JauapDeskSignIn);
