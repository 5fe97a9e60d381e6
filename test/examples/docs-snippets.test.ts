/** Every fenced block of the documentation is run by some test. Here: commands to the service, and programs over the SDK. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { DATA_ENDPOINTS, DESK_ENDPOINTS, ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, startApi } from '../helpers/api.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import type { Consumer } from '../helpers/consumer.ts';
import { startConsumer } from '../helpers/consumer.ts';
import { documentedDesk, pathOf } from '../helpers/documented-acts.ts';
import { commandsOf, curlOf } from '../helpers/shell.ts';
import type { Snippet } from '../tools/docs/snippets.ts';
import { PAGES, readPage, runnerOf, SNIPPETS, snippetsFor } from '../tools/docs/snippets.ts';

const mine = snippetsFor('test/examples/docs-snippets.test.ts');
const of = (lang: string, inFile = '') => mine.filter(({ lang: one, file }) => one === lang && file.includes(inFile));

describe('the snippets of the documentation', () => {
  it('are all run by a test that knows of them', () => {
    assert.ok(SNIPPETS.length > 60, 'control: they are found');
    for (const snippet of SNIPPETS) {
      const runner = runnerOf(snippet);
      assert.ok(
        runner,
        `${snippet.file} has a block that nothing runs: ${snippet.lang} ${snippet.mark}\n${snippet.text}`,
      );
      const test = readPage(runner);
      assert.ok(
        test.includes(`snippetsFor('${runner}')`) || test.includes(snippet.file),
        `${runner} reads no ${snippet.file}`,
      );
    }
  });

  for (const [lang, mark] of [
    ['ruby', ''],
    ['php', ''],
    ['', ''],
    ['sh', 'unchecked'],
    ['jsonc', ''],
    ['json', ''],
  ] as const)
    it(`would be caught in a block of ${lang || 'nothing'} ${mark}`, () => {
      const planted: Snippet = { file: 'docs/developer.md', lang, mark, text: 'x' };
      assert.equal(runnerOf(planted), null);
    });
});

describe('a tree of folders', () => {
  it('has those there are', () => {
    const named = of('text').flatMap(({ text }) =>
      text
        .trim()
        .split('\n')
        .map((line) => line.split(/\s/)[0] ?? ''),
    );
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url))),
      [],
    );
  });
});

describe('what is sent to the service', () => {
  let api: Api;
  let desk: Awaited<ReturnType<typeof documentedDesk>>;
  before(async () => {
    api = await startApi();
    desk = await documentedDesk(api);
  });
  after(() => api.close());

  it('is answered', async () => {
    const commands = of('sh')
      .filter(({ file }) => file !== 'docs/desk-api.md')
      .flatMap(({ text }) => commandsOf(text).map(curlOf));
    assert.ok(commands.length >= 5);
    for (const { url } of commands) {
      const response = await api.request(pathOf(url));
      assert.equal(response.status, 200, `${url}: ${await response.clone().text()}`);
    }
  });

  it('is there behind every link that an editor pastes', async () => {
    const links = PAGES.filter((page) => page.startsWith('docs/')).flatMap((page) =>
      Array.from(readPage(page).matchAll(/https:\/\/jauap\.example\/(?:a|embed)\/[^"`\s]*/g), ([url]) => url),
    );
    assert.ok(links.length > 4);
    // A case of its own is not there; its page is tested where cases are.
    for (const url of new Set(links.filter((one) => !/KOK-/.test(one))))
      assert.equal((await api.request(pathOf(url))).status, 200, url);
  });

  describe('of the desk', () => {
    // The blocks follow each other in one shell: the second goes on with what the first has set.
    const blocks = of('sh', 'desk-api.md');
    const all = blocks.map((_, i) =>
      commandsOf(
        blocks
          .slice(0, i + 1)
          .map(({ text }) => text)
          .join('\n'),
      ).map(curlOf),
    );
    const [loop = [], lines = []] = all;

    it('takes one case from the moderator to its end', async () => {
      const answers = await desk.oneAfterAnother(loop);
      assert.ok(answers.length >= 5);
      for (const [i, answer] of answers.entries())
        assert.equal(answer.status, 200, `${loop[i]?.url}: ${await answer.text()}`);
    });

    for (const line of lines.slice(loop.length))
      it(`has a line that does what it says: ${pathOf(line.url).replace(/^.*?-C\//, '')} ${line.body}`, async () => {
        const answer = await desk.lineByItself(line);
        const expected = line.url.endsWith('/hide/decision') ? 403 : 200;
        assert.equal(answer.status, expected, await answer.text());
      });
  });

  it('speaks of no path that is not there', () => {
    const known = [ENDPOINTS, DESK_ENDPOINTS, DATA_ENDPOINTS]
      .flatMap((group) => Object.values<{ path: string }>(group))
      .map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`));
    const paths = PAGES.flatMap((file) =>
      Array.from(
        readPage(file).matchAll(/`(\/(?:v1\/(?:agencies|appeals|desk)|data)\/[^\s`?]*)/g),
        ([, path = '']) => path,
      ),
    );
    assert.ok(paths.length > 5);
    assert.deepEqual(
      paths.filter((path) => !/[…*]/.test(path) && !known.some((one) => one.test(path))),
      [],
    );
  });

  describe('through the SDK', () => {
    let consumer: Consumer;
    before(async () => {
      consumer = await startConsumer();
    });
    after(() => consumer.close());

    it('sends, reads, tracks and judges', async (t) => {
      const [block] = of('js');
      api.setNow(MONDAY);
      const said: unknown[][] = [];
      t.mock.method(console, 'log', (...words: unknown[]) => said.push(words));
      // The page names a number of its own. Before it is tracked, the agency answers it.
      let number = '';
      const { fetch } = globalThis;
      t.mock.method(globalThis, 'fetch', async (input: string, init?: RequestInit) => {
        // The test's own database is asked through the same function.
        if (!String(input).startsWith('https://jauap.example/')) return fetch(input, init);
        if (input.includes('KOK-2026-000123-F') && input.endsWith('/track')) {
          await api.act(number, 'moderation', { decision: 'publish', version: 1 });
          await api.act(number, 'answer', answerDraft(2));
        }
        const response = await api.request(pathOf(input).replace('KOK-2026-000123-F', number), init);
        if (input.endsWith('/appeals')) ({ number } = await response.clone().json());
        return response;
      });
      await import(await consumer.write('block.mts', block?.text ?? ''));
      assert.deepEqual(said[0], [number, '2026-12-07']);
      // «Not solved» opens the appeal again.
      const { timeline } = await citizenOf(api).opened({ number, code: '' });
      assert.equal(timeline.at(-1)?.type, 'reopened');
    });
  });
});
