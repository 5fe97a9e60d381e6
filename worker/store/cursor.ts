/** Opaque cursors: a place in a sorted list, as base64url of its sort key. They say nothing a reader of the list does not know. */

import { base64url } from '../../sdk/contract/code.ts';

/** Sort key of the row a page begins with: a text column and the id. */
export type Position = readonly [key: string, id: number];

export function encodeCursor([key, id]: Position): string {
  return base64url(new TextEncoder().encode(`${key}~${id}`));
}

/** @returns `null` for anything that `encodeCursor` did not make. */
export function decodeCursor(cursor: string): Position | null {
  if (!/^[\w-]+$/.test(cursor)) return null;
  try {
    const [, key, id] =
      atob(cursor.replace(/-/g, '+').replace(/_/g, '/')).match(/^([\dTZ:.-]{10,30})~(\d{1,15})$/) ?? [];
    return key && id ? [key, Number(id)] : null;
  } catch {
    return null;
  }
}
