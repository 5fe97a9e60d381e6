import { words as track } from '../../locales/ru.track.ts';
import type { CaseHistoryWords } from './case-words.ts';

const { statuses, events } = track;

export const history: CaseHistoryWords = {
  events: {
    ...events,
    rejected: statuses.rejected,
    status_changed: 'Изменён статус',
    redirected: statuses.redirected,
    extended: statuses.extended,
    answered: statuses.answered,
    withdrawn: statuses.withdrawn,
    assigned: 'Назначен исполнитель',
    read: 'Прочитано',
    hide_proposed: 'Предложено скрыть текст',
    hide_refused: 'Отказано скрыть текст',
  },
  internal: 'Внутреннее',
  citizen: 'заявитель',
  agency: 'орган',
  reason: 'Причина',
  facts: {
    rejection: 'Основание',
    edited: 'Текст исправлен модератором',
    photos: 'Опубликовано фото',
    covered: 'На фото закрашены части',
    uncovered: 'Закрашивание убрано',
    to: 'Кому',
    topic: 'Тема',
    until: 'Срок до',
    decidedBy: 'Решил',
    items: 'Не хватает',
    ground: 'Основание',
    earlier: 'Прежнее обращение',
    into: 'Ответ по обращению',
    duplicate: 'Объединено обращение',
    separated: 'Разъединено с обращением',
    official: 'Ответственный',
    nature: 'Характер ответа',
    measures: 'Меры',
    planned: 'Запланировано',
    text: 'Текст',
    proposedBy: 'Предложил',
    with: 'Вместе с обращением',
    solved: 'Оценка заявителя',
  },
};
