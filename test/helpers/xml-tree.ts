/** Reads XML with a strict parser that is not ours: what is not well-formed, or names a namespace nobody declared, throws. */
import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';

export interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Tree[];
  text: string;
}

export function parseXml(xml: string): Tree {
  const root: Tree = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const given = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const tree: Tree = { name, attributes: given, children: [], text: '' };
    open.at(-1)?.children.push(tree);
    open.push(tree);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.write(xml).close();
  const [document] = root.children;
  assert.ok(document, 'a document has a root');
  return document;
}

/** Children of a name. */
export const all = (tree: Tree, name: string): Tree[] => tree.children.filter((child) => child.name === name);

/** The text of the only child of a name. */
export function only(tree: Tree, name: string): string {
  const found = all(tree, name);
  assert.equal(found.length, 1, `${tree.name} has one ${name}`);
  return found[0]?.text ?? '';
}
