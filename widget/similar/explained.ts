/** What the agency has explained already, shown to somebody who is about to ask it. Pure template. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Explainer } from '../../sdk/contract/types.ts';
import { localized } from '../language.ts';
import type { SimilarWords } from '../locales/similar.ts';
import type { FormWords } from '../locales/words.ts';

export function explained(items: readonly Explainer[], words: FormWords, more: SimilarWords): TemplateResult {
  return html`<p><strong>${more.explained(items.length)}</strong></p>
    <ul>
      ${items.map(
        ({ question, answer, official, updatedAt }) =>
          html`<li>
            <details>
              <summary>${localized(question, words.lang)}</summary>
              <p>${localized(answer, words.lang)}</p>
              <small
                >${official.name}, ${localized(official.position, words.lang)} · ${words.date(updatedAt.slice(0, 10))}</small
              >
            </details>
          </li>`,
      )}
    </ul>`;
}
