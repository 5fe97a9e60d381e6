/** Words of the hosted pages. What is public of a case is said by the server; the rest is said by `<jauap-track>` in words of its own. */
import type { Language, Status } from '../../sdk/contract/vocabulary.ts';

export interface PageWords {
  /** Name of the language, in the language. */
  readonly language: string;
  readonly languages: string;
  readonly skip: string;
  readonly appeal: string;
  readonly agency: string;
  readonly number: string;
  readonly status: string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly registered: string;
  readonly due: string;
  readonly overdue: string;
  readonly private: string;
  /** Said where no script runs. */
  readonly needsScript: string;
  readonly unknown: string;
  readonly unknownHint: string;
  readonly unavailable: string;
  readonly unavailableHint: string;
  readonly confirm: string;
  readonly confirmHint: string;
  readonly confirmButton: string;
  readonly confirmed: string;
  readonly confirmedHint: string;
  readonly tooOld: string;
  readonly tooOldHint: string;
  readonly end: string;
  readonly endHint: string;
  readonly endButton: string;
  readonly ended: string;
  readonly endedHint: string;
}

const kk: PageWords = {
  language: 'Қазақша',
  languages: 'Тіл',
  skip: 'Мазмұнға өту',
  appeal: 'Өтініш',
  agency: 'Мемлекеттік орган',
  number: 'Тіркеу нөмірі',
  status: 'Күйі',
  statuses: {
    moderation: 'Модерацияны күтуде',
    rejected: 'Модератор қабылдамады',
    registered: 'Тіркелді',
    in_progress: 'Орындалуда',
    clarify: 'Нақтылау сұралды',
    redirected: 'Әрі қарай жолданды',
    extended: 'Мерзімі ұзартылды',
    answered: 'Жауап берілді',
    done: 'Орындалды',
    terminated: 'Қарау тоқтатылды',
    withdrawn: 'Өтініш иесі кері қайтарып алды',
  },
  registered: 'Тіркелген күні',
  due: 'Жауап беру мерзімі',
  overdue: 'Мерзімі өтті',
  private: 'Құпия кодпен ашу',
  needsScript:
    'Мәтінді, жауапты және тарихын құпия кодпен ашу үшін осы бетте JavaScript қосулы болуы керек. Жоғарыда жазылғаны баршаға ашық.',
  unknown: 'Мұндай бет жоқ',
  unknownHint: 'Нөмірді талонмен салыстырыңыз: бір әріп не цифр басқаша болса да, бет табылмайды.',
  unavailable: 'Қызмет уақытша қолжетімсіз',
  unavailableHint: 'Бірер минуттан кейін бетті жаңартыңыз.',
  confirm: 'Өтініштің жаңалықтарын бақылау',
  confirmHint: 'Түймені басқаннан кейін поштаңызға хабарлама келіп тұрады. Одан кез келген уақытта бас тарта аласыз.',
  confirmButton: 'Растау',
  confirmed: 'Расталды',
  confirmedHint: 'Өтініште бірдеңе өзгерсе, поштаңызға хабарлама келеді.',
  tooOld: 'Сілтеме жарамсыз',
  tooOldHint: 'Оның мерзімі өткен не хабарлама тоқтатылған. Өтініштің бетінен қайта сұрауға болады.',
  end: 'Хабарламаны тоқтату',
  endHint: 'Түймені басқаннан кейін бұл өтініш туралы хабарлама келмейді. Өтініштің өзі қарала береді.',
  endButton: 'Тоқтату',
  ended: 'Хабарлама тоқтатылды',
  endedHint: 'Бұл мекенжайға осы өтініш туралы хат енді келмейді.',
};

const ru: PageWords = {
  language: 'Русский',
  languages: 'Язык',
  skip: 'Перейти к содержанию',
  appeal: 'Обращение',
  agency: 'Государственный орган',
  number: 'Регистрационный номер',
  status: 'Статус',
  statuses: {
    moderation: 'Ожидает модерации',
    rejected: 'Отклонено модератором',
    registered: 'Зарегистрировано',
    in_progress: 'На исполнении',
    clarify: 'Запрошено уточнение',
    redirected: 'Перенаправлено',
    extended: 'Срок продлён',
    answered: 'Дан ответ',
    done: 'Сделано',
    terminated: 'Рассмотрение прекращено',
    withdrawn: 'Отозвано заявителем',
  },
  registered: 'Дата регистрации',
  due: 'Срок ответа',
  overdue: 'Просрочено',
  private: 'Открыть по секретному коду',
  needsScript:
    'Чтобы открыть текст, ответ и историю по секретному коду, на этой странице должен работать JavaScript. Написанное выше видно всем.',
  unknown: 'Такой страницы нет',
  unknownHint: 'Сверьте номер с талоном: если отличается хоть одна буква или цифра, страница не найдётся.',
  unavailable: 'Сервис временно недоступен',
  unavailableHint: 'Обновите страницу через пару минут.',
  confirm: 'Следить за обращением',
  confirmHint: 'Нажмите кнопку, и на вашу почту будут приходить уведомления. Отказаться можно в любой момент.',
  confirmButton: 'Подтвердить',
  confirmed: 'Подтверждено',
  confirmedHint: 'Если в обращении что-то изменится, на вашу почту придёт уведомление.',
  tooOld: 'Ссылка не действует',
  tooOldHint: 'Её срок истёк или уведомления прекращены. Попросить о них снова можно на странице обращения.',
  end: 'Прекратить уведомления',
  endHint: 'Нажмите кнопку, и уведомления об этом обращении больше не придут. Само обращение рассматривается дальше.',
  endButton: 'Прекратить',
  ended: 'Уведомления прекращены',
  endedHint: 'На этот адрес больше не придут письма об этом обращении.',
};

const en: PageWords = {
  language: 'English',
  languages: 'Language',
  skip: 'Skip to content',
  appeal: 'Appeal',
  agency: 'State body',
  number: 'Registration number',
  status: 'Status',
  statuses: {
    moderation: 'Awaiting moderation',
    rejected: 'Rejected by moderator',
    registered: 'Registered',
    in_progress: 'In progress',
    clarify: 'Clarification requested',
    redirected: 'Redirected',
    extended: 'Term extended',
    answered: 'Answered',
    done: 'Done',
    terminated: 'Consideration terminated',
    withdrawn: 'Withdrawn by applicant',
  },
  registered: 'Registered on',
  due: 'Due date',
  overdue: 'Overdue',
  private: 'Open with the secret code',
  needsScript:
    'To open the text, the answer and the history with the secret code, JavaScript has to be on for this page. What stands above is open to everybody.',
  unknown: 'There is no such page',
  unknownHint: 'Compare the number with your receipt: one wrong letter or digit, and the page is not found.',
  unavailable: 'The service is unavailable for now',
  unavailableHint: 'Reload the page in a few minutes.',
  confirm: 'Follow the appeal',
  confirmHint: 'Press the button, and notices will come by mail. You can stop them at any time.',
  confirmButton: 'Confirm',
  confirmed: 'Confirmed',
  confirmedHint: 'When something changes in the appeal, you will get a mail.',
  tooOld: 'The link is not valid',
  tooOldHint: 'It has expired, or the notices were stopped. You can ask for them again on the page of the appeal.',
  end: 'Stop the notices',
  endHint: 'Press the button, and no notice of this appeal will come any more. The appeal itself goes on.',
  endButton: 'Stop',
  ended: 'The notices were stopped',
  endedHint: 'No mail about this appeal will be sent to this address any more.',
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { kk, ru, en };
