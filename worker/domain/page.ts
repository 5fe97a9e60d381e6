/** Pure: the address of a page, as everybody may see it. */

/**
 * What is kept of the address a client names: origin, path, and those query parameters by which the agency tells its pages
 * apart. Everything else in a query may be a secret (a token, an e-mail address, an ИИН) and stays out of the record, whoever
 * sent it. The widget does the same before sending; this holds for every other client.
 */
export function publicAddress(address: string, pageParams: readonly string[]): string {
  const { origin, pathname, searchParams } = new URL(address);
  const kept = [...searchParams].filter(([name]) => pageParams.includes(name));
  return origin + pathname + (kept.length ? `?${new URLSearchParams(kept)}` : '');
}
