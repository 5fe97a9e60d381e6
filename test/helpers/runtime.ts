/**
 * One workerd for all test files of a process, with databases and buckets for many of them: each is given out once, so nothing is
 * shared but the time of starting. It lives while somebody holds it: a test file that runs alone starts and ends it by itself.
 */
import { fileURLToPath } from 'node:url';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import type { Env } from '../../worker/env.ts';
import { connectD1 } from './d1-client.ts';
import { lineTo } from './d1-line.ts';

/** How many databases one runtime has; when they are given out, another one starts. */
const PLACES = 60;

/** A database and the buckets beside it, all empty. */
export type Place = Required<Pick<Env, 'DB' | 'PHOTOS' | 'DATA'>>;

interface Runtime {
  /** Places that nobody has yet. */
  readonly free: Place[];
  readonly stop: () => Promise<void>;
}

let running: Promise<Runtime> | undefined;
const full: Runtime[] = [];
let holders = 0;

/** Keeps the runtime until what it gives is called, whoever else lets go of it. */
export function holdRuntime(): () => Promise<void> {
  holders += 1;
  return async () => {
    holders -= 1;
    if (holders > 0) return;
    const last = running;
    running = undefined;
    for (const runtime of [...full.splice(0), await last]) await runtime?.stop();
  };
}

/** A place nobody has used, in a runtime that somebody holds. */
export async function takePlace(): Promise<Place> {
  running ??= start();
  const runtime = await running;
  const place = runtime.free.pop();
  if (place) return place;
  if (!full.includes(runtime)) {
    full.push(runtime);
    running = start();
  }
  return takePlace();
}

async function start(): Promise<Runtime> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      scriptPath: fileURLToPath(new URL('d1-worker.js', import.meta.url)),
      compatibilityDate: '2026-11-17',
      compatibilityFlags: ['no_web_socket_compression'],
      d1Databases: named('DB'),
      r2Buckets: [...named('PHOTOS'), ...named('DATA')],
      cf: false,
      telemetry: { enabled: false },
      // Past the worker that the runtime puts in front, which does more for each request than the database does.
      unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    }),
  );
  try {
    await miniflare.ready;
    const url = await miniflare.unsafeGetDirectURL();
    const buckets = await miniflare.getBindings<Record<string, Place['PHOTOS'] & Place['DATA']>>();
    const lines = named('DB').map((name) => lineTo(new URL(name, url)));
    const free = lines.map(({ ask }, at): Place => {
      const { [`PHOTOS${at}`]: PHOTOS, [`DATA${at}`]: DATA } = buckets;
      if (!PHOTOS || !DATA) throw new Error(`the runtime has no buckets ${at}`);
      return { DB: connectD1(ask), PHOTOS, DATA };
    });
    const stop = async () => {
      for (const { hangUp } of lines) hangUp();
      await miniflare.dispose();
    };
    return { free, stop };
  } catch (error) {
    await miniflare.dispose();
    throw error;
  }
}

const named = (binding: string): string[] => Array.from({ length: PLACES }, (_, at) => binding + at);
