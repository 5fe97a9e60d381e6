import type { RequiredItem } from '../../../sdk/contract/desk-vocabulary.ts';
import type { AnswerLanguage, Language } from '../../../sdk/contract/vocabulary.ts';

/** Names of what an appeal has to hold. */
type Items = Readonly<Record<RequiredItem, string>>;

const LEAD: Readonly<Record<AnswerLanguage, (missing: string) => string>> = {
  kk: (missing) => `Өтінішті қарау үшін мыналарды қосыңыз: ${missing}.`,
  ru: (missing) => `Чтобы рассмотреть обращение, дополните его: ${missing}.`,
};

/** A request to the citizen in a language they read: their own, or Kazakh. */
export function clarifyReason(names: Readonly<Record<AnswerLanguage, Items>>) {
  return (items: readonly RequiredItem[], lang: Language): string => {
    const language = lang === 'ru' ? 'ru' : 'kk';
    return items.length > 0 ? LEAD[language](items.map((item) => names[language][item]).join(', ')) : '';
  };
}
