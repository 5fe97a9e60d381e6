/** Templates get smaller, and nothing a browser shows or Lit needs changes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { minifyCss, minifyHtml, minifyTemplates } from './minify-templates.ts';

const HOLE = '\uE000';

describe('minified HTML', () => {
  const cases: readonly (readonly [what: string, html: string, small: string])[] = [
    ['loses indentation between blocks', '\n  <div>\n    <p>a</p>\n  </div>\n', '<div><p>a</p></div>'],
    ['keeps a space between words in a line', '<b>a</b>\n  <i>b</i> c', '<b>a</b> <i>b</i> c'],
    ['keeps a space beside an expression', `<span>a\n ${HOLE} b</span>`, `<span>a ${HOLE} b</span>`],
    [
      'keeps the text of pre and textarea',
      '<pre>\n a  b</pre><textarea> x </textarea>',
      '<pre>\n a  b</pre><textarea> x </textarea>',
    ],
    ['keeps what stands in quotes', '<a title="a  >  b"\n   href=\'x\'>c</a>', '<a title="a  >  b" href=x>c</a>'],
    ['loses quotes that nothing needs', '<p class="soft" id="a-1">b</p>', '<p class=soft id=a-1>b</p>'],
    ['keeps quotes before a slash', '<path d="M0"/>', '<path d="M0"/>'],
    ['keeps quotes around an expression', `<p id="${HOLE}-x">b</p>`, `<p id="${HOLE}-x">b</p>`],
    ['does not glue a slash to an expression', `<input .value=${HOLE} />`, `<input .value=${HOLE} />`],
    ['loses a comment', '<p>a<!-- b --></p>', '<p>a</p>'],
    ['keeps an expression in a comment', `<p><!-- ${HOLE} --></p>`, `<p><!-- ${HOLE} --></p>`],
    ['keeps a space that the author put at an edge', ' a ', ' a '],
  ];
  for (const [what, html, small] of cases) it(what, () => assert.equal(minifyHtml(html), small));
});

describe('minified CSS', () => {
  it('keeps nesting, containers and light-dark()', async () => {
    const css = await minifyCss(
      ':host {\n  color: light-dark(#111, #eee);\n  & b { margin-inline: 0 }\n}\n@container (width < 30em) { b { color: red } }',
    );
    assert.equal(css, ':host{color:light-dark(#111,#eee);& b{margin-inline:0}}@container (width < 30em){b{color:red}}');
  });

  it('leaves strings and expressions alone', async () => {
    const css = await minifyCss(`  a::before { content: "x  ;  y"; /* b */ color: ${HOLE}; }\n  ${HOLE}\n`);
    assert.equal(css, `a::before{content: "x  ;  y"; color: ${HOLE};}${HOLE}`);
  });
});

describe('the plugin', () => {
  const build = async (code: string): Promise<string> => {
    const entry = { name: 'entry', resolveId: (id: string) => id, load: () => code };
    const bundle = await rollup({ input: 'entry.ts', plugins: [entry, minifyTemplates()], external: ['lit'] });
    const { output } = await bundle.generate({ format: 'es' });
    return output[0].code;
  };

  it('works on tagged templates, nested ones too, and on nothing else', async () => {
    const code = await build(
      'import { html, css } from "lit";\n' +
        'export const a = (x) => html`<p>\n  \u0024{x ? html`<b>\n </b>` : `<p>\n </p>`}\n</p>`;\n' +
        'export const b = css`a {\n color: red }`;\n',
    );
    assert.match(code, /html`<p>\$\{x \? html`<b> <\/b>` : `<p>\n <\/p>`\}<\/p>`/);
    assert.match(code, /css`a\{color:red\}`/);
  });

  it('stops the build where text that is not markup has an expression: our Lit would not see it', async () => {
    await assert.rejects(
      build('import { html } from "lit";\nexport const a = (x) => html`<textarea>\u0024{x}</textarea>`;\n'),
      /text is not markup/,
    );
  });

  it('escapes what a template literal would read otherwise', async () => {
    const code = await build('import { html } from "lit";\nexport const a = html`<p>\\` \\u0024{b} \\\\</p>`;\n');
    assert.match(code, /html`<p>\\` \\\$\{b\} \\\\<\/p>`/);
  });
});
