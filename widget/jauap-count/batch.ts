/** Gathers what the badges of a page ask for, so that a listing of fifty causes one request. */
import type { Counts } from '../../sdk/contract/types.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { fetchCounts } from '../../sdk/pages/fetch-counts.ts';
import { createTransport } from '../transport.ts';

export type Count = Counts['items'][number];

/** Longest list of addresses in one request, in characters: proxies cut longer lines. */
const CHARACTERS_MAX = 4000;

interface Asked {
  readonly page: string;
  readonly resolve: (count: Promise<Count | undefined>) => void;
}

const waiting = new Map<string, Asked[]>();

/**
 * Count of one page. Everything asked for in one go, of one agency, travels together.
 * @param page canonical address.
 */
export function countOf(endpoint: string, agency: string, page: string): Promise<Count | undefined> {
  const key = `${endpoint} ${agency}`;
  const asked = waiting.get(key) ?? [];
  if (!asked.length) setTimeout(() => send(endpoint, agency, key));
  waiting.set(key, asked);
  return new Promise((resolve) => asked.push({ page, resolve }));
}

function send(endpoint: string, agency: string, key: string): void {
  const asked = waiting.get(key) ?? [];
  waiting.delete(key);
  const transport = createTransport(endpoint);
  for (const pages of inParts([...new Set(asked.map(({ page }) => page))])) {
    const counts = fetchCounts(transport, agency, pages);
    for (const { page, resolve } of asked) {
      if (pages.includes(page)) resolve(counts.then((items) => items[pages.indexOf(page)]));
    }
  }
}

/** Lists short enough for one request each. Pure. */
export function inParts(pages: readonly string[]): string[][] {
  const parts: string[][] = [];
  let room = 0;
  for (const page of pages) {
    room -= encodeURIComponent(page).length;
    const last = parts.at(-1);
    if (last && room >= 0 && last.length < LIMITS.countsMax) last.push(page);
    else {
      parts.push([page]);
      room = CHARACTERS_MAX - encodeURIComponent(page).length;
    }
  }
  return parts;
}
