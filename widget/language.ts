/** Which language to speak, and which of several languages to show. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Language } from '../sdk/contract/vocabulary.ts';

/** Language of a BCP 47 tag; Kazakh, the state language, where the tag is missing or none of ours. Pure. */
export function languageOf(tag: string): Language {
  const [language] = tag.toLowerCase().split('-');
  return language === 'ru' || language === 'en' ? language : 'kk';
}

/** The nearest `lang`, from the element itself outwards, also out of shadow roots. */
export function nearestLanguage(element: Element): Language {
  let node: Node | null | undefined = element;
  while (node && !(node as HTMLElement).lang) node = node.parentNode ?? (node as ShadowRoot).host;
  return languageOf((node as HTMLElement | undefined)?.lang ?? '');
}

/** A text that exists in some languages: in the reader's, else in Kazakh, else in what there is. Marked with its language. */
export function localized(
  texts: { readonly [language in Language]?: string | undefined },
  reader: Language,
): TemplateResult {
  const language = ([reader, 'kk', 'ru'] as const).find((candidate) => texts[candidate]) ?? 'en';
  return html`<span lang=${language}>${texts[language]}</span>`;
}
