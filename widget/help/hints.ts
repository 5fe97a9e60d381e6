/** What may be said to a citizen while they write. Found on the device, gently meant: no hint keeps anybody from sending. Pure. */
import type { RedactionKind } from '../../sdk/contract/redaction.ts';
import { findPersonalData } from '../../sdk/contract/redaction.ts';
import type { Answers } from '../jauap-form/compose.ts';
import { fold, stems } from './fold.ts';
import { topicsIn } from './topic.ts';

export type Hint = 'short' | 'place' | 'several' | 'insult' | RedactionKind;

/** Fields hints are given about. */
export const HINTED = ['text', 'place', 'when', 'result'] as const;
export type Hints = Readonly<Record<(typeof HINTED)[number], readonly Hint[]>>;

/** From how many characters on a story usually says enough to act on it. */
const USEFUL = 60;

/** Words people give a place with. */
const PLACE = stems(
  'ул! улиц проспект переул микрорайон мкр! район двор[еа]?! дом[ае]?! подъезд перекрест площад парк[еа]?! школ больниц ' +
    'остановк мост сел[ое]! угл[уа]! рядом_с напротив возле около ауыл коше дангыл ауданы уй[идн] жаны киылыс аула ' +
    'street house near',
);

/** A list of matters: «1) … 2) …», «во-вторых», «екіншіден». */
const LISTED = /(?:^|\n)\s*(?:1[.)]|-|•)\s[\s\S]*\n\s*(?:2[.)]|-|•)\s|(?<!\p{L})(?:во-вторых|екиншиден)(?!\p{L})/u;

/** Words that add one matter to another. */
const ADDED = stems(
  'также! еще_(одна|один|у_нас|хочу|прошу) кроме_того сонымен_(катар|бирге) тагы_да! тагы_бир also! besides!',
);

/** Letters and signs that stand for Cyrillic ones where somebody masks a word. */
const MASKS = 'aeopcxykmthb@0346';
const LETTERS = 'аеорсхукмтнваозчб';

/** Insults, as stems of the folded text. Few on purpose: a false alarm insults the writer. */
const INSULT = stems(
  'дура(к|ки)?! дебил идиот кретин придур тупиц тупы[ехй]! сволоч мраз[ьи]! твар[ьи]! ублюд урод(ы|ов|ам)?! козел! скоты! подон(ок|ки) ' +
    'гнид муда[кч] говн[оаюе] сук[аи]! бля(дь|ди)?! ху[йеяи] пизд еб(а|л|ну|уч) жоп[аеуы]! ' +
    'акымак малгун хайуан! сумырай онбаган котак idiot stupid! moron bastard fuck shit!',
);

function insults(text: string): boolean {
  // Only in words that have a Cyrillic letter: an English word is no masked Russian one.
  const unmasked = fold(text).replace(/[\p{L}\d@]*[а-я][\p{L}\d@]*/gu, (word) =>
    word.replace(/[aeopcxykmthb@0346]/g, (sign) => LETTERS.charAt(MASKS.indexOf(sign))).replace(/(.)\1{2,}/g, '$1'),
  );
  return INSULT.test(unmasked);
}

function several(text: string): boolean {
  const { length } = topicsIn(text);
  return LISTED.test(fold(text)) || length > 3 || (length > 1 && ADDED.test(fold(text)));
}

/** What each field may be told. */
export function hintsFor({ text, place, when, result, point }: Answers): Hints {
  const own = (typed: string): Hint[] => [...(insults(typed) ? (['insult'] as const) : []), ...findPersonalData(typed)];
  const length = text.trim().length;
  const placeless = length >= USEFUL && !place.trim() && !point && !PLACE.test(fold(text));
  return {
    text: [
      ...(length && length < USEFUL ? (['short'] as const) : []),
      ...(several(text) ? (['several'] as const) : []),
      ...own(text),
    ],
    place: [...(placeless ? (['place'] as const) : []), ...own(place)],
    when: own(when),
    result: own(result),
  };
}
