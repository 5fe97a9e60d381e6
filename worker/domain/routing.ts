/** Pure: who answers what. An agency's rules are a list, and the first one that fits counts. */

import type { Point, RoutingProposal, RoutingRule, Territory } from '../../sdk/contract/types.ts';
import type { Topic } from '../../sdk/contract/vocabulary.ts';
import { fold, root } from './folding.ts';

/** Everything an agency has said about who answers what. */
export interface RoutingTable {
  readonly territories: readonly Territory[];
  readonly rules: readonly RoutingRule[];
}

/** What is known of an appeal, or of a question that is not one yet. */
export interface Asked {
  readonly topic: Topic | null;
  readonly point: Point | null;
  readonly place: string | null;
  readonly text: string;
}

export const NO_RULES: RoutingTable = { territories: [], rules: [] };

const NOBODY: RoutingProposal = { territory: null, official: null, assignee: null, toAgency: null, note: null };

/** Of a shorter name nothing would be left without its ending: by itself, only the very same word is the name. */
const SHORT = 4;
const SHORT_ENDING_MAX = 2;

/** @param beside other words of the name, which tell what a short one means: «Красный Яр». */
function isForm(word: string, name: string, beside: boolean): boolean {
  if (word === name) return true;
  if (/\d/.test(name)) return false;
  if (name.length < SHORT) return beside && word.startsWith(name) && word.length - name.length <= SHORT_ENDING_MAX;
  const stem = root(word);
  return stem === name || stem === root(name);
}

/** Whether a name of one or several words stands in a text, in whatever case: «улица Абая» is found by «абай». */
function names(words: readonly string[], alias: readonly string[]): boolean {
  return words.some((_, at) => alias.every((name, i) => isForm(words[at + i] ?? '', name, alias.length > 1)));
}

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

const area = ({ south, north, west, east }: NonNullable<Territory['bounds']>): number =>
  (north - south) * (east - west);

function byPoint(territories: readonly Territory[], { lat, lon }: Point): Territory | undefined {
  return territories
    .flatMap((territory) => (territory.bounds ? [{ territory, bounds: territory.bounds }] : []))
    .filter(({ bounds: { south, north, west, east } }) => south <= lat && lat <= north && west <= lon && lon <= east)
    .toSorted((a, b) => area(a.bounds) - area(b.bounds))[0]?.territory;
}

const namesOf = ({ names: { kk, ru, en } }: Territory): string[] => [kk, ru, ...(en === undefined ? [] : [en])];

/** What a name is of, folded: written in full, in short or not at all, so that it tells no two names apart. */
const KINDS_OF_PLACES: ReadonlySet<string> = new Set(
  `улица ул кошеси коше кош проспект пр дангылы переулок пер микрорайон мкр ыкшам шагын ауданы аудан район рн
    село ауыл ауылы поселок пос кент кенти округ округи`.split(/\s+/),
);

/** The words of a name by which it is looked for. */
function nameWords(name: string): string[] {
  const all = wordsOf(name);
  const own = all.filter((word) => !KINDS_OF_PLACES.has(word));
  return own.length > 0 ? own : all;
}

function byWords(territories: readonly Territory[], text: string): Territory | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  return territories
    .flatMap((territory) =>
      [...territory.aliases, ...namesOf(territory)].map((alias) => ({ territory, alias: nameWords(alias) })),
    )
    .filter(({ alias }) => alias.length > 0 && names(words, alias))
    .toSorted((a, b) => b.alias.join('').length - a.alias.join('').length)[0]?.territory;
}

/**
 * Where something is, as far as it was said: the smallest territory around the point; else the one with the longest name found in
 * the place, else in the text.
 */
export function territoryOf({ territories }: RoutingTable, { point, place, text }: Asked): string | null {
  const found =
    (point && byPoint(territories, point)) ?? (byWords(territories, place ?? '') || byWords(territories, text));
  return found?.id ?? null;
}

/** What the rules say. @param territory where it is, once somebody has said so; else it is looked for. */
export function routeFor(
  table: RoutingTable,
  asked: Asked,
  territory: string | null = territoryOf(table, asked),
): RoutingProposal {
  const rule = table.rules.find(
    (one) => (one.topic ?? asked.topic) === asked.topic && (one.territory ?? territory) === territory,
  );
  if (!rule) return { ...NOBODY, territory };
  const { official, assignee, toAgency, note } = rule;
  return { territory, official, assignee, toAgency, note };
}
