import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Stats } from '../../sdk/contract/types.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import type { StatsWords } from '../locales/stats.ts';
import { statsWords } from '../locales/stats.ts';
import type { Part } from '../locales/stats-said.ts';
import { factsOf, outcomeParts, verdictParts } from '../locales/stats-said.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { heatMap, monthsChart, partsBar } from './charts.ts';
import type { Chosen, Known } from './choices.ts';
import { choices, knownOf } from './choices.ts';
import { statsStyles } from './jauap-stats.styles.ts';
import { ReadingElement } from './reading-element.ts';
import { heatTable, monthsTable, officialsTable, partsTable, topicsTable, withheldTable } from './tables.ts';

/**
 * @summary How an agency answers: how much, how fast, on time, and what citizens say of it.
 * @tagname jauap-stats
 *
 * The reader chooses the period, and all of the agency, one topic or one official. Every picture has a table that says the same. What is few is told as a range or not at all; how each number is counted stands in
 * `docs/numbers.md`.
 *
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
export class JauapStats extends ReadingElement<Stats, StatsWords> {
  static override readonly observedAttributes = ['agency', 'endpoint', 'period', 'topic', 'official', 'lang', 'theme'];
  static override readonly styles = [tokens, controls, statsStyles];
  static override readonly attributes = {
    ...ReadingElement.attributes,
    agency: '',
    period: 'last',
    topic: '',
    official: '',
  };

  /** Name of the agency in the service, such as `kokshetau`. */
  declare agency: string;
  /** `last` (at least twelve months), `all`, a year such as `2026`, or a quarter such as `2026-Q4`. The reader may choose another. */
  declare period: string;
  /** Only of this topic, such as `roads`. */
  declare topic: string;
  /** Only of this official, by id. With a topic it is not asked for. */
  declare official: string;

  protected override readonly localize = new LocalizeController<StatsWords>(this, statsWords);
  #known: Known = { topics: [], officials: [] };
  #knownOf = '';

  protected get path(): string | undefined {
    const { agency, period, topic, official } = this;
    const about = topic ? { topic } : official ? { official } : {};
    return agency && `/v1/agencies/${encodeURIComponent(agency)}/stats?${new URLSearchParams({ period, ...about })}`;
  }

  readonly #choose = (chosen: Partial<Chosen>): void => {
    Object.assign(this, chosen);
  };

  protected head(words: StatsWords): TemplateResult {
    this.#learn();
    return html`<h2 tabindex="-1">${words.heading}</h2>
      ${choices(this, this.#known, words, this.#choose)}`;
  }

  /** Another agency has other officials. */
  #learn(): void {
    if (this.#knownOf !== this.agency) this.#known = { topics: [], officials: [] };
    this.#knownOf = this.agency;
    if (this.answer?.agency === this.agency) this.#known = knownOf(this.answer, this.#known);
  }

  protected told({ asOf, from, to }: Stats, words: StatsWords): string {
    const period = words.period(words.date(from), words.date(to));
    return `${period}. ${asOf === null ? words.nothing : words.asOf(words.date(asOf))}`;
  }

  protected override refused(words: StatsWords): string {
    return words.refused;
  }

  protected show(stats: Stats, words: StatsWords): TemplateResult {
    const { asOf, received, partial } = stats;
    if (asOf === null) return html``;
    const note = partial ? html`<p>${words.partial}.</p>` : '';
    if (received.most === 0) return html`${note}<p>${partial ? words.few : words.none}</p>`;
    return html`${note}
      <p class="soft">${words.ranges}</p>
      ${facts(stats, words)} ${parts(words.received, outcomeParts(stats, words), words)}
      ${parts(words.solved, verdictParts(stats, words), words)} ${monthly(stats, words)} ${weekly(stats, words)}
      <h3>${words.tables}</h3>
      ${topicsTable(stats, words)} ${officialsTable(stats, words)} ${withheldTable(stats, words)}`;
  }
}

function facts(stats: Stats, words: StatsWords): TemplateResult {
  return html`<dl>
    ${factsOf(stats, words).map(([name, value]) => html`<div><dt>${name}</dt><dd class=${value === words.few ? 'few' : ''}>${value}</dd></div>`)}
  </dl>`;
}

/** A bar of nothing would say that all is well. */
function parts(name: string, of: readonly Part[], words: StatsWords): TemplateResult {
  const some = of.some(({ n }) => n.most > 0);
  return html`<h3>${name}</h3>
    ${some ? [partsBar(of, name), partsTable(name, of, words)] : html`<p class="soft">${words.few}</p>`}`;
}

function monthly({ months }: Stats, words: StatsWords): TemplateResult | string {
  if (!months?.length) return '';
  const some = months.some(({ received }) => received !== null);
  return html`<h3>${words.months}</h3>
    ${some ? [monthsChart(months, words), monthsTable(months, words)] : html`<p class="soft">${words.few}</p>`}`;
}

/** Also an hour of which it is not told how long an answer takes has its row: how much comes then. */
function weekly({ heat }: Stats, words: StatsWords): TemplateResult | string {
  if (!heat) return '';
  return html`<h3>${words.heat}</h3>
    ${[heatMap(heat, words), heatTable(heat, words)]}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-stats': JauapStats;
  }
}
