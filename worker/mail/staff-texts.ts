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
  /** How the agency's week went, and what the next ten working days bring. */
  readonly weekly: {
    readonly onTime: number;
    readonly late: number;
    readonly overdue: number;
    /** Falls due in the next ten working days, and of it what will be late at the pace of now. */
    readonly due: number;
    readonly willBeLate: number;
    /** First words within the agency's promise, and not. */
    readonly kept: number;
    readonly broken: number;
    readonly notSolved: number;
  };
}

export type StaffTemplate = keyof StaffMailData;

export const STAFF_TEMPLATES: readonly StaffTemplate[] = ['waiting', 'weekly'];

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
    weekly: ({ onTime, late, overdue, due, willBeLate, kept, broken, notSolved }) => ({
      subject: `Апта қорытындысы: мерзімінде – ${onTime}, кешіккен – ${late}, мерзімі өткен – ${overdue}`,
      lines: [
        `Мерзімінде жауап берілді: ${onTime}`,
        `Мерзімнен кейін жауап берілді: ${late}`,
        `Мерзімі өтіп кеткен: ${overdue}`,
        `Алдағы он жұмыс күнінде мерзімі бітеді: ${due}`,
        `Қазіргі қарқынмен кешігеді: ${willBeLate}`,
        `Алғашқы жауап уәде бойынша: уақытында – ${kept}, кешіккен – ${broken}`,
        `«Шешілмеді» деген баға: ${notSolved}`,
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
    weekly: ({ onTime, late, overdue, due, willBeLate, kept, broken, notSolved }) => ({
      subject: `Итоги недели: в срок – ${onTime}, с опозданием – ${late}, просрочено – ${overdue}`,
      lines: [
        `Ответ дан в срок: ${onTime}`,
        `Ответ дан после срока: ${late}`,
        `Срок уже прошёл: ${overdue}`,
        `Срок истекает в ближайшие десять рабочих дней: ${due}`,
        `Опоздает при нынешнем темпе: ${willBeLate}`,
        `Первое слово по обещанию: вовремя – ${kept}, с опозданием – ${broken}`,
        `Оценка «не решено»: ${notSolved}`,
      ],
    }),
    desk: 'Рабочее место',
    automatic: 'Это письмо отправлено автоматически. Отключить его можно в разделе «Мой вход».',
  },
};
