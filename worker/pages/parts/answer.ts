/** What the agency answered, in every language it did, what it has done, and the citizen's verdict beside it. */
import { html } from 'hono/html';
import type { Answer, Measure, PublicAppeal } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { Markup, Piece } from '../frame.ts';
import { TRACK } from '../tables/case.ts';
import { day, dayOf, localized } from './texts.ts';

/** Each language calls itself. */
const NAMES = { kk: 'Қазақша', ru: 'По-русски' };

/** @param heading the rank of its headings among those around it. */
export function answer(appeal: PublicAppeal, lang: Language, heading: 'h2' | 'h3' | 'h4'): Piece {
  const { answer: given, measures, verdict } = appeal;
  if (!given && !measures.length && !verdict && !appeal.answered) return '';
  return html`<div class="answer">
${given ? texts(given, lang, heading) : retold(appeal, lang)}
${done(measures, lang, heading)}
${verdict ? html`<p><strong>${TRACK[lang].judged}:</strong> ${judgement(verdict, lang)} <small>${day(dayOf(verdict.givenAt), lang)}</small></p>` : ''}
</div>`;
}

function texts(
  { nature, texts: said, official, answeredAt }: Answer,
  lang: Language,
  rank: 'h2' | 'h3' | 'h4',
): Markup {
  const words = TRACK[lang];
  const languages = lang === 'ru' ? (['ru', 'kk'] as const) : (['kk', 'ru'] as const);
  const [first, second] = languages.filter((language) => said[language]);
  const text = (language: 'kk' | 'ru') => html`<p class="words" lang="${language}">${said[language]}</p>`;
  return html`${headed(rank, `${words.answer}: ${words.natures[nature]}`)}
${first ? text(first) : ''}
${second ? html`<details><summary lang="${second}">${NAMES[second]}</summary>${text(second)}</details>` : ''}
<p><small>${official.name}, ${localized(official.position, lang)}. ${day(dayOf(answeredAt), lang)}</small></p>`;
}

/** Where the words are not for everybody, whose answer it is and when still is. */
function retold({ answered }: PublicAppeal, lang: Language): Piece {
  if (!answered) return '';
  const words = TRACK[lang];
  const { official, at, nature } = answered;
  return html`<p><strong>${words.answer}: ${words.natures[nature]}</strong></p>
<p><small>${official.name}, ${localized(official.position, lang)}. ${day(dayOf(at), lang)}</small></p>`;
}

function done(measures: readonly Measure[], lang: Language, rank: 'h2' | 'h3' | 'h4'): Piece {
  return measures.length
    ? html`${headed(rank, TRACK[lang].heading)}<ul>${measures.map((one) => measure(one, lang))}</ul>`
    : '';
}

export const measure = ({ what, on, place }: Measure, lang: Language): Markup =>
  html`<li>${localized(what, lang)} <small>${day(on, lang)}${place && `, ${place}`}</small></li>`;

export function judgement({ solved, clear }: NonNullable<PublicAppeal['verdict']>, lang: Language): string {
  const words = TRACK[lang];
  return `${words.solvedSaid[solved]}. ${words.clearSaid[clear ? 'yes' : 'no']}.`;
}

export function headed(rank: 'h2' | 'h3' | 'h4', text: string): Markup {
  if (rank === 'h2') return html`<h2>${text}</h2>`;
  return rank === 'h3' ? html`<h3>${text}</h3>` : html`<h4>${text}</h4>`;
}
