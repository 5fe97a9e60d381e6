/** What was said after the appeal, by the citizen and by officials, in one order of time; and what other bodies answer. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Official, TrackedAppeal } from '../../sdk/contract/types.ts';
import type { WordState } from '../../sdk/contract/vocabulary.ts';
import { answered, done } from '../appeal/answer.ts';
import { localized } from '../language.ts';
import type { ConversationWords } from '../locales/conversation.ts';
import { moment } from './history.ts';
import type { View } from './view.ts';

/** One thing that was said: by a named official, or by the citizen with who may read it. */
export interface Said {
  readonly at: string;
  readonly text: string;
  readonly official?: Official | null;
  readonly state?: WordState;
  readonly photos?: readonly string[];
}

/** Both sides, oldest first. Pure. */
export function conversation({ followUps, appeal }: TrackedAppeal): Said[] {
  // The citizen's public words are the follow-ups again, redacted: who wrote them reads their own.
  const replies = appeal.thread.filter(({ by }) => by === 'agency');
  return [...followUps, ...replies].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

export function conversationPart(view: View, words: ConversationWords): TemplateResult {
  const { tracked } = view;
  const said = conversation(tracked);
  return html`${tracked.parts.length ? elsewhere(view, words) : ''}
    ${
      said.length
        ? html`<h3>${words.conversation}</h3>
          <ol>${said.map((one) => utterance(one, view, words))}</ol>`
        : ''
    }`;
}

/** What other bodies answer of it, each with its own term (АППК art. 65). The same code opens their numbers. */
function elsewhere({ tracked, words }: View, told: ConversationWords): TemplateResult {
  return html`<h3>${told.elsewhere}</h3>
    <p class="soft">${told.sameCode}</p>
    ${tracked.parts.map(
      ({ names, appeal: { number, status, progress, dueOn, answer, measures } }) =>
        html`<div part="elsewhere">
          <p><strong>${localized(names, words.lang)}</strong></p>
          <p>
            <span class="whole">${number}</span> · ${words.statuses[status] ?? status}
            ${progress.overdue ? html`· <span class="alert">${words.overdue}</span>` : ''}
          </p>
          <p>${words.due(dueOn)}.</p>
          ${answer && answered(answer, words)} ${done(measures, words)}
        </div>`,
    )}`;
}

function utterance({ at, text, official, state, photos }: Said, view: View, words: ConversationWords): TemplateResult {
  const { tracked } = view;
  const numbers = photos
    ?.map((id) => view.words.picture(1 + tracked.photos.findIndex((photo) => photo.id === id)))
    .join(', ');
  return html`<li class=${official ? 'theirs' : ''}>
    <strong>${official ? html`${official.name}, ${localized(official.position, words.lang)}` : words.you}</strong>
    <p part="text">${text}</p>
    ${numbers && html`<p class="soft">${numbers}</p>`}
    <small>${moment(at, view.words)}${state && ` · ${words.wordStates[state] ?? state}`}</small>
  </li>`;
}
