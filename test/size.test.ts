/** The rules that hold what a citizen downloads within budget, and without a byte of the schema library. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { OutputChunk, RollupOptions } from 'rollup';
import { rollup } from 'rollup';
import type { Measure } from './tools/size-report.ts';
import {
  chunksOf,
  gzipBytes,
  languageOf,
  measureEager,
  measureIntents,
  measureWhole,
  overBudget,
  sizeBudget,
} from './tools/size-report.ts';

const BUDGETS = JSON.parse(readFileSync(new URL('size-budgets.json', import.meta.url), 'utf8'));
// Not compiled with the tests: plain JavaScript, as rollup reads it.
const { tag } = (await import('../rollup.config.mjs' as string)) as {
  tag: (name: string, input: string) => RollupOptions;
};
const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Builds an entry of its own with the rules of every entry, and a budget. */
async function build(code: string, budget: number): Promise<Map<string, OutputChunk>> {
  const entry = 'planted.ts';
  const config = tag('planted', entry);
  const planted = {
    name: 'planted',
    resolveId: (id: string) => (id === entry ? `${ROOT}widget/${entry}` : null),
    load: (id: string) => (id.endsWith(entry) ? code : null),
  };
  const rules = sizeBudget((chunks) => [measureEager(chunks, 'v1/planted.js')], { eager: budget });
  const bundle = await rollup({ ...config, onwarn: () => undefined, plugins: [planted, config.plugins, rules] });
  try {
    return chunksOf((await bundle.generate(config.output as object)).output);
  } finally {
    await bundle.close();
  }
}

// Every entry is held to its own budget by these rules when it is built, before the tests begin.
describe('the size of what a citizen downloads', () => {
  const SCHEMA = "import { Problem } from '../sdk/contract/schema.ts'; console.log(Problem);";
  const WORDS = "import { LIMITS } from '../sdk/contract/vocabulary.ts'; console.log(LIMITS);";

  it('fails the build if an entry imports the schema', async (t) => {
    t.mock.method(console, 'log', () => {});
    await assert.rejects(build(SCHEMA, 1_000_000), /Not for a browser\.[\s\S]*schema/);
    assert.ok((await build(WORDS, 1_000_000)).has('v1/planted.js'), 'control: plain words of the contract may come');
  });

  it('fails the build over the budget', async (t) => {
    t.mock.method(console, 'log', () => {});
    await assert.rejects(build(WORDS, 10), /Over the size budget/);
  });

  it('is over budget by one byte', () => {
    const measure: Measure = { name: 'eager', bytes: BUDGETS.eager + 1, files: [] };
    assert.equal(overBudget([measure], BUDGETS).length, 1);
    assert.equal(overBudget([{ ...measure, bytes: BUDGETS.eager }], BUDGETS).length, 0);
    assert.equal(overBudget([{ ...measure, name: 'unheard-of' }], BUDGETS).length, 1);
  });

  it('counts imports and the largest words as eager, one language as whole, and what is asked for by itself', () => {
    const chunk = (fileName: string, code: string, more: Partial<OutputChunk> = {}) =>
      ({
        type: 'chunk',
        fileName,
        code,
        imports: [],
        dynamicImports: [],
        facadeModuleId: null,
        ...more,
      }) as OutputChunk;
    const locale = (language: string, code: string) =>
      chunk(`${language}.js`, code, { isDynamicEntry: true, facadeModuleId: `/x/widget/locales/${language}.ts` });
    const chunks = chunksOf([
      chunk('a.js', 'a', { imports: ['shared.js'], dynamicImports: ['form.js', 'kk.js', 'ru.js'] }),
      chunk('shared.js', 'shared'),
      chunk('form.js', 'form', {
        isDynamicEntry: true,
        facadeModuleId: '/x/widget/jauap-form/jauap-form.ts',
        dynamicImports: ['map.js'],
      }),
      chunk('map.js', 'a map', {
        isDynamicEntry: true,
        facadeModuleId: '/x/widget/intents/map.ts',
        imports: ['shared.js', 'outline.js'],
      }),
      chunk('outline.js', 'an outline'),
      locale('kk', 'k'.repeat(9)),
      locale('ru', 'r, and so on, much longer'),
    ]);
    const sum = (...files: string[]) =>
      files.reduce((bytes, file) => bytes + gzipBytes(chunks.get(file)?.code ?? ''), 0);
    assert.equal(measureEager(chunks, 'a.js').bytes, sum('a.js', 'shared.js', 'ru.js'));
    assert.equal(measureWhole(chunks, 'a.js').bytes, sum('a.js', 'shared.js', 'form.js', 'ru.js'));
    const [map] = measureIntents(chunks, 'a.js');
    assert.deepEqual([map?.name, map?.bytes], ['intent-map', sum('map.js', 'outline.js')]);
    assert.deepEqual([...chunks.values()].map(languageOf).filter(Boolean), ['kk', 'ru']);
  });
});
