/** What a request costs: milliseconds in the app over a local D1, and the rows that D1 counts. Prints lines of a table. */
import type { Api } from '../helpers/api.ts';
import { countedReads } from '../helpers/counted.ts';

const RUNS = 40;

export const HEAD = '| request | p50, ms | p95, ms | rows read |\n|---|---|---|---|';

/** The middle of some times, and what all but one in twenty keep to. */
function percentiles(times: readonly number[]): readonly [p50: number, p95: number] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return [at(0.5), at(0.95)];
}

export async function measure(
  api: Api,
  what: string,
  path: string,
  { headers = {}, runs = RUNS }: { readonly headers?: Record<string, string>; readonly runs?: number } = {},
): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await (await api.request(path, { headers })).text();
    times.push(performance.now() - start);
  }
  const { read } = await countedReads(api.env.DB, (db) => api.request(path, { headers }, db));
  const [p50, p95] = percentiles(times).map((ms) => ms.toFixed(1));
  console.log(`| ${what} | ${p50} | ${p95} | ${read} |`);
}
