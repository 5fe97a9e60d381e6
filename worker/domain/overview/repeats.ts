/** Pure: what several people write about. A word in many appeals of a topic says more than the topic. */
import type { Overview } from '../../../sdk/contract/types.ts';
import type { Topic } from '../../../sdk/contract/vocabulary.ts';
import { fold, searchTerms } from '../folding.ts';
import type { Fact } from './facts.ts';

/** From how many appeals on it is worth an explainer. */
const WORTH = 3;
const SHOWN = 8;
const EXAMPLES = 5;
/** Newest appeals whose words are compared. */
const COMPARED = 1000;

/** Words of places: half of what people write names a house and a street, which says nothing of what repeats. */
const PLACES: ReadonlySet<string> = new Set(
  'дом дома двор улица переулок проспект микрорайон подъезд квартира город село үй аула көше даңғыл шағын аудан кіреберіс пәтер қала ауыл'
    .split(' ')
    .flatMap((word) => searchTerms(word)),
);

interface Group {
  readonly topic: Topic;
  readonly term: string;
  readonly facts: Fact[];
}

/** Groups of appeals that share a topic and the beginning of a word, the largest first; an appeal stands in one group alone. */
export function repeatsOf(facts: readonly Fact[]): Overview['repeats'] {
  const groups = new Map<string, Group>();
  for (const fact of facts.slice(0, COMPARED)) {
    for (const term of new Set(termsOf(fact.text))) {
      const key = `${fact.topic} ${term}`;
      const group = groups.get(key) ?? { topic: fact.topic, term, facts: [] };
      group.facts.push(fact);
      groups.set(key, group);
    }
  }
  const told = new Set<Fact>();
  const found: Overview['repeats'] = [];
  for (const { topic, term, facts: all } of [...groups.values()].toSorted((a, b) => b.facts.length - a.facts.length)) {
    const own = all.filter((fact) => !told.has(fact));
    if (own.length < WORTH || found.length === SHOWN) continue;
    for (const fact of own) told.add(fact);
    const numbers = own.slice(0, EXAMPLES).map(({ number }) => number);
    found.push({ topic, word: wordOf(term, own), n: own.length, numbers });
  }
  return found;
}

/** Beginnings of the words of a text, all of them: a search asks for eight at most. */
function termsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .flatMap((word) => searchTerms(word))
    .filter((term) => !PLACES.has(term));
}

/** The word as people write it most often, of those that begin with the term. */
function wordOf(term: string, facts: readonly Fact[]): string {
  const counts = new Map<string, number>();
  for (const { text } of facts) {
    for (const [word] of text.matchAll(/[\p{L}\p{N}-]+/gu)) {
      if (fold(word).startsWith(term)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? term;
}
