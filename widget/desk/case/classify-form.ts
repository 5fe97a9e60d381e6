/** The form that says what an appeal is about, where, and who answers for it, beside what the agency's rules say. Pure. */
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AppealRouting, LocalizedText } from '../../../sdk/contract/types.ts';
import type { CaseWords } from '../locales/case.ts';
import type { ActForm, CaseContext, Option, Values } from './act-form.ts';
import { choice, officialOptions } from './act-form.ts';

/** Stands for nobody and nowhere: what is empty is left to the rules. No id of an agency's begins like this. */
const NONE = '-';

const NO_ROUTING: AppealRouting = {
  territory: null,
  official: null,
  assignee: null,
  toAgency: null,
  note: null,
  territories: [],
};

const inWords = (names: LocalizedText, { shared: { lang } }: CaseWords): string => names[lang] ?? names.kk;

/** What the rules say, in one sentence; nothing if they say nothing. */
function toldBy(
  routing: AppealRouting,
  places: readonly Option[],
  people: readonly Option[],
  words: CaseWords,
): string {
  const { territory, official, note, toAgency } = routing;
  const nameOf = (id: string | null, options: readonly Option[]) => options.find(([one]) => one === id)?.[1];
  const said = [nameOf(territory, places), nameOf(official, people), note ? inWords(note, words) : toAgency].filter(
    Boolean,
  );
  return said.length > 0 ? words.acts.rulesSay(said.join('; ')) : '';
}

/** As it is sent: what is empty the service finds by the rules. */
const decided = ({ topic, ...rest }: Values): object => ({
  topic,
  ...Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value ? [[name, value === NONE ? null : value]] : [])),
  ),
});

export function classify({ found, topics, officials, routing = NO_ROUTING }: CaseContext, words: CaseWords): ActForm {
  const places = routing.territories.map(({ id, names }): Option => [id, inWords(names, words)]);
  const people = officialOptions(officials, words);
  const open: Option[] = [
    ['', words.acts.byRules],
    [NONE, words.acts.none],
  ];
  const initial = {
    topic: found.topic,
    territory: places.find(([id]) => id === (found.territory ?? routing.territory))?.[0] ?? '',
    official: found.official ?? routing.official ?? '',
  };
  return {
    endpoint: DESK_ENDPOINTS.route,
    told: toldBy(routing, places, people, words),
    fields: [
      choice(
        'topic',
        topics.map((topic) => [topic, words.terms.topics[topic]]),
        true,
      ),
      ...(places.length > 0 ? [choice('territory', [...open, ...places])] : []),
      choice('official', [...open, ...people]),
    ],
    initial,
    // Another topic has other rules: who answers is asked of them anew, unless somebody has chosen.
    derive: (values, before) =>
      values.topic !== before.topic && values.official === initial.official ? { ...values, official: '' } : values,
    body: decided,
  };
}
