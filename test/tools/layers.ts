/** The rules of the layers, as functions from a source to the sentences that say what is wrong with it. */
import type { Import, Source } from './sources.ts';
import { bareCode, importsOf, withoutComments } from './sources.ts';

/** Who a file is. The first pattern that fits decides. */
const LAYERS = [
  ['contract', /^sdk\/contract\//],
  ['sdk', /^sdk\//],
  ['desk', /^widget\/desk\//],
  ['words', /^widget\/locales\//],
  ['widget', /^widget\//],
  ['domain', /^worker\/domain\//],
  ['store', /^worker\/store\//],
  ['mail', /^worker\/mail\//],
  ['services', /^worker\/services\//],
  ['scripts', /^worker\/scripts\//],
  ['worker', /^worker\//],
  ['examples', /^examples\//],
  ['test', /^test\//],
] as const;

type Layer = (typeof LAYERS)[number][0];

interface Allowed {
  readonly layers: readonly Layer[];
  readonly packages: RegExp;
}

const NO_PACKAGE = /^\b$/;
const ANYTHING = /^/;

/** Imports flow one way: contract ← sdk ← widget, contract ← worker; inside the worker domain ← store ← services ← routes. */
const MAY_IMPORT: Readonly<Record<Layer, Allowed>> = {
  contract: { layers: ['contract'], packages: /^zod\/mini$/ },
  sdk: { layers: ['sdk', 'contract'], packages: NO_PACKAGE },
  // Said by the elements and by the pages of the worker alike, so nothing but tables.
  words: { layers: ['words', 'contract'], packages: NO_PACKAGE },
  widget: { layers: ['widget', 'words', 'sdk', 'contract'], packages: /^lit(\/html\.js)?$/ },
  // No citizen loads the desk: nothing of the widget may reach it, and it may have Lit as it comes.
  desk: { layers: ['desk', 'widget', 'words', 'sdk', 'contract'], packages: /^(lit($|\/)|@simplewebauthn\/browser$)/ },
  domain: { layers: ['domain', 'contract'], packages: NO_PACKAGE },
  store: { layers: ['store', 'domain', 'contract'], packages: NO_PACKAGE },
  mail: { layers: ['mail', 'store', 'domain', 'contract'], packages: NO_PACKAGE },
  services: { layers: ['services', 'mail', 'store', 'domain', 'contract'], packages: NO_PACKAGE },
  worker: {
    layers: ['worker', 'words', 'services', 'mail', 'store', 'domain', 'contract'],
    // schema-dts is the vocabulary of schema.org as types: the compiler reads it, and no byte of it is left.
    packages: /^(hono($|\/)|zod\/mini$|node:|@simplewebauthn\/server$|schema-dts$)/,
  },
  scripts: {
    layers: ['scripts', 'worker', 'services', 'mail', 'store', 'domain', 'contract'],
    packages: /^(node:|wrangler$)/,
  },
  examples: {
    layers: ['examples', 'worker', 'scripts', 'services', 'mail', 'store', 'domain', 'sdk', 'contract'],
    packages: ANYTHING,
  },
  test: { layers: LAYERS.map(([layer]) => layer), packages: ANYTHING },
};

/** Packages that one file may have and its layer may not: what they weigh is loaded when it is wanted, by whoever wants it. */
const ONE_FILE_MAY_HAVE: Readonly<Record<string, RegExp>> = {
  'widget/intents/qr.ts': /^lean-qr\//,
  'worker/pages/poster/qr.ts': /^lean-qr\//,
  'worker/platform/cloudflare.ts': /^cloudflare:sockets$/,
  'worker/services/sha256.ts': /^@noble\/hashes\/(sha2|utils)\.js$/,
};

/** Modules that stand at the bottom: no byte may follow them into a citizen's browser. */
const IMPORT_NOTHING =
  /^sdk\/contract\/((desk-|rating-)?vocabulary|contrast|days|endpoints|code|text|readability|template-fields|fold|look-alikes|object-id)\.ts$/;

/** What of the contract exists at run time outside it, wherever a citizen's browser may load it. */
const PLAIN_CONTRACT =
  /^sdk\/contract\/((desk-|rating-)?vocabulary|contrast|endpoints|code|text|redaction|readability|officialese|template-fields|feed-values|view-words|fold|look-alikes|object-id)\.ts$/;

const ZOD_AT_RUN_TIME = /^(sdk\/contract\/(schema(\/[\w-]+)?|fields)\.ts|worker\/(http|routes)\/)/;
const ZOD_TYPES = /^(sdk\/contract\/types\.ts|worker\/(http|routes)\/)/;

function layerOf(path: string): Layer | undefined {
  return LAYERS.find(([, pattern]) => pattern.test(path))?.[0];
}

/** Breaches of the rules about imports. */
function importFaults(source: Source): string[] {
  const layer = layerOf(source.path);
  if (!layer) return [];
  return importsOf(source).flatMap((found) => [
    ...layerFault(source.path, layer, found),
    ...contractFault(layer, found),
    ...(/^(import|export)\s*(?!type\b)[^'"]*\{[^}]*\btype\s+\w/.test(found.statement)
      ? [`imports the type of '${found.specifier}' in a statement that stays at run time; write a whole import type`]
      : []),
    ...(IMPORT_NOTHING.test(source.path) ? [`must import nothing, but imports '${found.specifier}'`] : []),
    ...zodFault(source.path, layer, found),
  ]);
}

function layerFault(path: string, layer: Layer, { external, target, typeOnly, specifier }: Import): string[] {
  const { layers, packages } = MAY_IMPORT[layer];
  if (external)
    return packages.test(target) || ONE_FILE_MAY_HAVE[path]?.test(target)
      ? []
      : [`${layer} may not import the package '${specifier}'`];
  const other = layerOf(target);
  if (layer === 'words' && other === 'widget' && typeOnly) return [];
  return other && layers.includes(other) ? [] : [`${layer} may not import '${specifier}' (${other ?? 'outside'})`];
}

/** The browser's side and the domain take constants by value and everything else of the contract as types. */
function contractFault(layer: Layer, { external, target, typeOnly, specifier }: Import): string[] {
  const restricted =
    layer === 'sdk' || layer === 'words' || layer === 'widget' || layer === 'desk' || layer === 'domain';
  if (!restricted || external || layerOf(target) !== 'contract') return [];
  if (PLAIN_CONTRACT.test(target)) return [];
  if (typeOnly && target === 'sdk/contract/types.ts') return [];
  return [`${layer} may take only constants and types of the contract, not '${specifier}'`];
}

function zodFault(path: string, layer: Layer, { target, typeOnly }: Import): string[] {
  if (layer === 'test' || !/^zod($|\/)/.test(target)) return [];
  return (typeOnly ? ZOD_TYPES : ZOD_AT_RUN_TIME).test(path)
    ? []
    : ['zod belongs to the schemas of sdk/contract and fields.ts alone'];
}

/** What would make a domain module depend on more than its arguments. */
const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/\bawait\b|\basync\b|\bPromise\b/, 'waits'],
  [/\bfetch\s*\(/, 'fetches'],
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b/, 'reads the clock'],
  [/\bMath\.random\b|\bcrypto\b/, 'uses randomness'],
  [/\bconsole\b/, 'writes a log'],
  [/\bD1\w+|\.prepare\(|\bglobalThis\b|\bprocess\b/, 'reaches for its platform'],
];

function purityFaults({ path, text }: Source): string[] {
  if (layerOf(path) !== 'domain') return [];
  const code = bareCode(text);
  return IMPURE.filter(([pattern]) => pattern.test(code)).map(
    ([, what]) => `the domain is pure, but this module ${what}`,
  );
}

const SQL_TEMPLATE = /`\s*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|CREATE|PRAGMA)\b(?:\\[\s\S]|[^`\\])*`/g;

/** A query kept as words, which somebody else will run. */
const SQL_TEXT =
  /['"`]\s*(?:SELECT\s[^'"`]*\sFROM|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET|PRAGMA|CREATE\s+\w+)\s/;

function sqlFaults({ path, text }: Source): string[] {
  const layer = layerOf(path);
  if (!layer || layer === 'test' || layer === 'contract') return [];
  const code = withoutComments(text);
  const faults: string[] = [];
  if (layer !== 'store' && (/\.prepare\(/.test(code) || SQL_TEXT.test(code)))
    faults.push('SQL belongs to worker/store');
  if ([...code.matchAll(SQL_TEMPLATE)].some(([sql]) => /\$\{/.test(sql))) faults.push('glues a value into SQL');
  if (/\.prepare\(\s*(?:'[^']*'|"[^"]*"|`[^`]*`)\s*\+/.test(code)) faults.push('adds SQL together');
  return faults;
}

const RE_EXPORT =
  /^export\s+(?:type\s+)?(?:\{[^}]*\}|\*\s+as\s+\w+)\s+from\s*'[^']+';?\s*|^export\s+type\s+\*\s+from\s*'[^']+';?\s*/;

/** `index.ts` is a list of names and nothing else; `export type *` vanishes at run time. */
function indexFaults({ path, text }: Source): string[] {
  if (!/(^|\/)index\.ts$/.test(path)) return [];
  let rest = withoutComments(text).trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(RE_EXPORT, '').trim();
  }
  return rest ? [`index.ts only re-exports by name, but has: ${rest.split('\n')[0]}`] : [];
}

/** Everything that is wrong with a source, as `path: what`. */
export function layerFaults(source: Source): string[] {
  const faults = [importFaults, purityFaults, sqlFaults, indexFaults].flatMap((rule) => rule(source));
  return [...new Set(faults)].map((fault) => `${source.path}: ${fault}`);
}
