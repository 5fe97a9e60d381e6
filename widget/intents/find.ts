/** The search of the feed and the way to the numbers, loaded when somebody wants it or the page's address asks for it. */
import type { FindHost } from '../find/ask.ts';
import { Finder } from '../find/finder.ts';

export type { Finder };

export const openFinder = (host: FindHost, signal: AbortSignal, numbers: boolean): Finder =>
  new Finder(host, signal, numbers);
