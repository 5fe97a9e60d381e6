import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { LocalizeController } from '../controllers/localize-controller.ts';
import { JauapElement } from '../jauap-element.ts';
import type { FeedWords } from '../locales/words.ts';

/** What such an element says before there is an answer, or where there is none. */
type ReadingWords = Pick<FeedWords, 'lang' | 'failed' | 'retry' | 'loading'>;

/** An element that shows what everybody may read at one address of the service, on any site and without credentials. */
export abstract class ReadingElement<Answer, Words extends ReadingWords> extends JauapElement<Words> {
  protected abstract override readonly localize: LocalizeController<Words>;
  protected answer: Answer | undefined;
  #failed = false;
  #asked = '';

  /** Address of what is shown, from the service's origin on; `undefined` while nothing is asked. */
  protected abstract get path(): string | undefined;
  protected abstract show(answer: Answer, words: Words): TemplateResult;

  get #address(): string | undefined {
    const service = this.getAttribute('api') ?? new URL(import.meta.url).origin;
    return this.path === undefined ? undefined : new URL(this.path, service).href;
  }

  protected override updated(): void {
    const address = this.#address;
    if (address !== undefined && address !== this.#asked) void this.load(address);
  }

  /** @param more whether the answer goes on where the one before ends. */
  protected async load(
    address = this.#address ?? '',
    join = (_: Answer | undefined, next: Answer) => next,
  ): Promise<void> {
    const subject = this.#address ?? '';
    this.#asked = subject;
    this.#failed = false;
    try {
      const response = await fetch(address, { credentials: 'omit' });
      if (!response.ok) throw new Error(response.statusText);
      const next: Answer = await response.json();
      // A later question has its own answer.
      if (subject !== this.#asked) return;
      this.answer = join(this.answer, next);
    } catch {
      this.#failed = subject === this.#asked;
    }
    this.requestUpdate();
  }

  protected renderIn(words: Words): TemplateResult {
    if (this.#failed) {
      return html`<p role="alert" lang=${words.lang}>${words.failed}</p>
        <button @click=${() => this.load()}>${words.retry}</button>`;
    }
    return this.answer
      ? html`<div lang=${words.lang}>${this.show(this.answer, words)}</div>`
      : html`<p class="soft" role="status" lang=${words.lang}>${words.loading}</p>`;
  }
}
