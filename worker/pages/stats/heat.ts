/** The week as a picture, for a page without script; the element draws the same. */
import { html } from 'hono/html';
import type { HeatSaid } from '../../../widget/locales/heat-said.ts';
import type { StatsWords } from '../../../widget/locales/stats-words.ts';
import type { Markup } from '../frame.ts';

/** A bar in the cell of its hour: higher as well as darker, so that two colours are enough. Of what cannot be told a line is left. */
const bar = (shade: number, i: number): Markup =>
  html`<rect x="${(i % 24) * 10}" y="${Math.floor(i / 24) * 10 + 8 - shade * 2}" width="9" height="${shade * 2 + 1}" opacity=".${shade * 15 + 35}"/>`;

/** How long the first word takes, hour by hour; what the bars stand for is named under them. */
export function heatMap({ shades, legend, told }: HeatSaid, words: StatsWords): Markup {
  return html`<p>${told}</p>
<div class="week">
<p class="days" aria-hidden="true">${words.weekdays.map((day) => html`<span>${day}</span>`)}</p>
<svg viewBox="0 0 240 70" preserveAspectRatio="none" role="img" aria-label="${words.heat}. ${told}">${shades.map(bar)}</svg>
<p class="hours soft" aria-hidden="true"><span>0:00</span><span>6:00</span><span>12:00</span><span>18:00</span></p>
</div>
<ul class="legend">
${legend.map((of, shade) => html`<li><svg class="key" viewBox="0 0 9 9" aria-hidden="true">${bar(shade, 0)}</svg>${of}</li>`)}
</ul>`;
}
