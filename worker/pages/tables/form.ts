/** Words of the form, the same as the elements say. */
import { words as enCheck } from '../../../widget/locales/en.check.ts';
import { words as enForm } from '../../../widget/locales/en.form.ts';
import { words as enPhotos } from '../../../widget/locales/en.photos.ts';
import { words as kkCheck } from '../../../widget/locales/kk.check.ts';
import { words as kkForm } from '../../../widget/locales/kk.form.ts';
import { words as kkPhotos } from '../../../widget/locales/kk.photos.ts';
import { words as ruCheck } from '../../../widget/locales/ru.check.ts';
import { words as ruForm } from '../../../widget/locales/ru.form.ts';
import { words as ruPhotos } from '../../../widget/locales/ru.photos.ts';

/** Of the form and the receipt. */
export const FORM = { kk: kkForm, ru: ruForm, en: enForm } as const;

/** Of the second step. */
export const CHECK = { kk: kkCheck, ru: ruCheck, en: enCheck } as const;

/** Of photos. */
export const PHOTOS = { kk: kkPhotos, ru: ruPhotos, en: enPhotos } as const;
