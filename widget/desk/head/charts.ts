/** Numbers as pictures. Pure SVG templates; each stands beside a table or a list that says the same in words. */
import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';

/** One part of a bar: how much of it, in which colour, and what it is. */
export interface BarPart {
  readonly n: number;
  readonly tone: 'good' | 'warn' | 'bad' | 'calm';
  readonly label: string;
}

const WIDTH = 100;

/** One bar in parts, with its legend in words: it can be read without any colour. */
export function partsBar(parts: readonly BarPart[]): TemplateResult {
  const total = parts.reduce((sum, { n }) => sum + n, 0);
  let before = 0;
  const drawn = parts.map(({ n, tone }) => {
    const width = total === 0 ? 0 : (n / total) * WIDTH;
    const part = svg`<rect class=${tone} x=${before} y="0" width=${width} height="10"></rect>`;
    before += width;
    return part;
  });
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${drawn}</svg>
    <ul class="legend">
      ${parts.map(({ n, tone, label }) => html`<li><span class="key ${tone}"></span>${label}: <strong>${n}</strong></li>`)}
    </ul>`;
}

/** A day of the forecast. */
export interface Column {
  readonly label: string;
  readonly due: number;
  readonly late: number;
}

const HEIGHT = 60;
const STEP = 20;

/** Two columns a day: what falls due, and what would be late by then. */
export function columns(days: readonly Column[]): TemplateResult {
  const most = Math.max(1, ...days.flatMap(({ due, late }) => [due, late]));
  const tall = (n: number) => (n / most) * HEIGHT;
  const bars = days.map(
    (
      { due, late },
      i,
    ) => svg`<rect class="calm" x=${i * STEP + 3} y=${HEIGHT - tall(due)} width="6" height=${tall(due)}></rect>
      <rect class="bad" x=${i * STEP + 10} y=${HEIGHT - tall(late)} width="6" height=${tall(late)}></rect>`,
  );
  return html`<svg class="columns-chart" viewBox="0 0 ${days.length * STEP} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    ${bars}
  </svg>`;
}
