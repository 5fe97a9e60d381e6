import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import { failureText, issuesIn } from '../failure.ts';
import { JauapElement, SERVICE_ATTRIBUTES } from '../jauap-element.ts';
import type { TrackWords } from '../locales/track.ts';
import { trackWords } from '../locales/track.ts';
import type { Deed, Key, TrackIssues } from './acts.ts';
import { OPENING, readKey } from './acts.ts';
import type { TrackedAppeal } from './follower.ts';
import { Follower } from './follower.ts';
import { styles } from './jauap-track.styles.ts';
import { opening, parts } from './parts.ts';
import { Sections } from './sections.ts';
import type { Asked, Choice, Controls, Course, TakingBack, View } from './view.ts';

/**
 * @summary Follow an appeal without an account: number and code open its term, answer and history, and the citizen's acts.
 * @tagname jauap-track
 *
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 *
 * @csspart heading - The heading: of the form, then of the appeal.
 * @csspart submit - The button that opens the appeal.
 * @csspart status - The status of the appeal.
 * @csspart overdue - The mark of an appeal past its due date.
 * @csspart text - A text of the citizen or of the agency.
 * @csspart answer - The answer of the agency with the measures.
 * @csspart measures - The list of measures.
 * @csspart verdict - The citizen's verdict on the answer.
 * @csspart proofs - The photos of the answer, as it was and as it is now.
 * @csspart proof - One of them.
 * @csspart links - What the answer refers to.
 * @csspart link - One link of it.
 * @csspart planned - What the agency plans.
 * @csspart complaint - The right to complain.
 * @csspart follow-ups - What the citizen and officials have said since.
 * @csspart elsewhere - A part of the appeal that another body answers.
 * @csspart pictures - The photos of the appeal.
 * @csspart contact - Where notices go.
 * @csspart official - The second door: the same as an official appeal.
 * @csspart history - What happened, step by step.
 * @csspart confirm - The second step before something is taken back.
 *
 * @cssproperty --jauap-ink - Colour of the text.
 * @cssproperty --jauap-ground - Colour behind it.
 * @cssproperty --jauap-accent - Colour of buttons, links, marks and, much lighter, of panels.
 * @cssproperty --jauap-good - Colour of what is answered and done.
 * @cssproperty --jauap-alert - Colour of what is wrong or late.
 * @cssproperty --jauap-radius - Radius of corners, `0.5em` by default.
 * @cssproperty --jauap-font - Font family, the page's by default; it must have the Kazakh letters.
 * @cssproperty --jauap-line-height - Height of lines, `1.5` by default.
 * @cssproperty --jauap-pictures - `none` where pictures are not to be shown.
 * @cssproperty --jauap-reserve - Height kept free until there is something to show, `30em` by default.
 */
export class JauapTrack extends JauapElement<TrackWords> {
  static override readonly observedAttributes = [...JauapElement.observedAttributes, 'number'];
  static override readonly styles = styles;
  static override readonly attributes = { endpoint: SERVICE_ATTRIBUTES.endpoint, number: '' };

  /** Address of the service. By default the origin this script came from. */
  declare endpoint: string;
  /** Number of an appeal, if the page knows it; the citizen need not type it then. */
  declare number: string;

  protected override readonly localize = new LocalizeController(this, trackWords);
  /** Whatever was asked last, to see the case or to act: each answer is the whole case. */
  readonly #case = new RequestController<TrackedAppeal>(this);
  readonly #follower = new Follower();
  readonly #sections = new Sections(this);
  /** Held in this element alone, and only until the case is closed: nothing is stored, nothing stands in an address. */
  #key: Key | undefined;
  #asked: Asked = 'open';
  #issues: TrackIssues = {};
  /** What waits for its second step. */
  #asking: TakingBack | undefined;
  #choice: Choice = {};

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const rules = this.#case.state.value ? this.#sections.rules(form.name) : OPENING;
    if (!rules || this.#case.state.tag === 'pending') return;
    const data = new FormData(form);
    const issues = rules.issues(data);
    if (Object.keys(issues).length) return this.#refuse(issues);
    const deed = rules.read(data);
    if (deed.act === 'track') this.#key = readKey(data) as Key;
    if (await this.#do(deed, async () => rules.complete?.(deed, form) ?? deed)) form.reset();
  }

  /** Says what is wrong, and leads to the first of it: a field, or else what is said about the whole. */
  async #refuse(issues: TrackIssues): Promise<void> {
    this.#issues = issues;
    this.requestUpdate();
    await this.updateComplete;
    this.#focus('[aria-invalid=true]') || this.#focus('[role=alert]:not(:empty)');
  }

  /** @param complete gives the deed with what takes time. @returns whether it was done. */
  async #do(deed: Deed, complete = async (): Promise<Deed> => deed): Promise<boolean> {
    const key = this.#key;
    if (!key || this.#case.state.tag === 'pending') return false;
    const opened = this.#case.state.value;
    this.#asked = opened ? deed.act : 'open';
    this.#issues = {};
    const state = await this.#case.run(async (signal) =>
      this.#follower.send(this.endpoint, key, await complete(), signal),
    );
    if (state?.tag === 'failed') await this.#refuse(issuesIn(state.error));
    if (state?.tag !== 'done') return false;
    this.#choice = {};
    this.#sections.follow(this.endpoint, state.value);
    await this.updateComplete;
    if (!opened) this.#focus('h2');
    // What was said about it is the one note with words in it.
    else if (deed.act !== 'track') this.#focus('.told:not(:empty)');
    return true;
  }

  /** @returns whether there is such a thing. */
  #focus(selector: string): boolean {
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    found?.focus();
    return !!found;
  }

  /** Forgets the case and its code: the next one at this device shall not find them. */
  async #close(): Promise<void> {
    this.#key = undefined;
    this.#asked = 'open';
    this.#issues = this.#choice = {};
    this.#case.reset();
    this.#sections.forget();
    await this.updateComplete;
    this.#focus('#number');
  }

  #ask(act: TakingBack): void {
    if (this.#case.state.tag === 'pending') return;
    this.#asking = act;
    this.requestUpdate();
    void this.#sections.load('takingBack');
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  #answered(confirmed: boolean): void {
    const act = this.#asking;
    this.#asking = undefined;
    this.requestUpdate();
    if (act && confirmed) void this.#do({ act });
  }

  /** Both questions answered are a verdict: no further press is asked for. */
  #choose(choice: Choice): void {
    if (this.#case.state.tag === 'pending') return;
    this.#choice = { ...this.#choice, ...choice };
    this.requestUpdate();
    const { solved, clear } = { ...this.#case.state.value?.appeal.verdict, ...this.#choice };
    if (solved && clear !== undefined) void this.#do({ act: 'verdict', solved, clear });
  }

  #course(words: TrackWords): Course {
    const { state } = this.#case;
    const alert = state.tag === 'failed' ? failureText(state.error, words) : '';
    return { act: this.#asked, tag: state.tag, alert };
  }

  #controls(key: Key): Controls {
    return {
      act: (deed) => void this.#do(deed),
      close: () => void this.#close(),
      ask: (act) => this.#ask(act),
      answered: (confirmed) => this.#answered(confirmed),
      choose: (choice) => this.#choose(choice),
      unfold: (name) => void this.#sections.load(name),
      now: new Date().toISOString(),
      held: { ...key, endpoint: this.endpoint, theme: this.theme },
    };
  }

  protected override renderIn(words: TrackWords): TemplateResult {
    const { value: tracked } = this.#case.state;
    const view = { words, issues: this.#issues, course: this.#course(words) };
    return html`<section lang=${words.lang} @submit=${this.#submit}>
      ${tracked && this.#key ? this.#opened({ ...view, tracked }, this.#key) : opening(view, this.number)}
    </section>`;
  }

  #opened(view: Pick<View, 'words' | 'issues' | 'course' | 'tracked'>, key: Key): TemplateResult {
    const more = { asking: this.#asking, choice: this.#choice, sections: this.#sections };
    return parts({ ...view, ...more }, this.#controls(key));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-track': JauapTrack;
  }
}
