/**
 * What somebody has typed and not sent, kept for this tab alone, so that a reload loses nothing. Never in `localStorage`: computers of
 * offices are shared, and what is typed may name a citizen.
 */

const PREFIX = 'jauap-desk-draft:';

/** Whose draft it is, and of what. */
export interface DraftKey {
  readonly person: string;
  /** Of the appeal. */
  readonly number: string;
  /** What is being done to it. */
  readonly act: string;
}

const keyOf = ({ person, number, act }: DraftKey): string => `${PREFIX}${person}:${number}:${act}`;

/** Where storage is blocked, what is typed lasts as long as the page. */
function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

export function readDraft<T>(key: DraftKey): T | undefined {
  return attempt(() => JSON.parse(sessionStorage.getItem(keyOf(key)) ?? 'null') as T | null) ?? undefined;
}

export function keepDraft(key: DraftKey, draft: object): void {
  attempt(() => sessionStorage.setItem(keyOf(key), JSON.stringify(draft)));
}

export function dropDraft(key: DraftKey): void {
  attempt(() => sessionStorage.removeItem(keyOf(key)));
}

/** Forgets all that was typed in this tab: who typed it has left. */
export function forgetDrafts(): void {
  attempt(() => sessionStorage.clear());
}

/** Forgets what somebody else typed in this tab before this person came. */
export function forgetOthersDrafts(person: string): void {
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX) && !key.startsWith(`${PREFIX}${person}:`)) sessionStorage.removeItem(key);
    }
  });
}
