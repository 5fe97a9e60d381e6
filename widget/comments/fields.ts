/** The fields of a comment, on one screen: text first. Templates only. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { consentFields, contactField, kindField } from '../check/fields.ts';
import type { Scene } from '../check/view.ts';
import { end } from '../check/view.ts';
import { issueText } from '../failure.ts';
import type { Said } from '../jauap-form/fields.ts';
import { heading, notices } from '../jauap-form/fields.ts';
import { COMMENT_WORDS } from '../locales/comment.ts';
import { topicOf } from './offer.ts';

/** The comment itself, with what is said about it. */
function textField({ profile, words }: Scene, { answers, issues, help }: Said): TemplateResult {
  const { text: label, hint } = COMMENT_WORDS[words.lang];
  const { textMin, textMax } = profile.limits;
  const left = textMax - answers.text.length;
  return html`<div class="field">
    <label for="text">${label}</label>
    <p class="soft" id="text-hint">${hint(textMin)}</p>
    <p class="alert" id="text-issue">${issues.text && issueText(issues.text, words)}</p>
    <textarea id="text" name="text" rows="4" .value=${answers.text} aria-required="true" aria-describedby="text-hint text-issue text-help" aria-invalid=${!!issues.text}></textarea>
    <p id="text-left" class=${left < 0 ? 'alert' : 'soft'}>${left < 0 ? words.over(-left) : words.left(left)}</p>
    <div role="status" class="help" id="text-help">${help?.hints('text')}</div>
  </div>`;
}

/** What everybody will see, for whoever wants to look before sending. */
function seenBefore({ words, more, answers, own, seen, page }: Scene): TemplateResult {
  return html`<details class="field">
    <summary><h3>${COMMENT_WORDS[words.lang].seen}</h3></summary>
    ${seen.preview(answers, { published: !!own.published, topic: undefined, page, photos: 0 }, words, more)}
  </details>`;
}

/**
 * The whole screen.
 * @param topic what the page says it is about; nobody is asked.
 */
export function screen(scene: Scene, said: Said, topic: string): TemplateResult {
  const { profile, words, answers, own, seen, sending, acts } = scene;
  const kind = own.kind ?? seen.propose(answers, profile).kind;
  const asks = profile.contact === 'required';
  return html`${heading(profile, { ...words, send: COMMENT_WORDS[words.lang].heading })}
    <div class="step" ?inert=${sending.tag === 'pending'}>
      ${textField(scene, said)}
      <input type="hidden" name="topic" value=${topicOf(topic, profile)} />
      ${kindField(kind, !!own.kind || !answers.text, scene, (chosen) => acts.choose({ kind: chosen }))}
      ${asks ? contactField(scene) : ''}
      ${consentFields(scene, (event) => acts.choose({ published: (event.target as HTMLInputElement).checked }))}
      ${seenBefore(scene)} ${notices(profile, words)}
    </div>
    ${end(scene, false)}`;
}
