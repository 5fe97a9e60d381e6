import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';

/**
 * The last line of an answer: the right to complain, where and how long, with the articles (АППК arts. 80(5), 91(4), 92). In the
 * language of the answer, whatever the desk speaks.
 */
export const RIGHT_TO_COMPLAIN: Readonly<Record<AnswerLanguage, string>> = {
  kk: 'Жауаппен келіспесеңіз, 3 ай ішінде бізге шағым бере аласыз. Біз оны жоғары тұрған органға жібереміз (ӘРПК-нің 91, 92-баптары).',
  ru: 'Если вы не согласны с ответом, в течение 3 месяцев можно подать нам жалобу. Мы передадим её в вышестоящий орган (ст. 91, 92 АППК).',
};
