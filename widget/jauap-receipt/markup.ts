/** A page described once and made twice: as text for a file, as nodes for a printer. Neither needs a parser of markup. */

/** Text, or an element with its attributes and what is in it. */
export type Piece = string | readonly [name: string, attributes: Readonly<Record<string, string>>, ...within: Piece[]];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string);

const VOID = /^(?:meta|wbr)$/;
const SVG = /^(?:svg|rect|path)$/;

/** A piece as HTML. Whatever is in a text or an attribute stays text. Pure. */
export function toMarkup(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  const [name, attributes, ...within] = piece;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `<${name}${written.join('')}>`;
  return VOID.test(name) ? start : `${start}${within.map(toMarkup).join('')}</${name}>`;
}

/** A piece as a node of the given document. */
export function toNode(piece: Piece, document: Document): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const [name, attributes, ...within] = piece;
  const element = document.createElementNS(`http://www.w3.org/${SVG.test(name) ? '2000/svg' : '1999/xhtml'}`, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...within.map((part) => toNode(part, document)));
  return element;
}
