import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { OverduePage } from '../../sdk/contract/types.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { statsStyles } from '../jauap-stats/jauap-stats.styles.ts';
import { ReadingElement } from '../jauap-stats/reading-element.ts';
import { localized } from '../language.ts';
import { ARCHIVE_WORDS } from '../locales/archive.ts';
import type { StatsWords } from '../locales/stats.ts';
import { statsWords } from '../locales/stats.ts';
import { tokens } from '../styles/tokens.ts';

/**
 * @summary What is late at the agencies of the service, the longest first. For any site: a newspaper's, a resident's.
 * @tagname jauap-overdue
 *
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
  static override readonly observedAttributes = ['endpoint', 'agency', 'region', 'topic', 'lang', 'theme'];
  static override readonly styles = [tokens, statsStyles];
  protected override readonly localize = new LocalizeController<StatsWords>(this, statsWords);

  protected get path(): string {
    const set = ['agency', 'region', 'topic'].map((name) => [name, this.getAttribute(name) ?? ''] as const);
    return `/v1/overdue?${new URLSearchParams(Object.fromEntries(set.filter(([, value]) => value !== '')))}`;
  }

  protected head(words: StatsWords): TemplateResult {
    return html`<h2 tabindex="-1">${words.late_now}</h2>`;
  }

  protected told({ items, today }: OverduePage, words: StatsWords): string {
    return items.length ? words.asOf(words.date(today)) : words.none_late;
  }

  protected override refused(words: StatsWords): string {
    return words.refused;
  }

  protected override join(before: OverduePage, next: OverduePage): OverduePage {
    return { ...next, items: [...before.items, ...next.items] };
  }

  protected show({ items, next }: OverduePage, words: StatsWords): TemplateResult {
    return html`<ol class="rows">
        ${items.map((item) => this.#item(item, words))}
      </ol>
      ${next !== null && this.isReady ? html`<button @click=${() => this.loadMore(next, 'li a')}>${words.more}</button>` : ''}
      <p><a href=${this.addressOf(`/overdue?lang=${words.lang}`)}>${ARCHIVE_WORDS[words.lang].archive}</a></p>`;
  }

  #item({ number, agencyNames, topic, dueOn, days, link, text }: OverduePage['items'][number], words: StatsWords) {
    return html`<li>
      <p><strong class="alert">${words.by(days)}</strong>. ${localized(agencyNames, words.lang)}</p>
      <p>${text ?? html`<span class="soft">${words.hidden}</span>`}</p>
      <p class="soft">${words.topics[topic] ?? topic}. ${words.due}: ${words.date(dueOn)}. <a href=${this.addressOf(link)}>${number}</a></p>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-overdue': JauapOverdue;
  }
}
