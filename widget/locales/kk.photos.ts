import type { PhotosWords } from './photos-words.ts';

/** Kazakh writes a decimal comma; not every browser knows. */
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1).replace('.', ',');

export const words: PhotosWords = {
  lang: 'kk',
  label: 'Фото (міндетті емес)',
  hint: (max, limit) => `JPEG, PNG немесе WebP, ең көбі ${max} фото, әрқайсысы ең көбі ${limit} МБ.`,
  add: 'Фото қосу',
  reading: 'Фото оқылуда…',
  count: (count, max) => `Фото: ${count} / ${max}`,
  photo: (place) => `${place}-фото`,
  size: (bytes) => (bytes < 1e6 ? `${Math.ceil(bytes / 1000)} КБ` : `${megabytes(bytes)} МБ`),
  smaller: 'жіберер алдында кішірейтілді',
  waits: 'Кезегін күтуде',
  waitsForLine: 'Байланыс пайда болғанда жіберіледі',
  percent: (percent) => `${percent} %`,
  stored: 'Жүктелді',
  notSent: 'жіберілмеді',
  retry: 'Қайталау',
  remove: 'Алып тастау',
  problems: {
    heic: 'бұл iPhone-ның HEIC пішіміндегі фотосы. Оны файлдардан емес, фото галереясынан таңдаңыз немесе баптауда «Камера → Пішімдер → Ең үйлесімді» дегенді қосыңыз.',
    unsupported_media_type: 'бұл фото емес. JPEG, PNG және WebP қабылданады.',
    too_large: 'файл тым үлкен. Кішірек файл таңдаңыз немесе оның экран суретін түсіріңіз.',
    too_many: 'бұдан көп фото қосуға болмайды. Басқасын қосу үшін біреуін алып тастаңыз.',
    photo_too_many_pixels: 'сурет тым үлкен. Оның экран суретін түсіріңіз немесе басқасын таңдаңыз.',
    photo_unreadable: 'фото оқылмайды. Басқасын таңдаңыз.',
    invalid: 'мұнда фото қабылданбайды.',
    too_many_requests: 'Бірден тым көп фото жіберілді. Сәл күтіп, қайталаңыз.',
    unavailable: 'Қызмет уақытша қолжетімсіз. Фото сақталып тұр, кейінірек қайталаңыз.',
  },
  offline: 'Байланыс жоқ. Фото сақталып тұр, қайталаңыз.',
  unknown: 'Фото жіберілмеді. Қайталап көріңіз.',
  stripped: 'Фотоның қай жерде және қандай құрылғымен түсірілгені туралы деректер файлдан алып тасталады.',
  faces:
    'Фотоны жариялау-жарияламауды модератор шешеді. Адамдардың бетін, көлік нөмірлерін және құжаттарды түсірмеңіз.',
};
