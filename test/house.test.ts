/** Small files, short functions, few imports, nothing unfinished, nothing that works on one machine only. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeFaults, functionLengths, LIMITS, proseFaults } from './tools/house.ts';
import { readRootSources, readSources } from './tools/sources.ts';

const CODE = /\.(ts|mjs|js)$/;
const PROSE = /\.(md|toml|html|css|sql|svg|json|yml)$/;

const code = [...readSources(CODE), ...readRootSources(CODE)];
const lines = (count: number, line = '  x();') => Array<string>(count).fill(line).join('\n');

const LETTERS = [...'abcdefghijklm'];

describe('the house', () => {
  it('is in order', () => {
    assert.ok(code.length > 20, 'reads the real sources');
    assert.deepEqual(code.flatMap(codeFaults), []);
    const prose = [...readSources(PROSE), ...readRootSources(PROSE)].filter(({ path }) => path !== 'package-lock.json');
    assert.deepEqual(prose.flatMap(proseFaults), []);
  });

  it('reports functions that are getting long', (t) => {
    for (const source of code) {
      for (const { line, lines, head } of functionLengths(source)) {
        if (lines > LIMITS.reportedLines) t.diagnostic(`${source.path}:${line} has ${lines} lines: ${head}`);
      }
    }
  });

  const planted: readonly (readonly [what: string, text: string, complaint: RegExp])[] = [
    ['a long file', lines(301), /301 lines/],
    ['a very long file with a reason', `/** Longer than 300 lines: a table. */\n${lines(401)}`, /402 lines/],
    ['a long function', `function f() {\n${lines(59)}\n}\n`, /line 1 has 61 lines/],
    ['a long function over a wrapped head', `function f(\n  a: A,\n): B {\n${lines(59)}\n}\n`, /line 3 has 61 lines/],
    ['a long arrow', `const f = () => {\n${lines(59)}\n};\n`, /has 61 lines/],
    [
      'a long method',
      `class A {\n  async f(a: A): Promise<void> {\n${lines(59, '    x();')}\n  }\n}\n`,
      /line 2 has 61/,
    ],
    [
      'a long test',
      `describe('a', () => {\n  it('b', () => {\n${lines(59, '    x();')}\n  });\n});\n`,
      /line 2 has 61/,
    ],
    ['thirteen imports', LETTERS.map((a) => `import { ${a} } from './${a}.ts';`).join('\n'), /imports 13 modules/],
    ['unfinished work', `// ${'TO'}DO later`, /unfinished/],
    ['a path of one machine', `const a = '/${'home'}/me/jauap';`, /one machine/],
  ];
  for (const [what, text, complaint] of planted) {
    it(`catches: ${what}`, () => {
      assert.match(codeFaults({ path: 'x.ts', text }).join('\n'), complaint);
    });
  }

  it('does not mind a long list of tests, a long file with its reason, or an address', () => {
    const innocent = [
      `describe('a', () => {\n${lines(99)}\n});\n`,
      `/** Longer than 300 lines: a table. */\n${lines(350)}`,
      "const a = 'https://example.kz/home/news';",
    ];
    for (const text of innocent) assert.deepEqual(codeFaults({ path: 'x.ts', text }), []);
  });
});
