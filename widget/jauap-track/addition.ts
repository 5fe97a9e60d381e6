/** A field to say more, with photos and for everybody if the citizen wants that. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { ConversationWords } from '../locales/conversation.ts';
import type { Rules, TrackIssues } from './acts.ts';
import { found, typed } from './acts.ts';
import { field, notesOf } from './field.ts';
import type { Attaching } from './photos.ts';
import { withPhotos } from './photos.ts';
import type { Controls, View } from './view.ts';
import { alertOf, issueOf, pending, toldOf } from './view.ts';

export function addition(view: View, words: ConversationWords, controls: Controls, photos: Attaching): TemplateResult {
  const { tracked, issues } = view;
  // Nothing of it may be shown to everybody without the consent to publication (law 94-V art. 7(3)).
  const { revoke: consented, photos: room } = tracked.may;
  const hint = consented ? words.choice : words.hint;
  return html`${toldOf(view, 'followUp', words.sent)}
    <form name="conversation" novalidate autocomplete="off" @reset=${() => photos.close()}>
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
      ${room > 0 ? attaching(view, words, controls, photos) : ''} ${alertOf(view, 'followUp')}
      <button class="primary" aria-disabled=${pending(view, 'followUp')}>
        ${pending(view, 'followUp') ? view.words.sending : view.words.submit}
      </button>
    </form>`;
}

function attaching(
  { tracked, words: { lang, failed } }: View,
  words: ConversationWords,
  { held: { endpoint, theme } }: Controls,
  photos: Attaching,
): TemplateResult {
  if (photos.state === 'open') {
    return html`<jauap-photos
      agency=${tracked.agency}
      endpoint=${endpoint}
      lang=${lang}
      theme=${theme}
      max=${tracked.may.photos}
    ></jauap-photos>`;
  }
  return html`<p role="alert" class="alert">${photos.state === 'failed' ? failed : ''}</p>
    <button type="button" @click=${() => void photos.open()}>${words.addPhotos}</button>`;
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
  complete: withPhotos,
};
