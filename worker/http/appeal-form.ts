/** The form of an agency's page as the contract takes it. */
import { Submission } from '../../sdk/contract/schema.ts';
import { cleanText } from '../../sdk/contract/text.ts';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { Typed } from '../pages/form/typed.ts';
import { readPhotoValue } from '../pages/form/typed.ts';
import { judged } from './form-issues.ts';
import type { Fields } from './page-forms.ts';

export function typedOf({ text, texts, ticked }: Fields): Typed {
  return {
    kind: text('kind'),
    topic: text('topic'),
    text: text('text'),
    place: text('place'),
    email: text('contact.email').trim(),
    processing: ticked('consent.processing'),
    publication: ticked('consent.publication'),
    page: text('page'),
    photos: texts('photo').map(readPhotoValue),
    code: text('code'),
    trap: text('website'),
  };
}

/** What was typed as a submission, or what is wrong with it. Nothing typed is no wrong value, but a missing one. */
export function submissionOf(typed: Typed, lang: Language) {
  const { kind, topic, text, place, email, page, processing, publication, photos } = typed;
  const given = (words: string) => (cleanText(words) === '' ? undefined : words);
  return judged(Submission, {
    kind: given(kind),
    topic: given(topic),
    lang,
    text: given(text),
    place: given(place),
    photos: photos.length ? photos.map(({ id }) => id) : undefined,
    contact: email ? { email } : undefined,
    page: page ? { url: page, title: '' } : undefined,
    channel: 'widget',
    consent: { processing: processing || undefined, publication },
  });
}
