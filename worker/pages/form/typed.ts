/** What somebody has typed so far, kept in the form itself from one press to the next: the service keeps nothing of it. */
import { html } from 'hono/html';
import type { Markup } from '../frame.ts';
import { hidden } from '../parts/fields.ts';

/** A photo that was uploaded with an earlier press. */
export interface KeptPhoto {
  readonly id: string;
  /** Of the file, for whoever chose it; it is not stored. */
  readonly name: string;
}

export interface Typed {
  readonly kind: string;
  readonly topic: string;
  readonly text: string;
  readonly place: string;
  readonly email: string;
  readonly processing: boolean;
  readonly publication: boolean;
  /** Address of the page it is about, `''` if it is about none. */
  readonly page: string;
  readonly photos: readonly KeptPhoto[];
  /** The citizen's secret, once the words have been checked; `''` before. In the form and nowhere else. */
  readonly code: string;
  /** What stands in the field that nobody sees. */
  readonly trap: string;
}

export const NOTHING_TYPED: Typed = {
  kind: '',
  topic: '',
  text: '',
  place: '',
  email: '',
  processing: false,
  publication: false,
  page: '',
  photos: [],
  code: '',
  trap: '',
};

const ID_LENGTH = 43;

/** Id and name of a photo in one value, so that one box unticks both. */
export const photoValue = ({ id, name }: KeptPhoto): string => id + name;

export function readPhotoValue(value: string): KeptPhoto {
  return { id: value.slice(0, ID_LENGTH), name: value.slice(ID_LENGTH) };
}

/** All of it as fields that nobody sees. */
export function carried(typed: Typed): Markup {
  const { kind, topic, text, place, email, page, trap, processing, publication, photos } = typed;
  const words = { kind, topic, text, place, 'contact.email': email, page, website: trap };
  return html`${Object.entries(words).map(([name, value]) => value && hidden(name, value))}
${photos.map((photo) => hidden('photo', photoValue(photo)))}
${processing && hidden('consent.processing', 'yes')}${publication && hidden('consent.publication', 'yes')}`;
}
