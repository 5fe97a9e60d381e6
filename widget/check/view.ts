/** The second step as a whole, and the receipt after it. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { AgencyProfile } from '../../sdk/contract/types.ts';
import type { Kind, Topic } from '../../sdk/contract/vocabulary.ts';
import type { RequestState } from '../controllers/request-controller.ts';
import { failureText } from '../failure.ts';
import type * as seen from '../intents/preview.ts';
import type { Answers } from '../jauap-form/compose.ts';
import type { Submitted } from '../jauap-form/sender.ts';
import type { FormWords } from '../locales/form.ts';
import type { Drawing } from './fields.ts';
import { consentFields, contactField, kindField, topicField } from './fields.ts';

export type { AgencyProfile, Answers };

/** How an appeal is understood and seen. */
export type Seen = typeof seen;

/** What the citizen has chosen so far. */
export interface Own {
  readonly kind?: Kind | undefined;
  readonly topic?: Topic | undefined;
  readonly published?: boolean;
}

/** What is drawn besides the fields' own. */
export interface Scene extends Drawing {
  readonly answers: Answers;
  readonly own: Own;
  readonly seen: Seen;
  /** Address of the page it is sent from. */
  readonly page: string | undefined;
  readonly photos: number;
  readonly sending: RequestState<Submitted>;
  /** What is offered when there is no connection. */
  readonly rescue: TemplateResult | '' | false | undefined;
  readonly acts: {
    readonly choose: (choice: Own) => void;
    readonly back: () => void;
    readonly submit: () => void;
  };
}

export function step(scene: Scene): TemplateResult {
  const { profile, words, more, answers, own, seen, page, photos, sending, acts } = scene;
  const proposal = seen.propose(answers, profile);
  const kind = own.kind ?? proposal.kind;
  const topic = own.topic ?? proposal.topic;
  const published = !!own.published;
  const pending = sending.tag === 'pending';
  const value = (event: Event) => (event.target as HTMLSelectElement).value as Topic;
  const ticked = (event: Event) => (event.target as HTMLInputElement).checked;
  return html`<h3 tabindex="-1">${more.heading}</h3>
    <div class="step" ?inert=${pending}>
      ${kindField(kind, !!own.kind, scene, (chosen) => acts.choose({ kind: chosen }))}
      ${topicField(topic, own.topic === undefined, scene, (event) => acts.choose({ topic: value(event) }))}
      ${contactField(scene)} ${consentFields(scene, (event) => acts.choose({ published: ticked(event) }))}
      ${seen.preview(answers, { published, topic, page, photos }, words, more)}
    </div>
    ${end(scene)}`;
}

/**
 * What is wrong, what is under way, and the buttons.
 * @param after whether there is a step before this one to go back to.
 */
export function end(
  { words, more, answers, own, seen, issues, sending, rescue, acts }: Scene,
  after = true,
): TemplateResult {
  const pending = sending.tag === 'pending';
  const wrong = Object.keys(issues).length ? words.problems.invalid : '';
  const hidden = own.published ? seen.publicWords(answers, words).hidden : 0;
  const problems = { ...words.problems, agency_closed: more.closed };
  const failed = sending.tag === 'failed' && failureText(sending.error, { ...words, problems });
  return html`<p role="alert" class="alert">${failed || wrong}</p>
    <p role="status">${pending ? words.sending : hidden ? more.hidden(hidden) : ''}</p>
    ${rescue || ''}
    <div class="actions">
      ${after ? html`<button type="button" part="back" aria-disabled=${pending} @click=${acts.back}>${more.back}</button>` : ''}
      <button type="button" part="submit" class="primary" aria-disabled=${pending} @click=${acts.submit}>${words.submit}</button>
    </div>`;
}

export function receipt(
  { receipt, code }: Submitted,
  { endpoint, theme }: { readonly endpoint: string; readonly theme: string },
  words: FormWords,
  again: () => void,
): TemplateResult {
  return html`<jauap-receipt part="receipt" endpoint=${endpoint} lang=${words.lang} theme=${theme} .receipt=${receipt} .code=${code}>
    <button class="plain" @click=${again}>${words.again}</button>
  </jauap-receipt>`;
}
