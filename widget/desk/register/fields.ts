import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { KINDS, LIMITS, TOPICS } from '../../../sdk/contract/vocabulary.ts';
import { checkField, selectField, textArea, textField } from '../kit/fields.ts';
import type { RegisterWords } from '../locales/register.ts';
import type { Terms } from '../locales/terms-words.ts';

/** What the fields are drawn with. */
interface Context {
  readonly words: RegisterWords;
  readonly terms: Terms;
  /** What is wrong with a field, by its path. */
  readonly wrong: (path: string) => string | undefined;
}

/** Corruption has a door of its own, which no agency stands at. */
const OFFERED = TOPICS.filter((topic) => topic !== 'corruption');

function topicField({ words, terms, wrong }: Context): TemplateResult {
  return selectField({
    id: 'topic',
    label: words.topic,
    options: OFFERED.map((topic) => [topic, terms.topics[topic]]),
    value: 'unsure',
    error: wrong('topic'),
  });
}

function langField({ words, wrong }: Context): TemplateResult {
  const options = (['kk', 'ru', 'en'] as const).map((lang) => [lang, words.langs[lang]] as const);
  return selectField({ id: 'lang', label: words.lang, options, value: 'kk', error: wrong('lang') });
}

function placeField({ words, wrong }: Context): TemplateResult {
  return textField({ id: 'place', label: words.place, maxLength: LIMITS.placeMax, error: wrong('place') });
}

/** What is asked about a call, a visit or a post. */
export function appealFields(context: Context): TemplateResult {
  const { words, terms, wrong } = context;
  const channels = (['phone', 'office', 'social'] as const).map(
    (channel) => [channel, terms.channels[channel]] as const,
  );
  return html`
    <div class="stack">
      ${selectField({ id: 'channel', label: words.channel, options: channels, value: 'phone', error: wrong('channel') })}
      ${selectField({ id: 'kind', label: words.kind, options: KINDS.map((kind) => [kind, terms.kinds[kind]]), value: 'report', error: wrong('kind') })}
      ${topicField(context)} ${langField(context)}
      ${textField({ id: 'receivedAt', label: words.receivedAt, hint: words.receivedHint, type: 'datetime-local', error: wrong('receivedAt') })}
    </div>
    <div class="stack">
      ${textArea({ id: 'text', label: words.text, hint: words.textHint, rows: 6, maxLength: LIMITS.textMax, error: wrong('text'), required: true })}
      ${placeField(context)}
      ${textField({ id: 'link', label: words.link, hint: words.linkHint, type: 'url', maxLength: LIMITS.pageUrlMax, error: wrong('link') })}
      ${textField({ id: 'email', label: words.email, hint: words.emailHint, type: 'email', maxLength: LIMITS.emailMax, error: wrong('contact.email') ?? wrong('contact') })}
      ${checkField({ id: 'processing', label: words.processing, error: wrong('consent.processing'), required: true })}
      ${checkField({ id: 'publication', label: words.publication })}
    </div>
  `;
}

/** What is asked about a publication. */
export function publicationFields(context: Context): TemplateResult {
  const { words, wrong } = context;
  return html`
    <div class="stack">
      ${textField({ id: 'url', label: words.url, type: 'url', maxLength: LIMITS.pageUrlMax, error: wrong('source.url'), required: true })}
      ${textField({ id: 'title', label: words.title, maxLength: LIMITS.pageTitleMax, error: wrong('source.title'), required: true })}
      ${textField({ id: 'outlet', label: words.outlet, maxLength: LIMITS.organisationMax, error: wrong('source.outlet'), required: true })}
      ${textField({ id: 'on', label: words.publishedOn, type: 'date', error: wrong('source.on'), required: true })}
    </div>
    <div class="stack">
      ${textArea({ id: 'text', label: words.summary, hint: words.summaryHint, rows: 6, maxLength: LIMITS.textMax, error: wrong('text'), required: true })}
      ${placeField(context)} ${topicField(context)} ${langField(context)}
    </div>
  `;
}
