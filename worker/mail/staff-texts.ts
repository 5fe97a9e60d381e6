/** What mail to the staff says. Numbers and links; nothing a citizen wrote. */
import type { AnswerLanguage } from '../../sdk/contract/vocabulary.ts';

/** What each mail is filled with. */
export interface StaffMailData {
  /** What waits at the desk in the morning. */
  readonly waiting: {
    /** Appeals that nobody has taken up yet. */
    readonly fresh: number;
    /** Appeals whose term ends within three days. */
    readonly dueSoon: number;
    readonly overdue: number;
  };
}

export type StaffTemplate = keyof StaffMailData;

export const STAFF_TEMPLATES: readonly StaffTemplate[] = ['waiting'];

/** Subject and lines of a mail, above the link and the closing lines that all of them have. */
type StaffWords = {
  readonly [T in StaffTemplate]: (data: StaffMailData[T]) => { readonly subject: string; readonly lines: string[] };
} & { readonly desk: string; readonly automatic: string };

export const STAFF_WORDS: Readonly<Record<AnswerLanguage, StaffWords>> = {
  kk: {
    waiting: ({ fresh, dueSoon, overdue }) => ({
      subject: `Кезекте: жаңа – ${fresh}, мерзімі жақын – ${dueSoon}, мерзімі өткен – ${overdue}`,
      lines: [
        `Жаңа өтініштер: ${fresh}`,
        `Үш күн ішінде жауап беру керек: ${dueSoon}`,
        `Мерзімі өтіп кеткен: ${overdue}`,
      ],
    }),
    desk: 'Жұмыс орны',
    automatic: 'Бұл хат өздігінен жіберілді. Оны «Менің кіруім» бөлімінде өшіруге болады.',
  },
  ru: {
    waiting: ({ fresh, dueSoon, overdue }) => ({
      subject: `В очереди: новых – ${fresh}, скоро срок – ${dueSoon}, просрочено – ${overdue}`,
      lines: [`Новых обращений: ${fresh}`, `Ответить в ближайшие три дня: ${dueSoon}`, `Срок уже прошёл: ${overdue}`],
    }),
    desk: 'Рабочее место',
    automatic: 'Это письмо отправлено автоматически. Отключить его можно в разделе «Мой вход».',
  },
};
