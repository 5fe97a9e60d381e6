/** How the term runs: a small picture of the days used, and the same in words. Pure template. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { PublicAppeal } from '../../sdk/contract/types.ts';
import { localized } from '../language.ts';
import type { FeedWords } from '../locales/words.ts';

export function term({ progress, dueOn, extension, redirectedTo }: PublicAppeal, words: FeedWords): TemplateResult {
  const { used, given } = progress;
  const days = words.days(used, given);
  return html`${redirectedTo && html`<p>${words.statuses.redirected}: ${localized(redirectedTo, words.lang)}</p>`}
    ${extension && html`<p>${words.statuses.extended}: ${extension.reason}</p>`}
    <progress class=${progress.overdue ? 'alert' : ''} max=${given} value=${used} aria-label=${days}></progress>
    <small>${days}. ${words.due(dueOn)}.</small>`;
}
