/**
 * Whether an answer says what people need of one: the result first, facts, proof, what comes next, the law and the right to complain
 * (АППК arts. 79(2), 80(5), 89(2)). Pure. It looks for words, so it may be wrong; it reminds, and never stands in the way.
 */
import { readingOf, SENTENCE_WORDS_MAX, sentencesOf } from '../../../sdk/contract/readability.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import type { Draft } from './draft.ts';

export const CHECKS = ['result', 'facts', 'proof', 'next', 'law', 'complaint', 'signed', 'language', 'short'] as const;
export type Check = (typeof CHECKS)[number];

export interface CheckResult {
  readonly check: Check;
  readonly met: boolean;
  /** In which of the texts it is missing; none where it is no matter of the text. */
  readonly missingIn: readonly AnswerLanguage[];
}

type Words = Readonly<Record<AnswerLanguage, RegExp>>;

const RESULT: Words = {
  ru: /(?<!\p{L})(?:сделан|выполнен|исполнен|реш[её]н|устран[её]н|отремонтирован|восстановлен|установлен|вывезен|убран|заделан|заменен|заменён|открыт|будет\s|будут\s|отказан|разъясня|сообщаем|принят\p{L}*\s+к\s+сведению|удовлетвор)/iu,
  kk: /(?<!\p{L})(?:жасалды|жасалады|орындалды|орындалады|шешілді|жойылды|жөнделді|жөнделеді|қалпына\s+келтірілді|орнатылды|шығарылды|тазаланды|тазартылды|жамалды|ауыстырылды|ашылды|бас\s+тартылды|түсіндіреміз|хабарлаймыз|назарға\s+алынды|қанағаттандырыл)/iu,
};

/** How letters begin that say the result later. */
const PREAMBLE: Words = {
  ru: /^(?:уважаем|здравствуйте|добрый|ваше\s+обращение|на\s+ваше|по\s+вашему|рассмотрев|в\s+ответ|в\s+соответствии|акимат)/iu,
  kk: /^(?:құрметті|сәлеметсіз|қайырлы|сіздің\s+өтініш|өтінішіңіз|жоғарыда)/iu,
};

const DATE: Words = {
  ru: /\d{1,2}\s+(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)|\d\d\.\d\d\.\d{4}/iu,
  kk: /\d{1,2}[\s-]*(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)|\d\d\.\d\d\.\d{4}/iu,
};

const PLACE: Words = {
  ru: /(?<!\p{L})(?:ул\.|улиц|проспект|пр\.|переул|микрорайон|мкр|площад|двор|дом\p{L}?\s+\d|д\.\s*\d|сел[оае]|посёл|парк|школ)/iu,
  kk: /(?:көше|даңғыл|шағынаудан|алаң|аула|\d-үй|ауыл|кент|саябақ|мектеп|мекенжай)/iu,
};

const NEXT: Words = {
  ru: /(?<!\p{L})(?:далее|затем|следующ|проверим|проверят|продолж|планиру|запланирован|будет|будут|до\s+\d|больше\s+ничего)/iu,
  kk: /(?:келесі|содан\s+кейін|тексереміз|тексеріледі|жалғас|жоспарлан|жасалады|жөнделеді|дейін|басқа\s+ештеңе)/iu,
};

const LAW: Words = { ru: /АППК|стать[яией]|ст\.\s*\d|закон|кодекс/iu, kk: /ӘРПК|-ба[пб]|заң|кодекс/iu };
const COMPLAIN: Words = { ru: /обжал|жалоб|пожаловаться/iu, kk: /шағым/iu };
const THREE_MONTHS: Words = {
  ru: /(?:3|трёх|трех|три)(?:-х)?\s+месяц/iu,
  kk: /(?:3|үш)\s+ай/iu,
};

const hasEither = (text: string, language: AnswerLanguage, ...words: Words[]): boolean =>
  words.every(({ [language]: pattern }) => pattern.test(text));

function saysResult(text: string, language: AnswerLanguage, { nature }: Draft): boolean {
  const [first] = sentencesOf(text);
  const sentence = first ? text.slice(first.from, first.to) : '';
  if (!sentence || PREAMBLE[language].test(sentence)) return false;
  return RESULT[language].test(sentence) || nature === 'explained' || nature === 'noted';
}

const isShort = (text: string, language: AnswerLanguage): boolean =>
  (readingOf(text, language).longest?.words ?? 0) <= SENTENCE_WORDS_MAX;

/** The checks that are about words of a text. */
function inText(draft: Draft): Partial<Record<Check, (text: string, language: AnswerLanguage) => boolean>> {
  const { measures, planned } = draft;
  const rows = [...measures, ...planned];
  const dated = rows.some(({ on }) => on);
  const placed = rows.some(({ place }) => place.trim());
  return {
    result: (text, language) => saysResult(text, language, draft),
    facts: (text, language) => (dated || DATE[language].test(text)) && (placed || PLACE[language].test(text)),
    next: (text, language) => planned.some(({ on }) => on) || NEXT[language].test(text),
    law: (text, language) => LAW[language].test(text),
    complaint: (text, language) => hasEither(text, language, COMPLAIN, THREE_MONTHS),
    short: isShort,
  };
}

/** Every check of a draft, in the order people read an answer. @param owed the language of the appeal, if an answer may have it. */
export function checksOf(draft: Draft, owed: AnswerLanguage | null): CheckResult[] {
  const { texts, photos, links, measures, official } = draft;
  const written = (['kk', 'ru'] as const).filter((language) => texts[language].trim());
  const ofTexts = inText(draft);
  const whole: Partial<Record<Check, boolean>> = {
    proof: photos.length > 0 || links.some(({ url }) => url.trim()) || measures.some(({ on }) => on),
    signed: official !== '',
    language: owed ? written.includes(owed) : written.length > 0,
  };
  return CHECKS.map((check) => {
    const { [check]: judge } = ofTexts;
    const missingIn = judge ? written.filter((language) => !judge(texts[language], language)) : [];
    const met = judge ? written.length > 0 && missingIn.length === 0 : whole[check] === true;
    return { check, met, missingIn };
  });
}
