/** A followed appeal, from what matters most to what is seldom needed. Pure template. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { answerPart, complaintPart, ownWords, standing } from './case.ts';
import { followUpsPart } from './follow-ups.ts';
import { history } from './history.ts';
import { confirmation, takingBackPart } from './taking-back.ts';
import { verdictPart } from './verdict.ts';
import type { TakingBack, View } from './view.ts';
import { alertOf, pending } from './view.ts';

export interface Controls {
  readonly refresh: () => void;
  readonly close: () => void;
  readonly ask: (act: TakingBack) => void;
  /** The second step was taken or left. */
  readonly answered: (confirmed: boolean) => void;
}

/** @param now ISO 8601. */
export function parts(view: View, { refresh, close, ask, answered }: Controls, now: string): TemplateResult {
  const { tracked, words, course, asking } = view;
  const refreshed = course.act === 'track' && course.tag === 'done' ? words.refreshed : '';
  const actions = html`<div class="actions">
      <button @click=${refresh} aria-disabled=${pending(view, 'track')}>
        ${pending(view, 'track') ? words.finding : words.refresh}
      </button>
      <button @click=${close}>${words.close}</button>
      <span role="status">${refreshed}</span>
    </div>
    <p role="alert" class="alert">${alertOf(view, 'track')}</p>`;
  return html`${standing(view, actions)} ${answerPart(view)} ${verdictPart(view)} ${complaintPart(view, now)} ${ownWords(view)} ${followUpsPart(view)}
    ${history(tracked.timeline, words)} ${takingBackPart(view, ask)} ${asking && confirmation(asking, words, answered)}`;
}
