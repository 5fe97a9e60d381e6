/** What would be refused of a draft, and where; found before it is sent, or told by the service. Pure. */
import { findPersonalData } from '../../../sdk/contract/redaction.ts';
import { fieldsOf } from '../../../sdk/contract/template-fields.ts';
import type { Problem } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { ANSWER_LANGUAGES, LIMITS } from '../../../sdk/contract/vocabulary.ts';
import type { Draft, LinkRow, MeasureRow } from './draft.ts';

export type Mistake =
  | 'owed'
  | 'short'
  | 'long'
  | 'fields'
  | 'secret'
  | 'official'
  | 'what'
  | 'date'
  | 'future'
  | 'past'
  | 'url'
  | 'title'
  | 'uploading'
  | 'photo'
  | 'other';

/** By the path of the field in the form: `texts.kk`, `measures.0.on`. */
export type Mistakes = Readonly<Record<string, Mistake>>;

/** Somebody's ИИН or card, which the service refuses too. */
export const hasSecret = (text: string): boolean =>
  findPersonalData(text).some((kind) => kind === 'iin' || kind === 'card');

/** A telephone or an e-mail address, which may be the agency's own. */
export const hasContact = (text: string): boolean =>
  findPersonalData(text).some((kind) => kind === 'phone' || kind === 'email');

function inText(text: string): Mistake | undefined {
  const { length } = text.trim();
  if (length === 0) return undefined;
  if (length < LIMITS.answerMin) return 'short';
  if (length > LIMITS.answerMax) return 'long';
  if (fieldsOf(text).length > 0) return 'fields';
  return hasSecret(text) ? 'secret' : undefined;
}

type Entry = readonly [path: string, mistake: Mistake | undefined];

function inMeasure(list: 'measures' | 'planned', row: MeasureRow, index: number, today: string): Entry[] {
  const { kk, ru, on, place } = row;
  const words = [kk, ru].map((text) => text.trim().length).filter((length) => length > 0);
  const early = list === 'measures' ? on > today && 'future' : on <= today && 'past';
  const path = `${list}.${index}`;
  return [
    [`${path}.what`, words.length === 0 || words.some((length) => length < LIMITS.measureMin) ? 'what' : undefined],
    [`${path}.what`, hasSecret(`${kk}\n${ru}`) ? 'secret' : undefined],
    [`${path}.on`, on ? early || undefined : 'date'],
    [`${path}.place`, hasSecret(place) ? 'secret' : undefined],
  ];
}

function inLink({ url, title }: LinkRow, index: number): Entry[] {
  const isAddress = URL.canParse(url.trim()) && new URL(url.trim()).protocol === 'https:';
  return [
    [`links.${index}.url`, isAddress ? undefined : 'url'],
    [`links.${index}.title`, title.trim() ? undefined : 'title'],
  ];
}

/** @param draft without untouched rows. @param owed language that must not be missing; without one either will do. @param today local day. */
export function mistakesIn(draft: Draft, owed: AnswerLanguage | null, today: string): Mistakes {
  const { texts, official, measures, planned, links, photos } = draft;
  const missing = !(owed ? [texts[owed]] : Object.values(texts)).some((text) => text.trim());
  const found: Entry[] = [
    ['official', official ? undefined : 'official'],
    ...ANSWER_LANGUAGES.map((language): Entry => [`texts.${language}`, inText(texts[language])]),
    ...(owed ? [owed] : ANSWER_LANGUAGES).map((language): Entry => [`texts.${language}`, missing ? 'owed' : undefined]),
    ...measures.flatMap((row, i) => inMeasure('measures', row, i, today)),
    ...planned.flatMap((row, i) => inMeasure('planned', row, i, today)),
    ...links.flatMap(inLink),
    ...photos.flatMap(({ alt = {} }, i) =>
      ANSWER_LANGUAGES.map(
        (one): Entry => [`photos.${i}.alt.${one}`, hasSecret(alt[one] ?? '') ? 'secret' : undefined],
      ),
    ),
  ];
  return Object.fromEntries(found.filter((entry): entry is [string, Mistake] => entry[1] !== undefined));
}

const OF_SERVICE: Readonly<Record<string, Mistake>> = {
  language_missing: 'owed',
  personal_data: 'secret',
  unfilled: 'fields',
  too_short: 'short',
  too_long: 'long',
  missing: 'photo',
};

/** What the service said, in the same terms. Its indexes count the rows that were sent. */
export function mistakesOf(issues: Problem['issues'] = []): Mistakes {
  return Object.fromEntries(
    issues.map(({ path, code }) => [path.replace(/\.what\.(?:kk|ru)$/, '.what'), OF_SERVICE[code] ?? 'other']),
  );
}
