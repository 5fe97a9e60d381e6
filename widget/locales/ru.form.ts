import { shared } from './ru.shared.ts';
import { plural } from './ru.ts';
import type { FormWords } from './words.ts';

const characters = (count: number) => `${count} ${plural(count, 'символ', 'символа', 'символов')}`;

export const words: FormWords = {
  ...shared,
  step: 'Шаг 1 из 2. Расскажите',
  next: 'Далее',
  text: 'Что произошло?',
  textHint: 'Своими словами, без имени и телефона.',
  place: 'Где? (необязательно)',
  placeHint: 'Например: улица Абая, 14. Без номера квартиры.',
  onMap: 'Выбрать на карте',
  when: 'Когда? (необязательно)',
  whenHint: 'Например: вчера вечером.',
  result: 'Какого результата вы ждёте? (необязательно)',
  resultHint: 'Например: заделать яму.',
  photos: 'Добавить фото',
  beginnings: { when: 'Когда', result: 'Ожидаемый результат' },
  left: (count) => `Осталось: ${characters(count)}`,
  over: (count) => `${characters(count)} сверх предела`,
  notFormal: 'Это публичный вопрос, а не официальное обращение: оно подаётся через e-Otinish.',
  formalDoor: 'Открыть e-Otinish (в новом окне)',
  danger: 'При угрозе жизни звоните 112.',
  accepted: 'Спасибо, обращение принято',
  keep: 'Сохраните код: по нему вы проверите обращение. Второй раз он не показывается.',
  copy: 'Скопировать',
  copied: 'Скопировано',
  notCopied: 'Не скопировано: запишите номер и код',
  again: 'Новое обращение',
};
