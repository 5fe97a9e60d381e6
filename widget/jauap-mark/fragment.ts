/** What somebody has selected on a page, and the report that is made of it. */
import { LIMITS } from '../../sdk/contract/vocabulary.ts';

/** Longest fragment that is quoted; a mistake is found in less. */
export const FRAGMENT_MAX = 300;

/**
 * The selected text, in one line; empty where nothing is selected, or where somebody is writing: what is typed in a field is
 * nobody's mistake and not for sending.
 */
export function selectedFragment(selection: Selection | null, active: Element | null): string {
  if (!selection || selection.isCollapsed || active?.matches('input, textarea, select, [contenteditable]')) return '';
  return shorten(selection.toString());
}

/** At most {@link FRAGMENT_MAX} characters, and no half one. Pure. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= FRAGMENT_MAX ? line : `${whole(line.slice(0, FRAGMENT_MAX - 1))}…`;
}

/** The report as the contract takes it. Pure. @param errorIn what it is about, in the citizen's language. */
export function reportText(errorIn: string, fragment: string, comment: string): string {
  const quoted = `${errorIn}: «${fragment}»`;
  return whole(`${quoted}\n${comment.trim()}`.trim().slice(0, LIMITS.textMax));
}

/** Without the half of a character that a cut may leave. */
const whole = (text: string): string => text.replace(/[\ud800-\udbff]$/, '');
