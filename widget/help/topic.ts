/** What a text is about, where its words make it plain. A guess to be shown and changed, never a decision. Pure. */
import type { Topic } from '../../sdk/contract/vocabulary.ts';
import { fold, stems } from './fold.ts';

/**
 * Folded stems by topic, in as few bytes as say the most: a citizen loads them over a weak link. Words that could be about several
 * topics are left out, and so are topics that people seldom name in plain words: those are chosen from the list.
 */
const STEMS: Readonly<Partial<Record<Topic, string>>> = {
  utilities: 'подъезд домофон крыш[аиу]! кск! оси! киреберис шатыр',
  roads: 'ям[аыуе]! дорог[аиуе]! асфальт тротуар шункыр жол(да|ды|дын|га|дагы)?! pothole road',
  transport: 'автобус маршрут остановк аялдама bus!',
  lighting: 'фонар освещени коше(дег[иы])?_жары[кг] шамдар',
  water: 'водопровод вод[аыуе]! ауыз_су! су_(жок|кел) суды!',
  sewerage: 'канализац затоп кариз су_бас',
  heating: 'отоплен батаре[ияй] жылу(мен|_жок)',
  electricity: 'электр нет_света жарык_сон',
  gas: 'газ[ау]?! газом!',
  waste: 'мусор свалк кокыс garbage',
  greening: 'деревь озеленен скамейк агаш',
  snow: 'снег гололед кар(ды)?_?тазала коктайгак snow',
  lifts: 'лифт',
  health: 'поликлиник больниц врач емхана аурухана дариг?ер',
  education: 'школ садик детск[а-я]*_сад мектеп балабакша school',
  social: 'пособи пенси жардемак зейнетак',
  environment: 'смог! дым! дыма! дымит тутин',
  animals: 'собак иттер',
  corruption: 'взятк коррупц вымога жемкор',
};

const PATTERNS = Object.entries(STEMS).map(([topic, list]) => [topic as Topic, stems(list)] as const);

/** Topics a text touches. */
export function topicsIn(text: string): Topic[] {
  const folded = fold(text);
  return PATTERNS.flatMap(([topic, pattern]) => (pattern.test(folded) ? topic : []));
}

/** The one topic the words of a text speak of; `undefined` if it is none of those offered, or not plain. */
export function proposeTopic(text: string, offered: readonly Topic[]): Topic | undefined {
  const [topic, other] = topicsIn(text);
  return topic && !other && offered.includes(topic) ? topic : undefined;
}
