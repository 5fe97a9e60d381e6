/** What is written as XML is read back by a strict parser as it was, but for what XML cannot hold. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { element, writable, xmlDocument } from '../../worker/http/xml.ts';
import { parseXml } from '../helpers/xml-tree.ts';

/** Any UTF-16 at all, the rarer troubles more often than chance would have them. */
const anything = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0x0b, 0x0d, 0x0a, 0x3c, 0x26, 0x5d, 0x3e, 0xd83d, 0xde00),
    ),
  )
  .map((units) => String.fromCharCode(...units));

describe('XML', () => {
  it('holds any text and any attribute', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const tree = parseXml(xmlDocument(element('a', { b: text }, element('c', {}, text))));
        assert.equal(tree.attributes.b, writable(text));
        assert.equal(tree.children[0]?.text ?? '', writable(text));
      }),
    );
  });

  it('is refused by the same parser where a character is left as it came', () => {
    for (const text of ['\u000b', '<', '&', ']]>', '\ufffe']) assert.throws(() => parseXml(`<a>${text}</a>`), text);
  });
});
