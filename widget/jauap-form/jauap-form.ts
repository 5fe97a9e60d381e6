import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import type { Issues } from '../failure.ts';
import { JauapElement, SERVICE_ATTRIBUTES } from '../jauap-element.ts';
import type { FormWords } from '../locales/form.ts';
import { formWords } from '../locales/form.ts';
import type { Check, Comment, Steps } from './asked.ts';
import { loadCheck, loadComment, prefetchCheck } from './asked.ts';
import { heading, notices } from './fields.ts';
import { styles } from './jauap-form.styles.ts';
import type { AgencyProfile } from './profile.ts';
import { loadProfile } from './profile.ts';
import { Telling } from './telling.ts';

/**
 * @summary The form: what a citizen asks or reports, on this page, to this agency; afterwards the receipt. In two steps: tell,
 * then check and send; or, as a comment, in one.
 * @tagname jauap-form
 *
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 *
 * @fires {JauapSubmittedEvent} jauap-submitted - The appeal was accepted. --bubbles --composed
 * @fires {JauapFailedEvent} jauap-failed - The appeal could not be sent. --bubbles --composed
 *
 * @csspart heading - The heading.
 * @csspart to-photos - The button that brings what takes photos.
 * @csspart photos - What takes photos, a `<jauap-photos>`.
 * @csspart notices - What a citizen should know before writing.
 * @csspart to-map - The button that opens the map.
 * @csspart map - The map, a `<jauap-map>`.
 * @csspart similar - Appeals that resemble the draft.
 * @csspart keep - The question whether what is written may be kept on this device.
 * @csspart clear - The button that deletes all that is kept there.
 * @csspart rescue - What is offered when there is no connection.
 * @csspart next - The button that leads to the second step.
 * @csspart kind - What kind of appeal it looks like, with its term.
 * @csspart preview - What everybody will see.
 * @csspart back - The button that leads back to the first step.
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
 * @cssproperty --jauap-line-height - Height of lines, `1.5` by default.
 * @cssproperty --jauap-reserve - Height kept free until there is something to show, `100vh` by default.
 */
export class JauapForm extends JauapElement<FormWords> {
  static override readonly styles = styles;
  static override readonly attributes = { ...SERVICE_ATTRIBUTES, mode: '', topic: '', object: '' };

  /** Name of the agency in the service, such as `kokshetau`. */
  declare agency: string;
  /** Address of the service. By default the origin this script came from. */
  declare endpoint: string;
  /** Names of the query parameters that tell pages apart, separated by spaces. By default none. */
  declare pageParams: string;
  /** `comment`: the short mode, for pages people comment on. Read when the form begins. */
  declare mode: string;
  /** What the page is about, a topic of the contract. Only for comments, which are not asked for it. */
  declare topic: string;
  /** Id of the thing it is about, such as `school-12`: lower-case letters, digits, `:._-`. It is published with the appeal. */
  declare object: string;

  protected override readonly localize = new LocalizeController(this, formWords);
  readonly #profile = new RequestController<AgencyProfile>(this);
  readonly #telling = new Telling(this);
  readonly #check = new RequestController<Check>(this);
  readonly #comment = new RequestController<Comment>(this);
  /** Whether the citizen stands in the second step. Both steps stay on the page, so that going back loses nothing. */
  #checking = false;
  #issues: Issues = {};
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

  get #short(): boolean {
    return this.mode === 'comment';
  }

  /** Asks what the agency's form may offer. */
  protected override start(): void {
    void this.#profile.run((signal) => loadProfile(this, signal));
    if (this.#short && !this.#comment.state.value) void this.#comment.run(() => loadComment(this, this.#telling));
    void this.#telling.restore();
  }

  protected override updated(): void {
    if (!this.#calls) return;
    // Until the fields are here the focus waits at their place, so that it is not lost with the button that was pressed.
    // Whoever has moved on in the meantime is not called back.
    const left = this.#calls > 1 && !this.renderRoot.activeElement && document.activeElement !== document.body;
    const field = this.renderRoot.querySelector<HTMLElement>('textarea, button');
    if (!left) (field ?? this.renderRoot.querySelector<HTMLElement>('[tabindex]'))?.focus();
    this.#calls = field || left ? 0 : 2;
  }

  /** The second step, if there is nothing wrong with the first. */
  async #next(words: FormWords, profile: AgencyProfile): Promise<void> {
    if (this.#check.state.tag === 'pending') return;
    this.#issues = this.#telling.issues(profile, words);
    let { value } = this.#check.state;
    if (!Object.keys(this.#issues).length) {
      if (!value) ({ value } = (await this.#check.run(() => loadCheck(this, this.#steps))) ?? {});
      this.#checking = !!value;
    }
    await this.#lead();
  }

  /** The way out of the second step, for the second step. */
  readonly #steps: Steps = {
    answers: () => this.#telling.answers,
    keep: () => this.#telling.keep,
    pictures: this.#telling.pictures,
    back: (issues) => {
      this.#issues = issues;
      this.#checking = false;
      return this.#lead();
    },
    sent: () => this.#telling.clear(),
    again: () => {
      this.#checking = false;
      this.focus();
    },
  };

  /** To the first field that is wrong, or to the heading of the step. Where an alert speaks, the focus stays. */
  async #lead(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(`.step:not([hidden]) ${selector}`);
    (find('[aria-invalid=true]') ?? (this.#check.state.tag === 'failed' ? null : find('h3')))?.focus();
  }

  #retry(): void {
    this.focus();
    this.start();
  }

  #renderTelling(profile: AgencyProfile, words: FormWords): TemplateResult {
    const { tag } = this.#check.state;
    const wrong = Object.keys(this.#issues).length;
    const alert = wrong ? words.problems.invalid : tag === 'failed' ? words.failed : '';
    return html`<div class="step" ?hidden=${this.#checking}>
      ${notices(profile, words)}
      <h3 tabindex="-1">${words.step}</h3>
      ${this.#telling.render(profile, words, this.#issues)}
      <p role="alert" class="alert">${alert}</p>
      <p role="status">${tag === 'pending' ? words.loading : ''}</p>
      <button type="button" part="next" class="primary" aria-disabled=${tag === 'pending'} @click=${() => this.#next(words, profile)}>
        ${words.next}
      </button>
    </div>`;
  }

  #renderForm(profile: AgencyProfile, words: FormWords): TemplateResult {
    const check = this.#check.state.value;
    if (check?.sent) return html`${check.render(profile, words)}`;
    // No button of the form submits it: Enter in a line of one field must not send what is in the others.
    return html`<form novalidate @submit=${(event: Event) => event.preventDefault()} @input=${() => this.#telling.heed()} @change=${prefetchCheck}>
      ${heading(profile, words)} ${this.#renderTelling(profile, words)}
      <div class="step" ?hidden=${!this.#checking}>${check?.render(profile, words)}</div>
    </form>`;
  }

  #renderBody(words: FormWords): TemplateResult {
    const profile = this.#ready;
    const { state } = this.#comment;
    if (profile && !this.#short) return this.#renderForm(profile, words);
    if (profile && state.value) return state.value.render(profile, words);
    if (![this.#profile.state.tag, state.tag].includes('failed'))
      return html`<p class="waiting" role="status" tabindex="-1">${words.loading}</p>`;
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
