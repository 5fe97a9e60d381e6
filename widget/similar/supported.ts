/** What this browser keeps of the appeals it has supported. */

export const STORED = 'jauap-support';

/** By number of the appeal: the key, and whether the service has it. */
export type Keys = Record<string, { readonly key: string; readonly done: boolean }>;

/** Where the browser keeps nothing, as in a private frame, keys live as long as the page. */
export const unkept: { keys: Keys } = { keys: {} };

export function readKeys(): Keys {
  try {
    return { ...unkept.keys, ...JSON.parse(localStorage.getItem(STORED) ?? '{}') };
  } catch {
    // Forbidden, or spoiled by another script: what this page remembers is left.
    return unkept.keys;
  }
}

/** Whether this browser has supported an appeal. */
export const hasSupported = (number: string): boolean => !!readKeys()[number]?.done;
