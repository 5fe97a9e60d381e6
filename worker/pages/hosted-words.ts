/** Words that only the hosted pages say: an element has a script to do what they explain. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

export interface HostedWords {
  /** Begins the title of a page that was sent back. */
  readonly error: string;
  readonly how: string;
  readonly steps: readonly string[];
  /** Above the photos that were uploaded with an earlier press. */
  readonly kept: string;
  readonly keptHint: string;
  /** Of the field that nobody sees and programs fill in. */
  readonly trap: string;
  readonly toCheck: string;
  readonly kind: string;
  readonly given: string;
  readonly notGiven: string;
  readonly photosGone: string;
  /** The code belongs to other words already. */
  readonly sentBefore: string;
  readonly fromElsewhere: string;
  readonly language: string;
  readonly save: string;
  readonly saveHow: string;
  readonly sendAgain: string;
  readonly first: string;
  readonly toAgency: string;
  readonly photosPrivate: string;
  /** Before somebody says to have the same problem. */
  readonly supportOnce: string;
  readonly supportFromElsewhere: string;
}

const kk: HostedWords = {
  error: 'Қате',
  how: 'Бұл қалай жұмыс істейді',
  steps: [
    'Не болғанын жазыңыз. Тіркелу мен кіру қажет емес.',
    'Нөмір, құпия код және жауап берілетін күн көрсетілген талон аласыз.',
    'Мекеме жауап береді. Келіссеңіз, өтініш пен жауап осы бетте аты-жөніңізсіз жарияланады.',
  ],
  kept: 'Жүктелген фотолар',
  keptHint: 'Керек емесін белгіден алыңыз. Фотолар бір тәулік сақталады.',
  trap: 'Бұл өрісті бос қалдырыңыз',
  toCheck: 'Тексеруге өту',
  kind: 'Өтініш түрі',
  given: 'берілді',
  notGiven: 'берілмеді',
  photosGone: 'Кейбір фото енді сақталмаған. Оларды қайта таңдаңыз.',
  sentBefore:
    'Бұған дейінгі мәтініңіз жіберіліп қойған. Төмендегі мәтінді «Жіберу» түймесі жаңа өтініш ретінде жібереді.',
  fromElsewhere: 'Бұл мәтін басқа сайттан келді. Тексеріңіз де, өзіңіздікі болса ғана жіберіңіз.',
  language: 'Беттің тілі',
  save: 'Талонды сақтап қойыңыз',
  saveHow: 'Бетті басып шығарыңыз (Ctrl+P), суретке түсіріңіз не нөмір мен кодты жазып алыңыз.',
  sendAgain: 'Тағы бір өтініш жазу',
  first: 'Басына қайту',
  toAgency: 'Мекеменің барлық өтініші мен жаңа өтініш',
  photosPrivate: 'Жарияланбаған фотоларды тек сіз бен мекеме көреді. Оларды көру үшін JavaScript қосулы болуы керек.',
  supportOnce:
    'Бір браузерден бір дауыс қабылданады, аты-жөніңіз сұралмайды. Екі рет саналмас үшін браузер осы өтінішке арналған кездейсоқ кілтті (cookie) бір жыл сақтайды.',
  supportFromElsewhere: 'Бұл басу басқа сайттан келді. Мәселе сізде де болса ғана растаңыз.',
};

const ru: HostedWords = {
  error: 'Ошибка',
  how: 'Как это работает',
  steps: [
    'Напишите, что случилось. Регистрация и вход не нужны.',
    'Вы получите талон с номером, секретным кодом и датой, до которой должны ответить.',
    'Орган ответит. Если вы согласны, обращение и ответ будут опубликованы на этой странице без вашего имени.',
  ],
  kept: 'Загруженные фото',
  keptHint: 'Снимите отметку с лишних. Фото хранятся сутки.',
  trap: 'Оставьте это поле пустым',
  toCheck: 'Перейти к проверке',
  kind: 'Вид обращения',
  given: 'дано',
  notGiven: 'не дано',
  photosGone: 'Некоторые фото больше не хранятся. Выберите их снова.',
  sentBefore: 'Прежний текст уже отправлен. Кнопка «Отправить» отправит текст ниже как новое обращение.',
  fromElsewhere: 'Этот текст пришёл с другого сайта. Проверьте его и отправьте, только если он ваш.',
  language: 'Язык страницы',
  save: 'Сохраните талон',
  saveHow: 'Распечатайте страницу (Ctrl+P), сфотографируйте её или запишите номер и код.',
  sendAgain: 'Написать ещё одно обращение',
  first: 'Вернуться к началу',
  toAgency: 'Все обращения органа и новое обращение',
  photosPrivate: 'Неопубликованные фото видите только вы и орган. Чтобы посмотреть их, нужен включённый JavaScript.',
  supportOnce:
    'Один голос с одного браузера, имя не спрашивается. Чтобы не посчитать его дважды, браузер год хранит случайный ключ этого обращения (cookie).',
  supportFromElsewhere: 'Это нажатие пришло с другого сайта. Подтвердите, только если проблема есть и у вас.',
};

const en: HostedWords = {
  error: 'Error',
  how: 'How it works',
  steps: [
    'Write what happened. You need no account.',
    'You get a receipt with a number, a secret code and the day an answer is due by.',
    'The agency answers. If you agree, the appeal and the answer are published on this page without your name.',
  ],
  kept: 'Uploaded photos',
  keptHint: 'Untick those you do not want. They are kept for a day.',
  trap: 'Leave this field empty',
  toCheck: 'Go on to check',
  kind: 'Kind of appeal',
  given: 'given',
  notGiven: 'not given',
  photosGone: 'Some photos are kept no longer. Choose them again.',
  sentBefore: 'Your earlier text was sent already. "Send" sends the text below as a new appeal.',
  fromElsewhere: 'This text came from another site. Check it, and send it only if it is yours.',
  language: 'Language of the page',
  save: 'Keep the receipt',
  saveHow: 'Print the page (Ctrl+P), take a picture of it, or write down number and code.',
  sendAgain: 'Write another appeal',
  first: 'Back to the beginning',
  toAgency: 'All appeals to the agency, and a new one',
  photosPrivate:
    'Photos that are not published are seen by you and the agency alone. To look at them, JavaScript has to be on.',
  supportOnce:
    'One voice for each browser, and no name is asked. So that it is not counted twice, the browser keeps a random key of this appeal (a cookie) for a year.',
  supportFromElsewhere: 'This press came from another site. Confirm it only if you have the problem too.',
};

export const HOSTED_WORDS: Readonly<Record<Language, HostedWords>> = { kk, ru, en };
