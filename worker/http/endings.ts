/** Addresses whose last segment ends in the name of a format: `kokshetau.rss`, `roads.xml`. */

/** The two halves of a segment, cut at its last dot; without a dot there is no ending. */
export function splitEnding(segment: string): { readonly name: string; readonly ending: string } {
  const dot = segment.lastIndexOf('.');
  return dot < 0 ? { name: segment, ending: '' } : { name: segment.slice(0, dot), ending: segment.slice(dot + 1) };
}
