/** Working days of the demo's past, and their dates in words. Pure. */
import type { AnswerLanguage } from '../../sdk/contract/vocabulary.ts';
import type { Calendar, LocalDate } from '../../worker/domain/calendar.ts';
import { addDays } from '../../worker/domain/calendar.ts';

/** "On" that day: the Kazakh locative and the Russian genitive, as a sentence about something done needs them. */
const MONTHS: Readonly<Record<AnswerLanguage, readonly string[]>> = {
  kk: [
    'қаңтарда',
    'ақпанда',
    'наурызда',
    'сәуірде',
    'мамырда',
    'маусымда',
    'шілдеде',
    'тамызда',
    'қыркүйекте',
    'қазанда',
    'қарашада',
    'желтоқсанда',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
};

/** The working day so many working days before a date; the date itself is never counted. */
export function workingDaysBefore(date: LocalDate, days: number, calendar: Calendar): LocalDate {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, -1);
    if (calendar.isWorkingDay(day)) left--;
  }
  return day;
}

/** The instant of a time on the wall in Kazakhstan, plus minutes. */
export function instantOf(date: LocalDate, time: string, minutes = 0): Date {
  return new Date(Date.parse(`${date}T${time}:00+05:00`) + minutes * 60_000);
}

/** A text with its `{n}` replaced by the date of the n-th working day after receipt. */
export function withDates(text: string, language: AnswerLanguage, dayOf: (day: number) => LocalDate): string {
  return text.replace(/\{(\d+)\}/g, (_, day: string) => {
    const date = dayOf(Number(day));
    return `${Number(date.slice(8))} ${MONTHS[language][Number(date.slice(5, 7)) - 1]}`;
  });
}
