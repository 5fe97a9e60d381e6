/** The demo akimat. The people are invented, the places are not; a demo must not speak for anybody. */
import type { Territory } from '../../sdk/contract/types.ts';
import { KINDS, LANGUAGES, TOPICS } from '../../sdk/contract/vocabulary.ts';
import type { AgencySetup } from '../../worker/store/agencies.ts';

/** The agency, for the sites that may show its widget. */
export function demoAgency(origins: readonly string[]): AgencySetup {
  return {
    id: 'kokshetau',
    prefix: 'KOK',
    names: {
      kk: 'Көкшетау қаласының әкімдігі',
      ru: 'Акимат города Кокшетау',
      en: 'Akimat of the city of Kokshetau',
    },
    languages: LANGUAGES,
    kinds: KINDS,
    // Reports of corruption have a door of their own: an akimat must not be the first to read what is said about it.
    topics: TOPICS.filter((topic) => topic !== 'corruption'),
    origins,
    pageParams: [],
    notice: {
      kk: 'Бұл – көрсетілім. Мұнда жазылған сөз нақты әкімдікке жетпейді, өз компьютеріңізде қалады.',
      ru: 'Это демонстрация. Написанное здесь не попадёт в настоящий акимат и останется на вашем компьютере.',
      en: 'This is a demonstration. What you write here reaches no real akimat and stays on your computer.',
    },
    officialAppealUrl: 'https://eotinish.kz',
    closesAt: '18:30',
    calendarOverrides: {},
    contact: 'optional',
    photos: true,
    region: 'KZ-11',
    tiles: null,
    privacy: { bin: null, keepYears: 5, abroad: false, thirdParties: null },
    registrar: {
      name: 'Жанар Болатқызы Әбенова',
      position: { kk: 'Бас маман', ru: 'Главный специалист', en: 'Chief specialist' },
    },
    moderation: 'pre',
    promise: { replyHours: 16, answerDays: 10 },
    opensAt: '09:00',
  };
}

export const OFFICIALS = [
  {
    id: 'deputy-akim',
    name: 'Дәулет Қайырханұлы Есенов',
    position: {
      kk: 'Көкшетау қаласы әкімінің орынбасары',
      ru: 'Заместитель акима города Кокшетау',
      en: 'Deputy akim of the city of Kokshetau',
    },
  },
  {
    id: 'head-housing',
    name: 'Айгүл Маратқызы Сейтбекова',
    position: {
      kk: 'Тұрғын үй-коммуналдық шаруашылық, жолаушылар көлігі және автомобиль жолдары бөлімінің басшысы',
      ru: 'Руководитель отдела жилищно-коммунального хозяйства, пассажирского транспорта и автомобильных дорог',
      en: 'Head of the department of housing, utilities, transport and roads',
    },
  },
];

const named = (id: string, names: Territory['names'], aliases: readonly string[] = []): Territory => ({
  id,
  names,
  kato: null,
  bounds: null,
  aliases: [...aliases],
});

/** Micro-districts and a village that Kokshetau really has; none of them is told by a КАТО code or by bounds. */
export const TERRITORIES: readonly Territory[] = [
  named('koktem', { kk: 'Көктем шағын ауданы', ru: 'микрорайон Коктем', en: 'Koktem micro-district' }),
  named('zhailau', { kk: 'Жайлау шағын ауданы', ru: 'микрорайон Жайлау', en: 'Zhailau micro-district' }),
  named('saryarka', { kk: 'Сарыарқа шағын ауданы', ru: 'микрорайон Сарыарка', en: 'Saryarka micro-district' }),
  named('vasilkovsky', {
    kk: 'Васильковский шағын ауданы',
    ru: 'микрорайон Васильковский',
    en: 'Vasilkovsky micro-district',
  }),
  named('birlik', { kk: 'Бірлік тұрғын алабы', ru: 'жилой массив Бирлик', en: 'Birlik housing estate' }, ['Бірлік']),
  named('krasny-yar', { kk: 'Красный Яр ауылы', ru: 'село Красный Яр', en: 'Krasny Yar village' }),
];
