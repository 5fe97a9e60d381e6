/** The package as it is packed: every entry that it names or that a page tells of is there, loads, and has types. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { Consumer } from '../helpers/consumer.ts';
import { startConsumer } from '../helpers/consumer.ts';
import { commandsOf } from '../helpers/shell.ts';
import { PAGES, readPage, SNIPPETS, snippetsFor } from '../tools/docs/snippets.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { name, exports, scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  name: string;
  exports: Record<string, Record<'types' | 'default', string>>;
  scripts: Record<string, string>;
};
const ENTRIES = Object.keys(exports).map((entry) => entry.replace(/^\./, name));
/** What needs a page around it, so that it is bundled and not run here. */
const isElements = (entry: string) => exports[entry.replace(name, '.')]?.default.startsWith('./dist/widget/') ?? false;

describe('the package', () => {
  let consumer: Consumer;
  before(async () => {
    consumer = await startConsumer();
  });
  after(() => consumer.close());

  it('holds the code and the types of every entry, and nothing of the desk', async () => {
    const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      maxBuffer: 2 ** 26,
    });
    const [packed] = JSON.parse(stdout) as { files: { path: string }[] }[];
    const files = new Set(packed?.files.map(({ path }) => `./${path}`));
    for (const [entry, { types, default: code }] of Object.entries(exports))
      assert.deepEqual(
        [types, code].filter((file) => !files.has(file)),
        [],
        entry,
      );
    assert.deepEqual(
      [...files].filter((file) => /\/desk\/|\/worker\//.test(file)),
      [],
    );
  });

  it('has every entry that a page tells of', () => {
    const told = PAGES.flatMap((page) =>
      Array.from(readPage(page).matchAll(/[`'"](jauap\/[\w/]+)[`'"]/g), ([, entry = '']) => entry),
    );
    assert.ok(told.length > 5);
    assert.deepEqual(
      told.filter((entry) => !ENTRIES.includes(entry)),
      [],
    );
  });

  it('loads, entry by entry', async () => {
    const code = ENTRIES.filter((entry) => !isElements(entry)).map(
      (entry, i) =>
        `import * as x${i} from '${entry}';\nif (Object.keys(x${i}).length === 0) throw new Error('${entry} exports nothing');`,
    );
    await import(await consumer.write('entries.mjs', code.join('\n')));
    const elements = ENTRIES.filter(isElements);
    assert.ok(code.length >= 7 && elements.length >= 6);
    for (const entry of elements) {
      const bundled = await build({
        stdin: { contents: `export * from '${entry}';`, resolveDir: consumer.folder },
        bundle: true,
        splitting: true,
        format: 'esm',
        outdir: consumer.folder,
        write: false,
        logLevel: 'silent',
      });
      const text = bundled.outputFiles.map((file) => file.text).join('\n');
      assert.match(text, /jauap-/, entry);
    }
  });

  it('has types that a strict project takes, for its entries and for what the pages write with them', async () => {
    const blocks = SNIPPETS.filter(({ lang, file }) => lang === 'js' && file !== 'docs/webhooks.md');
    assert.ok(blocks.length >= 3);
    const files = ['planted.mts', 'entries.mts', ...blocks.map((_, i) => `block-${i}.mts`)];
    await consumer.write('planted.mts', "import { createClient } from 'jauap';\ncreateClient({ agensy: 'x' });\n");
    await consumer.write(
      'entries.mts',
      `${ENTRIES.map((entry, i) => `export * as x${i} from '${entry}';`).join('\n')}\n`,
    );
    for (const [i, { text }] of blocks.entries()) await consumer.write(`block-${i}.mts`, `${text}\nexport {};\n`);
    const [planted, ...faults] = await consumer.check(files);
    assert.match(planted ?? '', /planted\.mts.*agensy/, 'control: a mistake is found');
    assert.deepEqual(faults, []);
  });

  it('is called by its name, and its scripts by theirs', () => {
    for (const { text } of snippetsFor('test/examples/package.test.ts'))
      for (const [program, verb = '', what = ''] of commandsOf(text)) {
        assert.equal(program, 'npm', text);
        assert.ok(verb === 'ci' || (verb === 'install' ? what === name : scripts[verb === 'run' ? what : verb]), text);
      }
  });
});
