/** Numbers as pictures: each has a name in words, and a table beside it that says the same. */
import type { TemplateResult } from 'lit/html.js';
import { html, svg } from 'lit/html.js';
import type { Amount, Stats } from '../../sdk/contract/types.ts';
import type { StatsWords } from '../locales/stats.ts';
import type { Part } from '../locales/stats-said.ts';
import { said } from '../locales/stats-said.ts';

const middle = ({ least, most }: Amount) => (least + most) / 2;

const HEIGHT = 60;

/** Received, answered and answered on time, month by month; a month that cannot be told is left out. */
export function monthsChart(months: NonNullable<Stats['months']>, words: StatsWords): TemplateResult {
  const most = Math.max(1, ...months.map(({ received }) => received ?? 0));
  const bar = (x: number, tone: string, n: number | null) =>
    svg`<rect class=${tone} x=${x} y=${HEIGHT - ((n ?? 0) / most) * HEIGHT} width="6" height=${((n ?? 0) / most) * HEIGHT}></rect>`;
  return html`<svg
    viewBox="0 0 ${months.length * 24} ${HEIGHT}"
    preserveAspectRatio="none"
    role="img"
    aria-label="${words.months}: ${words.received}, ${words.answered}, ${words.onTime}"
  >
    ${months.map(({ received, answered, onTime }, i) => [
      bar(i * 24 + 2, 'calm', received),
      bar(i * 24 + 9, 'soft', answered),
      bar(i * 24 + 16, 'good', onTime),
    ])}
  </svg>`;
}

/** One bar in parts, which are named and counted under it. */
export function partsBar(parts: readonly Part[], name: string): TemplateResult {
  const total = Math.max(
    1,
    parts.reduce((sum, { n }) => sum + middle(n), 0),
  );
  let x = 0;
  const drawn = parts.map(({ n, tone }) => {
    const width = (middle(n) / total) * 100;
    x += width;
    return svg`<rect class=${tone} x=${x - width} y="0" width=${width} height="6"></rect>`;
  });
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label=${name}>${drawn}</svg>
    <ul class="legend">
      ${parts.map(({ of, n, tone }) => html`<li><svg class="key" viewBox="0 0 1 1" aria-hidden="true"><rect class=${tone} width="1" height="1"></rect></svg>${of}: <b>${said(n)}</b></li>`)}
    </ul>`;
}

const SHADES = 4;

/** The week hour by hour, darker where more comes in. */
export function heatMap(heat: NonNullable<Stats['heat']>, words: StatsWords): TemplateResult {
  const most = Math.max(1, ...heat.map(({ received }) => received.least));
  return html`<svg viewBox="0 0 24 7" role="img" aria-label=${words.heat}>
    ${heat.map(
      ({ weekday, hour, received }) =>
        svg`<rect class="heat${Math.ceil((received.least / most) * SHADES)}" x=${hour} y=${weekday - 1} width="0.9" height="0.9"></rect>`,
    )}
  </svg>`;
}

/** A table behind a disclosure; wide ones are scrolled by themselves, also with the keyboard. */
export function table(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly unknown[])[],
  words: StatsWords,
): TemplateResult {
  return html`<details>
    <summary>${words.table}: ${name}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${name}>
      <table>
        <thead>
          <tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
  </details>`;
}
