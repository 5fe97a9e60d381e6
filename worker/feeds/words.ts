/** The words of feeds and of Open311 are those of the elements that show the same: one table for each language. */
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { CheckWords } from '../../widget/locales/check-words.ts';
import { words as enCheck } from '../../widget/locales/en.check.ts';
import { words as en } from '../../widget/locales/en.ts';
import { words as kkCheck } from '../../widget/locales/kk.check.ts';
import { words as kk } from '../../widget/locales/kk.ts';
import { words as ruCheck } from '../../widget/locales/ru.check.ts';
import { words as ru } from '../../widget/locales/ru.ts';
import type { FeedWords } from '../../widget/locales/words.ts';

const FEED: Readonly<Record<Language, FeedWords>> = { kk, ru, en };
const CHECK: Readonly<Record<Language, CheckWords>> = { kk: kkCheck, ru: ruCheck, en: enCheck };

export const feedWords = (lang: Language): FeedWords => FEED[lang];
/** Of the form's last step: kinds and consents. */
export const checkWords = (lang: Language): CheckWords => CHECK[lang];
