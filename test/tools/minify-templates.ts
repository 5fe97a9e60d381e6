/**
 * Rollup plugin: makes Lit's `css` and `html` templates small. CSS goes through esbuild, which knows nesting, containers and
 * `light-dark()`. HTML loses only white space that no browser shows, so what was tested unbuilt is what a citizen sees.
 */
import { transform } from 'esbuild';
import type { Plugin } from 'rollup';

/** Stands for an expression while the text around it is worked on; a private-use character that no template contains. */
const HOLE = '\uE000';

/** Elements that never stand in a line of text: white space beside their tags is not shown. */
const BLOCKS =
  /^\/?(?:address|article|aside|blockquote|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|nav|ol|optgroup|option|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/i;

/** A comment, an element whose text is kept as it is, a tag with quoted values and expressions, or text. */
const TOKENS =
  /<!--[\s\S]*?-->|<(pre|textarea|script|style)\b[\s\S]*?<\/\1\s*>|<(\/?[a-z][\w-]*)(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+|</gi;

/** White space of HTML that has no meaning, removed. Exported for its test. */
export function minifyHtml(html: string): string {
  const tokens = [...html.matchAll(TOKENS)].filter(([token]) => !token.startsWith('<!--') || token.includes(HOLE));
  return tokens.map((token, index) => minifyToken(token, tokens[index - 1], tokens[index + 1])).join('');
}

function minifyToken(token: RegExpExecArray, before?: RegExpExecArray, after?: RegExpExecArray): string {
  const [text, verbatim, tag] = token;
  if (verbatim || text.startsWith('<!--')) return text;
  if (tag) return minifyTag(text);
  let out = text.replace(/\s+/g, ' ');
  // The edges of a template meet the template around it, of which nothing is known here but that it is Lit's: a line break there
  // is the author's indentation.
  if (isBlock(before) || (!before && /^\s*\n/.test(text))) out = out.trimStart();
  if (isBlock(after) || (!after && /\n\s*$/.test(text))) out = out.trimEnd();
  return out;
}

/** Blanks between attributes, and the quotes of values that need none (HTML standard, "attribute value (unquoted) state"). */
const minifyTag = (text: string): string =>
  text
    .replace(/("[^"]*"|'[^']*')(?=([\s>]?))|\s+/g, (_, quoted: string | undefined, after: string) => {
      if (!quoted) return ' ';
      return after && /^.[\w.:%#-]+.$/.test(quoted) ? quoted.slice(1, -1) : quoted;
    })
    .replace(/ >$/, '>');

/** Text that is not markup with an expression in it, which our Lit does not know, see `patch-lit.ts`. */
const RAW_HOLE = /<(textarea|script|style|title)\b(?:[^>"']|"[^"]*"|'[^']*')*>[^<]*\uE000/i;

const isBlock = (token: RegExpExecArray | undefined): boolean => BLOCKS.test(token?.[2] ?? '');

/** CSS without a byte too many; with expressions in it, only comments and white space go. Exported for its test. */
export async function minifyCss(css: string): Promise<string> {
  if (!css.includes(HOLE)) {
    const { code } = await transform(css, { loader: 'css', minify: true, charset: 'utf8' });
    // The value of a custom property is kept to the letter, though no function of CSS minds the blanks.
    return code.trim().replace(/"[^"]*"|([:,]) /g, (part, sign: string | undefined) => sign ?? part);
  }
  return css
    .replace(/"[^"]*"|'[^']*'|\/\*[\s\S]*?\*\/|\s*([{};])\s*|\s+/g, (part, sign: string | undefined) => {
      if (/^["']/.test(part)) return part;
      return part.startsWith('/*') ? '' : (sign ?? ' ');
    })
    .trim();
}

const MINIFIERS: Readonly<Record<string, (text: string) => string | Promise<string>>> = {
  css: minifyCss,
  html: minifyHtml,
  svg: minifyHtml,
};

interface Quasi {
  readonly start: number;
  readonly end: number;
  readonly value: { readonly cooked: string };
}

interface Node {
  readonly type: string;
  readonly tag?: { readonly name?: string };
  readonly quasi?: { readonly quasis: readonly Quasi[] };
}

function* taggedTemplates(value: unknown): Generator<{ tag: string; quasis: readonly Quasi[] }> {
  if (Array.isArray(value)) for (const item of value) yield* taggedTemplates(item);
  else if (value && typeof value === 'object') {
    const node = value as Node;
    const tag = node.tag?.name;
    if (node.type === 'TaggedTemplateExpression' && tag && node.quasi) yield { tag, quasis: node.quasi.quasis };
    yield* taggedTemplates(Object.values(value));
  }
}

const asLiteral = (text: string): string => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');

/** Runs after the transpiler: it reads plain JavaScript. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    async transform(code, id) {
      if (!/\.ts$/.test(id) || !/\b(?:css|html|svg)`/.test(code)) return null;
      const edits: { start: number; end: number; text: string }[] = [];
      for (const { tag, quasis } of taggedTemplates(this.parse(code))) {
        const minify = MINIFIERS[tag];
        if (!minify) continue;
        const whole = quasis.map(({ value }) => value.cooked).join(HOLE);
        if (RAW_HOLE.test(whole)) this.error(`A template of ${id} has an expression where text is not markup.`);
        const parts = (await minify(whole)).split(HOLE);
        if (parts.length !== quasis.length)
          this.error(`A ${tag} template of ${id} lost an expression while it was minified.`);
        quasis.forEach(({ start, end }, index) => {
          edits.push({ start, end, text: asLiteral(parts[index] ?? '') });
        });
      }
      edits.sort((a, b) => b.start - a.start);
      const out = edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
      return { code: out, map: null };
    },
  };
}
