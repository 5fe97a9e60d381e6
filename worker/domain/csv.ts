/** Pure: rows of a table as RFC 4180 text that a spreadsheet opens as text, whatever somebody wrote into it. */

/**
 * What a spreadsheet would take for a formula, also behind blanks or in full width, and what looks like the guard itself, so that
 * taking one apostrophe away gives back every cell exactly.
 */
const GUARDED = /^(?:['\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** First bytes of a file: without them Excel reads UTF-8 as an old code page. */
export const BYTE_ORDER_MARK = '\ufeff';

/** One line, every cell in quotes: a `;`, a comma or a line break in it ends nothing. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const guarded = GUARDED.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
