/**
 * `npm start`: the whole service on this machine, with a demo akimat in it. Builds, prepares the local database, tells the demo's
 * stories once, then serves the worker and, on another origin, the example sites. Ctrl-C stops all of it.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setInterval as everyMinute, setTimeout as sleep } from 'node:timers/promises';
import { getPlatformProxy } from 'wrangler';
import type { Env } from '../../worker/env.ts';
import { inviteStaff } from './invite.ts';
import type { DemoPorts } from './options.ts';
import { DemoError, readPorts, requireFree } from './options.ts';
import { seedDemo } from './seed.ts';
import { serveExamples } from './site-server.ts';
import { QUIET, ROOT, runTool, startTool, stopTools } from './tools.ts';

const NEWS = { newsPath: '/akim-site/news.html', newsTitle: 'Қар тазалау: тәуліктік кесте' };
const READY_SECONDS = 60;

const addresses = ({ worker, site }: DemoPorts) => ({
  worker: `http://localhost:${worker}`,
  site: `http://localhost:${site}`,
});

/** Says which step runs, and how long it took. */
async function step<T>(what: string, work: () => Promise<T> | T): Promise<T> {
  const started = Date.now();
  process.stdout.write(`  ${what} … `);
  const result = await work();
  console.log(`${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/** The deployment's secret, made once for this machine. Whoever holds it and the database could match codes to appeals. */
function makeSecret(): void {
  const file = join(ROOT, '.dev.vars');
  if (existsSync(file)) return;
  writeFileSync(file, `CODE_PEPPER=${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
}

const STATE = join(ROOT, '.wrangler', 'state');

/** Stands while the stories are told. Found at a start, it means that they were interrupted: half a demo is none. */
const TELLING = join(STATE, 'telling');

function forgetHalfADemo(): void {
  if (existsSync(TELLING)) rmSync(STATE, { recursive: true, force: true });
}

/** Fills the database. @returns the ways in to the desk, for whoever has not used theirs yet. */
async function seed({ worker, site }: DemoPorts): Promise<string> {
  mkdirSync(STATE, { recursive: true });
  writeFileSync(TELLING, '');
  const origins = [`http://localhost:${site}`, `http://127.0.0.1:${site}`] as const;
  Object.assign(process.env, QUIET);
  const { env, dispose } = await getPlatformProxy<Env>();
  try {
    await seedDemo(env, { origins, ...NEWS });
    rmSync(TELLING);
    return await inviteStaff(env.DB, `http://localhost:${worker}`, new Date());
  } finally {
    await dispose();
  }
}

/** Starts the worker and waits until it answers. */
async function startWorker({ worker }: DemoPorts, stopped: AbortSignal) {
  // Errors alone: the tool warns that nobody runs the maintenance, and `runMaintenance` does.
  const args = ['dev', '--port', String(worker), '--ip', '127.0.0.1', '--inspector-port', '0', '--log-level', 'error'];
  // No mail of a demo goes anywhere: it is shown at /dev/mail.
  const mail = ['--var', 'MAIL:catch-all', '--var', `PUBLIC_URL:http://localhost:${worker}`];
  const { child, output } = startTool('wrangler', [...args, ...mail, '--show-interactive-dev-session=false']);
  child.stderr?.pipe(process.stderr);
  for (let tries = READY_SECONDS * 5; tries > 0 && child.exitCode === null; tries--) {
    await sleep(200, undefined, { signal: stopped });
    const healthy = await fetch(`http://127.0.0.1:${worker}/health`).catch(() => undefined);
    if (healthy?.ok) return child;
  }
  throw new DemoError(`The worker did not start:\n${output()}`);
}

/** The platform runs the maintenance every minute (`crons` in wrangler.toml): without it no webhook is repeated and no number counted. */
async function runMaintenance({ worker }: DemoPorts, stopped: AbortSignal): Promise<void> {
  for await (const _ of everyMinute(60_000, undefined, { signal: stopped, ref: false })) {
    // A minute that fails is told by the worker itself, on stderr; the next one makes up for it.
    await fetch(`http://127.0.0.1:${worker}/cdn-cgi/local/scheduled`, { signal: stopped }).catch(() => undefined);
  }
}

function greet(ports: DemoPorts, invitations: string): void {
  const { worker, site } = addresses(ports);
  console.log(`
Jauap runs. The appeals are invented, and so are the people.

  An akim's page, in Kazakh         ${site}/akim-site/kk.html
  The same page in Russian          ${site}/akim-site/ru.html
  The form without any script       ${worker}/a/kokshetau
  A news page with its own feed     ${site}/akim-site/news.html
  Following an appeal by its code   ${site}/akim-site/track.html
  A form of one's own, on the SDK   ${site}/own-form/kk.html
  The same in React                 ${site}/react/index.html
  Rating, and what is overdue       ${worker}/ratings  ${worker}/overdue
  Guides for all who use it         ${worker}/docs
  Mail that would have been sent    ${worker}/dev/mail
  The feed as plain JSON            ${worker}/v1/agencies/kokshetau/feed
  The API document                  ${worker}/openapi.json

The desk, where the agency answers  ${worker}/desk
${invitations}
For a program of the agency:        npm run staff-token -- --agency kokshetau --name "Desk program"
To begin again:                     npm run reset
Ctrl-C stops everything.`);
}

async function main(stopped: AbortSignal): Promise<void> {
  const ports = readPorts(process.argv.slice(2), process.env);
  await requireFree(ports);
  console.log('Jauap: starting');
  const run = <T>(what: string, work: () => Promise<T>) => step(what, work).finally(() => stopped.throwIfAborted());
  await run('building the scripts', () => runTool('rollup', ['--config', '--silent']));
  forgetHalfADemo();
  await run('applying the migrations', () => runTool('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local']));
  makeSecret();
  const invitations = await run('telling the stories of the demo', () => seed(ports));
  const child = await step('starting the worker', () => startWorker(ports, stopped));
  const server = await serveExamples(ports.site, addresses(ports).worker);
  greet(ports, invitations);
  // Ends with the demo.
  runMaintenance(ports, stopped).catch(() => undefined);

  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await ended;
  server.close();
  server.closeAllConnections();
  if (!stopped.aborted) throw new DemoError('The worker stopped by itself.');
}

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stop.abort();
    stopTools();
  });
}

try {
  await main(stop.signal);
} catch (error) {
  if (!stop.signal.aborted) {
    console.error(`\n${error instanceof DemoError ? error.message : error instanceof Error ? error.stack : error}`);
    process.exitCode = 1;
  }
  stopTools();
}
