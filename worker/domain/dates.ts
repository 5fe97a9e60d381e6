/** Pure: a day as people read it. By own tables, so that every runtime writes the same: none is sure to know Kazakh. */
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { LocalDate } from './calendar.ts';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** «2026 жылғы 21 қараша», «21 ноября 2026 года», "21 November 2026". */
export function readableDate(day: LocalDate, lang: Language): string {
  const [year, month = 0, date] = day.split('-').map(Number);
  const name = MONTHS[lang][month - 1];
  if (lang === 'kk') return `${year} жылғы ${date} ${name}`;
  return lang === 'ru' ? `${date} ${name} ${year} года` : `${date} ${name} ${year}`;
}
