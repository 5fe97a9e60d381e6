/** Cursors of the feed. Each says what its list was sorted by, so that one of another list is refused and not misread. */
import { base64url } from '../../sdk/contract/code.ts';
import type { Position } from './cursor.ts';
import type { FeedOrder } from './feed-plans.ts';

/** A list of the feed: sorted by the latest event, by due date, under a page; what a search likes best, and the rest of it. */
export type FeedList = FeedOrder | 'best' | 'rest';

const LETTERS: Readonly<Record<FeedList, string>> = { latest: 'l', due: 'd', page: 'p', best: 'b', rest: 'r' };
const LISTS = new Map(Object.entries(LETTERS).map(([list, letter]) => [letter, list as FeedList]));

export interface FeedPosition {
  readonly list: FeedList;
  readonly at: Position;
}

export function encodeFeedCursor({ list, at: [key, id] }: FeedPosition): string {
  return base64url(new TextEncoder().encode(`${LETTERS[list]}~${key}~${id}`));
}

/** @returns `null` for anything that `encodeFeedCursor` did not make. */
export function decodeFeedCursor(cursor: string): FeedPosition | null {
  if (!/^[\w-]+$/.test(cursor)) return null;
  try {
    const text = atob(cursor.replace(/-/g, '+').replace(/_/g, '/'));
    const [, letter = '', key, id] = text.match(/^([ldpbr])~([\dTZ:.-]{1,31})~(\d{1,16})$/) ?? [];
    const list = LISTS.get(letter);
    return list && key && id ? { list, at: [key, Number(id)] } : null;
  } catch {
    return null;
  }
}
