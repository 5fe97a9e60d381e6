/** What is chosen by whoever reads of many bodies: a region, a body, a topic. Plain selects of a form that asks for the page again. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { NamedBody } from '../../domain/bodies.ts';
import { REGIONS } from '../../domain/regions.ts';
import type { Markup } from '../frame.ts';
import { inLanguage } from '../parts/texts.ts';

export type Option = readonly [value: string, name: string];

/** @param id as agencies have it, `KZ-11`. */
export const regionName = (id: string, lang: Language): string =>
  REGIONS.find((region) => region.id === id)?.names[lang] ?? id;

export const regionOptions = (lang: Language): Option[] => REGIONS.map(({ id, names }) => [id, names[lang]]);

/** No runtime is sure to know the order of Kazakh; that of Russian has its letters too. */
export const byName =
  (lang: Language) =>
  (a: NamedBody, b: NamedBody): number =>
    inLanguage(a.names, lang).localeCompare(inLanguage(b.names, lang), 'ru');

export const bodyOptions = (bodies: readonly NamedBody[], lang: Language): Option[] =>
  bodies.toSorted(byName(lang)).map(({ id, names }) => [id, inLanguage(names, lang)]);

export function choice(
  { name, label, any }: Readonly<Record<'name' | 'label' | 'any', string>>,
  options: readonly Option[],
  chosen: string | undefined,
): Markup {
  return html`<div><label for="by-${name}">${label}</label>
<select id="by-${name}" name="${name}"><option value="">${any}</option>
${options.map(([value, text]) => html`<option value="${value}"${value === chosen ? ' selected' : ''}>${text}</option>`)}</select></div>`;
}
