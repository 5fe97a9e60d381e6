/** Writes XML 1.0: elements, attributes and text, and nothing else. Pure. */

/** An element, or text. `undefined` writes nothing. */
export type Xml = Element | string | undefined;

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
}

export function element(name: string, attributes: Readonly<Record<string, string>>, ...children: Xml[]): Element {
  return { name, attributes, children };
}

/** An element with nothing but text in it. */
export const textElement = (name: string, text: string): Element => element(name, {}, text);

/**
 * Characters XML 1.0 has no way to write, not even as a reference (§2.2, Char): most controls, halves of surrogate pairs, U+FFFE and
 * U+FFFF. One of them makes the whole document unreadable, so they are left out.
 */
const NO_CHAR = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Must be written so after "]]" (§2.4), and may be anywhere.
  '>': '&gt;',
  '"': '&quot;',
  // A reader takes these for blanks in attributes, and turns \r into \n in text (§2.11, §3.3.3).
  '\r': '&#13;',
};

const IN_ATTRIBUTES: Readonly<Record<string, string>> = { ...REFERENCES, '\n': '&#10;', '\t': '&#9;' };

/** A text without what XML cannot hold, for formats that have to say the same as their XML. */
export const writable = (text: string): string => text.replace(NO_CHAR, '');

function escapeText(text: string): string {
  return writable(text).replace(/[&<>"\r]/g, (character) => REFERENCES[character] ?? '');
}

function escapeAttribute(text: string): string {
  return writable(text).replace(/[&<>"\r\n\t]/g, (character) => IN_ATTRIBUTES[character] ?? '');
}

function write(node: Xml): string {
  if (node === undefined) return '';
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const inside = node.children.map(write).join('');
  const opening = `<${node.name}${attributes.join('')}`;
  return inside === '' ? `${opening}/>` : `${opening}>${inside}</${node.name}>`;
}

export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}\n`;
}
