/** The public view of an appeal, before it is sent: the same words by the same rules as the service's own. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { RedactedPart } from '../../sdk/contract/redaction.ts';
import { publicPoint, redactedParts } from '../../sdk/contract/redaction.ts';
import type { Topic } from '../../sdk/contract/vocabulary.ts';
import type { Answers } from '../jauap-form/compose.ts';
import { compose } from '../jauap-form/compose.ts';
import type { CheckWords } from '../locales/check.ts';
import type { FormWords } from '../locales/form.ts';
import { visible } from '../visible.ts';

/** What of the citizen's words becomes public. */
export interface PublicWords {
  readonly text: readonly RedactedPart[];
  readonly place: readonly RedactedPart[];
  /** How many pieces are hidden in them. */
  readonly hidden: number;
}

/** The words as everybody may read them, in pieces shown and hidden; joined, they are what the service publishes. */
export function publicWords(answers: Answers, { lang, beginnings }: FormWords): PublicWords {
  const text = redactedParts(compose(answers, beginnings), lang);
  const place = redactedParts(visible(answers.place), lang);
  return { text, place, hidden: [...text, ...place].filter((part) => part.hidden).length };
}

const marked = (parts: readonly RedactedPart[]) =>
  parts.map(({ text, hidden }) => (hidden ? html`<mark>${text}</mark>` : text));

/** What is asked for the preview besides the answers. */
export interface Shown {
  readonly published: boolean;
  readonly topic: Topic | undefined;
  /** Address of the page it is sent from. */
  readonly page: string | undefined;
  readonly photos: number;
}

/** As a card of the feed, without what only comes with the receipt. */
export function preview(
  answers: Answers,
  { published, topic, page, photos }: Shown,
  words: FormWords,
  more: CheckWords,
): TemplateResult {
  const { text, place } = publicWords(answers, words);
  const point = answers.point && publicPoint(answers.point);
  // One line each: `pre-line` shows every break, and the parts must meet without any.
  const said = html`${place.length ? html`<p class="soft">${marked(place)}</p>` : ''}
    <p class="words">${marked(text)}</p>
    ${point && html`<p><small>${more.point}: ${point.lat}, ${point.lon}</small></p>`}
    ${photos ? html`<p><small>${more.photos(photos)}</small></p>` : ''}
    ${page && html`<p><small>${more.page}: ${page}</small></p>`}`;
  return html`<div part="preview" class="preview" role="group" aria-labelledby="preview">
    <h4 id="preview">${more.preview}</h4>
    <p class="marks"><span data-status="registered">${words.statuses.registered}</span></p>
    ${topic && html`<p><strong>${words.topics[topic]}</strong></p>`}
    ${published ? said : html`<p class="soft">${words.noConsent}</p>`}
    <p><small>${more.later}</small></p>
  </div>`;
}
