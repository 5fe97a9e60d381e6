/** "Why this date?": the inputs of the clock, folded away. Pure template. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Clock } from '../../sdk/contract/types.ts';
import type { SharedWords } from '../locales/words.ts';
import { clockInputs } from './clock-inputs.ts';

export function why(clock: Clock, words: SharedWords): TemplateResult {
  return html`<details>
    <summary>${words.why}</summary>
    <ul>${clockInputs(clock, words).map((line) => html`<li>${line}</li>`)}</ul>
  </details>`;
}
