/** Numbers as pictures for a page without script. Each has a name in words and the same as text beside it. */
import { html } from 'hono/html';
import type { Stats } from '../../../sdk/contract/types.ts';
import type { Part } from '../../../widget/locales/stats-said.ts';
import { said } from '../../../widget/locales/stats-said.ts';
import type { StatsWords } from '../../../widget/locales/stats-words.ts';
import type { Markup, Piece } from '../frame.ts';

const middle = ({ n: { least, most } }: Part) => (least + most) / 2;
const rounded = (value: number) => Math.round(value * 100) / 100;

/** One bar in parts, which are named and counted under it. */
export function partsBar(parts: readonly Part[], name: string): Markup {
  const total = Math.max(
    1,
    parts.reduce((sum, part) => sum + middle(part), 0),
  );
  let x = 0;
  const drawn = parts.map((part) => {
    const width = rounded((middle(part) / total) * 100);
    x += width;
    return html`<rect class="${part.tone}" x="${rounded(x - width)}" y="0" width="${width}" height="6"/>`;
  });
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="${name}">${drawn}</svg>
<ul class="legend">
${parts.map(({ of, n, tone }) => html`<li>${key(tone)}${of}: <b>${said(n)}</b></li>`)}
</ul>`;
}

const key = (tone: string): Markup =>
  html`<svg class="key" viewBox="0 0 1 1" aria-hidden="true"><rect class="${tone}" width="1" height="1"/></svg>`;

const HEIGHT = 60;

/** Received, answered and on time, month by month; a month that cannot be told is left out. */
export function monthsChart(months: NonNullable<Stats['months']>, words: StatsWords): Markup {
  const most = Math.max(1, ...months.map(({ received }) => received ?? 0));
  const bar = (x: number, tone: string, n: number | null) => {
    const height = rounded(((n ?? 0) / most) * HEIGHT);
    return html`<rect class="${tone}" x="${x}" y="${rounded(HEIGHT - height)}" width="6" height="${height}"/>`;
  };
  const ends = [months[0], months.at(-1)].map((month) => html`<span>${month ? words.monthOf(month.month) : ''}</span>`);
  return html`<svg class="months" viewBox="0 0 ${months.length * 24} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${words.months}: ${words.received}, ${words.answered}, ${words.onTime}">
${months.map(({ received, answered, onTime }, i) => [bar(i * 24 + 2, 'quiet', received), bar(i * 24 + 9, 'soft', answered), bar(i * 24 + 16, 'good', onTime)])}
</svg>
<p class="ends soft" aria-hidden="true">${ends}</p>
<ul class="legend">
<li>${key('quiet')}${words.received}</li>
<li>${key('soft')}${words.answered}</li>
<li>${key('good')}${words.onTime}</li>
</ul>
${months.some(({ onTime }) => onTime === null) ? html`<p class="soft">${words.gaps}</p>` : ''}`;
}

/** A table that is scrolled by itself where it is wide, also with the keyboard. The heading above it names its first column. */
export function table(name: string, heads: readonly string[], rows: readonly (readonly Piece[])[]): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}">
<table>
<thead><tr><th scope="col"><span class="unseen">${name}</span></th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(([first = '', ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
</tbody>
</table>
</div>`;
}
