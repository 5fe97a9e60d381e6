/** Words of the version for people with low vision, all languages in one place. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

export interface ViewWords {
  readonly open: string;
  readonly size: string;
  readonly colours: string;
  readonly schemes: Readonly<Record<'own' | 'white' | 'black' | 'blue' | 'brown' | 'green', string>>;
  readonly spacing: string;
  readonly letters: string;
  readonly lines: string;
  readonly pictures: string;
  readonly noPictures: string;
  readonly usual: string;
  readonly close: string;
  readonly done: string;
  readonly back: string;
  readonly failed: string;
}

export const VIEW_WORDS: Readonly<Record<Language, ViewWords>> = {
  kk: {
    open: 'Нашар көретіндерге арналған нұсқа',
    size: 'Мәтін өлшемі',
    colours: 'Түстер',
    schemes: {
      own: 'Сайттың түстері',
      white: 'Ақ түсте қара мәтін',
      black: 'Қара түсте ақ мәтін',
      blue: 'Көгілдір түсте қою көк мәтін',
      brown: 'Сарғыш түсте қоңыр мәтін',
      green: 'Қоңыр түсте жасыл мәтін',
    },
    spacing: 'Аралықтар',
    letters: 'Әріп аралығын кеңейту',
    lines: 'Жол аралығын кеңейту',
    pictures: 'Суреттер',
    noPictures: 'Суреттерді көрсетпеу',
    usual: 'Қалыпты көрініске қайту',
    close: 'Жабу',
    done: 'Көрініс өзгерді',
    back: 'Қалыпты көрініс',
    failed: 'Жүктелмеді, байланысты тексеріңіз',
  },
  ru: {
    open: 'Версия для слабовидящих',
    size: 'Размер текста',
    colours: 'Цвета',
    schemes: {
      own: 'Цвета сайта',
      white: 'Чёрным по белому',
      black: 'Белым по чёрному',
      blue: 'Тёмно-синим по голубому',
      brown: 'Коричневым по бежевому',
      green: 'Зелёным по тёмно-коричневому',
    },
    spacing: 'Интервалы',
    letters: 'Шире между буквами',
    lines: 'Шире между строками',
    pictures: 'Изображения',
    noPictures: 'Не показывать изображения',
    usual: 'Вернуть обычный вид',
    close: 'Закрыть',
    done: 'Вид изменён',
    back: 'Обычный вид',
    failed: 'Не загрузилось, проверьте связь',
  },
  en: {
    open: 'Version for people with low vision',
    size: 'Text size',
    colours: 'Colours',
    schemes: {
      own: 'Colours of the site',
      white: 'Black on white',
      black: 'White on black',
      blue: 'Dark blue on light blue',
      brown: 'Brown on beige',
      green: 'Green on dark brown',
    },
    spacing: 'Spacing',
    letters: 'Wider between letters',
    lines: 'Wider between lines',
    pictures: 'Pictures',
    noPictures: 'Show no pictures',
    usual: 'Back to the usual view',
    close: 'Close',
    done: 'The view has changed',
    back: 'The usual view',
    failed: 'This did not load, check the connection',
  },
};
