/** Help while writing: hints by the fields, and appeals that resemble the draft. Speaks up after a pause, and never blocks. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Host } from '../controllers/host.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import type { Answers } from '../jauap-form/compose.ts';
import { UNTOLD } from '../jauap-form/compose.ts';
import type { HelpWords } from '../locales/help.ts';
import { helpWords } from '../locales/help.ts';
import type { FormWords } from '../locales/words.ts';
import type { Neighbours } from '../similar/neighbours.ts';
import { asked } from './asked.ts';
import type { Hints } from './hints.ts';
import { hintsFor } from './hints.ts';

/** The form, as far as help needs it. */
export type HelpHost = Host & {
  readonly agency: string;
  readonly endpoint: string;
  readonly mode: string;
  readonly renderRoot: ShadowRoot;
};

/** Milliseconds without a key after which somebody has paused. */
const PAUSE = 800;

/** Kinds of personal data; of these it is said what becomes of them. */
const PERSONAL = /^(?:iin|card|phone|email)$/;

export class Help {
  readonly #host: HelpHost;
  readonly #localize: LocalizeController<HelpWords>;
  readonly #neighbours: RequestController<Neighbours>;
  readonly #clear: () => void;
  #answers: Answers = UNTOLD;
  #hints: Hints = hintsFor(UNTOLD);
  #timer = 0;

  /** @param clear throws the draft away. */
  constructor(host: HelpHost, clear: () => void) {
    this.#host = host;
    this.#localize = new LocalizeController(host, helpWords);
    this.#neighbours = new RequestController<Neighbours>(host);
    this.#clear = clear;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** The draft as it stands. Speaks of it when nothing more is typed for a while. */
  heed(answers: Answers): void {
    if (answers === this.#answers) return;
    this.#answers = answers;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#hints = hintsFor(answers);
      void this.#seek();
      this.#host.requestUpdate();
    }, PAUSE);
  }

  /** Looks for similar appeals, once there is enough to compare. That none can be looked for keeps nobody from writing. */
  async #seek(): Promise<void> {
    // What others have said about a page stands right below the comment.
    if (this.#host.mode === 'comment') return;
    const query = asked(this.#answers);
    if (query && this.#neighbours.state.tag === 'idle')
      await this.#neighbours.run(async () =>
        (await import('../intents/similar.ts')).openNeighbours(this.#host, this.#clear),
      );
    this.#neighbours.state.value?.seek(query);
  }

  /** What is said about a field. Where it happened is asked only of those who have told the rest. */
  hints(name: keyof Hints): TemplateResult | '' {
    const { words } = this.#localize;
    const early = this.#host.renderRoot.activeElement?.id === 'text';
    const found = this.#hints[name].filter((hint) => hint !== 'place' || !early);
    if (!words || !found.length) return '';
    return html`<ul>${found.map((hint) => html`<li>${words.hints[hint]}${PERSONAL.test(hint) ? ` ${words.hides}` : ''}</li>`)}</ul>`;
  }

  similar(words: FormWords): TemplateResult | '' {
    return this.#neighbours.state.value?.render(words) ?? '';
  }
}
