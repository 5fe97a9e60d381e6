/** Before and after as one picture, with a slider between them: the platform's own, which keys and screen readers know. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Compare, Shot } from '../proof/proof.ts';

/** How much of the width shows what was before, in percent. */
const MIDDLE = 50;

export class Slider {
  /** Where the edges stand. A sheet, because strict policies forbid inline styles. */
  readonly sheet = new CSSStyleSheet();
  /** By id of the photo from before. */
  readonly #edges = new Map<string, number>();

  readonly compare: Compare = (before, after, label): TemplateResult => {
    const { id, width, height } = before.photo;
    if (!this.#edges.has(id)) this.#move(id, MIDDLE);
    const at = this.#edges.get(id) ?? MIDDLE;
    const move = ({ target }: Event) => {
      const input = target as HTMLInputElement;
      this.#move(id, Number(input.value));
      input.ariaValueText = told(before, Number(input.value));
    };
    return html`<figure part="compare">
      <div class=${height > width ? 'frame tall' : 'frame'} data-edge=${id}>${before.picture}<div class="over">${after.picture}</div></div>
      <input type="range" min="0" max="100" step="5" .value=${`${at}`} aria-label=${label} aria-valuetext=${told(before, at)} @input=${move} />
      <figcaption><span>${before.side}</span><span>${after.side}</span></figcaption>
    </figure>`;
  };

  #move(id: string, at: number): void {
    this.#edges.set(id, at);
    const rules = [...this.#edges].map(([name, edge]) => {
      const frame = `[data-edge="${CSS.escape(name)}"]`;
      return `${frame} .over{clip-path:inset(0 0 0 ${edge}%)}${frame}::after{left:${edge}%}`;
    });
    this.sheet.replaceSync(rules.join(''));
  }
}

const told = ({ side }: Shot, at: number): string => `${side}: ${at} %`;
