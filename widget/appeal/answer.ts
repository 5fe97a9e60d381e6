/** What the agency answered, in every language it did, and what it has done. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Answer, Measure } from '../../sdk/contract/types.ts';
import { almaty } from '../dates.ts';
import { localized } from '../language.ts';
import type { FeedWords } from '../locales/words.ts';

/** Each language calls itself. */
const NAMES = { kk: 'Қазақша', ru: 'По-русски' };

export function answered({ nature, texts, official, answeredAt }: Answer, words: FeedWords): TemplateResult {
  const languages = words.lang === 'ru' ? (['ru', 'kk'] as const) : (['kk', 'ru'] as const);
  const [first, second] = languages.filter((language) => texts[language]);
  const text = (language: 'kk' | 'ru') => html`<p part="text" lang=${language}>${texts[language]}</p>`;
  return html`<h4>${words.answer}: ${words.natures[nature] ?? nature}</h4>
    ${first && text(first)}
    ${second && html`<details><summary lang=${second}>${NAMES[second]}</summary>${text(second)}</details>`}
    <small>${official.name}, ${localized(official.position, words.lang)}. ${words.date(almaty(answeredAt).day)}</small>`;
}

export function done(measures: readonly Measure[], words: FeedWords): TemplateResult | '' {
  if (!measures.length) return '';
  const items = measures.map(
    ({ what, on, place }) =>
      html`<li>${localized(what, words.lang)} <small>${words.date(on)}${place && `, ${place}`}</small></li>`,
  );
  return html`<h4>${words.heading}</h4>
    <ul part="measures">${items}</ul>`;
}
