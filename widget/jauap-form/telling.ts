/** The first step of the form: the citizen tells. Keeps the answers, and brings help and map when they are wanted. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { RequestController } from '../controllers/request-controller.ts';
import type { Issues } from '../failure.ts';
import type { FormWords } from '../locales/form.ts';
import { answerIssues, answersIn, TOLD } from './answers.ts';
import type { Help, HelpHost, Keep, KeepHost } from './asked.ts';
import { loadHelp, loadKeep } from './asked.ts';
import type { Answers } from './compose.ts';
import { compose, UNTOLD } from './compose.ts';
import { fields } from './fields.ts';
import { keeping, mayBeKept } from './keeper.ts';
import { Pictures } from './pictures.ts';
import type { PointEvent } from './place.ts';
import { map } from './place.ts';
import type { Address, AgencyProfile } from './profile.ts';

/** The form, as far as its first step needs it. */
export type TellingHost = HelpHost & KeepHost & Address & { readonly theme: string };

export class Telling {
  answers: Answers = UNTOLD;
  /** Nothing was brought back yet. */
  #first = true;
  readonly #host: TellingHost;
  readonly #help: RequestController<Help>;
  readonly #map: RequestController<unknown>;
  readonly #keep: RequestController<Keep>;
  readonly pictures: Pictures;

  constructor(host: TellingHost) {
    this.#host = host;
    this.#help = new RequestController<Help>(host);
    this.#map = new RequestController<unknown>(host);
    this.#keep = new RequestController<Keep>(host);
    this.pictures = new Pictures(host);
  }

  /** What keeps words on this device, once it is here. */
  get keep(): Keep | undefined {
    return this.#keep.state.value;
  }

  #openKeep(): Promise<unknown> {
    return this.#keep.run(() => loadKeep(this.#host, this));
  }

  /** Puts other words in place of those that are here. */
  take(answers: Answers): void {
    this.#change(answers);
    this.#host.focus();
  }

  /** Brings back what was kept, before whatever was typed in the meantime: neither is to be lost. */
  async restore(): Promise<void> {
    if (!this.keep && (await mayBeKept())) await this.#openKeep();
    const kept = await keeping.keeper?.load(this.#host.agency).catch(() => undefined);
    // An element that is attached again has its words already.
    if (kept && (this.#first || this.answers === UNTOLD)) {
      const both = TOLD.map((name) => [name, `${kept[name]} ${this.answers[name]}`.trim()]);
      this.answers = { ...kept, ...Object.fromEntries(both) };
    }
    this.#first = false;
    if (this.answers !== UNTOLD) this.#change();
  }

  /** Something was typed. */
  heed(): void {
    if (this.#help.state.tag === 'idle') void this.#help.run(() => loadHelp(this.#host, () => this.clear()));
    // What was typed until it is here, it is told then.
    if (this.#keep.state.tag === 'idle') void this.#openKeep().then(() => this.#change());
    this.#change(this.#read());
  }

  /** Throws the draft away. */
  clear(): void {
    keeping.keeper?.clear(this.#host.agency);
    this.answers = UNTOLD;
    this.#map.reset();
    this.pictures.reset();
    this.#host.requestUpdate();
  }

  /** Reads the fields again, and judges them: a browser may have filled one without saying so. */
  issues({ limits }: AgencyProfile, words: FormWords): Issues {
    this.answers = this.#read();
    return answerIssues(this.answers, limits, words.beginnings);
  }

  #read(): Answers {
    const form = this.#host.renderRoot.querySelector('form');
    return form ? answersIn(new FormData(form), this.answers) : this.answers;
  }

  #change(answers = this.answers): void {
    this.answers = answers;
    // Not before it is known what was kept, which would be overwritten, or taken for something else and doubled.
    if (!this.#first) keeping.keeper?.save(this.#host.agency, answers);
    this.#host.requestUpdate();
  }

  /** The way to the map, and the map, below the place. */
  #renderMap({ region, tiles }: AgencyProfile, words: FormWords): TemplateResult {
    const { tag } = this.#map.state;
    const marked = ({ point }: PointEvent) => this.#change({ ...this.answers, point: point ?? undefined });
    if (tag === 'done')
      return html`<jauap-map part="map" lang=${words.lang} theme=${this.#host.theme} region=${region ?? ''} tiles=${tiles?.url ?? ''} tiles-attribution=${tiles?.attribution ?? ''} .point=${this.answers.point} @jauap-point=${marked}></jauap-map>`;
    return html`<button type="button" part="to-map" @click=${() => this.#map.run(map.load)}>${words.onMap}</button>
      <p role="alert" class="alert">${tag === 'failed' ? words.failed : ''}</p>`;
  }

  /** @param draw what draws the fields, where they are not those of the first step. */
  render(profile: AgencyProfile, words: FormWords, issues: Issues, draw = fields): TemplateResult {
    const help = this.#help.state.value;
    help?.heed(this.answers);
    const said = { answers: this.answers, issues, help };
    const more = html`${this.pictures.render(profile, words)} ${this.keep?.render(compose(this.answers, words.beginnings))}`;
    return draw(profile, words, said, this.#renderMap(profile, words), more);
  }
}
