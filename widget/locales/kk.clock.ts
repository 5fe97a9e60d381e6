import type { ClockWords } from './words.ts';

export const clock: ClockWords = {
  registered: 'Тіркелген күні',
  why: 'Неге осы күн?',
  received: (day, time) => `Қабылданды: ${day}, ${time}.`,
  closes: (time) => `Жұмыс күнінің соңы: ${time}.`,
  shifts: {
    after_hours: 'Өтініш жұмыс уақытынан кейін келді, сондықтан келесі жұмыс күні тіркелді.',
    day_off: 'Өтініш демалыс күні келді, сондықтан келесі жұмыс күні тіркелді.',
  },
  term: (days) => `Мерзім: ${days} жұмыс күні, тіркелген күннен кейінгі жұмыс күнінен бастап.`,
  daysOff: 'Есепке кірмеген демалыс күндері',
  calendar: 'Күнтізбе',
};
