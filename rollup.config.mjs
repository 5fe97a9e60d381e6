/**
 * Builds what people load. For sites, under dist/site: one entry per tag with hashed chunks beside it, and the SDK as one file.
 * For npm, under dist/sdk and dist/widget: readable modules with lit, lean-qr and zod left to the application.
 * A build over the size budget (test/size-budgets.json) fails.
 */
import { readFileSync, rmSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { docsFiles } from './test/tools/docs/site.ts';
import { minifyTemplates } from './test/tools/minify-templates.ts';
import { patchLit } from './test/tools/patch-lit.ts';
import { measureEager, measureIntents, measureWhole, sizeBudget } from './test/tools/size-report.ts';

const BUDGETS = JSON.parse(readFileSync(new URL('test/size-budgets.json', import.meta.url), 'utf8'));

const resolve = () => nodeResolve({ browser: true, exportConditions: ['production'] });
const transpile = () => esbuild({ target: 'es2022', tsconfig: 'widget/tsconfig.json', sourceMap: false });
const minify = () => terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false } });

/** A circular import or an unresolved module is a mistake here, never something to live with. */
const onwarn = (warning) => {
  throw new Error(warning.message);
};

/**
 * Headers of static files. A module script is fetched with CORS, from whatever site the tag stands on. Entries have fixed names
 * and must be able to change, so they are cached for minutes; a chunk's name is its content, so it is cached for good.
 */
const HEADERS = `/v1/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
  Cache-Control: public, max-age=300

/v1/chunks/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable

/v1/desk/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable

/docs/*
  Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'
  Strict-Transport-Security: max-age=63072000; includeSubDomains; preload
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Cache-Control: public, max-age=300

/sdk/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
  Cache-Control: public, max-age=300
`;

const PAGES = new URL('worker/pages/', import.meta.url);

/** Files that are not built of modules: headers, what the pages that the worker renders refer to, and the documentation. */
const staticFiles = () => ({
  name: 'static-files',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: HEADERS });
    for (const file of ['page.css', 'poster.css', 'desk.css', 'icon.svg', 'og.png']) {
      this.emitFile({ type: 'asset', fileName: `v1/${file}`, source: readFileSync(new URL(file, PAGES)) });
    }
    for (const [fileName, source] of Object.entries(docsFiles())) this.emitFile({ type: 'asset', fileName, source });
  },
});

/** Old chunks must not be published with new ones. */
const emptied = (...folders) => ({
  name: 'emptied',
  buildStart() {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  },
});

/**
 * A script tag. Each is built by itself, so that what the feed needs, Lit included, comes in the one file the page names; the
 * price is that a page with both tags loads Lit twice. Exported for the test of the rules of size.
 */
export const tag = (name, input) => ({
  input: { [name]: input },
  onwarn,
  plugins: [resolve(), patchLit(), transpile(), minifyTemplates(), minify()],
  output: {
    dir: 'dist/site',
    format: 'es',
    entryFileNames: 'v1/[name].js',
    chunkFileNames: 'v1/chunks/[name]-[hash].js',
  },
});

const widgetTag = tag('jauap', 'widget/script.ts');
const formTag = tag('jauap-form', 'widget/script-form.ts');
const trackTag = tag('jauap-track', 'widget/script-track.ts');
const countTag = tag('jauap-count', 'widget/script-count.ts');
const usefulTag = tag('jauap-useful', 'widget/script-useful.ts');
const statsTag = tag('jauap-stats', 'widget/script-stats.ts');
const overdueTag = tag('jauap-overdue', 'widget/script-overdue.ts');
const viewTag = tag('jauap-view', 'widget/script-view.ts');
const embedTag = tag('jauap-embed', 'widget/script-embed.ts');
const frameTag = tag('jauap-frame', 'widget/script-frame.ts');
const ratingTag = tag('jauap-rating', 'widget/script-rating.ts');

/** The staff's application, apart from everything a citizen loads: its chunks have a folder of their own. */
const desk = {
  input: { desk: 'widget/desk/script.ts' },
  onwarn,
  plugins: [resolve(), transpile(), minifyTemplates(), minify()],
  output: {
    dir: 'dist/site',
    format: 'es',
    entryFileNames: 'v1/[name].js',
    chunkFileNames: 'v1/desk/[name]-[hash].js',
  },
};

/** An entry of the SDK as one file, for pages without a bundler. */
const sdkFile = (name, input) => ({
  input,
  onwarn,
  plugins: [resolve(), transpile(), minify()],
  output: { file: `dist/site/sdk/${name}.js`, format: 'es' },
});

const sdk = sdkFile('index', 'sdk/index.ts');
const pages = sdkFile('pages', 'sdk/pages/index.ts');
const photos = sdkFile('photos', 'sdk/photos/index.ts');
const outbox = sdkFile('outbox', 'sdk/outbox/index.ts');
const sdkFollow = sdkFile('follow', 'sdk/follow/index.ts');
const neighbours = sdkFile('neighbours', 'sdk/neighbours/index.ts');

/** For applications with a bundler, which minifies and brings lit, lean-qr and zod itself. */
const npm = {
  input: {
    'sdk/index': 'sdk/index.ts',
    'sdk/contract': 'sdk/contract/index.ts',
    'sdk/neighbours': 'sdk/neighbours/index.ts',
    'sdk/outbox': 'sdk/outbox/index.ts',
    'sdk/pages': 'sdk/pages/index.ts',
    'sdk/photos': 'sdk/photos/index.ts',
    'sdk/follow': 'sdk/follow/index.ts',
    'widget/index': 'widget/index.ts',
    'widget/define': 'widget/define.ts',
    'widget/view': 'widget/script-view.ts',
    'widget/stats': 'widget/script-stats.ts',
    'widget/overdue': 'widget/script-overdue.ts',
    'widget/rating': 'widget/script-rating.ts',
  },
  external: [/^lit($|\/)/, /^zod($|\/)/, /^lean-qr($|\/)/],
  onwarn,
  plugins: [emptied('dist/sdk', 'dist/widget'), resolve(), transpile()],
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: ({ moduleIds }) =>
      `${moduleIds.every((id) => /[\\/]sdk[\\/]/.test(id)) ? 'sdk' : 'widget'}/chunks/[name]-[hash].js`,
  },
};

const measureWidget = (chunks) => [
  measureEager(chunks, 'v1/jauap.js'),
  measureWhole(chunks, 'v1/jauap.js'),
  ...measureIntents(chunks, 'v1/jauap.js'),
];
const measureForm = (chunks) => [{ ...measureWhole(chunks, 'v1/jauap-form.js'), name: 'whole (form alone)' }];
const measureTrack = (chunks) => [
  { ...measureWhole(chunks, 'v1/jauap-track.js'), name: 'track' },
  ...measureIntents(chunks, 'v1/jauap-track.js'),
];
const measureCount = (chunks) => [{ ...measureWhole(chunks, 'v1/jauap-count.js'), name: 'count' }];
const measureUseful = (chunks) => [
  { ...measureWhole(chunks, 'v1/jauap-useful.js'), name: 'useful' },
  ...measureIntents(chunks, 'v1/jauap-useful.js'),
];
const measureStats = (chunks) => [{ ...measureEager(chunks, 'v1/jauap-stats.js'), name: 'stats' }];
const measureOverdue = (chunks) => [{ ...measureEager(chunks, 'v1/jauap-overdue.js'), name: 'overdue' }];
const measureView = (chunks) => [
  { ...measureWhole(chunks, 'v1/jauap-view.js'), name: 'view' },
  ...measureIntents(chunks, 'v1/jauap-view.js'),
];
const measureEmbed = (chunks) => [{ ...measureWhole(chunks, 'v1/jauap-embed.js'), name: 'embed' }];
const measureFrame = (chunks) => [{ ...measureWhole(chunks, 'v1/jauap-frame.js'), name: 'frame' }];
const measureRating = (chunks) => [{ ...measureEager(chunks, 'v1/jauap-rating.js'), name: 'rating' }];
const measureDesk = (chunks) => [{ ...measureEager(chunks, 'v1/desk.js'), name: 'desk' }];
const measureSdk = (chunks) => [{ ...measureEager(chunks, 'index.js'), name: 'sdk' }];
const measurePages = (chunks) => [{ ...measureEager(chunks, 'pages.js'), name: 'sdk-pages' }];
const measurePhotos = (chunks) => [{ ...measureEager(chunks, 'photos.js'), name: 'photos' }];
const measureOutbox = (chunks) => [{ ...measureEager(chunks, 'outbox.js'), name: 'outbox' }];
const measureFollow = (chunks) => [{ ...measureEager(chunks, 'follow.js'), name: 'sdk-follow' }];
const measureNeighbours = (chunks) => [{ ...measureEager(chunks, 'neighbours.js'), name: 'neighbours' }];

const within = (config, measureAll, ...more) => ({
  ...config,
  plugins: [...more, ...config.plugins, sizeBudget(measureAll, BUDGETS)],
});

export default [
  within(widgetTag, measureWidget, emptied('dist/site'), staticFiles()),
  within(formTag, measureForm),
  within(trackTag, measureTrack),
  within(countTag, measureCount),
  within(usefulTag, measureUseful),
  within(statsTag, measureStats),
  within(overdueTag, measureOverdue),
  within(viewTag, measureView),
  within(embedTag, measureEmbed),
  within(frameTag, measureFrame),
  within(ratingTag, measureRating),
  within(desk, measureDesk),
  within(sdk, measureSdk),
  within(pages, measurePages),
  within(photos, measurePhotos),
  within(outbox, measureOutbox),
  within(sdkFollow, measureFollow),
  within(neighbours, measureNeighbours),
  npm,
];
