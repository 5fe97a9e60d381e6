/**
 * Turns of phrase by which an official text says little, and where they stand. Pure. What is found is shown to who writes, never
 * forbidden.
 */
import type { ReadingLanguage, TextRange } from './readability.ts';
import { readingOf, SENTENCE_WORDS_MAX, sentencesOf, withoutLaw } from './readability.ts';

/** `no_fact`: measures are said to be taken, and nothing says which, when, where or by whom. */
export type FindingKind = 'longest' | 'marker' | 'no_fact';

export interface Finding extends TextRange {
  readonly kind: FindingKind;
}

/** Bureaucratic markers with their simple forms. */
const MARKERS: Readonly<Record<ReadingLanguage, RegExp>> = {
  ru: /(?<!\p{L})(?:в\s+соответствии\s+со?|в\s+рамках|осуществл\p{L}+|надлежащ\p{L}+|выше(?:указанн|изложенн|названн)\p{L}+|в\s+установленном\s+(?:законодательством\s+)?порядке|по\s+результатам\s+рассмотрения|при\s+условии\s+выделения)(?!\p{L})/giu,
  kk: /(?<!\p{L})(?:сәйкес|шеңберінде|жүзеге\s+асыр\p{L}+|белгіленген\s+тәртіп\p{L}*|жоғарыда\s+(?:көрсетілген|аталған|баяндалған)\p{L}*|қамтамасыз\s+ету\s+мақсатында|іс-шаралар\s+кешен\p{L}*)(?!\p{L})/giu,
};

/** «Measures have been taken», which is an answer only together with a fact. */
const MEASURES_TAKEN: Readonly<Record<ReadingLanguage, RegExp>> = {
  ru: /(?<!\p{L})(?:(?:при(?:нят|ним)|предпри(?:нят|ним))\p{L}*\s+(?:(?:соответствующ|необходим|надлежащ|определ[её]нн)\p{L}*\s+)?мер\p{L}*|(?:соответствующ|необходим)\p{L}*\s+мер\p{L}*\s+(?:пред)?при(?:нят|ним)\p{L}*)(?!\p{L})/giu,
  kk: /(?<!\p{L})(?:тиісті|қажетті)\s+(?:іс-)?шаралар\p{L}*\s+(?:қабылда|жаса|алын)\p{L}*(?!\p{L})/giu,
};

/** Names that say nothing about the case. */
const NO_NAMES = /^(?:Республик|Казахстан|Қазақстан|Кодекс|Закон|Заң|Акимат|Әкім|Уважаем|Құрметті|Ваш|Вам|Вас|Сіз)/;

const TELEPHONE = /\+?\d[\d ()-]{8,18}\d/g;

/** A number, a date, or a name of a person or place, which no sentence begins with. A telephone says nothing about the case. */
function hasFact(sentence: string): boolean {
  if (/\d/.test(sentence.replace(TELEPHONE, ''))) return true;
  const [, ...others] = sentence.match(/\p{L}[\p{L}-]*/gu) ?? [];
  return others.some((word) => /^\p{Lu}\p{Ll}/u.test(word) && !NO_NAMES.test(word));
}

const rangesOf = (text: string, pattern: RegExp): TextRange[] =>
  Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ from: index, to: index + found.length }));

/** Where measures are said to be taken, with no fact in that sentence or in the next. */
function measuresWithoutFact(text: string, lang: ReadingLanguage): TextRange[] {
  const claims = rangesOf(text, MEASURES_TAKEN[lang]);
  if (claims.length === 0) return claims;
  const plain = withoutLaw(text);
  const sentences = sentencesOf(text);
  const facts = sentences.map(({ from, to }) => hasFact(plain.slice(from, to)));
  let at = 0;
  return claims.filter(({ from }) => {
    while (at < sentences.length - 1 && (sentences[at]?.to ?? 0) <= from) at++;
    return !(facts[at] || facts[at + 1]);
  });
}

/** What of a text is hard to read or says nothing, in the order of the text. The longest sentence counts only if it is too long. */
export function findingsOf(text: string, lang: ReadingLanguage): Finding[] {
  const { longest } = readingOf(text, lang);
  const long = longest && longest.words > SENTENCE_WORDS_MAX ? [{ kind: 'longest' as const, ...longest }] : [];
  return [
    ...long.map(({ kind, from, to }) => ({ kind, from, to })),
    ...measuresWithoutFact(text, lang).map((range) => ({ kind: 'no_fact' as const, ...range })),
    ...rangesOf(text, MARKERS[lang]).map((range) => ({ kind: 'marker' as const, ...range })),
  ].toSorted((a, b) => a.from - b.from);
}
