/** Every fenced block of everything that is written for readers, and which test runs it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Fence } from './fences.ts';
import { fencesIn } from './fences.ts';

const ROOT = new URL('../../../', import.meta.url);

export const readPage = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

export interface Snippet extends Fence {
  readonly file: string;
}

/** Pages for readers: all of `docs/` but the list that is made from the locale tables, and what stands at the top. */
export const PAGES: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(`${ROOT.pathname}docs`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name !== 'words-to-review.md')
    .map((name) => `docs/${name}`)
    .sort(),
  ...['own-form', 'php-form', 'react'].map((name) => `examples/${name}/README.md`),
];

export const SNIPPETS: readonly Snippet[] = PAGES.flatMap((file) =>
  fencesIn(readPage(file)).map((fence) => ({ file, ...fence })),
);

const SERVICE = 'test/examples/docs-snippets.test.ts';
const BROWSER = 'test/widget/docs-blocks.test.ts';
const MACHINE = 'test/examples/operator.test.ts';

/**
 * Which test runs a block, by its language and mark. `sh` runs as it stands; `sh account` needs an account of Cloudflare, so its
 * commands and flags are held against the help of the installed wrangler; `sh npm` is what CI itself runs, so its names are looked up. `text tree` names folders.
 */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  html: BROWSER,
  css: BROWSER,
  toml: MACHINE,
  js: SERVICE,
  sh: SERVICE,
  'text tree': SERVICE,
  'sh account': MACHINE,
  'sh npm': 'test/examples/package.test.ts',
};

/** Blocks of pages that have a test of their own. */
const BY_PAGE: Readonly<Record<string, string>> = {
  'docs/open-standards.md sh': 'test/examples/open-standards.test.ts',
  'docs/open-standards.md json': 'test/examples/open-standards.test.ts',
  'docs/webhooks.md js': 'test/examples/webhook-snippet.test.ts',
  'docs/webhooks.md json': 'test/examples/webhook-snippet.test.ts',
};

/** @returns the test that runs the block; `null` if there is none, which is a fault of the page. */
export function runnerOf({ file, lang, mark, text }: Snippet): string | null {
  const kind = mark ? `${lang} ${mark}` : lang;
  if (kind === 'sh' && /^np[mx] /.test(text)) return MACHINE;
  if (kind === 'js' && /^import 'jauap\//.test(text)) return BROWSER;
  return BY_PAGE[`${file} ${kind}`] ?? BY_LANGUAGE[kind] ?? null;
}

/** The blocks that a test has to run. */
export const snippetsFor = (test: string): Snippet[] => SNIPPETS.filter((snippet) => runnerOf(snippet) === test);
