/** Small pieces that many pages are made of. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { localDateTime } from '../../domain/clock.ts';
import { readableDate } from '../../domain/dates.ts';
import type { Markup, Piece } from '../frame.ts';

/** A text that exists in some languages: in the reader's, else in Kazakh, else in what there is. Marked with its language. */
export function localized(texts: { readonly [language in Language]?: string | undefined }, reader: Language): Markup {
  const lang = ([reader, 'kk', 'ru'] as const).find((candidate) => texts[candidate]) ?? 'en';
  return html`<span lang="${lang}">${texts[lang] ?? ''}</span>`;
}

/** The same where no markup may stand: a title, an attribute. */
export function inLanguage(texts: { readonly [language in Language]?: string | undefined }, reader: Language): string {
  return texts[reader] ?? texts.kk ?? texts.ru ?? texts.en ?? '';
}

/** @param date `YYYY-MM-DD`. */
export const day = (date: string, lang: Language): Markup =>
  html`<time datetime="${date}">${readableDate(date, lang)}</time>`;

/** Day and time of an instant in Kazakhstan. */
export function moment(at: string, lang: Language): Markup {
  const { date, time } = localDateTime(new Date(at));
  return html`<time datetime="${at}">${readableDate(date, lang)}, ${time}</time>`;
}

/** The local day of an instant. */
export const dayOf = (at: string): string => localDateTime(new Date(at)).date;

/** One row of a list of facts. */
export const fact = (name: string, value: Piece): Markup => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** A number or a code in groups between which a line may break; browsers break before no digit. */
export const wrapping = (text: string): Markup =>
  html`${(text.match(/[^-]+-?/g) ?? []).map((group) => html`${group}<wbr>`)}`;
