/** Appeals that resemble the draft: found while typing, to be supported or followed instead of written once more. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { SimilarList, SimilarQuery } from '../../sdk/contract/types.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import { failureText } from '../failure.ts';
import type { HelpHost } from '../help/help.ts';
import type { SimilarWords } from '../locales/similar.ts';
import { similarWords } from '../locales/similar.ts';
import type { FormWords } from '../locales/words.ts';
import { find, follow, hasSupported, support } from './ask.ts';
import { explained } from './explained.ts';
import type { Neighbour } from './row.ts';
import { row } from './row.ts';

/** What the citizen is told of an act. */
type Told = (words: FormWords, more: SimilarWords) => string;

export class Neighbours {
  readonly #host: HelpHost;
  readonly #clear: () => void;
  readonly #localize: LocalizeController<SimilarWords>;
  readonly #found: RequestController<SimilarList>;
  readonly #acting: RequestController<Told>;
  /** What was asked for last, as one string. */
  #asked: string | undefined;
  /** How many supporters an appeal has since this citizen is one of them. */
  readonly #supports = new Map<string, number>();
  /** Number of the appeal that is to be followed. */
  #following = '';
  #told: Told = () => '';
  /** An appeal was supported or followed: perhaps the draft is not needed any more. */
  #enough = false;

  constructor(host: HelpHost, clear: () => void) {
    this.#host = host;
    this.#clear = clear;
    this.#localize = new LocalizeController(host, similarWords);
    this.#found = new RequestController<SimilarList>(host);
    this.#acting = new RequestController<Told>(host);
  }

  /** Looks for appeals like a draft, unless the same was looked for last. The search before is given up. */
  seek(query: SimilarQuery | undefined): void {
    const key = JSON.stringify(query);
    if (key === this.#asked) return;
    this.#asked = key;
    // A failure is nobody's business here: the citizen came to write.
    if (query) void this.#found.run((signal) => find(this.#host, query, signal));
    else this.#found.reset();
  }

  /** An act on an appeal, and what is to be said when it is done or has failed. */
  async #act(task: (signal: AbortSignal) => Promise<Told>): Promise<void> {
    const state = await this.#acting.run(task);
    if (!state) return;
    const { tag } = state;
    this.#enough ||= tag === 'done';
    this.#told = tag === 'done' ? state.value : (words) => failureText((state as { error?: unknown }).error, words);
    this.#host.requestUpdate();
  }

  #support({ number, supports }: Neighbour['appeal']): void {
    if (hasSupported(number)) return;
    void this.#act(async (signal) => {
      const counted = await support(this.#host, number, signal);
      this.#supports.set(number, Math.max(counted.supports, supports));
      return (_words, more) => (counted.counted ? more.supported(counted.supports) : more.held);
    });
  }

  #subscribe(number: string, event: Event, lang: FormWords['lang']): void {
    const input = (event.target as HTMLElement).parentElement?.querySelector('input') as HTMLInputElement;
    if (input.validity.valid) {
      void this.#act(async (signal) => {
        await follow(this.#host, number, { email: input.value, lang }, signal);
        return (_words, more) => more.subscribed;
      });
      return;
    }
    this.#told = (_words, more) => more.wrongEmail;
    input.focus();
    this.#host.requestUpdate();
  }

  /** The citizen needs no appeal of their own. */
  #erase(): void {
    this.#clear();
    this.#found.reset();
    this.#enough = false;
    this.#told = (_words, more) => more.cleared;
    this.#host.renderRoot.querySelector<HTMLElement>('#text')?.focus();
  }

  #renderRow(item: Neighbour, words: FormWords, more: SimilarWords): TemplateResult {
    const { number, supports } = item.appeal;
    const { agency, endpoint } = this.#host;
    const standing = {
      supported: hasSupported(number),
      supports: this.#supports.get(number) ?? supports,
      following: this.#following === number,
      page: `${endpoint}/a/${agency}/${number}`,
    };
    const acts = {
      support: () => this.#support(item.appeal),
      follow: () => {
        this.#following = standing.following ? '' : number;
        this.#host.requestUpdate();
      },
      subscribe: (event: Event) => this.#subscribe(number, event, words.lang),
    };
    return row(item, standing, acts, words, more);
  }

  render(words: FormWords): TemplateResult | '' {
    const more = this.#localize.words;
    if (!more) return '';
    const items = (this.#found.state.value?.items ?? []).slice(0, LIMITS.similarShown);
    // A service of before the explainers names none.
    const explainers = this.#found.state.value?.explainers ?? [];
    const told = this.#told(words, more);
    return html`<div part="similar" class="similar">
      <p role="status"><strong>${items.length ? more.similar(items.length) : ''}</strong></p>
      ${explainers.length ? explained(explainers, words, more) : ''}
      ${items.length ? html`<ul>${items.map((item) => this.#renderRow(item, words, more))}</ul>` : ''}
      <p role="status">${told} ${this.#enough ? more.enough : ''}</p>
      ${this.#enough ? html`<button type="button" @click=${() => this.#erase()}>${more.clear}</button>` : ''}
    </div>`;
  }
}
