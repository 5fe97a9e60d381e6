import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import { JauapFailedEvent, JauapSubmittedEvent } from '../events.ts';
import type { Issues } from '../failure.ts';
import { failureText, issuesIn } from '../failure.ts';
import { JauapElement, SERVICE_ATTRIBUTES } from '../jauap-element.ts';
import type { FormWords } from '../locales/form.ts';
import { formWords } from '../locales/form.ts';
import { visible } from '../visible.ts';
import { fields, heading, notices } from './fields.ts';
import { readIssues, toSubmission } from './form-data.ts';
import { styles } from './jauap-form.styles.ts';
import type { AgencyProfile, SubmissionInput, Submitted } from './sender.ts';
import { loadProfile, Sender } from './sender.ts';

/**
 * @summary The form: what a citizen asks or reports, on this page, to this agency; afterwards the receipt.
 * @tagname jauap-form
 *
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 *
 * @fires {JauapSubmittedEvent} jauap-submitted - The appeal was accepted. --bubbles --composed
 * @fires {JauapFailedEvent} jauap-failed - The appeal could not be sent. --bubbles --composed
 *
 * @csspart heading - The heading.
 * @csspart notices - What a citizen should know before writing.
 * @csspart submit - The button that sends.
 * @csspart receipt - The receipt, a `<jauap-receipt>`.
 *
 * @cssproperty --jauap-ink - Colour of the text.
 * @cssproperty --jauap-ground - Colour behind it.
 * @cssproperty --jauap-accent - Colour of buttons, links, marks and, much lighter, of panels.
 * @cssproperty --jauap-good - Colour of what is answered and done.
 * @cssproperty --jauap-alert - Colour of what is wrong or late.
 * @cssproperty --jauap-radius - Radius of corners, `0.5em` by default.
 * @cssproperty --jauap-font - Font family, the page's by default; it must have the Kazakh letters.
 * @cssproperty --jauap-reserve - Height kept free until there is something to show, `100vh` by default.
 */
export class JauapForm extends JauapElement<FormWords> {
  static override readonly styles = styles;
  static override readonly attributes = SERVICE_ATTRIBUTES;

  /** Name of the agency in the service, such as `kokshetau`. */
  declare agency: string;
  /** Address of the service. By default the origin this script came from. */
  declare endpoint: string;
  /** Names of the query parameters that tell pages apart, separated by spaces. By default none. */
  declare pageParams: string;

  protected override readonly localize = new LocalizeController(this, formWords);
  readonly #profile = new RequestController<AgencyProfile>(this);
  readonly #sending = new RequestController<Submitted>(this);
  readonly #sender = new Sender();
  #issues: Issues = {};
  #length = 0;
  /** How often the focus has been called to the first field since it was wanted, plus one; 0 while it is not wanted. */
  #calls = 0;

  /** Moves the focus to the first field, as soon as there is one. */
  override focus(): void {
    this.#calls = 1;
    this.requestUpdate();
  }

  /** What this very agency's form may offer, once it is known: never that of the agency before. */
  get #ready(): AgencyProfile | undefined {
    const { value } = this.#profile.state;
    return value?.id === this.agency ? value : undefined;
  }

  /** Asks what the agency's form may offer. */
  protected override start(): void {
    void this.#profile.run((signal) => loadProfile(this, signal));
  }

  protected override updated(): void {
    if (!this.#calls) return;
    // Until the fields are here the focus waits at their place, so that it is not lost with the button that was pressed.
    // Whoever has moved on in the meantime is not called back.
    const left = this.#calls > 1 && !this.renderRoot.activeElement && document.activeElement !== document.body;
    const field = this.renderRoot.querySelector<HTMLElement>('select, button');
    if (!left) (field ?? this.renderRoot.querySelector<HTMLElement>('[tabindex]'))?.focus();
    this.#calls = field || left ? 0 : 2;
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { words } = this.localize;
    const profile = this.#ready;
    if (!words || !profile || this.#sending.state.tag === 'pending') return;
    const form = event.target as HTMLFormElement;
    this.#sending.reset();
    this.#issues = readIssues(form.elements as Iterable<HTMLInputElement>, profile.limits);
    if (!Object.keys(this.#issues).length) await this.#send(toSubmission(new FormData(form), words.lang));
    await this.updateComplete;
    // To the first field that is wrong, or to the receipt. Where there is neither, the alert speaks and the focus stays.
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true], jauap-receipt')?.focus();
  }

  async #send(submission: SubmissionInput): Promise<void> {
    const state = await this.#sending.run((signal) => this.#sender.send(this, submission, signal));
    if (state?.tag === 'done') this.dispatchEvent(new JauapSubmittedEvent(state.value.receipt));
    if (state?.tag !== 'failed') return;
    this.#issues = issuesIn(state.error);
    this.requestUpdate();
    this.dispatchEvent(new JauapFailedEvent(state.error));
  }

  #retry(): void {
    this.focus();
    this.start();
  }

  #again(): void {
    this.#sending.reset();
    this.#length = 0;
    this.focus();
  }

  #count(event: Event): void {
    const { name, value } = event.target as HTMLTextAreaElement;
    if (name !== 'text') return;
    this.#length = visible(value).length;
    this.requestUpdate();
  }

  #renderReceipt({ receipt, code }: Submitted, words: FormWords): TemplateResult {
    return html`<jauap-receipt part="receipt" endpoint=${this.endpoint} lang=${words.lang} theme=${this.theme} .receipt=${receipt} .code=${code}>
      <button class="plain" @click=${this.#again}>${words.again}</button>
    </jauap-receipt>`;
  }

  #renderForm(profile: AgencyProfile, words: FormWords): TemplateResult {
    const { state } = this.#sending;
    const pending = state.tag === 'pending';
    const wrong = Object.keys(this.#issues).length;
    const alert = state.tag === 'failed' ? failureText(state.error, words) : wrong ? words.problems.invalid : '';
    return html`<form novalidate @submit=${this.#submit} @input=${this.#count}>
      ${heading(profile, words)} ${notices(profile, words)} ${fields(profile, words, this.#issues, this.#length)}
      <p role="alert" class="alert">${alert}</p>
      <p role="status">${pending ? words.sending : ''}</p>
      <button part="submit" class="primary" aria-disabled=${pending}>${words.submit}</button>
    </form>`;
  }

  #renderBody(words: FormWords): TemplateResult {
    const { tag } = this.#profile.state;
    const profile = this.#ready;
    const sent = this.#sending.state;
    if (sent.tag === 'done') return this.#renderReceipt(sent.value, words);
    if (profile) return this.#renderForm(profile, words);
    if (tag !== 'failed') return html`<p class="waiting" role="status" tabindex="-1">${words.loading}</p>`;
    return html`<p role="alert" class="alert">${words.failed}</p>
      <button @click=${this.#retry}>${words.retry}</button>`;
  }

  protected override renderIn(words: FormWords): TemplateResult {
    return html`<section lang=${words.lang}>${this.#renderBody(words)}</section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-form': JauapForm;
  }
}
