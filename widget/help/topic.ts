/** What a text is about, where its words make it plain. A guess to be shown and changed, never a decision. Pure. */
import type { Topic } from '../../sdk/contract/vocabulary.ts';
import { fold, stems } from './fold.ts';

/** Folded stems of Kazakh, Russian and English words, by topic. Words that could be about several topics are left out. */
const STEMS: Readonly<Partial<Record<Topic, RegExp>>> = {
  utilities: stems('подъезд домофон кровл крыш[аиу] управляющ кск! оси! пик! киреберис шатыр'),
  roads: stems('ям[аыу]! яме! дорог[аиуе]! асфальт тротуар выбоин шункыр жол(да|ды|дын|га|дагы)?! pothole road'),
  transport: stems('автобус маршрут остановк троллейбус аялдама bus(es)?!'),
  lighting: stems('фонар освещени кошедеги_жарык коше_жарыг шамдар шам_жанба багана streetlight street_light lamp'),
  water: stems('водопровод вод[аыуе]! водой! ауыз_су! су_(жок|келме|тартыл) суды! судын! tap_water no_water'),
  sewerage: stems('канализац подтоп затоп ливнев кариз су_бас[ыта] sew(er|age) flood'),
  heating: stems('отоплен батаре[ияйю] радиатор жылумен жылу_(жок|бер) heating radiator'),
  electricity: stems('электр нет_света отключ[а-я]*_свет свет_отключ ток_жок жарык_сон power_(cut|outage) electric'),
  gas: stems('газ[ауе]?! газом! газоснаб газбен gas!'),
  waste: stems('мусор свалк кокыс garbage trash rubbish'),
  greening: stems('деревь дерево! озеленен скамейк сквер детск[а-я]*_площадк ойын_алан агаш playground trees?!'),
  snow: stems('снег сугроб гололед наледь кар_(тазала|кур) карды! карды_тазала коктайгак snow icy'),
  lifts: stems('лифт elevator lifts?!'),
  housing_queue: stems('очеред[а-я]*_на_(жиль|квартир) в_очеред[а-я]*_на_жиль тург?ын_уй_кезег уй_кезег housing_queue'),
  land: stems('земельн жер_(участ|телим|кезег) кадастр land_plot'),
  construction: stems('стройк застройщик новострой строительств курылыс construction'),
  health: stems(
    'поликлиник больниц врач скор(ая|ой|ую)_помощ лекарств емхана аурухана дариг?ер clinic hospital doctor',
  ),
  education: stems('школ детск[а-я]*_сад садик учител мектеп балабакша мугалим school kindergarten'),
  social: stems('пособи пенси соцзащит жардемак зейнетак pension allowance'),
  employment: stems('безработ трудоустро ваканси жумыссыз unemploy vacanc'),
  environment: stems('смог! дым! дыма! дымит выброс экологи тутин pollution smoke'),
  safety: stems('хулиган драк[аиу] наркот кауипсизди бузакы crime drugs'),
  animals: stems('собак бродяч бездомн[а-я]*_(живот|кош) иттер кангыбас stray dogs?!'),
  services: stems('цон[аеу]?! халыкка_кызмет егов egov госуслуг справк аныктама_(ал|бер)'),
  corruption: stems('взятк коррупц вымога пара_(ал|сура|бер) жемкор brib corrupt'),
  accessibility: stems('пандус инвалидн[а-я]*_коляск мугедек wheelchair ramp!'),
};

/** Topics a text touches. */
export function topicsIn(text: string): Topic[] {
  const folded = fold(text);
  return (Object.keys(STEMS) as Topic[]).filter((topic) => STEMS[topic]?.test(folded));
}

/** The one topic the words of a text speak of; `undefined` if it is none of those offered, or not plain. */
export function proposeTopic(text: string, offered: readonly Topic[]): Topic | undefined {
  const [topic, other] = topicsIn(text);
  return topic && !other && offered.includes(topic) ? topic : undefined;
}
