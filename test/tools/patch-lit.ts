/**
 * Rollup plugin: what makes Lit a good guest on pages we do not own, and a light one.
 *
 * - Its Trusted Types policy gets our name, so that a page which runs Lit itself, or lists its policies, does not kill the
 *   widget with a duplicate or unlisted `lit-html`. Where ours is not listed, Lit's own name is tried, then none: a page that
 *   lists policies without requiring them still gets its widget.
 * - It leaves no global behind, and does not ask for polyfills of browsers we do not serve.
 * - What no template of ours uses stays out, since every visitor would load it: directives, with what only they ask of the parts
 *   of a template, MathML, nodes, and expressions in comments, in raw text or in place of an element's attributes. `layers.test.ts` holds the
 *   widget to `lit/html.js`, where no directive is.
 *
 * The patterns are those of the released file. Should Lit change them, the build fails here and somebody looks.
 */
import type { Plugin } from 'rollup';

const PATCHES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [
    /(\w+)\?\1\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\):void 0/,
    '(()=>{for(const n of["jauap","lit-html"])try{return $1.createPolicy(n,$2)}catch{}})()',
  ],
  // Directives are looked up for every value that is written.
  [/(function \w+\(\w+,(\w+),\w+=\w+,\w+\)\{)if\(\2===\w+\)return \2;let .*?_\$AS\(.*?\),\2\}/, '$1return $2}'],
  [/\b\w+\(this,(\w+(?:\[\w+\+\w+\])?),\w+(?:,\w+)?\)/g, '$1'],
  // Expressions that stand for attributes are for directives alone; those in comments are for whoever comments templates out.
  [/else \w+\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,index:\w+\}\),\w+\.removeAttribute\(\w+\)\);/, ''],
  [/:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
  [/else\{let \w+=-1;for\(;-1!==[^;]*;\)\w+\.push\(\{type:7,index:\w+\}\),\w+\+=\w+\.length-1\}/, ''],
  [/:3===\w+\?"<math>":""/, ':""'],
  [/:3===\w+\?"<\/math>":""/, ':""'],
  [/2===(\w+)\|\|3===\1/, '2===$1'],
  // Text that is not markup, such as a textarea's: `minify-templates.ts` sees to it that no template has an expression there.
  [/\w+\.test\((\w+)\[2\]\)&&\(\w+=RegExp\("<\/"\+\1\[2\],"g"\)\),/, ''],
  [/if\(\w+\.test\(\w+\.tagName\)\)\{.*?\.append\(\w+\[\w+\],\w+\(\)\)\}\}/, ''],
  // Where a part stands, and whether it is connected, is asked by directives alone.
  [/get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
  [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
  [/,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
  [/get parentNode\(\)\{let [^}]*\}get startNode\(\)\{[^}]*\}get endNode\(\)\{[^}]*\}/, ''],
  [/get tagName\(\)\{[^}]*\}get _\$AU\(\)\{[^}]*\}/, ''],
  [/setConnected\(\w+\)\{[^}]*\}/, ''],
  [/this\._\$AP\?\.\(!1,!0,\w+\)/, ''],
  [/this\._\$AN=void 0,/g, ''],
  // Our templates are rendered as the only content of their root.
  [/=\w+\?\.renderBefore\?\?null;/, '=null;'],
  [/=\w+\?\.renderBefore\?\?(\w+);/, '=$1;'],
  [/,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
];

export function patchLit(): Plugin {
  return {
    name: 'patch-lit',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
      const patched = PATCHES.reduce((text, [pattern, replacement]) => {
        if (!pattern.test(text)) this.error(`lit-html has changed: ${pattern} is not in it any more.`);
        return text.replace(pattern, replacement);
      }, code);
      return { code: patched, map: null };
    },
  };
}
