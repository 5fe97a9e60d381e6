import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { OverduePage } from '../../sdk/contract/types.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { statsStyles } from '../jauap-stats/jauap-stats.styles.ts';
import { ReadingElement } from '../jauap-stats/reading-element.ts';
import type { StatsWords } from '../locales/stats.ts';
import { statsWords } from '../locales/stats.ts';
import { tokens } from '../styles/tokens.ts';

/**
 * @summary What is late at the agencies of the service, the longest first. For any site: a newspaper's, a resident's.
 * @tagname jauap-overdue
 *
 * @attr {string} api - Address of the service; by default the origin this script came from.
 * @attr {string} agency - Only of this agency.
 * @attr {string} region - Only of this region, such as `KZ-11`.
 * @attr {string} topic - Only of this topic, such as `roads`.
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 * @attr {string} theme - `light`, `dark`, or `auto`, as the page's `color-scheme` says.
 *
 * @cssproperty --jauap-ink - Text.
 * @cssproperty --jauap-ground - Ground.
 * @cssproperty --jauap-accent - Links and buttons.
 * @cssproperty --jauap-good - What went well.
 * @cssproperty --jauap-alert - What did not.
 * @cssproperty --jauap-font - Typeface.
 * @cssproperty --jauap-line-height - Height of lines, `1.5` by default.
 * @cssproperty --jauap-radius - Roundness of corners.
 * @cssproperty --jauap-reserve - Height that is kept free until the words are there.
 */
export class JauapOverdue extends ReadingElement<OverduePage, StatsWords> {
  static override readonly observedAttributes = ['api', 'agency', 'region', 'topic', 'lang', 'theme'];
  static override readonly styles = [tokens, statsStyles];
  protected override readonly localize = new LocalizeController<StatsWords>(this, statsWords);

  protected get path(): string {
    return `/v1/overdue?${this.#filters()}`;
  }

  #filters(more: Record<string, string> = {}): URLSearchParams {
    const set = ['agency', 'region', 'topic'].map((name) => [name, this.getAttribute(name) ?? ''] as const);
    return new URLSearchParams({ ...Object.fromEntries(set.filter(([, value]) => value !== '')), ...more });
  }

  protected show({ items, next }: OverduePage, words: StatsWords): TemplateResult {
    return html`<h2>${words.late_now}</h2>
      <p role="status" class="soft">${items.length ? '' : words.none_late}</p>
      <ol>
        ${items.map((item) => this.#item(item, words))}
      </ol>
      ${next === null ? '' : html`<button @click=${() => this.#more(next)}>${words.more}</button>`}`;
  }

  #item({ number, agencyNames, topic, dueOn, days, link, text }: OverduePage['items'][number], words: StatsWords) {
    const service = this.getAttribute('api') ?? new URL(import.meta.url).origin;
    return html`<li>
      <p><strong class="alert">${words.by(days)}</strong>. ${agencyNames[words.lang] ?? agencyNames.kk}</p>
      <p>${text ?? html`<span class="soft">${words.hidden}</span>`}</p>
      <p class="soft">${words.topics[topic]}. ${words.due}: ${dueOn}. <a href=${new URL(link, service).href}>${number}</a></p>
    </li>`;
  }

  /** The focus goes to the first row that came, not away with the button. */
  async #more(cursor: string): Promise<void> {
    const service = this.getAttribute('api') ?? new URL(import.meta.url).origin;
    const shown = this.answer?.items.length ?? 0;
    const address = new URL(`/v1/overdue?${this.#filters({ cursor })}`, service).href;
    await this.load(address, (before, next) => ({ ...next, items: [...(before?.items ?? []), ...next.items] }));
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('li a')[shown]?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-overdue': JauapOverdue;
  }
}
