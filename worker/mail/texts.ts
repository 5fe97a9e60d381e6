/** What mail says, in three languages. Nothing in it is anybody's words: it names a number, a notice, dates and links. */
import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { Notice } from '../domain/notices.ts';

export interface MailWords {
  /** Subject and first line of each notice. */
  readonly notices: Readonly<Record<Notice, string>>;
  readonly number: string;
  readonly on: string;
  readonly due: string;
  readonly page: string;
  /** Before the link that ends the notices. */
  readonly stop: string;
  /** Nobody reads answers to this mail. */
  readonly automatic: string;
  readonly asked: string;
  /** Before the link that confirms. */
  readonly confirm: string;
  readonly ignore: string;
}

export const MAIL_WORDS: Readonly<Record<Language, MailWords>> = {
  kk: {
    notices: {
      confirm: 'Өтініштің жаңалықтарын бақылауды растаңыз',
      published: 'Өтініш тіркелді',
      rejected: 'Модератор өтініштің мәтінін қабылдамады',
      clarify: 'Нақтылау сұралды',
      redirected: 'Өтініш әрі қарай жолданды',
      extended: 'Жауап беру мерзімі ұзартылды',
      replied: 'Мекеме түсініктеме жазды',
      answered: 'Жауап берілді',
      done: 'Орындалды',
      terminated: 'Қарау тоқтатылды',
      reopened: 'Өтініш қайта қарауға алынды',
      merged: 'Өтінішке осындай өтінішпен бірге жауап беріледі',
      redirected_in_part: 'Өтініштің бір бөлігі басқа мекемеге жолданды',
    },
    number: 'Тіркеу нөмірі',
    on: 'Күні',
    due: 'Жауап беру мерзімі',
    page: 'Өтініштің беті',
    stop: 'Бұдан былай хабарлама алмау үшін',
    automatic: 'Бұл хат өздігінен жіберілді, оған жауап жазбаңыз.',
    asked: 'Осы пошта мекенжайына мына өтініштің жаңалықтарын жіберу сұралды.',
    confirm: 'Келісетін болсаңыз, мына бетті ашып, түймені басыңыз',
    ignore: 'Мұны сіз сұрамасаңыз, ештеңе істемеңіз: растаусыз хабарлама жіберілмейді. Сілтеме 7 күн жарамды.',
  },
  ru: {
    notices: {
      confirm: 'Подтвердите, что хотите следить за обращением',
      published: 'Обращение зарегистрировано',
      rejected: 'Модератор отклонил текст обращения',
      clarify: 'Запрошено уточнение',
      redirected: 'Обращение перенаправлено',
      extended: 'Срок ответа продлён',
      replied: 'Государственный орган написал пояснение',
      answered: 'Дан ответ',
      done: 'Сделано',
      terminated: 'Рассмотрение прекращено',
      reopened: 'Обращение снова на рассмотрении',
      merged: 'На обращение ответят вместе с таким же',
      redirected_in_part: 'Часть обращения перенаправлена',
    },
    number: 'Регистрационный номер',
    on: 'Дата',
    due: 'Срок ответа',
    page: 'Страница обращения',
    stop: 'Чтобы больше не получать уведомления',
    automatic: 'Это письмо отправлено автоматически, отвечать на него не нужно.',
    asked: 'На этот адрес попросили присылать новости об обращении.',
    confirm: 'Если вы согласны, откройте страницу и нажмите кнопку',
    ignore:
      'Если об этом просили не вы, ничего не делайте: без подтверждения уведомления не придут. Ссылка действует 7 дней.',
  },
  en: {
    notices: {
      confirm: 'Confirm that you want to follow an appeal',
      published: 'The appeal was registered',
      rejected: 'A moderator rejected the text of the appeal',
      clarify: 'Clarification requested',
      redirected: 'The appeal was redirected',
      extended: 'The term was extended',
      replied: 'The state body wrote a comment',
      answered: 'Answered',
      done: 'Done',
      terminated: 'Consideration terminated',
      reopened: 'The appeal is being considered again',
      merged: 'The appeal will be answered together with one about the same',
      redirected_in_part: 'A part of the appeal was redirected',
    },
    number: 'Registration number',
    on: 'Date',
    due: 'Due date',
    page: 'Page of the appeal',
    stop: 'To receive no more notices',
    automatic: 'This mail was sent automatically; nobody reads answers to it.',
    asked: 'Somebody asked to send news of an appeal to this address.',
    confirm: 'If you agree, open this page and press the button',
    ignore: 'If it was not you, do nothing: without a confirmation no notice is sent. The link is valid for 7 days.',
  },
};
