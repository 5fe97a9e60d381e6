/** Searching and filtering the feed, loaded when somebody wants it or the page's address asks for it. */
import type { FindHost } from '../find/finder.ts';
import { Finder } from '../find/finder.ts';

export type { Finder };

export const openFinder = (host: FindHost, signal: AbortSignal): Finder => new Finder(host, signal);
