import type { Piece } from './markup.ts';
import { toNode } from './markup.ts';
import { paperStyles } from './paper.styles.ts';

/**
 * Prints a page in a window of its own, so that nothing of the site comes with it. A frame would be smaller, but phones print
 * the page around it; and what a phone cannot print can be read in a window. Nodes and an adopted sheet: the window has the
 * content policy of the site.
 * @returns whether there is a window; browsers inside other apps, and frames without permission, open none.
 */
export function printPage(page: Piece): boolean {
  const opened = open('about:blank');
  if (!opened) return false;
  // Sheets belong to the document of the window in which they were made.
  const { CSSStyleSheet: Sheet, document } = opened as Window & typeof globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(paperStyles);
  document.documentElement.replaceWith(toNode(page, document));
  document.adoptedStyleSheets = [sheet];
  // In a task of its own: printing stops this page too, and its status should be on it before.
  setTimeout(() => opened.print());
  return true;
}
