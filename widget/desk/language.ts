import type { AnswerLanguage } from '../../sdk/contract/vocabulary.ts';

const KEY = 'jauap-desk-lang';

/** The language the desk was last used in; Kazakh where nobody has chosen. */
export function rememberedLanguage(): AnswerLanguage {
  try {
    return localStorage.getItem(KEY) === 'ru' ? 'ru' : 'kk';
  } catch {
    return 'kk';
  }
}

/** Where storage is blocked the choice lasts as long as the page. */
export function rememberLanguage(lang: AnswerLanguage): void {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    return;
  }
}
