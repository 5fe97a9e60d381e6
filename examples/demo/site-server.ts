/**
 * Serves the example sites as an agency's own server would: static files, another origin than the worker, and a strict Content
 * Security Policy, so that the demo shows what a careful agency has to allow.
 */
import { readFile } from 'node:fs/promises';
import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const EXAMPLES = fileURLToPath(new URL('../', import.meta.url));

/** Not a file: it is made of `app.tsx`. */
const REACT_APP = join(EXAMPLES, 'react', 'app.js');

/** The address in the examples' files that stands for the agency's deployment. */
const PLACEHOLDER = /https:\/\/jauap\.example/g;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nobody but the widget may turn text into markup, and it only does so with templates of its own. */
const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types jauap";

/**
 * What a page with the widget must allow: the worker for script and data, and, where a page lists Trusted Types policies,
 * ours. No style, image or frame of ours.
 */
export function contentSecurityPolicy(worker: string, trustedTypes = TRUSTED_TYPES): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${worker}`,
    `connect-src ${worker}`,
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    trustedTypes,
  ].join('; ');
}

/** Starts the site. @returns the listening server. */
export function serveExamples(port: number, worker: string): Promise<Server> {
  const policy = contentSecurityPolicy(worker);
  const server = createServer((request, response) => {
    respond(request.url ?? '/', worker, policy, response).catch(() => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/**
 * One file of the examples, with the worker's address in it.
 * @throws if there is no such page; the demo's own sources are none.
 */
export async function readPage(pathname: string, worker: string): Promise<{ type: string; text: string }> {
  const file = normalize(join(EXAMPLES, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : ''));
  const type = TYPES[extname(file)];
  if (!file.startsWith(EXAMPLES) || file.includes(`${sep}demo${sep}`) || !type) throw new Error('not a page');
  const text = file === REACT_APP ? await buildReact() : await readFile(file, 'utf8');
  return { type, text: text.replace(PLACEHOLDER, worker) };
}

/** The one script of the examples that has to be built. Takes a tenth of a second, so it is built whenever it is asked for. */
async function buildReact(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [REACT_APP.replace(/js$/, 'tsx')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

async function respond(url: string, worker: string, policy: string, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(url, 'http://site');
  if (pathname === '/') {
    response.writeHead(302, { Location: '/akim-site/kk.html' }).end();
    return;
  }
  const { type, text } = await readPage(pathname, worker);
  response
    .writeHead(200, {
      'Content-Type': type,
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cache-Control': 'no-cache',
    })
    .end(text);
}
