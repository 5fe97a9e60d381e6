/** What a citizen downloads: within budget, and without a byte of the schema library. */
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
} from './tools/size-report.ts';

const BUDGETS = JSON.parse(readFileSync(new URL('size-budgets.json', import.meta.url), 'utf8'));
// Not compiled with the tests: plain JavaScript, as rollup reads it.
const { formTag, neighbours, outbox, photos, sdk, sdkFollow, tag, trackTag, widgetTag } = (await import(
  '../rollup.config.mjs' as string
)) as {
  formTag: RollupOptions;
  neighbours: RollupOptions;
  outbox: RollupOptions;
  photos: RollupOptions;
  sdk: RollupOptions;
  sdkFollow: RollupOptions;
  tag: (name: string, input: string) => RollupOptions;
  trackTag: RollupOptions;
  widgetTag: RollupOptions;
};
const ROOT = fileURLToPath(new URL('../', import.meta.url));

async function build(config: RollupOptions): Promise<Map<string, OutputChunk>> {
  const bundle = await rollup(config);
  const { output } = await bundle.generate(config.output as object);
  await bundle.close();
  return chunksOf(output);
}

const modulesOf = (chunks: ReadonlyMap<string, OutputChunk>): string[] =>
  [...chunks.values()].flatMap(({ moduleIds }) => moduleIds).map((id) => id.slice(ROOT.length));

/** Modules that must never reach a browser. */
const foreign = (modules: readonly string[]): string[] =>
  modules.filter((id) => /node_modules\/(zod|hono)\/|^worker\/|contract\/(schema(\/[a-z-]+)?|index)\.ts$/.test(id));

describe('the size of what a citizen downloads', () => {
  it('stays within the budgets, and the build carries nothing of zod or the worker', async () => {
    const [widget, form, track, client, upload, waiting, follow, near] = await Promise.all([
      build(widgetTag),
      build(formTag),
      build(trackTag),
      build(sdk),
      build(photos),
      build(outbox),
      build(sdkFollow),
      build(neighbours),
    ]);
    const measures: Measure[] = [
      measureEager(widget, 'v1/jauap.js'),
      measureWhole(widget, 'v1/jauap.js'),
      ...measureIntents(widget, 'v1/jauap.js'),
      measureWhole(form, 'v1/jauap-form.js'),
      { ...measureWhole(track, 'v1/jauap-track.js'), name: 'track' },
      ...measureIntents(track, 'v1/jauap-track.js'),
      { ...measureEager(client, 'index.js'), name: 'sdk' },
      { ...measureEager(upload, 'photos.js'), name: 'photos' },
      { ...measureEager(waiting, 'outbox.js'), name: 'outbox' },
      { ...measureEager(near, 'neighbours.js'), name: 'neighbours' },
      { ...measureEager(follow, 'follow.js'), name: 'sdk-follow' },
    ];
    assert.deepEqual(overBudget(measures, BUDGETS), []);
    for (const chunks of [widget, form, track, client, upload, waiting, follow, near])
      assert.deepEqual(foreign(modulesOf(chunks)), []);
  });

  it('would be caught if an entry imported the schema', async () => {
    const entry = 'caught.ts';
    const config = tag('caught', entry);
    const planted = {
      name: 'planted',
      resolveId: (id: string) => (id === entry ? `${ROOT}widget/${entry}` : null),
      load: (id: string) =>
        id.endsWith(entry) ? "import { Problem } from '../sdk/contract/schema.ts'; console.log(Problem);" : null,
    };
    const chunks = await build({ ...config, onwarn: () => undefined, plugins: [planted, config.plugins] });
    assert.notDeepEqual(foreign(modulesOf(chunks)), []);
    assert.ok(measureEager(chunks, 'v1/caught.js').bytes > BUDGETS.sdk, 'and is heavy');
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
