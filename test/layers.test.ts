/** Who may import whom, what the domain may touch, where SQL may stand. Every rule is shown to catch a planted breach. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layerFaults } from './tools/layers.ts';
import type { Source } from './tools/sources.ts';
import { importsOf, readSources } from './tools/sources.ts';

/** A breach, planted in a file that does not exist, and a word of the complaint it must cause. */
const PLANTED: readonly (readonly [what: string, path: string, text: string, complaint: RegExp])[] = [
  ['the SDK imports the schema', 'sdk/x.ts', "import { Problem } from './contract/schema.ts';", /constants and types/],
  [
    'the SDK imports the schema’s types',
    'sdk/x.ts',
    "import type { P } from './contract/schema.ts';",
    /constants and types/,
  ],
  [
    'the SDK imports the contract’s index',
    'sdk/x.ts',
    "import { schema } from './contract/index.ts';",
    /constants and types/,
  ],
  [
    'the SDK imports the types at run time',
    'sdk/x.ts',
    "import { P } from './contract/types.ts';",
    /constants and types/,
  ],
  ['the SDK imports the widget', 'sdk/x.ts', "import { x } from '../widget/x.ts';", /sdk may not import/],
  ['the SDK has a dependency', 'sdk/x.ts', "import ky from 'ky';", /package 'ky'/],
  ['the SDK loads the worker', 'sdk/x.ts', "const app = () => import('../worker/app.ts');", /sdk may not import/],
  ['the contract imports the SDK', 'sdk/contract/x.ts', "import { x } from '../retry.ts';", /contract may not import/],
  ['the vocabulary imports', 'sdk/contract/vocabulary.ts', "import { x } from './code.ts';", /must import nothing/],
  [
    'the endpoints import a type',
    'sdk/contract/endpoints.ts',
    "import type { x } from './types.ts';",
    /must import nothing/,
  ],
  ['the code module re-exports', 'sdk/contract/code.ts', "export { x } from './vocabulary.ts';", /must import nothing/],
  [
    'the widget imports a directive',
    'widget/x.ts',
    "import { repeat } from 'lit/directives/repeat.js';",
    /package 'lit/,
  ],
  ['the widget imports zod', 'widget/x.ts', "import * as z from 'zod/mini';", /package 'zod/],
  ['a second file draws QR codes', 'widget/x.ts', "import { generate } from 'lean-qr/nano';", /package 'lean-qr/],
  ['a second page draws QR codes', 'worker/pages/x.ts', "import { generate } from 'lean-qr/nano';", /package 'lean-qr/],
  ['the QR file imports another package', 'widget/intents/qr.ts', "import qr from 'uqr';", /package 'uqr'/],
  ['the widget imports the worker', 'widget/x.ts', "import { x } from '../worker/domain/clock.ts';", /widget may not/],
  ['the widget imports the desk', 'widget/x.ts', "import './desk/jauap-desk.ts';", /widget may not/],
  ['the widget loads the desk later', 'widget/x.ts', "const d = () => import('./desk/script.ts');", /widget may not/],
  ['the worker imports the SDK', 'worker/routes/x.ts', "import { x } from '../../sdk/client.ts';", /worker may not/],
  ['the worker imports the widget', 'worker/x.ts', "import '../widget/define.ts';", /worker may not/],
  ['the worker imports a test', 'worker/x.ts', "import { x } from '../test/helpers/api.ts';", /worker may not/],
  [
    'a script imports the widget',
    'worker/scripts/x.ts',
    "import { x } from '../../widget/dates.ts';",
    /scripts may not/,
  ],
  ['an example imports a test', 'examples/x.ts', "import { x } from '../test/helpers/api.ts';", /examples may not/],
  [
    'the domain imports the store',
    'worker/domain/x.ts',
    "import type { R } from '../store/rows.ts';",
    /domain may not/,
  ],
  [
    'the domain imports the schema',
    'worker/domain/x.ts',
    "import { P } from '../../sdk/contract/schema.ts';",
    /constants/,
  ],
  ['words draw something', 'widget/locales/x.ts', "import { html } from 'lit/html.js';", /words may not/],
  ['a page imports an element', 'worker/pages/x.ts', "import { x } from '../../widget/dates.ts';", /worker may not/],
  ['the store imports a service', 'worker/store/x.ts', "import { x } from '../services/hashes.ts';", /store may not/],
  ['a service imports a route', 'worker/services/x.ts', "import { x } from '../routes/desk.ts';", /services may not/],
  ['a service imports hono', 'worker/services/x.ts', "import { Hono } from 'hono';", /package 'hono'/],
  ['zod in a second contract module', 'sdk/contract/x.ts', "import * as z from 'zod/mini';", /fields\.ts alone/],
  ['a zod type in a service', 'worker/services/x.ts', "import type * as z from 'zod/mini';", /zod belongs/],
  ['an inline type import', 'widget/x.ts', "import { html, type TemplateResult } from 'lit';", /whole import type/],
  [
    'an inline type import over lines',
    'sdk/x.ts',
    "import {\n  type A,\n  b,\n} from './retry.ts';",
    /whole import type/,
  ],
  ['an inline type export', 'sdk/x.ts', "export { type A } from './retry.ts';", /whole import type/],
  ['the domain waits', 'worker/domain/x.ts', 'export const f = async () => 1;', /waits/],
  ['the domain fetches', 'worker/domain/x.ts', "export const f = () => fetch('/');", /fetches/],
  ['the domain reads the time', 'worker/domain/x.ts', 'export const f = () => new Date();', /reads the clock/],
  [
    'the domain reads the time as a number',
    'worker/domain/x.ts',
    'export const f = () => Date.now();',
    /reads the clock/,
  ],
  ['the domain throws dice', 'worker/domain/x.ts', 'export const f = () => Math.random();', /randomness/],
  ['the domain makes ids', 'worker/domain/x.ts', 'export const f = () => crypto.randomUUID();', /randomness/],
  ['the domain logs', 'worker/domain/x.ts', "console.log('x');", /log/],
  ['the domain knows D1', 'worker/domain/x.ts', 'export const f = (db: D1Database) => db;', /platform/],
  ['SQL in a service', 'worker/services/x.ts', "db.prepare('SELECT 1');", /worker\/store/],
  ['SQL in a script', 'worker/scripts/x.ts', "db\n  .prepare('SELECT 1');", /worker\/store/],
  ['SQL in a script, for another to run', 'worker/scripts/x.ts', "const Q = 'SELECT a FROM b';", /worker\/store/],
  ['SQL with a value glued in', 'worker/store/x.ts', 'db.prepare(`SELECT * FROM a WHERE id = \u0024{id}`);', /glues/],
  [
    'SQL with a value glued in, in a constant',
    'worker/store/x.ts',
    'const q = `\n  INSERT INTO \u0024{t} VALUES (1)`;',
    /glues/,
  ],
  ['SQL by addition', 'worker/store/x.ts', "db.prepare('SELECT * FROM ' + table);", /adds SQL/],
  ['an index with code', 'sdk/index.ts', "export { a } from './a.ts';\nconsole.log(1);", /by name/],
  ['an index that defines', 'widget/index.ts', "import './define.ts';", /by name/],
  ['an index without names', 'sdk/index.ts', "export * from './a.ts';", /by name/],
];

/** Things that look like breaches and are none. */
const INNOCENT: readonly Source[] = [
  {
    path: 'worker/domain/x.ts',
    text: "// await, new Date() and console\nexport const text = 'fetch(now), console, crypto';",
  },
  { path: 'worker/domain/x.ts', text: 'export const f = (at: string) => new Date(at);' },
  { path: 'worker/store/x.ts', text: "db.prepare('SELECT 1 WHERE a = ?1');\nconst s = `\u0024{key}~\u0024{id}`;" },
  { path: 'sdk/x.ts', text: " * import { x } from '../worker/app.ts';\nimport type { P } from './contract/types.ts';" },
  { path: 'widget/x.ts', text: "import { LIMITS } from '../sdk/contract/vocabulary.ts';\nimport { css } from 'lit';" },
  { path: 'widget/intents/qr.ts', text: "import { generate } from 'lean-qr/nano';" },
  { path: 'sdk/index.ts', text: "/** Names. */\nexport type { A } from './a.ts';\nexport { b } from './b.ts';\n" },
];

describe('the layers', () => {
  it('hold in every source', () => {
    const sources = readSources(/\.(ts|mjs)$/);
    assert.ok(sources.length > 20, 'reads the real sources');
    assert.deepEqual(sources.flatMap(layerFaults), []);
  });

  it('are read from every form of import', () => {
    const text = [
      "import './a.ts';",
      "import b from './b.ts';",
      "import type { C } from './c.ts';",
      "import {\n  d,\n} from './d.ts';",
      "export * as e from './e.ts';",
      "export { f } from './f.ts';",
      "export const g = () => import('./g.ts');",
      "export const notOne = 'from';",
    ].join('\n');
    assert.deepEqual(
      importsOf({ path: 'x.ts', text }).map(({ target, typeOnly }) => target + (typeOnly ? ' type' : '')),
      ['a.ts', 'b.ts', 'c.ts type', 'd.ts', 'e.ts', 'f.ts', 'g.ts'],
    );
  });

  for (const [what, path, text, complaint] of PLANTED) {
    it(`catch: ${what}`, () => {
      assert.match(layerFaults({ path, text }).join('\n'), complaint);
    });
  }

  for (const source of INNOCENT) {
    it(`do not mind: ${source.text.split('\n')[0]}`, () => {
      assert.deepEqual(layerFaults(source), []);
    });
  }
});
