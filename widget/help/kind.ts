/**
 * Which kind an appeal is, from the citizen's own words (АППК art. 4). A proposal in plain words, shown with its term and changed
 * with one press: nobody has to know the law to be heard. Pure.
 */
import type { Kind } from '../../sdk/contract/vocabulary.ts';
import { fold, stems } from './fold.ts';

/** What speaks for a kind, and how loudly. Stems are folded; see `fold.ts`. */
const RULES: readonly (readonly [kind: Kind, weight: number, words: RegExp])[] = [
  // A complaint is about what an office or an official did or left undone (art. 4(38)): «незаконная свалка» is none.
  ['complaint', 4, stems('жалуюсь жалоба! жалобу! пожаловаться обжал шагым(дан|ым|ды)? complain')],
  ['complaint', 3, stems('отказал(и|а|о)?! отказыва бездейств бас_тарт арекетсизд ескермей refus(ed|es|al)')],
  [
    'complaint',
    3,
    stems(
      'незаконн(о|ое|ый|ого)_(отка|увол|решен|действ|оштраф|начисл|снес|приказ|постановл) зансыз_(шешим|арекет|бас)',
    ),
  ],
  ['complaint', 3, stems('наруш(или|ает|ил|ены)_мо[ия] кукыгым нахами хамств! нагруби дорек[ыи] unlawful')],
  ['proposal', 4, stems('предлага(ю|ем) предложени предложить внести_предложен усынам(ын|ыз) усыныс suggest propose')],
  [
    'proposal',
    2,
    stems('хорошо_бы было_бы_(хорошо|удобно|здорово|неплохо) неплохо_бы болса_жаксы жаксы_болар would_be_(good|nice)'),
  ],
  [
    'application',
    3,
    stems(
      'помогите! прошу_(вас_)?(помочь|помощ|оказать|содейств) окажите нужна_помощь комек жардем_(ет|бер|сура) help_me please_help need_help',
    ),
  ],
  ['request', 2, /\?/],
  [
    'request',
    2,
    stems('подскажите разъясните хочу_узнать хотел[аи]?_бы_узнать аныктап айтып_бери?н тусиндири want_to_know'),
  ],
  [
    'request',
    4,
    stems(
      '(прошу_)?предоставьте_информац предоставить_(информац|сведен) акпарат_бер малимет_бер дерек_бер information_(on|about)',
    ),
  ],
  // How and where something is done: the beginning of a question, with or without its mark.
  [
    'request',
    3,
    /^\s*(?:как|где|когда|куда|сколько|какие|какой|можно\s+ли|кайда|калай|кашан|канша|кандай|how|where|when|which)(?![\p{L}])/u,
  ],
  [
    'response',
    2,
    stems(
      'спасибо благодар поддержива(ю|ем) одобря ра[кх]мет рызамын ризамы[нз] алгыс колдаймы[нз] thank(s|_you) support!',
    ),
  ],
];

/** Thanks in advance thank for nothing yet. */
const ADVANCE =
  /(?:заранее\s+(?:вам\s+)?(?:спасибо|благодар\S*)|спасибо\s+(?:заранее|за\s+внимание)|алдын\s+ала\s+ра[кх]мет|(?:thanks|thank\s+you)\s+in\s+advance)/g;

/** Whoever names what does not work wants it mended, however politely they thank. */
const BROKEN = stems(
  'не_(работа|вывоз|гор[ия]т|убира|чист) нет! сломан ям[аыу]! жок! истеме жанба тазаланба not_working broken',
);

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
  const kinds = offered.toSorted((a, b) => (loudness[b] ?? 0) - (loudness[a] ?? 0));
  return kinds[0];
}
