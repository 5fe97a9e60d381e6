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
${parts.map(({ of, n, tone }) => html`<li><svg class="key" viewBox="0 0 1 1" aria-hidden="true"><rect class="${tone}" width="1" height="1"/></svg>${of}: <b>${said(n)}</b></li>`)}
</ul>`;
}

const HEIGHT = 60;

/** Received, answered and on time, month by month; a month that cannot be told is left out. */
export function monthsChart(months: NonNullable<Stats['months']>, words: StatsWords): Markup {
  const most = Math.max(1, ...months.map(({ received }) => received ?? 0));
  const bar = (x: number, tone: string, n: number | null) => {
    const height = rounded(((n ?? 0) / most) * HEIGHT);
    return html`<rect class="${tone}" x="${x}" y="${rounded(HEIGHT - height)}" width="6" height="${height}"/>`;
  };
  return html`<svg class="months" viewBox="0 0 ${months.length * 24} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${words.months}: ${words.received}, ${words.answered}, ${words.onTime}">
${months.map(({ received, answered, onTime }, i) => [bar(i * 24 + 2, 'calm', received), bar(i * 24 + 9, 'soft', answered), bar(i * 24 + 16, 'good', onTime)])}
</svg>`;
}

/** A table that is scrolled by itself where it is wide, also with the keyboard. */
export function table(name: string, heads: readonly string[], rows: readonly (readonly Piece[])[]): Piece {
  if (rows.length === 0) return '';
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}">
<table>
<caption>${name}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(([first = '', ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
</tbody>
</table>
</div>`;
}
