/**
 * Which kind an appeal is, from the citizen's own words (АППК art. 4). A proposal in plain words, shown with its term and changed
 * with one press: nobody has to know the law to be heard. Pure.
 */
import type { Kind } from '../../sdk/contract/vocabulary.ts';
import { fold, stems } from './fold.ts';

/** What speaks for a kind, and how loudly. Stems are folded; see `fold.ts`. */
const RULES: readonly (readonly [kind: Kind, weight: number, words: RegExp])[] = (
  [
    // A complaint is about what an office or an official did or left undone (art. 4(38)): «незаконная свалка» is none.
    ['complaint', 4, 'жалуюсь жалоб[аы]! жалобу! пожаловаться обжал шагым complain'],
    ['complaint', 3, 'отказал отказыва бездейств бас_тарт арекетсизд refused'],
    ['complaint', 3, 'незаконн[а-я]+_(отка|увол|реш|действ|оштраф|начисл|снес) зансыз_(шешим|арекет)'],
    ['complaint', 3, 'наруш[а-я]+_мо[ия] кукыгым нахами нагруби дорек[ыи] unlawful'],
    ['proposal', 4, 'предлага(ю|ем)! предложени усынам усыныс suggest propos'],
    ['proposal', 2, '(не)?(хорошо|плохо)_бы было_бы_(хорош|удобн) жаксы_болар'],
    [
      'application',
      3,
      'помогите! прошу_(вас_)?(помо|оказать|содейств) окажите нужна_помощь комек жардем_(ет|бер|сура) help_me',
    ],
    ['request', 2, 'подскажите разъясните узнать! айтып_бери?н тусиндири'],
    ['request', 4, 'предостав[а-я]+_(информац|сведен) (акпарат|малимет|дерек)_бер information_(on|about)'],
    ['response', 2, 'спасибо благодар поддержива(ю|ем) ра[кх]мет ризамы алгыс колдаймы thank'],
  ] as const
).map(([kind, weight, list]) => [kind, weight, stems(list)]);

/** A question, by its mark or by how it begins. */
const QUESTIONS = [
  [/\?/, 2],
  [/^\s*(?:как(ие|ой)?|где|когда|куда|сколько|можно ли|ка(йда|лай|шан|нша|ндай)|how|where|when)(?!\p{L})/u, 3],
] as const;

/** Thanks in advance thank for nothing yet. */
const ADVANCE =
  /заранее( вам)? (спасибо|благодар)|спасибо (заранее|за внимание)|алдын ала ра[кх]мет|thank(s| you) in advance/g;

/** Whoever names what does not work wants it mended, however politely they thank. */
const BROKEN = stems('не_(работа|вывоз|гор|убира|чист) нет! сломан ям[аыу]! жок! истеме жанба broken');

/**
 * The kind that fits best among those an agency offers: the loudest, or a report, or whatever comes first.
 * @param text what was told, and the result expected.
 */
export function proposeKind(text: string, offered: readonly Kind[]): Kind | undefined {
  const folded = fold(text).replace(ADVANCE, '');
  const loudness: Partial<Record<Kind, number>> = { report: 1 };
  for (const [kind, weight, words] of RULES) {
    if (kind === 'response' && BROKEN.test(folded)) continue;
    if (words.test(folded)) loudness[kind] = (loudness[kind] ?? 0) + weight;
  }
  for (const [question, weight] of QUESTIONS)
    if (question.test(folded)) loudness.request = (loudness.request ?? 0) + weight;
  const kinds = offered.toSorted((a, b) => (loudness[b] ?? 0) - (loudness[a] ?? 0));
  return kinds[0];
}
