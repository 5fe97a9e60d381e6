/** A text and which parts of it everybody sees as hidden. Pure. */
import type { TextRange } from '../../../sdk/contract/redaction.ts';
import { HIDDEN, personalRanges } from '../../../sdk/contract/redaction.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';

export type { TextRange };

/** A piece of the public text: shown as the citizen wrote it, or hidden. `from` is its place in the original. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly hidden: boolean;
}

/** A text in pieces, shown and hidden by turns. */
export function piecesOf(original: string, masks: readonly TextRange[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of masks) {
    pieces.push({ text: original.slice(at, from), from: at, hidden: false });
    pieces.push({ text: original.slice(from, to), from, hidden: true });
    at = to;
  }
  pieces.push({ text: original.slice(at), from: at, hidden: false });
  return pieces.filter(({ text }) => text);
}

/** The text as everybody reads it. */
export function publicText(original: string, masks: readonly TextRange[], lang: Language): string {
  return piecesOf(original, masks)
    .map(({ text, hidden }) => (hidden ? HIDDEN[lang] : text))
    .join('');
}

/** Whole characters without blanks around them; nothing if there are only blanks. */
function trimmed(original: string, { from, to }: TextRange): TextRange | undefined {
  const within = original.slice(from, to);
  const start = from + within.length - within.trimStart().length;
  const end = to - (within.length - within.trimEnd().length);
  if (start >= end) return undefined;
  const halved = (at: number) =>
    /[\udc00-\udfff]/.test(original[at] ?? '') && /[\ud800-\udbff]/.test(original[at - 1] ?? '');
  return { from: halved(start) ? start - 1 : start, to: halved(end) ? end + 1 : end };
}

/** Hides one more part. Parts that overlap, or have nothing but blanks between them, become one. */
export function hide(original: string, masks: readonly TextRange[], selected: TextRange): readonly TextRange[] {
  const part = trimmed(original, selected);
  if (!part) return masks;
  const joined: TextRange[] = [];
  for (const mask of [...masks, part].toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    const apart = last && mask.from > last.to && original.slice(last.to, mask.from).trim() !== '';
    if (!last || apart) joined.push(mask);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, mask.to) };
  }
  return joined;
}

/** Shows the part again that begins there. */
export function show(masks: readonly TextRange[], from: number): readonly TextRange[] {
  return masks.filter((mask) => mask.from !== from);
}

/**
 * Which parts of the original a stored public text hides: what the machine hid, if that is it, else as the text itself tells.
 * @returns `undefined` for a text that somebody wrote by hand.
 */
export function masksOf(original: string, stored: string, lang: Language): readonly TextRange[] | undefined {
  const found = personalRanges(original);
  if (publicText(original, found, lang) === stored) return found;
  const shown = stored.split(HIDDEN[lang]);
  const masks: TextRange[] = [];
  let at = 0;
  for (const [i, piece] of shown.entries()) {
    const last = i === shown.length - 1;
    // Something is hidden before every piece but the first.
    const from = i === 0 ? 0 : last ? original.length - piece.length : original.indexOf(piece, at + 1);
    if (from < at + Math.min(i, 1) || original.slice(from, from + piece.length) !== piece) return undefined;
    if (i > 0) masks.push({ from: at, to: from });
    at = from + piece.length;
  }
  return at === original.length ? masks : undefined;
}

/** Whether the machine hides this part by itself. */
export function isMachines(original: string, mask: TextRange): boolean {
  return personalRanges(original).some(({ from, to }) => from === mask.from && to === mask.to);
}

/** What everybody is to read of a text: parts of the original hidden, or words written by hand. */
export interface PublicVersion {
  readonly masks: readonly TextRange[];
  /** `null` unless written by hand. */
  readonly free: string | null;
}

/** A stored public text as it can be worked on. Without the original there is nothing to hide parts of. */
export function versionOf(original: string | null, stored: string, lang: Language): PublicVersion {
  const masks = original === null ? undefined : masksOf(original, stored, lang);
  return masks ? { masks, free: null } : { masks: [], free: stored };
}

/** What everybody will read. */
export function readAs({ masks, free }: PublicVersion, original: string | null, lang: Language): string {
  return free ?? publicText(original ?? '', masks, lang);
}
