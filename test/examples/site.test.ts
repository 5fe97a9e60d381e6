/** The demo's own server and options: an agency's site as it should be. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { DemoError, readPorts, requireFree } from '../../examples/demo/options.ts';
import { serveExamples } from '../../examples/demo/site-server.ts';

const WORKER = 'http://localhost:8787';

describe('the demo site', () => {
  let server: Awaited<ReturnType<typeof serveExamples>>;
  let origin: string;
  before(async () => {
    server = await serveExamples(0, WORKER);
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('puts the worker’s address where the pages have a placeholder', async () => {
    for (const page of [
      '/akim-site/kk.html',
      '/akim-site/ru.html',
      '/akim-site/news.html',
      '/akim-site/track.html',
      '/akim-site/track-ru.html',
      '/own-form/index.html',
      '/own-form/kk.html',
      '/own-form/service.js',
      '/react/index.html',
      '/react/app.js',
    ]) {
      const text = await (await fetch(origin + page)).text();
      assert.ok(text.includes(WORKER), page);
      assert.ok(!text.includes('jauap.example'), page);
    }
  });

  it('allows scripts and data of the worker, its own styles, and nothing inline', async () => {
    const policy = (await fetch(`${origin}/akim-site/kk.html`)).headers.get('Content-Security-Policy') ?? '';
    assert.match(
      policy,
      /^default-src 'none'; script-src 'self' http:\/\/localhost:8787; connect-src http:\/\/localhost:8787;/,
    );
    assert.doesNotMatch(policy, /unsafe|\*|data:|blob:/);
  });

  it('has pages without a word of inline style or script', async () => {
    const akims = ['kk.html', 'ru.html', 'news.html', 'track.html', 'track-ru.html'].map(
      (page) => `/akim-site/${page}`,
    );
    for (const page of [...akims, '/own-form/index.html', '/own-form/kk.html', '/react/index.html']) {
      const text = await (await fetch(origin + page)).text();
      assert.doesNotMatch(text, /<style|\sstyle=|\son\w+=|<script(?![^>]*src=)/);
    }
  });

  it('leads from every page to the following of an appeal in its own language, and from there to the other one', async () => {
    const links = async (page: string) => {
      const text = await (await fetch(`${origin}/akim-site/${page}`)).text();
      return Array.from(text.matchAll(/<a href="([^"#]+)"/g), ([, href]) => href);
    };
    for (const page of ['kk.html', 'news.html', 'track-ru.html'])
      assert.ok((await links(page)).includes('track.html'), page);
    for (const page of ['ru.html', 'track.html']) assert.ok((await links(page)).includes('track-ru.html'), page);
  });

  it('counts comments in its listings, and asks about the news page itself whether it was useful', async () => {
    for (const [page, script, tag] of [
      ['kk.html', 'jauap-count', '<jauap-count agency="kokshetau" page="news.html">'],
      ['ru.html', 'jauap-count', '<jauap-count agency="kokshetau" page="news.html">'],
      ['news.html', 'jauap-useful', '<jauap-useful agency="kokshetau">'],
      ['news.html', 'jauap', '<jauap-widget agency="kokshetau" scope="page"'],
    ] as const) {
      const text = await (await fetch(`${origin}/akim-site/${page}`)).text();
      assert.ok(text.includes(`src="${WORKER}/v1/${script}.js"`), `${script} on ${page}`);
      assert.ok(text.includes(tag), `${tag} on ${page}`);
    }
  });

  it('serves pages only', async () => {
    for (const path of [
      '/demo/seed.ts',
      '/demo/../../package.json',
      '/%2e%2e/package.json',
      '/own-form/README.md',
      '/react/app.tsx',
      '/php-form/index.php',
      '/%',
    ]) {
      assert.equal((await fetch(origin + path)).status, 404, path);
    }
  });
});

describe('the demo’s ports', () => {
  it('come from the command line, else from PORT, else are 8787 and the next', () => {
    assert.deepEqual(readPorts(['--port', '9000'], { PORT: '9100' }), { worker: 9000, site: 9001 });
    assert.deepEqual(readPorts([], { PORT: '9100' }), { worker: 9100, site: 9101 });
    assert.deepEqual(readPorts([], {}), { worker: 8787, site: 8788 });
  });

  it('are refused in one sentence when they are none', () => {
    for (const args of [
      ['--port', 'x'],
      ['--port', '0'],
      ['--port', '65535'],
      ['--prot', '1'],
    ]) {
      assert.throws(() => readPorts(args, {}), DemoError);
    }
  });

  it('are named with the way out when taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    await assert.rejects(requireFree({ worker: port, site: port + 1 }), /is taken.*npm start -- --port \d+/);
    other.close();
  });
});
