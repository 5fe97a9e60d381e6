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
 * @attr {string} api - Address of the service; by default the origin this script came from.
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
  static override readonly observedAttributes = ['api', 'kind', 'region', 'period', 'lang', 'theme'];
  static override readonly styles = [tokens, ratingStyles];
  protected override readonly localize = new LocalizeController<RatingWords>(this, ratingWords);

  protected get path(): string {
    return `/v1/ratings?${this.#filters()}`;
  }

  get #service(): string {
    return this.getAttribute('api') ?? new URL(import.meta.url).origin;
  }

  #filters(more: Record<string, string> = {}): URLSearchParams {
    const set = ['kind', 'region', 'period'].map((name) => [name, this.getAttribute(name) ?? ''] as const);
    return new URLSearchParams({ ...Object.fromEntries(set.filter(([, value]) => value !== '')), ...more });
  }

  protected show({ kind, from, to, version, items, next }: RatingPage, words: RatingWords): TemplateResult {
    const method = new URL(`/ratings/method?lang=${words.lang}`, this.#service).href;
    return html`<h2>${words.heading}. ${words.kinds[kind]}</h2>
      <p class="soft">${words.period(from, to)}. ${words.version(version)}. <a href=${method}>${words.method}</a></p>
      <p>${words.cautious}</p>
      <p role="status" class="soft">${items.length ? '' : words.empty}</p>
      <ol>
        ${items.map((item) => ratingRow(item, words))}
      </ol>
      ${next === null ? '' : html`<button @click=${() => this.#more(next)}>${words.more}</button>`}`;
  }

  /** The focus goes to the first row that came, not away with the button. */
  async #more(cursor: string): Promise<void> {
    const shown = this.answer?.items.length ?? 0;
    const address = new URL(`/v1/ratings?${this.#filters({ cursor })}`, this.#service).href;
    await this.load(address, (before, next) => ({ ...next, items: [...(before?.items ?? []), ...next.items] }));
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('ol > li')[shown]?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-rating': JauapRating;
  }
}
