import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { LocalizeController } from '../controllers/localize-controller.ts';
import { JauapElement, SERVICE_ATTRIBUTES } from '../jauap-element.ts';
import type { FeedWords } from '../locales/words.ts';

/** What such an element says before there is an answer, or where there is none. */
type ReadingWords = Pick<FeedWords, 'lang' | 'failed' | 'retry' | 'loading'>;

/** What did not come, and with which status; 0 is no answer at all. */
interface Failure {
  readonly status: number;
  readonly again: () => Promise<void>;
}

/** Whatever the service says to the same question again. */
const REFUSALS = [400, 404, 422];

/** An element that shows what everybody may read at one address of the service, on any site and without credentials. */
export abstract class ReadingElement<Answer, Words extends ReadingWords> extends JauapElement<Words> {
  static override readonly attributes: Readonly<Record<string, string>> = { endpoint: SERVICE_ATTRIBUTES.endpoint };

  /** Address of the service. By default the origin this script came from. */
  declare endpoint: string;

  protected abstract override readonly localize: LocalizeController<Words>;
  protected answer: Answer | undefined;
  /** The address that was asked for last, and the one whose answer is here. */
  #asked = '';
  #answered = '';
  #failure: Failure | undefined;
  #pending = false;

  /** Address of what is shown, from the service's own on; `undefined` while nothing is asked. */
  protected abstract get path(): string | undefined;
  /** What stands above the answer, and stays where it is while another one is asked for. */
  protected abstract head(words: Words): TemplateResult;
  /** What is said aloud when an answer is here, and can be read under the head. */
  protected abstract told(answer: Answer, words: Words): string;
  protected abstract show(answer: Answer, words: Words): TemplateResult;
  /** What is said where the service refuses: what is asked for is not there. */
  protected refused(words: Words): string {
    return words.failed;
  }
  /** A page that goes on where the one before ends. */
  protected join(_before: Answer, next: Answer): Answer {
    return next;
  }

  /** An address of the service, in full. */
  protected addressOf(path: string): string {
    return this.endpoint.replace(/\/*$/, '') + path;
  }

  /** Whether a further page may be asked for. */
  protected get isReady(): boolean {
    return !this.#pending && !this.#failure;
  }

  protected override updated(): void {
    const address = this.path && this.addressOf(this.path);
    if (address && address !== this.#asked) void this.#load(address);
  }

  /** The page after this cursor. The focus goes to the first row that came, not away with the button. */
  protected async loadMore(cursor: string, rows: string): Promise<void> {
    if (!this.isReady) return;
    const shown = this.renderRoot.querySelectorAll(rows).length;
    await this.#load(this.#asked, cursor);
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>(rows)[shown]?.focus();
  }

  async #load(subject: string, cursor?: string): Promise<void> {
    this.#asked = subject;
    this.#pending = true;
    this.requestUpdate();
    let status = 0;
    try {
      const address = new URL(subject);
      if (cursor) address.searchParams.set('cursor', cursor);
      const ask = () => fetch(address, { credentials: 'omit' });
      // Once more where the line was cut: nobody should have to press a button for that.
      const response = await ask().catch(ask);
      ({ status } = response);
      if (!response.ok) throw new Error(response.statusText);
      const next: Answer = await response.json();
      // A later question has its own answer.
      if (subject !== this.#asked) return;
      this.answer = cursor && this.answer ? this.join(this.answer, next) : next;
      this.#answered = subject;
      this.#failure = undefined;
    } catch {
      if (subject !== this.#asked) return;
      this.#failure = { status, again: () => this.#load(subject, cursor) };
    }
    this.#pending = false;
    this.requestUpdate();
  }

  /** The button goes away with the failure, so the focus goes to the heading. */
  async #retry(again: () => Promise<void>): Promise<void> {
    if (this.#pending) return;
    await again();
    await this.updateComplete;
    if (this.isReady) this.renderRoot.querySelector('h2')?.focus();
  }

  #renderFailure({ status, again }: Failure, words: Words): TemplateResult {
    const isRefused = REFUSALS.includes(status);
    return html`<p role="alert" class="alert">${this.#pending ? '' : isRefused ? this.refused(words) : words.failed}</p>
      ${isRefused ? '' : html`<button @click=${() => this.#retry(again)}>${words.retry}</button>`}`;
  }

  protected renderIn(words: Words): TemplateResult {
    const { answer } = this;
    const pending = this.#pending || !this.#asked;
    const isOld = this.#answered !== this.#asked;
    const said = pending ? words.loading : answer && !isOld ? this.told(answer, words) : '';
    // What was shown keeps its place, unseen, until what was asked for is here: a page that jumps loses its reader.
    const place = pending ? html`<div class="waiting"></div>` : '';
    return html`<div lang=${words.lang}>
      ${this.head(words)}
      <p role="status" class="soft">${said}</p>
      ${answer && (pending || !isOld) ? html`<div class=${isOld ? 'unseen' : ''}>${this.show(answer, words)}</div>` : place}
      ${this.#failure ? this.#renderFailure(this.#failure, words) : ''}
    </div>`;
  }
}
