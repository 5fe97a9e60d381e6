import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Stats } from '../../sdk/contract/types.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import type { StatsWords } from '../locales/stats.ts';
import { statsWords } from '../locales/stats.ts';
import { between, factsOf, outcomeParts, percent, said, verdictParts } from '../locales/stats-said.ts';
import { tokens } from '../styles/tokens.ts';
import { heatMap, monthsChart, partsBar, table } from './charts.ts';
import { statsStyles } from './jauap-stats.styles.ts';
import { ReadingElement } from './reading-element.ts';

/**
 * @summary How an agency answers: how much, how fast, on time, and what citizens say of it.
 * @tagname jauap-stats
 *
 * Every picture has a table that says the same. What is few is told as a range or not at all; how each number is counted stands in
 * `docs/numbers.md`.
 *
 * @attr {string} agency - Name of the agency in the service, such as `kokshetau`.
 * @attr {string} api - Address of the service; by default the origin this script came from.
 * @attr {string} period - `last` (at least twelve months), `all`, a year such as `2026`, or a quarter such as `2026-Q4`.
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
  static override readonly observedAttributes = ['agency', 'api', 'period', 'lang', 'theme'];
  static override readonly styles = [tokens, statsStyles];
  protected override readonly localize = new LocalizeController<StatsWords>(this, statsWords);

  protected get path(): string | undefined {
    const agency = this.getAttribute('agency');
    const query = new URLSearchParams({ period: this.getAttribute('period') ?? 'last' });
    return agency ? `/v1/agencies/${encodeURIComponent(agency)}/stats?${query}` : undefined;
  }

  protected show(stats: Stats, words: StatsWords): TemplateResult {
    const { asOf, from, to, months, heat } = stats;
    return html`<h2>${words.heading}</h2>
      <p class="soft">${words.period(from, to)}. ${asOf === null ? words.nothing : `${words.asOf(asOf)}. ${words.ranges}`}</p>
      ${asOf === null ? '' : [facts(stats, words), outcome(stats, words), verdicts(stats, words)]}
      ${asOf !== null && months?.some(({ received }) => received !== null) ? monthly(months, words) : ''}
      ${heat?.length ? weekly(heat, words) : ''}
      ${asOf === null ? '' : [topics(stats, words), withheld(stats, words)]}`;
  }
}

function facts(stats: Stats, words: StatsWords): TemplateResult {
  return html`<dl>
    ${factsOf(stats, words).map(([name, value]) => html`<div><dt>${name}</dt><dd class=${value === words.few ? 'few' : ''}>${value}</dd></div>`)}
  </dl>`;
}

function outcome(stats: Stats, words: StatsWords): TemplateResult {
  return html`<h3>${words.received}</h3>
    ${partsBar(outcomeParts(stats, words), words.received)}`;
}

function verdicts(stats: Stats, words: StatsWords): TemplateResult {
  return html`<h3>${words.solved}</h3>
    ${partsBar(verdictParts(stats, words), words.solved)}`;
}

function monthly(months: NonNullable<Stats['months']>, words: StatsWords): TemplateResult {
  const rows = months.map((row) => [row.month, row.received, row.answered, row.onTime].map((n) => n ?? words.few));
  return html`<h3>${words.months}</h3>
    ${monthsChart(months, words)}
    ${table(words.months, [words.month, words.received, words.answered, words.onTime], rows, words)}`;
}

function weekly(heat: NonNullable<Stats['heat']>, words: StatsWords): TemplateResult {
  const rows = heat.map(({ weekday, hour, received, hours }) => [
    `${words.weekdays[weekday - 1]}, ${hour}:00`,
    said(received),
    between(hours, words),
  ]);
  return html`<h3>${words.heat}</h3>
    ${heatMap(heat, words)} ${table(words.heat, [words.heat, words.received, words.hours], rows, words)}`;
}

function topics({ topics: of }: Stats, words: StatsWords): TemplateResult | string {
  if (!of) return '';
  const rows = of.rows.map((row) => [
    words.topics[row.of],
    said(row.received),
    percent(row.onTime, words),
    between(row.days, words),
  ]);
  const others = of.others.most > 0 ? [[words.others, said(of.others), '', '']] : [];
  return table(words.topic, [words.topic, words.received, words.share, words.days], [...rows, ...others], words);
}

function withheld({ moderation }: Stats, words: StatsWords): TemplateResult {
  const rows = Object.entries(moderation.withheld).map(([reason, n]) => [
    words.rejections[reason as keyof typeof words.rejections],
    said(n),
  ]);
  return table(words.withheld, [words.withheld, words.received], rows, words);
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-stats': JauapStats;
  }
}
