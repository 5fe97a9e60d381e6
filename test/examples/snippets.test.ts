/** What the pages tell an editor to paste: every tag, script and attribute of it exists. A browser shows it in `docs-blocks.test.ts`. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { TOPICS } from '../../sdk/contract/vocabulary.ts';
import { PAGES, SNIPPETS } from '../tools/docs/snippets.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const GUIDE = read('docs/web-editor.md');
const ROLLUP = read('rollup.config.mjs');

/** Tags with the attributes their own code names. */
const TAGS = new Map(
  readdirSync(new URL('../../widget/', import.meta.url))
    .filter((folder) => folder.startsWith('jauap-') && !folder.includes('.'))
    .map((tag) => [tag, `${read(`widget/${tag}/${tag}.ts`)}${read('widget/jauap-element.ts')}`] as const),
);

/** Every page's blocks, and what stands in its sentences with an attribute. */
const snippets = SNIPPETS.filter(({ lang }) => lang === 'html').map(({ text }) => text);
const inline = PAGES.flatMap((page) =>
  Array.from(read(page).matchAll(/`(<jauap-\w+ [^`]+>)`/g), ([, html = '']) => html),
);

/** What is wrong with a snippet. */
function faultsIn(html: string): string[] {
  const scripts = Array.from(
    html.matchAll(/src="https:\/\/jauap\.example\/v1\/([\w-]+)\.js"/g),
    ([, name = '']) => name,
  );
  const elements = Array.from(html.matchAll(/<(jauap-[\w-]+)([^>]*)>/g), ([, tag = '', rest = '']) => ({
    tag,
    attributes: Array.from(rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g), ([, name = '', value = '']) => [name, value]),
  }));
  return [
    ...scripts.filter((name) => !ROLLUP.includes(`tag('${name}'`)).map((name) => `no script ${name}`),
    ...elements.filter(({ tag }) => !TAGS.has(tag)).map(({ tag }) => `no element ${tag}`),
    ...elements.flatMap(({ tag, attributes }) =>
      attributes
        .filter(
          ([name = '']) =>
            !new RegExp(`@attr {\\w+} ${name}\\b|['"]${name}['"]|${camel(name)}\\b`).test(TAGS.get(tag) ?? ''),
        )
        .map(([name]) => `no attribute ${name} of ${tag}`),
    ),
    ...elements.flatMap(({ attributes }) =>
      attributes
        .filter(([name, value]) => name === 'topic' && !TOPICS.some((topic) => topic === value))
        .map(([, value]) => `no topic ${value}`),
    ),
    // The frame's script brings no element: it stands beside a frame.
    ...(scripts.includes('jauap-embed') && !/<iframe src="https:\/\/jauap\.example\/embed\/[a-z]+/.test(html)
      ? ['a script without its frame']
      : []),
    ...(scripts.some((name) => name !== 'jauap-embed') &&
    !elements.some(({ tag }) => scripts.some((name) => brings(name, tag)))
      ? ['a script without its element']
      : []),
  ];
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The first script brings feed and widget; each other one the element it is called after. */
const brings = (script: string, tag: string): boolean =>
  script === 'jauap' ? ['jauap-widget', 'jauap-feed'].includes(tag) : script === tag;

describe('the guide for editors', () => {
  it('has every snippet in both languages', () => {
    const [kk, ru] = GUIDE.split('## По-русски').map((part) =>
      Array.from(part.matchAll(/<(jauap-[\w-]+)/g), ([, tag]) => tag),
    );
    assert.deepEqual(kk, ru);
    for (const tag of ['jauap-widget', 'jauap-feed', 'jauap-form', 'jauap-track', 'jauap-count', 'jauap-useful'])
      assert.ok(kk?.includes(tag), tag);
  });

  for (const html of new Set([...snippets, ...inline]))
    it(`tells to paste what there is: ${html.trim().split('\n').at(-1)}`, () => assert.deepEqual(faultsIn(html), []));

  for (const [html, fault] of [
    [
      '<script type="module" src="https://jauap.example/v1/other.js"></script><jauap-widget></jauap-widget>',
      'no script other',
    ],
    ['<jauap-other></jauap-other>', 'no element jauap-other'],
    ['<jauap-count agenci="kokshetau"></jauap-count>', 'no attribute agenci of jauap-count'],
    ['<jauap-widget topic="weather"></jauap-widget>', 'no topic weather'],
    [
      '<script type="module" src="https://jauap.example/v1/jauap-count.js"></script><jauap-feed></jauap-feed>',
      'a script without its element',
    ],
    ['<script type="module" src="https://jauap.example/v1/jauap-embed.js"></script>', 'a script without its frame'],
  ] as const)
    it(`would be caught with: ${html}`, () => assert.ok(faultsIn(html).includes(fault), String(faultsIn(html))));
});
