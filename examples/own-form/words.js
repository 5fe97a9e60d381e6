// Russian words for what the API may find wrong. The API sends codes, words are the business of each site.

/** By issue code, shown under the field. */
export const FIELD_WORDS = {
  required: 'Заполните это поле.',
  too_short: 'Слишком коротко: нужно не меньше 30 знаков.',
  too_long: 'Слишком длинно: сократите текст.',
  wrong_format: 'Здесь есть знаки, которые нельзя сохранить. Наберите текст заново.',
  personal_data: 'Уберите личные данные: ИИН, телефон, адрес квартиры.',
  wrong_value: 'Проверьте это поле.',
};

/** By problem code, shown above the form. */
export const PROBLEM_WORDS = {
  invalid: 'Сообщение не принято: проверьте поля.',
  too_large: 'Сообщение слишком большое. Сократите текст.',
  origin_not_allowed: 'С этого сайта отправлять сообщения нельзя. Позвоните в акимат.',
  not_found: 'Приём сообщений для этого города не открыт.',
  idempotency_key_reused: 'Это сообщение уже отправлено с другим текстом. Измените текст и отправьте ещё раз.',
};

/** For everything that passes by itself, and for what nobody foresaw. */
export const UNSENT =
  'Не удалось отправить. Текст сохранён на странице: подождите минуту и нажмите «Отправить» ещё раз.';
