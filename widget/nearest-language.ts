/** Which language to speak. Imports nothing: the smallest elements do without templates. */
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
