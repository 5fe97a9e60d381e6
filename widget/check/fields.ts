/** The fields of the second step: kind, topic, address, consents. Templates only; the step decides. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Kind, Topic } from '../../sdk/contract/vocabulary.ts';
import { TERMS } from '../../sdk/contract/vocabulary.ts';
import type { Issues } from '../failure.ts';
import { issueText } from '../failure.ts';
import type { AgencyProfile } from '../jauap-form/profile.ts';
import type { CheckWords } from '../locales/check.ts';
import type { FormWords } from '../locales/form.ts';
import type { Chosen } from './choices.ts';
import { law } from './consents.ts';

/** Everything the fields are drawn from. */
export interface Drawing {
  readonly profile: AgencyProfile;
  readonly words: FormWords;
  readonly more: CheckWords;
  readonly issues: Issues;
}

const issueOf = (name: Chosen, { issues, words }: Drawing) => {
  const issue = issues[name];
  return html`<p class="alert" id="${name}-issue">${issue && issueText(issue, words)}</p>`;
};

/**
 * What it looks like, in a sentence with its term; behind it the list of what else it may be.
 * @param own the citizen has chosen it: then nothing is proposed any more.
 */
export function kindField(
  kind: Kind | undefined,
  own: boolean,
  drawing: Drawing,
  choose: (kind: Kind) => void,
): TemplateResult {
  const { profile, more, issues } = drawing;
  const { kinds, promise } = profile;
  const term = (one: Kind) => (TERMS[one] ? more.within(TERMS[one]) : '');
  const option = (one: Kind) =>
    html`<label class="option">
      <input type="radio" name="kind" value=${one} .checked=${one === kind} @change=${() => choose(one)} />
      <span>${more.kinds[one] ?? one}<br><small>${term(one)}</small></span>
    </label>`;
  const named = kind && (own || !more.proposed[kind] ? `${more.kinds[kind] ?? kind}.` : more.proposed[kind]);
  return html`<div class="field" part="kind">
    <p><strong>${named}</strong> ${kind && term(kind)}</p>
    ${kind && promise && html`<p class="soft">${more.promise(promise.replyHours, promise.answerDays, TERMS[kind])}</p>`}
    ${issueOf('kind', drawing)}
    <details ?open=${!!issues.kind} ?hidden=${kinds.length < 2}>
      <summary>${more.change}</summary>
      <fieldset id="kind" role="radiogroup" tabindex="-1" aria-describedby="kind-issue" aria-invalid=${!!issues.kind}>
        <legend>${more.kind}</legend>
        ${kinds.map(option)}
      </fieldset>
    </details>
  </div>`;
}

/**
 * A list, in which not knowing who answers stands first: then the agency finds out.
 * @param guessed by the words, not by the citizen.
 */
export function topicField(
  topic: Topic | undefined,
  guessed: boolean,
  drawing: Drawing,
  choose: (event: Event) => void,
): TemplateResult {
  const { profile, words, more, issues } = drawing;
  const topics: Topic[] = ['unsure', ...profile.topics.filter((one) => one !== 'unsure')];
  return html`<div class="field">
    <label for="topic">${more.topic}</label>
    <p class="soft" id="topic-hint">${guessed && topic && more.guessed}</p>
    ${issueOf('topic', drawing)}
    <select id="topic" name="topic" required aria-describedby="topic-hint topic-issue" aria-invalid=${!!issues.topic} @change=${choose}>
      <option value="">${more.choose}</option>
      ${topics.map((one) => html`<option value=${one} ?selected=${one === topic}>${words.topics[one] ?? one}</option>`)}
    </select>
  </div>`;
}

/** Where notices go, if the agency sends any. */
export function contactField(drawing: Drawing): TemplateResult | '' {
  const { profile, more, issues } = drawing;
  const required = profile.contact === 'required';
  if (profile.contact === 'none') return '';
  const name = 'contact.email';
  return html`<div class="field">
    <label for=${name}>${more.email} ${required ? '' : more.optional}</label>
    <p class="soft" id="${name}-hint">${more.emailHint}</p>
    ${issueOf(name, drawing)}
    <input type="email" id=${name} name=${name} autocomplete="email" ?required=${required} aria-describedby="${name}-hint ${name}-issue" aria-invalid=${!!issues[name]} />
  </div>`;
}

/** Two consents, as law 94-V asks: one cannot be given by giving the other. */
export function consentFields(drawing: Drawing, publish: (event: Event) => void): TemplateResult {
  const { profile, more, issues } = drawing;
  const wrong = !!issues['consent.processing'];
  return html`<div class="field check">
      <input type="checkbox" id="consent.processing" name="consent.processing" required aria-describedby="consent.processing-issue" aria-invalid=${wrong} />
      <label for="consent.processing">${more.processing}</label>
      ${issueOf('consent.processing', drawing)}
      <details><summary>${more.what}</summary>${law(profile, more)}</details>
    </div>
    <div class="field check">
      <input type="checkbox" id="consent.publication" name="consent.publication" aria-describedby="consent.publication-hint consent.publication-issue" aria-invalid=${!!issues['consent.publication']} @change=${publish} />
      <label for="consent.publication">${more.publication}</label>
      <p class="soft" id="consent.publication-hint">${more.publicationHint}</p>
      ${issueOf('consent.publication', drawing)}
    </div>`;
}
