import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import { failureText, issuesIn } from '../failure.ts';
import { JauapElement, SERVICE_ATTRIBUTES } from '../jauap-element.ts';
import type { TrackWords } from '../locales/track.ts';
import { trackWords } from '../locales/track.ts';
import type { Deed, Key, TrackIssues } from './acts.ts';
import { FORMS, readKey } from './acts.ts';
import type { TrackedAppeal } from './follower.ts';
import { Follower } from './follower.ts';
import { styles } from './jauap-track.styles.ts';
import { opening } from './opening.ts';
import { parts } from './parts.ts';
import type { Asked, Course, TakingBack } from './view.ts';

/** Fields with something wrong; of two questions, their answers. */
const WRONG = '[aria-invalid=true]:is(input, textarea), [aria-invalid=true] input';

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
 * @csspart complaint - The right to complain.
 * @csspart follow-ups - What the citizen has added.
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
  /** Held in this element alone, and only until the case is closed: nothing is stored, nothing stands in an address. */
  #key: Key | undefined;
  #asked: Asked = 'open';
  #issues: TrackIssues = {};
  /** What waits for its second step. */
  #asking: TakingBack | undefined;

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const rules = FORMS[form.name];
    if (!rules || this.#case.state.tag === 'pending') return;
    const data = new FormData(form);
    const issues = rules.issues(data);
    const deed = rules.read(data);
    if (Object.keys(issues).length) return this.#refuse(issues);
    if (deed.act === 'track') this.#key = readKey(data) as Key;
    if ((await this.#do(deed)) && deed.act === 'followUp') form.reset();
  }

  /** Says what is wrong, and leads to the first of it. */
  async #refuse(issues: TrackIssues): Promise<void> {
    this.#issues = issues;
    this.requestUpdate();
    await this.updateComplete;
    this.#focus(WRONG);
  }

  /** @returns whether it was done. */
  async #do(deed: Deed): Promise<boolean> {
    const key = this.#key;
    if (!key || this.#case.state.tag === 'pending') return false;
    const opened = this.#case.state.value;
    this.#asked = opened ? deed.act : 'open';
    this.#issues = {};
    const state = await this.#case.run((signal) => this.#follower.send(this.endpoint, key, deed, signal));
    if (state?.tag === 'failed') await this.#refuse(issuesIn(state.error));
    if (state?.tag !== 'done') return false;
    await this.updateComplete;
    if (!opened) this.#focus('h2');
    // What was said about it is the one note with words in it.
    else if (deed.act !== 'track') this.#focus('.told:not(:empty)');
    return true;
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Forgets the case and its code: the next one at this device shall not find them. */
  async #close(): Promise<void> {
    this.#key = undefined;
    this.#asked = 'open';
    this.#issues = {};
    this.#case.reset();
    await this.updateComplete;
    this.#focus('#number');
  }

  async #ask(act: TakingBack): Promise<void> {
    if (this.#case.state.tag === 'pending') return;
    this.#asking = act;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  #answered(confirmed: boolean): void {
    const act = this.#asking;
    this.#asking = undefined;
    this.requestUpdate();
    if (act && confirmed) void this.#do({ act });
  }

  #course(words: TrackWords): Course {
    const { state } = this.#case;
    const alert = state.tag === 'failed' ? failureText(state.error, words) : '';
    return { act: this.#asked, tag: state.tag, alert };
  }

  protected override renderIn(words: TrackWords): TemplateResult {
    const { value: tracked } = this.#case.state;
    const view = { words, issues: this.#issues, course: this.#course(words), asking: this.#asking };
    const controls = {
      refresh: () => void this.#do({ act: 'track' }),
      close: () => void this.#close(),
      ask: (act: TakingBack) => void this.#ask(act),
      answered: (confirmed: boolean) => this.#answered(confirmed),
    };
    return html`<section lang=${words.lang} @submit=${this.#submit}>
      ${tracked ? parts({ ...view, tracked }, controls, new Date().toISOString()) : opening(view, this.number)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-track': JauapTrack;
  }
}
