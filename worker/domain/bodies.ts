/** Pure: which body an appeal may belong to, and in which order they are offered. */
import type { BodyList, LocalizedText } from '../../sdk/contract/types.ts';
import { fold } from './folding.ts';

/** An agency by its names. */
export interface NamedBody {
  readonly id: string;
  readonly names: LocalizedText;
  readonly region: string | null;
}

/** A longer list is no choice: another word finds the body. */
const SHOWN = 20;

/**
 * Other agencies whose names hold the words asked for, by their beginnings and in any order. Those of the same territory come first,
 * then those of the whole country: what can be answered near by is not sent to the centre.
 */
export function bodiesFor(
  { id, region }: Pick<NamedBody, 'id' | 'region'>,
  all: readonly NamedBody[],
  q = '',
): BodyList['items'] {
  const asked = fold(q).split(' ').filter(Boolean);
  const distance = (body: NamedBody) => (body.region === null ? 1 : body.region === region ? 0 : 2);
  return all
    .filter((body) => body.id !== id && isNamed(body.names, asked))
    .toSorted((a, b) => distance(a) - distance(b) || a.names.kk.localeCompare(b.names.kk, 'kk'))
    .slice(0, SHOWN)
    .map((body) => ({ id: body.id, names: body.names, region: body.region, near: distance(body) === 0 }));
}

function isNamed(names: LocalizedText, asked: readonly string[]): boolean {
  const words = [names.kk, names.ru, names.en].flatMap((name = '') => fold(name).split(' '));
  return asked.every((part) => words.some((word) => word.startsWith(part)));
}
