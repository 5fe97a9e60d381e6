/** One appeal of the feed: what was asked, how the term runs, what was answered and done. Pure templates. */

import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Answer, Measure, PublicAppeal } from '../../sdk/contract/types.ts';
import { almaty } from '../dates.ts';
import { localized } from '../language.ts';
import type { FeedWords } from '../locales/words.ts';

/** Each language calls itself. */
const NAMES = { kk: 'Қазақша', ru: 'По-русски' };

export function appealCard(appeal: PublicAppeal, words: FeedWords): TemplateResult {
  const { status, progress, place, answer, measures } = appeal;
  // A newer service may send a value this bundle has no word for: then the value itself is shown.
  return html`<article part="appeal">
    <div>
      <p class="marks">
        <span part="status" data-status=${status}>${words.statuses[status] ?? status}</span>
        ${progress.overdue ? html`<span part="overdue" class="alert">${words.overdue}</span>` : ''}
      </p>
      <h3 tabindex="-1">${words.topics[appeal.topic] ?? appeal.topic}</h3>
      ${place && html`<p class="soft" lang=${appeal.lang}>${place}</p>`} ${said(appeal, words)} ${term(appeal, words)}
      <small>${appeal.number} · ${words.date(appeal.registeredOn)}</small>
    </div>
    ${
      answer || measures.length
        ? html`<div part="answer">${answer && answered(answer, words)} ${done(measures, words)}</div>`
        : ''
    }
  </article>`;
}

/** The citizen's words, or the reason why they are not here. */
function said({ text, lang, publication, rejection }: PublicAppeal, words: FeedWords): TemplateResult {
  if (text) return html`<p part="text" lang=${lang}>${text}</p>`;
  const { moderation, rejected } = words.statuses;
  const reason = rejection ? `${rejected}: ${words.rejections[rejection] ?? rejection}` : moderation;
  return html`<p class="soft">${publication === 'no_consent' ? words.noConsent : reason}</p>`;
}

function term({ progress, dueOn, extension, redirectedTo }: PublicAppeal, words: FeedWords): TemplateResult {
  const { used, given } = progress;
  const days = words.days(used, given);
  return html`${redirectedTo && html`<p>${words.statuses.redirected}: ${localized(redirectedTo, words.lang)}</p>`}
    ${extension && html`<p>${words.statuses.extended}: ${extension.reason}</p>`}
    <progress class=${progress.overdue ? 'alert' : ''} max=${given} value=${used} aria-label=${days}></progress>
    <small>${days}. ${words.due(dueOn)}.</small>`;
}

function answered({ nature, texts, official, answeredAt }: Answer, words: FeedWords): TemplateResult {
  const languages = words.lang === 'ru' ? (['ru', 'kk'] as const) : (['kk', 'ru'] as const);
  const [first, second] = languages.filter((language) => texts[language]);
  const text = (language: 'kk' | 'ru') => html`<p part="text" lang=${language}>${texts[language]}</p>`;
  return html`<h4>${words.answer}: ${words.natures[nature] ?? nature}</h4>
    ${first && text(first)}
    ${second && html`<details><summary lang=${second}>${NAMES[second]}</summary>${text(second)}</details>`}
    <small>${official.name}, ${localized(official.position, words.lang)}. ${words.date(almaty(answeredAt).day)}</small>`;
}

function done(measures: readonly Measure[], words: FeedWords): TemplateResult | '' {
  if (!measures.length) return '';
  const items = measures.map(
    ({ what, on, place }) =>
      html`<li>${localized(what, words.lang)} <small>${words.date(on)}${place && `, ${place}`}</small></li>`,
  );
  return html`<h4>${words.heading}</h4>
    <ul part="measures">${items}</ul>`;
}
