/**
 * What a citizen downloads, counted in bytes of gzip -9, each file by itself as a server sends it.
 *
 * - `eager`: until the feed is readable: the entry, what it imports, and the largest word table it then asks for.
 * - `whole`: what one citizen loads who reads, writes and sends, with one language.
 * - `intent <name>`: what `widget/intents/<name>.ts` adds to that when the citizen asks for it: a map, a photo, a preview.
 */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { OutputAsset, OutputBundle, OutputChunk, Plugin } from 'rollup';

export interface Measure {
  readonly name: string;
  readonly bytes: number;
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
}

/** Entries of what only loads when somebody asks for it. */
const INTENT = /\/widget\/intents\/([\w-]+)\.ts$/;

const LOCALE = /\/locales\/(?:.*[/.-])?(kk|ru|en)(?:[.-][\w-]+)?\.ts$/;

export const gzipBytes = (code: string): number => gzipSync(code, { level: 9 }).length;

/** The language a dynamic chunk is for, if it is a word table: a citizen loads one language, not three. */
export function languageOf(chunk: OutputChunk): string | undefined {
  return chunk.isDynamicEntry ? LOCALE.exec(chunk.facadeModuleId ?? '')?.[1] : undefined;
}

/** The name of what somebody must ask for, if the chunk is its entry: also where another chunk takes a part of it. */
export function intentOf(chunk: OutputChunk): string | undefined {
  if (!chunk.isDynamicEntry) return undefined;
  const entry = [chunk.facadeModuleId ?? '', ...(chunk.moduleIds ?? [])].find((id) => INTENT.test(id));
  return INTENT.exec(entry ?? '')?.[1];
}

/** Chunks of a bundle by file name. */
export function chunksOf(bundle: OutputBundle | readonly (OutputChunk | OutputAsset)[]): Map<string, OutputChunk> {
  const chunks = Object.values(bundle).filter((output): output is OutputChunk => output.type === 'chunk');
  return new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
}

/** Chunks reached from the given ones, by static imports alone or by dynamic ones too. */
function reach(
  chunks: ReadonlyMap<string, OutputChunk>,
  from: readonly string[],
  follow: (chunk: OutputChunk) => readonly string[],
): Set<string> {
  const seen = new Set<string>();
  const queue = [...from];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const chunk = chunks.get(file);
    if (!chunk || seen.has(file)) continue;
    seen.add(file);
    queue.push(...follow(chunk));
  }
  return seen;
}

function measure(name: string, chunks: ReadonlyMap<string, OutputChunk>, files: Iterable<string>): Measure {
  const sized = [...files].map((file) => ({ file, bytes: gzipBytes(chunks.get(file)?.code ?? '') }));
  return { name, bytes: sized.reduce((sum, { bytes }) => sum + bytes, 0), files: sized };
}

const largest = (measures: readonly Measure[]): Measure | undefined =>
  measures.toSorted((a, b) => b.bytes - a.bytes)[0];

/** Eager bytes of an entry: see the head of this file. */
export function measureEager(chunks: ReadonlyMap<string, OutputChunk>, entry: string): Measure {
  const base = reach(chunks, [entry], ({ imports }) => imports);
  const asked = [...base].flatMap((file) => chunks.get(file)?.dynamicImports ?? []);
  const locales = asked.filter((file) => {
    const chunk = chunks.get(file);
    return chunk && languageOf(chunk);
  });
  const withLocale = locales.map((file) =>
    measure('eager', chunks, new Set([...base, ...reach(chunks, [file], ({ imports }) => imports)])),
  );
  return largest(withLocale) ?? measure('eager', chunks, base);
}

type Chunks = ReadonlyMap<string, OutputChunk>;

/** Every file a citizen of one language reaches from some entries, without what has to be asked for. */
function reachIn(language: string | undefined, chunks: Chunks, entries: readonly string[]): Set<string> {
  const loads = (file: string): boolean => {
    const chunk = chunks.get(file);
    if (!chunk || intentOf(chunk)) return false;
    const other = languageOf(chunk);
    return other === undefined || other === language;
  };
  return reach(chunks, entries, ({ imports, dynamicImports }) => [...imports, ...dynamicImports.filter(loads)]);
}

const languagesIn = (chunks: Chunks): Set<string | undefined> => new Set([...chunks.values()].map(languageOf));

/** Whole bytes of an entry: the citizen of the language with the longest words. */
export function measureWhole(chunks: Chunks, entry: string): Measure {
  const perLanguage = [...languagesIn(chunks)].map((language) =>
    measure('whole', chunks, reachIn(language, chunks, [entry])),
  );
  return largest(perLanguage) ?? measure('whole', chunks, []);
}

/** What each intent adds to the whole of an entry, for the language with the longest words. */
export function measureIntents(chunks: Chunks, entry: string): Measure[] {
  return [...chunks.values()].flatMap((chunk) => {
    const name = intentOf(chunk);
    if (!name) return [];
    const perLanguage = [...languagesIn(chunks)].map((language) => {
      const before = reachIn(language, chunks, [entry]);
      const added = [...reachIn(language, chunks, [chunk.fileName])].filter((file) => !before.has(file));
      return measure(`intent-${name}`, chunks, added);
    });
    return largest(perLanguage) ?? [];
  });
}

/** Measures over their budgets, as sentences. */
export function overBudget(measures: readonly Measure[], budgets: Readonly<Record<string, unknown>>): string[] {
  return measures.flatMap(({ name, bytes }) => {
    const budget = budgets[name.replace(/ .*/, '')];
    if (typeof budget !== 'number') return [`${name}: no budget in test/size-budgets.json`];
    return bytes > budget ? [`${name}: ${bytes} bytes, ${bytes - budget} over the budget of ${budget}`] : [];
  });
}

function table(measures: readonly Measure[], budgets: Readonly<Record<string, unknown>>): string {
  const rows = measures.flatMap(({ name, bytes, files }) => [
    `  ${name.padEnd(18)} ${String(bytes).padStart(6)} of ${budgets[name.replace(/ .*/, '')]} bytes gzip`,
    ...files.map((part) => `    ${part.file.padEnd(40)} ${String(part.bytes).padStart(6)}`),
  ]);
  return rows.join('\n');
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What must never reach a browser: the schema library with its schemas, and the worker. */
const FOREIGN = /node_modules\/(?:zod|hono)\/|^worker\/|^sdk\/contract\/(?:schema(?:\/[a-z-]+)?|index)\.ts$/;

/** Modules of a bundle that must not be in it. */
export const foreignModules = (chunks: ReadonlyMap<string, OutputChunk>): string[] =>
  [...chunks.values()]
    .flatMap(({ moduleIds }) => moduleIds)
    .map((id) => (id.startsWith(ROOT) ? id.slice(ROOT.length) : id))
    .filter((id) => FOREIGN.test(id));

/** Rollup plugin: prints what was measured, and fails the build over budget or with a foreign module before anything is written. */
export function sizeBudget(
  measureAll: (chunks: ReadonlyMap<string, OutputChunk>) => readonly Measure[],
  budgets: Readonly<Record<string, unknown>>,
): Plugin {
  return {
    name: 'size-budget',
    generateBundle(_options, bundle) {
      const chunks = chunksOf(bundle);
      const measures = measureAll(chunks);
      console.log(table(measures, budgets));
      const foreign = foreignModules(chunks);
      if (foreign.length) this.error(`Not for a browser.\n  ${foreign.join('\n  ')}`);
      const over = overBudget(measures, budgets);
      if (over.length) this.error(`Over the size budget.\n  ${over.join('\n  ')}`);
    },
  };
}
