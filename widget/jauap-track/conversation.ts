/** What was said after the appeal, by the citizen and by officials, in one order of time; and a field to say more. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Official, TrackedAppeal } from '../../sdk/contract/types.ts';
import type { WordState } from '../../sdk/contract/vocabulary.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { localized } from '../language.ts';
import type { ConversationWords } from '../locales/conversation.ts';
import type { Rules, TrackIssues } from './acts.ts';
import { found, typed } from './acts.ts';
import { field, notesOf } from './field.ts';
import { moment } from './history.ts';
import type { Controls, View } from './view.ts';
import { alertOf, issueOf, pending, toldOf } from './view.ts';

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
  return html`<h3>${words.conversation}</h3>
    <ol>
      ${conversation(view.tracked).map((one) => utterance(one, view, words))}
    </ol>`;
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

export function addition(view: View, words: ConversationWords, controls: Controls): TemplateResult {
  const { tracked, issues } = view;
  // Nothing of it may be shown to everybody without the consent to publication (law 94-V art. 7(3)).
  const { revoke: consented, photos } = tracked.may;
  const hint = consented ? words.choice : words.hint;
  return html`${toldOf(view, 'followUp', words.sent)}
    <form name="conversation" novalidate autocomplete="off">
      ${field(
        { name: 'text', label: view.words.followUp, hint, issue: issueOf('text', view) },
        html`<textarea id="text" name="text" rows="4" required aria-describedby=${notesOf('text')} aria-invalid=${!!issues.text}></textarea>`,
      )}
      ${
        consented
          ? html`<label class="tick"><input type="checkbox" name="public" value="yes" aria-describedby="public-hint" /><span>${words.makePublic}</span></label>
            <p class="soft" id="public-hint">${words.publicHint}</p>`
          : ''
      }
      ${photos > 0 ? attaching(view, words, controls) : ''} ${alertOf(view, 'followUp')}
      <button class="primary" aria-disabled=${pending(view, 'followUp')}>
        ${pending(view, 'followUp') ? view.words.sending : view.words.submit}
      </button>
    </form>`;
}

function attaching(
  { tracked, words: { lang, failed }, attaching: state }: View,
  words: ConversationWords,
  controls: Controls,
): TemplateResult {
  const { endpoint, theme } = controls.held;
  if (state === 'open') {
    return html`<jauap-photos
      agency=${tracked.agency}
      endpoint=${endpoint}
      lang=${lang}
      theme=${theme}
      max=${tracked.may.photos}
    ></jauap-photos>`;
  }
  return html`<p role="alert" class="alert">${state && failed}</p>
    <button type="button" @click=${controls.attach}>${words.addPhotos}</button>`;
}

function additionIssues(data: FormData): TrackIssues {
  const { length } = typed(data, 'text');
  if (!length) return { text: 'required' };
  return length < LIMITS.followUpMin
    ? { text: 'too_short' }
    : found({ text: length > LIMITS.followUpMax ? 'too_long' : undefined });
}

/** Of a further word. */
export const ADDITION: Rules = {
  issues: additionIssues,
  read: (data) => ({ act: 'followUp', text: typed(data, 'text'), ...(data.has('public') && { public: true }) }),
};
