/** One appeal of the feed: what was asked, how the term runs, what was answered and done. Pure templates. */

import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { PublicAppeal } from '../../sdk/contract/types.ts';
import { answered, done } from '../appeal/answer.ts';
import { term } from '../appeal/term.ts';
import { judgement } from '../appeal/verdict.ts';
import type { FeedWords } from '../locales/words.ts';

const loadMore = () => void import('../intents/more.ts');

export function appealCard(appeal: PublicAppeal, words: FeedWords, endpoint: string, open: boolean): TemplateResult {
  const { status, progress, place, answer, measures, verdict } = appeal;
  // A newer service may send a value this bundle has no word for: then the value itself is shown.
  return html`<article part="appeal">
    <div>
      <p class="marks">
        <span part="status" data-status=${status}>${words.statuses[status] ?? status}</span>
        ${progress.overdue ? html`<span part="overdue" class="alert">${words.overdue}</span>` : ''}
      </p>
      <h3 tabindex="-1">${words.topics[appeal.topic] ?? appeal.topic}</h3>
      ${place && html`<p class="soft" lang=${appeal.lang}>${place}</p>`} ${said(appeal, words)} ${term(appeal, words)}
      <small>${appeal.number} · ${words.date(appeal.registeredOn)}</small> ${more(appeal, words, endpoint, open)}
    </div>
    ${
      answer || measures.length
        ? html`<div part="answer">
            ${answer && answered(answer, words)} ${done(measures, words)}
            ${verdict && html`<p part="verdict">${words.judged}: ${judgement(verdict, words)}</p>`}
          </div>`
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

/** Photos, links, plans and the words under an appeal, and what can be done with it, loaded by who wants it; under a page they are what one came for. */
function more(appeal: PublicAppeal, words: FeedWords, endpoint: string, open: boolean): TemplateResult {
  const count = appeal.more;
  return html`<details ?open=${open && count} @toggle=${loadMore}>
    <summary>${count ? `${words.details}: ${count}` : words.open}</summary>
    <jauap-more .appeal=${appeal} endpoint=${endpoint}></jauap-more>
  </details>`;
}
