/** What every element promises: text stays text, no inline style or script, and its documentation is complete. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSources, withoutComments } from './tools/sources.ts';

/** Ways to make markup, code or inline style out of text. Any of them would need an exception from a strict policy. */
const SINKS: [name: string, pattern: RegExp][] = [
  ['unsafeHTML and its sisters', /\bunsafe(?:HTML|SVG|MathML|Static)\b/],
  ['innerHTML and its sisters', /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bsetHTMLUnsafe\b|\bdocument\.write/],
  ['code from text', /\beval\(|\bnew Function\b|javascript:/i],
  ['an inline style', /\bstyleMap\b|\sstyle=|\.style\b|<style/],
  ['an inline handler', /\son\w+=["']/],
];

const sinksIn = (text: string): string[] => SINKS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

const named = (text: string, pattern: RegExp): string[] =>
  [...new Set(Array.from(text.matchAll(pattern), ([, name = '']) => name))].sort();

describe('the elements', () => {
  const all = readSources(/\.ts$/, ['widget']);

  it('make nothing but text of text', () => {
    const faults = all.flatMap(({ path, text }) => sinksIn(withoutComments(text)).map((sink) => `${path}: ${sink}`));
    assert.deepEqual(faults, []);
  });

  const planted = [
    'return unsafeHTML(text)',
    'element.innerHTML = text',
    'new Function(text)',
    'html`<p style="color: red"></p>`',
    'element.style.color = "red"',
    'html`<a onclick="go()"></a>`',
  ];
  for (const line of planted) {
    it(`would be caught with: ${line}`, () => assert.equal(sinksIn(line).length, 1));
  }

  /** Elements with what `widget/appeal/` draws. */
  const SHOWS_APPEALS = ['jauap-feed', 'jauap-track'];

  /** Elements with what `widget/proof/` draws. */
  const SHOWS_PROOF = ['jauap-more', 'jauap-track'];

  /** What the form loads when it is asked for. */
  const ASKED = /^widget\/(?:help|similar|check|preview|comments|waiting)\//;

  for (const folder of [
    'jauap-widget',
    'jauap-form',
    'jauap-receipt',
    'jauap-feed',
    'jauap-track',
    'jauap-map',
    'jauap-mark',
    'jauap-more',
    'jauap-photos',
    'jauap-waiting',
    'jauap-stats',
    'jauap-overdue',
    'jauap-view',
    'jauap-rating',
  ]) {
    const text = all
      .filter(
        ({ path }) =>
          path.startsWith(`widget/${folder}/`) ||
          (SHOWS_APPEALS.includes(folder) && path.startsWith('widget/appeal/')) ||
          (SHOWS_PROOF.includes(folder) && path.startsWith('widget/proof/')) ||
          (folder === 'jauap-more' && path.startsWith('widget/acts/')) ||
          (folder === 'jauap-form' && ASKED.test(path)),
      )
      .map((source) => source.text)
      .join('\n');

    it(`<${folder}> documents every part it has, and no other`, () => {
      assert.deepEqual(named(text, /@csspart (\S+)/g), named(text, /\spart="?([\w-]+)/g));
    });

    it(`<${folder}> documents every property a page may set for it`, () => {
      const tokens = all.find(({ path }) => path === 'widget/styles/tokens.ts')?.text ?? '';
      assert.deepEqual(
        named(text, /@cssproperty (--jauap-[\w-]+)/g),
        named(`${text}${tokens}`, /var\((--jauap-[\w-]+)/g),
      );
    });

    it(`<${folder}> documents every event it fires`, () => {
      const fired = named(text, /new Jauap(\w+)Event/g).map((name) => `jauap-${name.toLowerCase()}`);
      const documented = named(text, /@fires \{\w+\} (\S+)/g);
      assert.deepEqual(
        fired.filter((event) => !documented.includes(event)),
        [],
      );
    });
  }
});
