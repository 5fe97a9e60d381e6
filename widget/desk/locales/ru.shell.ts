import type { ShellWords } from './shell-words.ts';

export const words: ShellWords = {
  title: 'Рабочее место Jauap',
  skip: 'Перейти к содержанию',
  menu: 'Разделы',
  rooms: {
    queue: 'Очередь обращений',
    register: 'Регистрация',
    head: 'Руководителю',
    explainers: 'Разъяснения',
    templates: 'Шаблоны ответов',
    admin: 'Настройки',
    service: 'Органы',
  },
  account: 'Мой вход',
  signOut: 'Выйти',
  language: 'Язык',
  nowhere: 'Такой страницы нет.',
  forbidden: 'У вас нет доступа в этот раздел.',
  failed: 'Ошибка. Попробуйте ещё раз.',
  offline: 'Нет связи. Написанное сохранено.',
  retry: 'Повторить',
  loading: 'Загрузка…',
  signInAgain: 'Сеанс закончился. Войдите снова',
  kept: 'Написанное на месте: после входа можно продолжать.',
  fresh: 'Для этого действия покажите ключ ещё раз',
  cancel: 'Отмена',
};
