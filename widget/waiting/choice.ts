/** What the citizen has agreed to. The only thing in `localStorage`: no word of theirs, so that a page may ask it at once. */

const KEY = 'jauap-keep';

/** `1`: what is written and what waits; `once`: only what waits, until it is gone; nothing: nothing. */
export type Choice = '' | '1' | 'once';

export function chosen(): Choice {
  try {
    return (localStorage.getItem(KEY) ?? '') as Choice;
  } catch {
    // A sandboxed frame, or storage forbidden for this site.
    return '';
  }
}

/** @returns whether this browser will remember it. */
export function choose(choice: Choice): boolean {
  try {
    if (choice) localStorage.setItem(KEY, choice);
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
