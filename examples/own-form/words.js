// Words for what the API may find wrong, and for what happens. The API sends codes, words are the business of each site.

const ru = {
  sending: 'Отправляем…',
  loading: 'Загружаем…',
  failed: 'Не получилось, проверьте связь.',
  unsent: 'Не удалось отправить. Текст сохранён на странице: подождите минуту и нажмите «Отправить» ещё раз.',
  reference: 'Номер для поддержки',
  codeGone: 'стёрт: прошло больше 72 часов',
  /** By issue code, shown under the field. */
  fields: {
    required: 'Заполните это поле.',
    too_short: 'Слишком коротко: нужно не меньше 30 знаков.',
    too_long: 'Слишком длинно: сократите текст.',
    wrong_format: 'Здесь есть знаки, которые нельзя сохранить. Наберите текст заново.',
    personal_data: 'Уберите личные данные: ИИН, телефон, адрес квартиры.',
    wrong_value: 'Проверьте это поле.',
  },
  /** By problem code, shown above the form. */
  problems: {
    invalid: 'Сообщение не принято: проверьте поля.',
    too_large: 'Сообщение слишком большое. Сократите текст.',
    origin_not_allowed: 'С этого сайта отправлять сообщения нельзя. Позвоните в акимат.',
    not_found: 'Приём сообщений для этого города не открыт.',
    expired: 'Прежнее сообщение не удалось отправить за 72 часа, оно стёрто с этого устройства. Напишите ещё раз.',
    idempotency_key_reused: 'Это сообщение уже отправлено с другим текстом. Измените текст и отправьте ещё раз.',
  },
  remove: 'Убрать',
  uploading: 'Загружается…',
  uploaded: 'Загружено',
  later: 'Не загрузилось, попробуем ещё раз при отправке',
  tooManyPhotos: 'Не больше пяти фото.',
  photoProblems: {
    unsupported_media_type: 'Такой тип файла не принимается',
    photo_unreadable: 'Файл повреждён, выберите другой',
    too_large: 'Файл слишком большой, не больше 8 МБ',
    other: 'Фото не принято',
  },
  similar: 'Похожие сообщения',
  noSimilar: 'Похожих сообщений нет.',
  support: 'У меня такая же проблема',
  supports: 'Людей с такой же проблемой',
  supported: 'Учтено, спасибо',
  held: 'Спасибо! Голос будет учтён после проверки.',
  empty: 'Ответов про дороги пока нет.',
  feedFailed: 'Ответы сейчас не загрузились. На отправку сообщения это не влияет.',
};

const kk = {
  sending: 'Жіберілуде…',
  loading: 'Жүктелуде…',
  failed: 'Жүктелмеді, байланысты тексеріңіз.',
  unsent: 'Жіберілмеді. Жазғаныңыз сақталып тұр: бір минуттан кейін «Жіберу» түймесін қайта басыңыз.',
  reference: 'Қолдау қызметіне арналған нөмір',
  codeGone: 'өшірілді: 72 сағаттан көп уақыт өтті',
  fields: {
    required: 'Осы өрісті толтырыңыз.',
    too_short: 'Тым қысқа: кемінде 30 таңба керек.',
    too_long: 'Тым ұзын, қысқартыңыз.',
    wrong_format: 'Сақтауға болмайтын таңба бар. Мәтінді қайта теріңіз.',
    personal_data: 'Жеке деректерді алып тастаңыз: ЖСН, телефон, пәтер мекенжайы.',
    wrong_value: 'Мәнді тексеріңіз.',
  },
  problems: {
    invalid: 'Хабар қабылданбады: өрістерді тексеріңіз.',
    too_large: 'Хабар тым үлкен. Мәтінді қысқартыңыз.',
    origin_not_allowed: 'Бұл сайттан хабар жіберуге болмайды. Әкімдікке қоңырау шалыңыз.',
    not_found: 'Бұл қала бойынша хабар қабылдау ашылмаған.',
    expired: 'Алдыңғы хабар 72 сағатта жіберілмеді, ол осы құрылғыдан өшірілді. Қайта жазыңыз.',
    idempotency_key_reused: 'Бұл хабар басқа мәтінмен жіберілген. Мәтінді өзгертіп, қайта жіберіңіз.',
  },
  remove: 'Алып тастау',
  uploading: 'Жүктелуде…',
  uploaded: 'Жүктелді',
  later: 'Жүктелмеді, жіберген кезде қайталап көреміз',
  tooManyPhotos: 'Бес фотодан артық болмайды.',
  photoProblems: {
    unsupported_media_type: 'Бұл файл түрі қабылданбайды',
    photo_unreadable: 'Файл бүлінген, басқасын таңдаңыз',
    too_large: 'Файл тым үлкен, 8 МБ-тан аспауы керек',
    other: 'Фото қабылданбады',
  },
  similar: 'Ұқсас хабарлар',
  noSimilar: 'Ұқсас хабар жоқ.',
  support: 'Менде де осындай мәселе бар',
  supports: 'Осындай мәселесі бар адам саны',
  supported: 'Есепке алынды, рақмет',
  held: 'Рақмет! Дауысыңыз тексеруден кейін есепке алынады.',
  empty: 'Жолдар туралы жауап әзірге жоқ.',
  feedFailed: 'Жауаптар қазір жүктелмеді. Бұл хабар жіберуге кедергі емес.',
};

/** The language of the page, said once: in its `lang`. */
export const LANG = document.documentElement.lang === 'kk' ? 'kk' : 'ru';
export const WORDS = { kk, ru }[LANG];

/** Not every browser has Kazakh month names: Chromium writes «2026 M11 21». */
const MONTHS = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');

/** A day without a time is the same day everywhere; a moment is shown as Kokshetau's clocks had it. */
export function dateWords(iso) {
  const timeZone = iso.includes('T') ? 'Asia/Almaty' : 'UTC';
  const date = new Date(iso);
  if (LANG === 'ru') return new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone }).format(date);
  const [year, month, day] = new Intl.DateTimeFormat('sv', { timeZone }).format(date).split('-').map(Number);
  return `${year} жылғы ${day} ${MONTHS[month - 1]}`;
}
