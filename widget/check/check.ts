/** The second step of the form: the citizen checks and chooses, and it is sent; afterwards there is the receipt. */
import type { TemplateResult } from 'lit/html.js';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import { JauapFailedEvent, JauapSubmittedEvent } from '../events.ts';
import type { Issues } from '../failure.ts';
import { issuesIn } from '../failure.ts';
import { compose } from '../jauap-form/compose.ts';
import type { Sender, Submitted } from '../jauap-form/sender.ts';
import type { CheckWords } from '../locales/check.ts';
import { checkWords } from '../locales/check.ts';
import type { FormWords } from '../locales/form.ts';
import { choiceIssues, toSubmission } from './choices.ts';
import type { CheckHost, Steps } from './steps.ts';
import type { AgencyProfile, Own, Scene, Seen } from './view.ts';
import { receipt } from './view.ts';

/** Draws everything up to the receipt. */
export type View = (scene: Scene) => TemplateResult;

/** What comes with the second step, in files of its own. */
interface Loaded {
  /** How the appeal is understood, and what everybody will see of it. */
  readonly seen: Seen;
  readonly sender: Sender;
  readonly view: View;
  readonly words: CheckWords;
}

/** Whether what the service found fault with was told in the first step. */
const isTold = (path: string): boolean => /^(?:text|place|point)\b/.test(path);

export class Check {
  readonly #host: CheckHost;
  readonly #steps: Steps;
  readonly #seen: Seen;
  readonly #localize: LocalizeController<CheckWords>;
  readonly #sending: RequestController<Submitted>;
  readonly #sender: Sender;
  readonly #view: View;
  #own: Own = {};
  #issues: Issues = {};

  constructor(host: CheckHost, steps: Steps, { seen, sender, view, words }: Loaded) {
    this.#host = host;
    this.#steps = steps;
    this.#seen = seen;
    this.#sender = sender;
    this.#view = view;
    this.#localize = new LocalizeController(host, checkWords, words);
    this.#sending = new RequestController<Submitted>(host);
  }

  /** Whether there is a receipt. */
  get sent(): boolean {
    return this.#sending.state.tag === 'done';
  }

  get #pending(): boolean {
    return this.#sending.state.tag === 'pending';
  }

  async #submit(words: FormWords): Promise<void> {
    const form = this.#host.renderRoot.querySelector('form');
    if (!form || this.#pending) return;
    this.#sending.reset();
    this.#issues = { ...choiceIssues(form.elements as Iterable<HTMLInputElement>), ...this.#steps.wrong?.() };
    if (!Object.keys(this.#issues).length) await this.#send(new FormData(form), words);
    if (Object.keys(this.#issues).some(isTold)) return this.#steps.back(this.#issues);
    await this.#host.updateComplete;
    // To the first field that is wrong, or to the receipt. Where there is neither, the alert speaks and the focus stays.
    const wrong = '.step:not([hidden]) [aria-invalid=true], jauap-receipt';
    this.#host.renderRoot.querySelector<HTMLElement>(wrong)?.focus();
  }

  async #send(data: FormData, words: FormWords): Promise<void> {
    const answers = this.#steps.answers();
    const submission = toSubmission(data, answers, words);
    // What was said and chosen is the same appeal, in whichever language the page has put it together.
    const { pictures } = this.#steps;
    const said = { ...submission, ...answers, lang: '', photos: pictures.list.map(({ key }) => key) };
    const carrier = this.#steps.keep()?.carrier(answers, pictures);
    const state = await this.#sending.run(async (signal) => {
      // What is kept takes its photos along; otherwise they go before the words.
      const photos = carrier ? [] : [...(await pictures.stored())];
      const whole = { ...submission, ...(photos.length && { photos }) };
      return this.#sender.send(this.#host, whole, signal, said, carrier);
    });
    if (state?.tag === 'done') {
      this.#steps.sent();
      this.#host.dispatchEvent(new JauapSubmittedEvent(state.value.receipt));
    }
    if (state?.tag !== 'failed') return;
    if (Object(state.error).waits) return this.#waits();
    this.#issues = issuesIn(state.error);
    pictures.forget(this.#issues);
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new JauapFailedEvent(state.error));
  }

  #back(): void {
    if (this.#pending) return;
    this.#sending.reset();
    this.#issues = {};
    void this.#steps.back({});
  }

  /** It is out of the citizen's hands: the form is empty again, and they are told where it waits. */
  #waits(): void {
    this.#steps.sent();
    this.#again();
    void this.#steps.keep()?.waits();
  }

  #again(): void {
    const { value } = this.#sending.state;
    if (value) void this.#steps.keep()?.seen(value.receipt.number);
    this.#sending.reset();
    this.#own = {};
    this.#steps.again();
  }

  #choose(choice: Own): void {
    this.#own = { ...this.#own, ...choice };
    this.#host.requestUpdate();
  }

  render(profile: AgencyProfile, words: FormWords): TemplateResult | '' {
    const more = this.#localize.words;
    const sending = this.#sending.state;
    if (sending.tag === 'done') return receipt(sending.value, this.#host, words, () => this.#again());
    if (!more) return '';
    const page = this.#sender.page(this.#host)?.url;
    const [own, issues, seen, answers] = [this.#own, this.#issues, this.#seen, this.#steps.answers()];
    const acts = {
      choose: (choice: Own) => this.#choose(choice),
      back: () => this.#back(),
      submit: () => this.#submit(words),
    };
    const photos = this.#steps.pictures.list.length;
    const lost = sending.tag === 'failed' && Object(sending.error).temporary;
    const rescue = lost && this.#steps.keep()?.rescue(compose(answers, words.beginnings), acts.submit);
    return this.#view({ profile, words, more, answers, own, issues, seen, page, photos, sending, rescue, acts });
  }
}
