/** Words of what everybody can do with an appeal, all languages in one place: they are few. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

export interface ActWords {
  readonly support: string;
  readonly supports: (count: number) => string;
  readonly sending: string;
  readonly thanks: string;
  /** It is counted when somebody has looked at it. */
  readonly held: string;
  readonly failed: string;
  readonly share: string;
  readonly copied: string;
  /** A link follows. */
  readonly notCopied: string;
  /** The link to the appeal's own page. */
  readonly page: string;
}

export const ACT_WORDS: Readonly<Record<Language, ActWords>> = {
  kk: {
    support: 'Менде де осындай мәселе бар',
    supports: (count) => `Осындай мәселесі бар адам: ${count}`,
    sending: 'Жіберілуде…',
    thanks: 'Есептелді, рақмет!',
    held: 'Рақмет! Тексерілген соң есептеледі.',
    failed: 'Жіберілмеді, байланысты тексеріп, қайталаңыз',
    share: 'Бөлісу',
    copied: 'Сілтеме көшірілді',
    notCopied: 'Көшіру мүмкін болмады, сілтеме:',
    page: 'Өтініштің беті',
  },
  ru: {
    support: 'У меня такая же проблема',
    supports: (count) => `Людей с такой же проблемой: ${count}`,
    sending: 'Отправляется…',
    thanks: 'Учтено, спасибо!',
    held: 'Спасибо! Будет учтено после проверки.',
    failed: 'Не отправлено, проверьте связь и повторите',
    share: 'Поделиться',
    copied: 'Ссылка скопирована',
    notCopied: 'Скопировать не удалось, вот ссылка:',
    page: 'Страница обращения',
  },
  en: {
    support: 'I have the same problem',
    supports: (count) => `People with the same problem: ${count}`,
    sending: 'Sending…',
    thanks: 'Counted, thank you!',
    held: 'Thank you! It counts once it was checked.',
    failed: 'Not sent, check the connection and try again',
    share: 'Share',
    copied: 'Link copied',
    notCopied: 'Could not copy. Here is the link:',
    page: 'Page of the appeal',
  },
};
