/** What a frame of ours and the page around it say to each other: how high the frame would like to be, and nothing else. */

/** Type of both messages. The page around asks without a height; the frame answers with one. */
export const SIZE = 'jauap:size';

/** Higher than any feed with every answer open; what says more is not believed. */
const HEIGHT_MAX = 100_000;

/** The height a message speaks of, in CSS pixels; `undefined` if it is none of ours. Pure. */
export function heightIn(data: unknown): number | undefined {
  const { type, height } = (data ?? {}) as { type?: unknown; height?: unknown };
  const told = type === SIZE && Number.isInteger(height) && (height as number) > 0 && (height as number) <= HEIGHT_MAX;
  return told ? (height as number) : undefined;
}

/**
 * The site that frames us, if it is one that may: told by the browser itself, or by the address somebody came from. Where a site keeps
 * that to itself and there is but one that may frame us, it is that one. Pure.
 * @param sites origins of the agency's sites, as the server has written them into the page.
 */
export function parentOf(sites: readonly string[], ancestor: string | undefined, referrer: string): string | undefined {
  const told = ancestor || (URL.canParse(referrer) ? new URL(referrer).origin : sites.length === 1 && sites[0]);
  return sites.find((site) => site === told);
}
