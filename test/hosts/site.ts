/**
 * The sites of the hosts' tests: pages of our own that imitate what state bodies have, each with the two lines an editor pastes.
 * The libraries they run are the real ones.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { contentSecurityPolicy } from '../../examples/demo/site-server.ts';
import type { Site } from '../chaos/site.ts';

const PAGES = new URL('pages/', import.meta.url);
const PACKAGES = new URL('../../node_modules/', import.meta.url);

/** The lines of a page that are ours, the address in them, and the tag as it stands for the page that has none of it. */
const SCRIPT = /<script type="module" src="https:\/\/jauap\.example\/v1\/jauap\.js"><\/script>/;
const PLACEHOLDER = /https:\/\/jauap\.example/g;

/** Libraries that are one file, and those that have to be bundled as a site's own build does. */
const FILES: Readonly<Record<string, string>> = {
  '/jquery.js': 'jquery/dist/jquery.min.js',
  '/jquery-1.js': 'jquery-1/dist/jquery.min.js',
  '/zone.js': 'zone.js/bundles/zone.umd.js',
};
const BUNDLES: Readonly<Record<string, string>> = { '/lit.js': 'lit', '/lit-2.js': 'lit-2' };

/** Headers by which one host differs from another. */
const POLICIES: Readonly<Record<string, (service: string) => string>> = {
  'strict-csp': (service) => contentSecurityPolicy(service),
  // A document of no origin, as that of a file or of a frame made of text.
  'null-origin': () => 'sandbox allow-scripts allow-forms',
};

/**
 * Starts the site. A page with `?without` in its address has not been given the widget. The reference page is told how its text is.
 * @param service address of the service, asked anew for every page: the site comes before it, which must know its origin.
 */
export async function startHosts(service: () => string): Promise<Site> {
  const server = createServer(({ url = '/' }, response) => {
    respond(new URL(url, 'http://site'), service(), response).catch(() => response.writeHead(404).end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function respond({ pathname, searchParams }: URL, service: string, response: ServerResponse): Promise<void> {
  const script = /\.js$/.test(pathname);
  if (script) {
    const text = await readScript(pathname);
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(text);
    return;
  }
  if (pathname === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  const name = pathname.slice(1);
  const policy = POLICIES[name]?.(service);
  const text = await readFile(new URL(`${name}.html`, PAGES), 'utf8');
  response
    .writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(policy && { 'Content-Security-Policy': policy }),
    })
    .end(pageOf(text, searchParams, service));
}

function pageOf(text: string, params: URLSearchParams, service: string): string {
  return text
    .replace(SCRIPT, (tag) => (params.has('without') ? '' : tag))
    .replace(PLACEHOLDER, service)
    .replace(/\{(size|dir|zoom|letter)\}/g, (_, name: string) => params.get(name) ?? '');
}

async function readScript(pathname: string): Promise<string> {
  const [file, bundle] = [FILES[pathname], BUNDLES[pathname]];
  if (file) return readFile(new URL(file, PACKAGES), 'utf8');
  if (!bundle) return readFile(new URL(pathname.slice(1), PAGES), 'utf8');
  const { outputFiles } = await build({
    stdin: { contents: `export * from '${bundle}';`, resolveDir: fileURLToPath(PAGES) },
    bundle: true,
    format: 'esm',
    conditions: ['production'],
    write: false,
  });
  return outputFiles.map((one) => one.text).join('');
}
