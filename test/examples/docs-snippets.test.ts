/** Every fenced block of the documentation is run, or read by what it is for: one that nothing knows what to do with fails. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { DATA_ENDPOINTS, DESK_ENDPOINTS, ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import { SOURCES } from '../tools/docs/site.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Snippet {
  readonly file: string;
  readonly lang: string;
  readonly text: string;
}

const FILES = [...new Set(Object.values(SOURCES).flatMap((parts) => Object.values(parts).map(({ file }) => file)))];

const snippetsIn = (file: string, source: string): Snippet[] =>
  Array.from(source.matchAll(/```(\w*)\n([\s\S]*?)```/g), ([, lang = '', text = '']) => ({ file, lang, text }));

const SNIPPETS = FILES.flatMap((file) => snippetsIn(file, read(file)));

/** What else runs a block, by file and language. */
const RUN_BY: Readonly<Record<string, string>> = {
  'docs/web-editor.md html': 'test/examples/snippets.test.ts',
  'docs/webhooks.md js': 'test/examples/webhook-snippet.test.ts',
  'docs/webhooks.md json': 'test/examples/webhook-snippet.test.ts',
};

type How = 'curl' | 'npm script' | 'wrangler' | 'custom properties' | 'sdk' | 'elsewhere' | null;

function howToRun({ file, lang, text }: Snippet): How {
  if (RUN_BY[`${file} ${lang}`]) return 'elsewhere';
  if (lang === 'css') return 'custom properties';
  if (lang === 'js') return 'sdk';
  if (lang !== 'sh') return null;
  if (/^curl /.test(text)) return 'curl';
  if (/^npm (?:run|start|install|ci)/.test(text)) return 'npm script';
  return /^npx wrangler /.test(text) ? 'wrangler' : null;
}

const of = (how: How) => SNIPPETS.filter((snippet) => howToRun(snippet) === how);

describe('the snippets of the documentation', () => {
  it('are all run by something', () => {
    assert.ok(SNIPPETS.length > 20, 'control: they are found');
    assert.deepEqual(of(null), []);
    const unknown = { file: 'docs/developer.md', lang: 'ruby', text: 'puts 1' };
    assert.equal(howToRun(unknown), null, 'control: a language nobody knows is noticed');
    for (const [block, test] of Object.entries(RUN_BY)) assert.ok(read(test).includes(block.split(' ')[0] ?? ''), test);
  });

  it('name scripts and the package as package.json has them', () => {
    const { name, scripts } = JSON.parse(read('package.json'));
    for (const { text } of of('npm script')) {
      const [, verb = '', what = ''] = /^npm (\w+) ?(\S*)/.exec(text) ?? [];
      assert.ok(verb === 'install' ? what === name : verb === 'run' ? scripts[what] : scripts[verb], text);
    }
  });

  it('name databases, buckets and columns that there are', async () => {
    const config = read('wrangler.toml');
    for (const { text } of of('wrangler')) {
      const [, database = ''] = /d1 execute (\S+)/.exec(text) ?? [];
      assert.ok(config.includes(`database_name = "${database}"`), text);
    }
    for (const [, bucket = ''] of read('docs/operator.md').matchAll(/r2 bucket create ([\w-]+)/g))
      assert.ok(config.includes(`bucket_name = "${bucket}"`), bucket);
  });

  it('set colours that the widget reads', () => {
    const tokens = read('widget/styles/tokens.ts');
    for (const { text } of of('custom properties'))
      for (const [, name = ''] of text.matchAll(/(--jauap-[\w-]+):/g)) assert.ok(tokens.includes(name), name);
  });

  it('call functions and entries that the package has', async () => {
    const { exports } = JSON.parse(read('package.json'));
    const sdk = await import('../../sdk/index.ts');
    for (const { text } of of('sdk')) {
      for (const [, names = '', entry = ''] of text.matchAll(/import (?:\{ ([^}]+) \} from )?'(jauap[\w/]*)'/g)) {
        assert.ok(exports[entry.replace(/^jauap/, '.')], entry);
        for (const name of names.split(', ').filter(Boolean)) assert.ok(name in sdk, name);
      }
      const client = sdk.createClient({ endpoint: 'https://jauap.example', agency: 'kokshetau' });
      for (const [, method = ''] of text.matchAll(/client\.(\w+)\(/g)) assert.ok(method in client, method);
    }
  });

  describe('sent to the service', () => {
    let api: Api;
    before(async () => {
      api = await startApi();
    });
    after(() => api.close());

    it('are answered', async () => {
      assert.ok(of('curl').length > 0);
      for (const { text } of of('curl')) {
        const [, path = ''] = /https:\/\/jauap\.example(\S+)/.exec(text) ?? [];
        const response = await api.request(path);
        assert.equal(response.status, 200, text);
      }
    });

    it('speak of no path that is not there', async () => {
      const known = [ENDPOINTS, DESK_ENDPOINTS, DATA_ENDPOINTS]
        .flatMap((group) => Object.values<{ path: string }>(group))
        .map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`));
      const paths = FILES.flatMap((file) =>
        Array.from(
          read(file).matchAll(/`(\/(?:v1\/(?:agencies|appeals|desk)|data)\/[^\s`?]*)/g),
          ([, path = '']) => path,
        ),
      );
      assert.ok(paths.length > 5);
      assert.deepEqual(
        paths.filter((path) => !known.some((one) => one.test(path))),
        [],
      );
    });
  });
});
