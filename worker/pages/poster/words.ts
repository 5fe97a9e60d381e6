/** Words of the poster that no screen says. */
import type { Language } from '../../../sdk/contract/vocabulary.ts';

interface PosterWords {
  readonly poster: string;
  readonly what: string;
  readonly scan: string;
  readonly type: string;
  /** On the screen, above the sheet. */
  readonly print: string;
}

export const POSTER_WORDS: Readonly<Record<Language, PosterWords>> = {
  kk: {
    poster: 'QR коды бар парақ',
    what: 'Тіркелмей-ақ жазыңыз: нөмірі мен жауап берілетін күні көрсетілген талон аласыз.',
    scan: 'Телефон камерасын кодқа бағыттаңыз',
    type: 'немесе браузерде мына мекенжайды теріңіз',
    print: 'A4 парағына 100 % масштабпен басып шығарыңыз (Ctrl+P).',
  },
  ru: {
    poster: 'Плакат с QR-кодом',
    what: 'Напишите без регистрации: вы получите талон с номером и днём, до которого ответят.',
    scan: 'Наведите камеру телефона на код',
    type: 'или наберите адрес в браузере',
    print: 'Распечатайте на листе A4 в масштабе 100 % (Ctrl+P).',
  },
  en: {
    poster: 'Poster with a QR code',
    what: 'Write without an account: you get a receipt with a number and the day an answer is due by.',
    scan: 'Point the camera of your phone at the code',
    type: 'or type the address in a browser',
    print: 'Print it on A4 at 100 % (Ctrl+P).',
  },
};
