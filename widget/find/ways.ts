/** The two ways into the feed, one of them open at a time: the search, and the numbers of the agency. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { RequestController } from '../controllers/request-controller.ts';
import type { FeedWords } from '../locales/feed.ts';
import type { FindHost } from './ask.ts';
import { panel } from './panel.ts';
import type { FindView } from './view.ts';

type Way = 'find' | 'numbers';

export class Ways {
  readonly #host: FindHost;
  readonly #numbers: RequestController<unknown>;
  #open: Way | undefined;

  constructor(host: FindHost, open: Way) {
    this.#host = host;
    this.#numbers = new RequestController<unknown>(host);
    this.#go(open);
  }

  #go(way: Way | undefined): void {
    this.#open = way;
    if (way === 'numbers' && this.#numbers.state.tag !== 'done')
      void this.#numbers.run(() => import('../intents/stats.ts'));
    this.#host.requestUpdate();
  }

  /** The button stays where it is, and with it the focus of whoever opens and closes. */
  #renderWay(way: Way, name: string): TemplateResult {
    const isOpen = this.#open === way;
    return html`<button type="button" part=${way} aria-expanded=${isOpen} @click=${() => this.#go(isOpen ? undefined : way)}>${name}</button>`;
  }

  #renderNumbers(words: FeedWords): TemplateResult {
    const { tag } = this.#numbers.state;
    const { agency, endpoint, theme } = this.#host;
    const failed = tag === 'failed';
    return html`<div class="numbers" ?hidden=${this.#open !== 'numbers'}>
      <p role="status">${tag === 'pending' ? words.loading : ''}</p>
      <p role="alert" class="alert">${failed ? words.failed : ''}</p>
      ${failed ? html`<button type="button" @click=${() => this.#go('numbers')}>${words.retry}</button>` : ''}
      ${tag === 'done' ? html`<jauap-stats agency=${agency} endpoint=${endpoint} theme=${theme}></jauap-stats>` : ''}
    </div>`;
  }

  render(view: FindView): TemplateResult {
    const { words } = view;
    return html`<div class="ways">${this.#renderWay('find', words.find)} ${this.#renderWay('numbers', words.numbers)}</div>
      ${this.#renderNumbers(words)} ${panel(view, this.#open === 'find')}`;
  }
}
