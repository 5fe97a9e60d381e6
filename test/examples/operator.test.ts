/** What docs/operator.md tells an operator to type: it runs here, or wrangler knows it. A backup is made, and what was lost comes back. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { experimental_getWranglerCommands, unstable_readConfig } from 'wrangler';
import type { Rehearsal } from '../helpers/rehearsal.ts';
import { migrateAllButLast, startRehearsal } from '../helpers/rehearsal.ts';
import { commandsOf } from '../helpers/shell.ts';
import type { Kept } from '../helpers/small-deployment.ts';
import { fillDeployment, readDeployment } from '../helpers/small-deployment.ts';
import { snippetsFor } from '../tools/docs/snippets.ts';

const ROOT = new URL('../../', import.meta.url);
const CONFIG = readFileSync(new URL('wrangler.toml', ROOT), 'utf8');
const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));

const mine = snippetsFor('test/examples/operator.test.ts');
const kind = (lang: string, mark = '') => mine.filter((snippet) => snippet.lang === lang && snippet.mark === mark);

/** Names of what the deployment has, and of what a page makes in its place. */
const NAMES = [...CONFIG.matchAll(/(?:database|bucket)_name = "([^"]+)"/g)].map(([, name = '']) => name);

describe('a command that needs an account', () => {
  for (const { text } of kind('sh', 'account'))
    for (const command of commandsOf(text))
      it(`can be typed: ${command.join(' ')}`, () => assert.deepEqual(faultsOf(command), []));

  it('is there to be checked', () => assert.ok(kind('sh', 'account').length > 8));

  for (const line of [
    'npx wrangler d1 exprot jauap',
    'npx wrangler d1 export jauap --remote --everything',
    'npx wrangler r2 bucket create jauap-fotos',
    'npm run staff-cod -- --service',
    'npm run staff-code -- --servis',
    'npx node worker/scripts/nothing.ts',
    'rclone copy r2:jauap-fotos jauap-photos',
  ])
    it(`would be caught with: ${line}`, () => {
      const [command = []] = commandsOf(line);
      assert.equal(faultsOf(command).length, 1);
    });
});

/** What is wrong with a command, as far as it can be known without running it. */
function faultsOf([program = '', ...words]: readonly string[]): string[] {
  if (program === 'npx' && words[0] === 'wrangler') return wranglerFaults(words.slice(1));
  if (program === 'npx' && words[0] === 'node') return scriptFaults(words[1] ?? '', words.slice(2));
  if (program === 'npm' && words[0] === 'ci') return [];
  if (program === 'npm') {
    const script = scripts[words[1] ?? ''];
    if (!script) return [`no script ${words[1]}`];
    return words.length > 2 ? scriptFaults(script.replace(/^node /, ''), words.slice(3)) : [];
  }
  if (program === 'rclone') {
    const [, bucket = ''] = /r2:(\S+)/.exec(words.join(' ')) ?? [];
    return NAMES.includes(bucket) ? [] : [`no bucket ${bucket}`];
  }
  return [`nothing checks ${program}`];
}

function scriptFaults(path: string, words: readonly string[]): string[] {
  if (!existsSync(new URL(path, ROOT))) return [`no file ${path}`];
  const code = readFileSync(new URL(path, ROOT), 'utf8');
  return words
    .filter((word) => word.startsWith('--') && !new RegExp(`\\b${word.slice(2)}: \\{ type:`).test(code))
    .map((word) => `${path} knows no ${word}`);
}

interface Definition {
  readonly args?: Readonly<Record<string, { readonly type?: string }>>;
  readonly positionalArgs?: readonly string[];
}
interface Tree {
  readonly definition?: Definition;
  readonly subtree: ReadonlyMap<string, Tree>;
}

/** Against the commands that the installed wrangler itself is made of. */
function wranglerFaults(words: readonly string[]): string[] {
  const { registry, globalFlags } = experimental_getWranglerCommands() as unknown as {
    registry: Tree;
    globalFlags: object;
  };
  let node: Tree = registry;
  let depth = 0;
  for (let next = node.subtree.get(words[0] ?? ''); next; next = node.subtree.get(words[depth] ?? '')) {
    node = next;
    depth += 1;
  }
  const { definition } = node;
  if (!definition?.args) return [`wrangler has no ${words.join(' ')}`];
  const flags = words.slice(depth).filter((word) => word.startsWith('--'));
  const known = [...Object.keys(definition.args), ...Object.keys(globalFlags), 'remote', 'local'];
  const [given = ''] = words.slice(depth);
  const named = (words[0] === 'd1' || words[0] === 'r2') && definition.positionalArgs?.length ? given : null;
  return [
    ...flags.map((flag) => flag.slice(2).replace(/=.*/, '')).filter((flag) => !known.includes(flag)),
    // A database that takes the place of a lost one has a name of its own.
    ...(named === null || NAMES.includes(named.replace(/-restored$/, '')) ? [] : [`no ${named}`]),
  ];
}

describe('a part of wrangler.toml', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jauap-toml-'));
  });
  after(() => rm(folder, { recursive: true }));

  /** What wrangler's own reader says of the deployment with this part in it, or instead of what it had under that name. */
  async function complaints(part: string): Promise<string> {
    const tables = Array.from(part.matchAll(/^\[+([\w.]+)\]+$/gm), ([, name = '']) => name);
    const kept = CONFIG.split(/^(?=\[)/m).filter((table) => !tables.some((name) => table.startsWith(`[[${name}]]`)));
    // What stands before the first table belongs to the head of the file.
    const [head = '', ...rest] = part.split(/^(?=\[)/m);
    const isTable = head.startsWith('[');
    const text = [isTable ? '' : head, ...kept, isTable ? head : '', ...rest].join('\n');
    const config = join(folder, 'wrangler.toml');
    await writeFile(config, text.replace(/^(main|directory|migrations_dir) = "/gm, `$1 = "${ROOT.pathname}`));
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => said.push(words.join(' '));
    try {
      unstable_readConfig({ config });
    } catch (error) {
      said.push(String(error));
    } finally {
      console.warn = warn;
    }
    return said.join('\n');
  }

  for (const { text } of kind('toml'))
    it(`is read without a warning: ${text.split('\n').slice(0, 2).join(' ')}`, async () => {
      assert.equal(await complaints(text), '');
    });

  it('would be caught with a key that wrangler does not know', async () => {
    assert.match(await complaints('[[d1_databases]]\nbinding = "DB"\nname = "jauap"\n'), /name/);
  });
});

describe('the commands of an operator', () => {
  let machine: Rehearsal;
  let kept: Kept;
  let written: Awaited<ReturnType<typeof readDeployment>>;
  before(async () => {
    machine = await startRehearsal();
  });
  after(() => machine.close());

  const [first = '', ...blocks] = kind('sh')
    .map(({ text }) => text)
    .filter((text) => text.startsWith('npx '));

  it('apply the migration that is missing', async () => {
    assert.ok(first.includes('migrations apply') && blocks.length === 1);
    await machine.open('.wrangler/state', migrateAllButLast);
    assert.match(await machine.run(first), /✅/);
    [kept, written] = await machine.open('.wrangler/state', async (env) => {
      const holds = await fillDeployment(env);
      return [holds, await readDeployment(env, holds)] as const;
    });
    assert.equal(written.found.length, 2);
    assert.equal(written.photo[0], 200);
  });

  it('back everything up and bring it back', async () => {
    const [block = ''] = blocks;
    const said = await machine.run(block);
    assert.match(said, /\d+ tables, \d+ rows in jauap\.sql/);
    assert.match(said, /"appeals": 3/);
    const [had, has] = [await machine.rows('.wrangler/state'), await machine.rows('rehearsal')];
    assert.ok(had.size > 45 && (had.get('events')?.length ?? 0) > 5);
    assert.deepEqual(has, had);
    assert.deepEqual(await machine.open('rehearsal', (env) => readDeployment(env, kept)), written);
  });

  it('let nobody in without a code, and whoever has one', async () => {
    const lines = kind('sh').filter(({ text }) => text.startsWith('npm run staff-'));
    assert.equal(lines.length, 3);
    for (const { text } of lines)
      for (const command of commandsOf(text)) assert.match(await invited(command), /^(?:http.*#code=\w|jst_)/);
  });

  let runs = 0;
  /** Runs a script of the package in this process: Node has wrangler already. @returns what it printed */
  async function invited([, , name = '', , ...args]: readonly string[]): Promise<string> {
    const [argv, folder, said] = [process.argv, process.cwd(), [] as string[]];
    const { log, error } = console;
    const path = new URL(String(scripts[name]).replace(/^node /, ''), ROOT);
    process.argv = [...argv.slice(0, 2), ...args];
    process.chdir(machine.folder);
    console.log = (line: string) => said.push(line);
    console.error = (line: string) => said.push(line);
    try {
      await import(`${path.href}?${++runs}`);
    } finally {
      process.chdir(folder);
      Object.assign(process, { argv });
      Object.assign(console, { log, error });
    }
    return said.join('\n');
  }
});
