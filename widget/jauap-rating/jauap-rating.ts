import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { RatingPage } from '../../sdk/contract/types.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { ReadingElement } from '../jauap-stats/reading-element.ts';
import type { RatingWords } from '../locales/rating.ts';
import { ratingWords } from '../locales/rating.ts';
import { tokens } from '../styles/tokens.ts';
import { ratingStyles } from './jauap-rating.styles.ts';
import { ratingRow } from './row.ts';

/**
 * @summary Who answers best, by a published formula, with everything the points are made of. For any site.
 * @tagname jauap-rating
 *
 * How it is counted, and which tricks do not help, stands in `docs/rating.md`.
 *
 * @attr {string} kind - `agencies` or `officials`.
 * @attr {string} region - Only of this region, such as `KZ-11`.
 * @attr {string} period - `last` (at least twelve months) or a quarter such as `2026-Q3`.
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 * @attr {string} theme - `light`, `dark`, or `auto`, as the page's `color-scheme` says.
 *
 * @cssproperty --jauap-ink - Text.
 * @cssproperty --jauap-ground - Ground.
 * @cssproperty --jauap-accent - Links, buttons, bars.
 * @cssproperty --jauap-good - What went well.
 * @cssproperty --jauap-alert - What did not.
 * @cssproperty --jauap-font - Typeface.
 * @cssproperty --jauap-line-height - Height of lines, `1.5` by default.
 * @cssproperty --jauap-radius - Roundness of corners.
 * @cssproperty --jauap-reserve - Height that is kept free until the words are there.
 */
export class JauapRating extends ReadingElement<RatingPage, RatingWords> {
  static override readonly observedAttributes = ['endpoint', 'kind', 'region', 'period', 'lang', 'theme'];
  static override readonly styles = [tokens, ratingStyles];
  protected override readonly localize = new LocalizeController<RatingWords>(this, ratingWords);

  protected get path(): string {
    const set = ['kind', 'region', 'period'].map((name) => [name, this.getAttribute(name) ?? ''] as const);
    return `/v1/ratings?${new URLSearchParams(Object.fromEntries(set.filter(([, value]) => value !== '')))}`;
  }

  protected head(words: RatingWords): TemplateResult {
    const kind = this.getAttribute('kind') === 'officials' ? 'officials' : 'agencies';
    return html`<h2 tabindex="-1">${words.heading}. ${words.kinds[kind]}</h2>`;
  }

  protected told({ from, to, items }: RatingPage, words: RatingWords): string {
    return items.length ? words.period(words.date(from), words.date(to)) : words.empty;
  }

  protected override join(before: RatingPage, next: RatingPage): RatingPage {
    return { ...next, items: [...before.items, ...next.items] };
  }

  protected show({ version, items, next }: RatingPage, words: RatingWords): TemplateResult {
    const method = this.addressOf(`/ratings/method?lang=${words.lang}`);
    return html`<p class="soft">${words.version(version)}. <a href=${method}>${words.method}</a></p>
      <p>${words.cautious}</p>
      <ol>
        ${items.map((item) => ratingRow(item, words))}
      </ol>
      ${next !== null && this.isReady ? html`<button @click=${() => this.loadMore(next, 'ol > li')}>${words.more}</button>` : ''}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-rating': JauapRating;
  }
}
