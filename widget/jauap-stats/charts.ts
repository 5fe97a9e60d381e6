/** Numbers as pictures: each has a name in words, and a table beside it that says the same. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html, svg } from 'lit/html.js';
import type { Amount, Stats } from '../../sdk/contract/types.ts';
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

const SHADES = 4;
/** Hours named under the week. */
const HOURS = [0, 6, 12, 18];

/** The week hour by hour, darker where more comes in. */
export function heatMap(heat: NonNullable<Stats['heat']>, words: StatsWords): TemplateResult {
  const highest = Math.max(1, ...heat.map(({ received }) => received.least));
  const busiest = heat.find(({ received }) => received.least === highest);
  const top = busiest
    ? `${words.most}: ${words.weekdays[busiest.weekday - 1]}, ${busiest.hour}:00 (${said(busiest.received)})`
    : '';
  return html`<p class="soft">${top}</p>
    <div class="week">
      <p class="days" aria-hidden="true">${words.weekdays.map((day) => html`<span>${day}</span>`)}</p>
      <svg viewBox="0 0 24 7" preserveAspectRatio="none" role="img" aria-label="${words.heat}. ${top}">
        <rect class="empty" width="24" height="7"></rect>
        ${heat.map(
          ({ weekday, hour, received }) =>
            svg`<rect class="heat${Math.ceil((received.least / highest) * SHADES)}" x=${hour} y=${weekday - 1} width="0.9" height="0.9"></rect>`,
        )}
      </svg>
      <p class="hours soft" aria-hidden="true">${HOURS.map((hour) => html`<span>${hour}:00</span>`)}</p>
    </div>`;
}
