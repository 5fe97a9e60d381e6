import type { Lang } from './words.ts';

/** Not every browser has Kazakh month names: Chromium writes «2026 M11 21». */
const KK = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');

/** A day without a time is the same day everywhere; a moment is shown as the agency's clocks had it. */
export function dateWords(iso: string, lang: Lang): string {
  const timeZone = iso.includes('T') ? 'Asia/Almaty' : 'UTC';
  const date = new Date(iso);
  if (lang === 'ru') return new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone }).format(date);
  const [year, month, day] = new Intl.DateTimeFormat('sv', { timeZone }).format(date).split('-').map(Number);
  return `${year} жылғы ${day} ${KK[(month ?? 1) - 1]}`;
}
