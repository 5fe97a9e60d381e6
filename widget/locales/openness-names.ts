import type { Openness } from '../../sdk/contract/rating-vocabulary.ts';

/** What an agency may keep open, as the rating names it and as the desk does. */
export const OPENNESS_NAMES: Readonly<Record<'kk' | 'ru' | 'en', Readonly<Record<Openness, string>>>> = {
  kk: {
    space: 'Ашық кеңістік',
    front_office: 'Фронт-офис',
    service_model: 'Сервистік модель',
    open_budget: 'Ашық бюджет',
  },
  ru: {
    space: 'Открытое пространство',
    front_office: 'Фронт-офис',
    service_model: 'Сервисная модель',
    open_budget: 'Открытый бюджет',
  },
  en: {
    space: 'Open space',
    front_office: 'Front office',
    service_model: 'Service model',
    open_budget: 'Open budget',
  },
};
