/** Words of the frame of every hosted page and of the pages that mail leads to. What elements say too is in `tables/`. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

export interface PageWords {
  /** Name of the language, in the language. */
  readonly language: string;
  readonly languages: string;
  readonly skip: string;
  readonly appeal: string;
  readonly agency: string;
  readonly status: string;
  readonly private: string;
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
  readonly wrong: string;
  readonly wrongHint: string;
  readonly tooLarge: string;
  readonly tooLargeHint: string;
  readonly tooMany: string;
  readonly tooManyHint: string;
  readonly due: string;
  readonly about: string;
  readonly supports: string;
  readonly cutShort: string;
  /** Leads to the documentation. */
  readonly forCitizens: string;
}

const kk: PageWords = {
  language: 'Қазақша',
  languages: 'Тіл',
  skip: 'Мазмұнға өту',
  appeal: 'Өтініш',
  agency: 'Мемлекеттік орган',
  status: 'Күйі',
  private: 'Құпия кодпен ашу',
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
  wrong: 'Бұл мекенжай қате',
  wrongHint: 'Мекенжайдағы сұрау танылмады. Беттің басынан қайта бастаңыз.',
  tooLarge: 'Фотолар тым үлкен',
  tooLargeHint: 'Артқа қайтыңыз: жазғаныңыз браузерде тұр. Фотоны азырақ таңдап, қайта жіберіңіз.',
  tooMany: 'Тым көп әрекет жасалды',
  tooManyHint: 'Бір минуттан кейін қайталаңыз.',
  due: 'Жауап беру мерзімі',
  about: 'Қай бет туралы',
  supports: 'Осындай мәселесі бар адамдар',
  cutShort: 'Мекенжай толық терілмеген болуы мүмкін.',
  forCitizens: 'Азаматқа: не көрінеді, не көрінбейді',
};

const ru: PageWords = {
  language: 'Русский',
  languages: 'Язык',
  skip: 'Перейти к содержанию',
  appeal: 'Обращение',
  agency: 'Государственный орган',
  status: 'Статус',
  private: 'Открыть по секретному коду',
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
  wrong: 'Адрес написан неверно',
  wrongHint: 'Запрос в адресе не распознан. Начните с начала страницы.',
  tooLarge: 'Фото слишком большие',
  tooLargeHint: 'Вернитесь назад: написанное осталось в браузере. Выберите меньше фото и отправьте снова.',
  tooMany: 'Слишком много попыток',
  tooManyHint: 'Повторите через минуту.',
  due: 'Срок ответа',
  about: 'О какой странице',
  supports: 'Людей с такой же проблемой',
  cutShort: 'Возможно, адрес набран не полностью.',
  forCitizens: 'Гражданину: что видно всем и чего не видит никто',
};

const en: PageWords = {
  language: 'English',
  languages: 'Language',
  skip: 'Skip to content',
  appeal: 'Appeal',
  agency: 'State body',
  status: 'Status',
  private: 'Open with the secret code',
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
  wrong: 'The address is wrong',
  wrongHint: 'What the address asks for is not known. Start again from the page itself.',
  tooLarge: 'The photos are too large',
  tooLargeHint: 'Go back: what you wrote is still in your browser. Choose fewer photos and send again.',
  tooMany: 'Too many attempts',
  tooManyHint: 'Try again in a minute.',
  due: 'Due date',
  about: 'About the page',
  supports: 'People with the same problem',
  cutShort: 'The address may be incomplete.',
  forCitizens: 'For citizens: what everybody sees, and what nobody does',
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { kk, ru, en };
