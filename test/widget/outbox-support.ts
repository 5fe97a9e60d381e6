/** What the outbox tests share: outboxes of their own, a service made of a script, and a look at what is really kept. */
import type { SubmissionInput } from '../../sdk/index.ts';
import type { Outbox, OutboxOptions } from '../../sdk/outbox/index.ts';
import { createOutbox } from '../../sdk/outbox/index.ts';

export const WORDS = 'Яма посреди дороги у школы № 3, вчера там упал велосипедист.';

export const SUBMISSION: SubmissionInput = {
  kind: 'report',
  topic: 'roads',
  lang: 'ru',
  text: WORDS,
  consent: { processing: true, publication: false },
};

/** The parts of a receipt the SDK looks at. */
export const RECEIPT = { number: 'KOK-2026-000123-K', agency: 'kokshetau', clock: { dueOn: '2026-12-14' } };

/** One request that was asked for. */
export interface Asked {
  readonly path: string;
  readonly key: string | null;
  readonly body: unknown;
}

/** Answers a request, or throws as `fetch` does without a connection. */
export type Script = (asked: Asked) => Response | Promise<Response>;

export const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

export const problem = (status: number, code: string, more: object = {}, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, code, requestId: 'r-1', ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });

/** As `fetch` fails without a connection. */
export const offline: Script = () => {
  throw new TypeError('Failed to fetch');
};

/** Accepts appeals and photos; the id of a photo is its text. */
export const accepting: Script = async ({ path, body }) => {
  if (!path.endsWith('/photos')) return json(RECEIPT, 201);
  const text = await (body as Blob).text();
  return json({ id: `id-${text}`, type: 'image/jpeg', width: 4, height: 3, bytes: text.length }, 201);
};

const { fetch, XMLHttpRequest } = globalThis;
const { random } = Math;
const opened: Outbox[] = [];
let databases = 0;
let drawn = 0;

/** A database no other test uses. */
export const newDatabase = () => `outbox-test-${++databases}-${performance.timeOrigin}`;

/** Stands in for the service from now on; photos come by `fetch` too, as where there is no XMLHttpRequest. */
export function service(...scripts: Script[]): Asked[] {
  const asked: Asked[] = [];
  Reflect.deleteProperty(globalThis, 'XMLHttpRequest');
  globalThis.fetch = async (url, init) => {
    const body = typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body;
    const entry = { path: new URL(String(url)).pathname, key: new Headers(init?.headers).get('Idempotency-Key'), body };
    const script = scripts[Math.min(asked.push(entry), scripts.length) - 1] as Script;
    return script(entry);
  };
  return asked;
}

/** An outbox that sends when a test says so: what it would do later by itself comes after the end of any test. */
export function outboxOf(name: string, options: Partial<OutboxOptions> = {}): Outbox {
  Math.random = () => 1000 + drawn++;
  const outbox = createOutbox({ endpoint: 'https://jauap.example', agency: 'kokshetau', name, retries: 0, ...options });
  opened.push(outbox);
  return outbox;
}

/** Undoes everything above. */
export function tidy(): void {
  for (const outbox of opened.splice(0)) outbox.close();
  Object.assign(globalThis, { fetch, XMLHttpRequest });
  Math.random = random;
}

export const photo = (text: string) => ({ key: `k-${text}`, blob: new Blob([text], { type: 'image/jpeg' }) });

/** What was asked for, by the last words of the paths. */
export const paths = (asked: readonly Asked[]) => asked.map(({ path }) => path.split('/').at(-1));

/** Everything in a database, as text: what a script of the page could read. */
export async function dump(name: string): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores, 'readonly');
  const rows = await Promise.all(
    stores.map(
      (store) =>
        new Promise((resolve) => {
          const request = transaction.objectStore(store).getAll();
          request.onsuccess = () => resolve([store, request.result]);
        }),
    ),
  );
  database.close();
  return JSON.stringify(rows);
}
