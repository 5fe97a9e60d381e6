import type { PhotosWords } from './photos-words.ts';

const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1).replace('.', ',');

export const words: PhotosWords = {
  lang: 'ru',
  label: 'Фото (необязательно)',
  hint: (max, limit) => `JPEG, PNG или WebP, не больше ${max} фото, каждое до ${limit} МБ.`,
  add: 'Добавить фото',
  reading: 'Фото читаются…',
  count: (count, max) => `Фото: ${count} из ${max}`,
  photo: (place) => `Фото ${place}`,
  size: (bytes) => (bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} КБ` : `${megabytes(bytes)} МБ`),
  smaller: 'уменьшено перед отправкой',
  waits: 'Ждёт очереди',
  waitsForLine: 'Отправится, когда появится связь',
  percent: (percent) => `${percent} %`,
  stored: 'Загружено',
  notSent: 'не отправлено',
  retry: 'Повторить',
  remove: 'Убрать',
  problems: {
    heic: 'это фото iPhone в формате HEIC. Выберите его не из файлов, а из медиатеки, или включите в настройках: Камера → Форматы → Наиболее совместимые.',
    unsupported_media_type: 'это не фото. Подходят JPEG, PNG и WebP.',
    too_large: 'файл слишком большой. Выберите файл меньше или сделайте с него снимок экрана.',
    too_many: 'больше фото добавить нельзя. Уберите одно, чтобы добавить другое.',
    photo_too_many_pixels: 'изображение слишком большое. Сделайте с него снимок экрана или выберите другое.',
    photo_unreadable: 'фото не читается. Выберите другое.',
    invalid: 'здесь фото не принимаются.',
    too_many_requests: 'Слишком много фото сразу. Подождите немного и повторите.',
    unavailable: 'Сервис недоступен. Фото сохранено, повторите позже.',
  },
  offline: 'Нет связи. Фото сохранено, повторите.',
  unknown: 'Фото не отправлено. Повторите.',
  stripped: 'Сведения о месте съёмки и устройстве из файла удаляются.',
  faces: 'Публиковать ли фото, решает модератор. Не снимайте лица, номера машин и документы.',
};
