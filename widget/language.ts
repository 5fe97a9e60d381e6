/** Which of several languages to show. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Language } from '../sdk/contract/vocabulary.ts';

/** A text that exists in some languages: in the reader's, else in Kazakh, else in what there is. Marked with its language. */
export function localized(
  texts: { readonly [language in Language]?: string | undefined },
  reader: Language,
): TemplateResult {
  const language = ([reader, 'kk', 'ru'] as const).find((candidate) => texts[candidate]) ?? 'en';
  return html`<span lang=${language}>${texts[language]}</span>`;
}
