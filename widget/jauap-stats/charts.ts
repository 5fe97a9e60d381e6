/** Numbers as pictures: each has a name in words, and a table beside it that says the same. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html, svg } from 'lit/html.js';
import type { Amount, Stats } from '../../sdk/contract/types.ts';
import { heatSaid } from '../locales/heat-said.ts';
import type { StatsWords } from '../locales/stats.ts';
import type { Part } from '../locales/stats-said.ts';
import { said } from '../locales/stats-said.ts';

const middle = ({ least, most }: Amount) => (least + most) / 2;

const key = (tone: string): TemplateResult =>
  html`<svg class="key" viewBox="0 0 1 1" aria-hidden="true"><rect class=${tone} width="1" height="1"></rect></svg>`;

const HEIGHT = 60;

/** Received, answered and answered on time, month by month; a month that cannot be told is left out. */
export function monthsChart(months: NonNullable<Stats['months']>, words: StatsWords): TemplateResult {
  const highest = Math.max(1, ...months.map(({ received }) => received ?? 0));
  const bar = (x: number, tone: string, n: number | null) => {
    const height = ((n ?? 0) / highest) * HEIGHT;
    return svg`<rect class=${tone} x=${x} y=${HEIGHT - height} width="6" height=${height}></rect>`;
  };
  const name = (month?: { readonly month: string }) => (month ? words.monthOf(month.month) : '');
  const busiest = months.find(({ received }) => received === highest);
  const top = `${words.most}: ${highest}${busiest ? `, ${name(busiest)}` : ''}`;
  return html`<p class="soft">${top}</p>
    <svg class="months" viewBox="0 0 ${months.length * 24} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${words.months}: ${words.received}, ${words.answered}, ${words.onTime}. ${top}">
      ${months.map(({ received, answered, onTime }, i) => [
        bar(i * 24 + 2, 'quiet', received),
        bar(i * 24 + 9, 'soft', answered),
        bar(i * 24 + 16, 'good', onTime),
      ])}
    </svg>
    <p class="ends soft" aria-hidden="true"><span>${name(months[0])}</span><span>${name(months.at(-1))}</span></p>
    <ul class="legend">
      <li>${key('quiet')}${words.received}</li>
      <li>${key('soft')}${words.answered}</li>
      <li>${key('good')}${words.onTime}</li>
    </ul>
    <p class="soft">${months.some(({ onTime }) => onTime === null) ? words.gaps : ''}</p>`;
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
      ${parts.map(({ of, n, tone }) => html`<li>${key(tone)}${of}: <b>${said(n)}</b></li>`)}
    </ul>`;
}

/** A bar in the cell of its hour: higher as well as darker, so that two colours are enough. Of what cannot be told a line is left. */
const bar = (shade: number, i: number): TemplateResult =>
  svg`<rect x=${(i % 24) * 10} y=${Math.floor(i / 24) * 10 + 8 - shade * 2} width="9" height=${shade * 2 + 1} opacity=".${shade * 15 + 35}"></rect>`;

/** The week hour by hour: how long the first word takes to whoever writes then. */
export function heatMap(heat: NonNullable<Stats['heat']>, words: StatsWords): TemplateResult {
  const week = heatSaid(heat, words);
  if (!week) return html`<p class="soft">${words.few}</p>`;
  return html`<p class="soft">${week.told}</p>
    <div class="week">
      <p class="days" aria-hidden="true">${words.weekdays.map((day) => html`<span>${day}</span>`)}</p>
      <svg viewBox="0 0 240 70" preserveAspectRatio="none" role="img" aria-label="${words.heat}. ${week.told}">
        ${week.shades.map(bar)}
      </svg>
      <p class="hours soft" aria-hidden="true"><span>0:00</span><span>6:00</span><span>12:00</span><span>18:00</span></p>
    </div>
    <ul class="legend">
      ${week.legend.map((of, shade) => html`<li><svg class="key" viewBox="0 0 9 9" aria-hidden="true">${bar(shade, 0)}</svg>${of}</li>`)}
    </ul>`;
}
