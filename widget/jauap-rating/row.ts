/** One row of the rating: the place, the points as a picture and in words, and everything they are made of. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { RATING_PARTS } from '../../sdk/contract/rating-vocabulary.ts';
import type { Amount, LocalizedText, RatingItem, RatingShare } from '../../sdk/contract/types.ts';
import type { RatingWords } from '../locales/rating.ts';
import { decimal, said as range } from '../locales/stats-said.ts';

export function ratingRow(item: RatingItem, words: RatingWords): TemplateResult {
  const { rank, reason, agencyNames, official, score, asOf } = item;
  const agency = nameOf(agencyNames, words);
  const who =
    official === null
      ? html`<h3>${agency}</h3>`
      : html`<h3>${official.name}</h3><p class="soft">${nameOf(official.position, words)}. ${agency}</p>`;
  if (reason === 'not_counted') return html`<li tabindex="-1">${who}<p>${words.reasons[reason]}</p></li>`;
  return html`<li tabindex="-1">
    ${who}
    <p><strong>${reason === null ? `${words.rank}: ${rank}` : words.reasons[reason]}</strong>. ${words.score}: <b>${said(score, words.lang)}</b></p>
    ${bar(score, 100)}
    <details>
      <summary>${words.details}</summary>
      <dl>${RATING_PARTS.map((part) => row(words.parts[part], percent(item.parts[part]), bar(item.parts[part], 1)))}</dl>
      <h4>${words.inputsHead}</h4>
      <dl>${counted(item, words)}</dl>
      <h4>${words.parts.openness}</h4>
      ${opened(item, words)}
      ${asOf === null ? '' : html`<p class="soft">${words.asOf(words.date(asOf))}</p>`}
    </details>
  </li>`;
}

function nameOf(names: LocalizedText, { lang }: RatingWords): string {
  return names[lang] ?? names.kk;
}

const said = ({ least, most }: RatingShare, lang: RatingWords['lang']): string =>
  least === most ? decimal(least, lang) : `${decimal(least, lang)}–${decimal(most, lang)}`;

const percent = ({ least, most }: RatingShare): string =>
  `${range({ least: Math.floor(least * 100), most: Math.ceil(most * 100) })} %`;

const row = (name: string, value: string, more: TemplateResult | string = '') =>
  html`<div><dt>${name}</dt><dd>${value}${more}</dd></div>`;

/** The sure part, what may be, and the rest. The number beside it says the same. */
function bar({ least, most }: RatingShare, whole: number): TemplateResult {
  return html`<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="pale" width="100" height="6"></rect>
    <rect class="soft" width=${(most / whole) * 100} height="6"></rect>
    <rect class="calm" width=${(least / whole) * 100} height="6"></rect>
  </svg>`;
}

function counted({ inputs: { days, ...counts } }: RatingItem, words: RatingWords): TemplateResult[] {
  return [
    ...Object.entries(counts).flatMap(([name, n]: [string, Amount | null]) =>
      n === null ? [] : [row(words.inputs[name as keyof typeof words.inputs], range(n))],
    ),
    row(words.inputs.days, days === null ? words.noAnswer : decimal(days, words.lang)),
  ];
}

function opened({ openness }: RatingItem, words: RatingWords): TemplateResult {
  if (openness.length === 0) return html`<p>${words.noOpenness}</p>`;
  return html`<ul>
    ${openness.map(
      ({ of, evidence, since }) =>
        html`<li><a href=${evidence} target="_blank" rel="noopener noreferrer">${words.openness[of]}</a>, ${words.date(since)}</li>`,
    )}
  </ul>`;
}
