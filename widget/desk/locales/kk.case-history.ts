import { words as track } from '../../locales/kk.track.ts';
import type { CaseHistoryWords } from './case-words.ts';

const { statuses, events } = track;

export const history: CaseHistoryWords = {
  events: {
    ...events,
    rejected: statuses.rejected,
    status_changed: 'Күйі өзгерді',
    redirected: statuses.redirected,
    extended: statuses.extended,
    answered: statuses.answered,
    withdrawn: statuses.withdrawn,
    assigned: 'Орындаушы тағайындалды',
    read: 'Оқылды',
    hide_proposed: 'Мәтінді жасыру ұсынылды',
    hide_refused: 'Мәтінді жасырудан бас тартылды',
  },
  internal: 'Ішкі',
  citizen: 'өтініш иесі',
  agency: 'мекеме',
  reason: 'Себебі',
  facts: {
    rejection: 'Негізі',
    edited: 'Мәтінді модератор түзетті',
    photos: 'Жарияланған фото',
    covered: 'Фотоның бөліктері боялды',
    uncovered: 'Бояу алып тасталды',
    to: 'Кімге',
    topic: 'Тақырып',
    until: 'Мерзімі',
    decidedBy: 'Шешкен адам',
    items: 'Жетіспейтіні',
    ground: 'Негізі',
    earlier: 'Бұрынғы өтініш',
    into: 'Жауап берілетін өтініш',
    duplicate: 'Біріктірілген өтініш',
    separated: 'Ажыратылған өтініш',
    official: 'Жауапты адам',
    nature: 'Жауап сипаты',
    measures: 'Шаралар',
    planned: 'Жоспарланған',
    text: 'Мәтін',
    proposedBy: 'Ұсынған адам',
    with: 'Бірге қаралған өтініш',
    solved: 'Өтініш иесінің бағасы',
  },
};
