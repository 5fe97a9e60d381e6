/**
 * Every act on a case survives a double click, a stale tab, a session that has ended and a worker that dies: it is done once or not at
 * all. The table is held against the list of acts and the list of operations, so that what is added later is tried too.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DESK_ACTS } from '../../sdk/contract/desk-vocabulary.ts';
import { OPERATIONS } from '../../worker/http/operations.ts';
import type { Doable } from '../helpers/acts-to-repeat.ts';
import { actsOf } from '../helpers/acts-to-repeat.ts';
import type { Api } from '../helpers/api.ts';
import { newKey, startApi } from '../helpers/api.ts';
import { bodiesOf } from '../helpers/bodies.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import type { Headers } from '../helpers/desk-people.ts';
import { person, session, sitting } from '../helpers/desk-people.ts';

const AN_HOUR_AGO = '2026-11-16T04:00:00.000Z';
const A_SECOND_LATER = '2026-11-16T05:00:01.000Z';

/** Paths of the calls that were made. */
const tried = new Set<string>();

let api: Api;
let acts: ReturnType<typeof actsOf>;
/** Somebody who may do everything, with a session that runs, and one that was left an hour ago. */
let headers: Headers;
let ended: Headers;
before(async () => {
  api = await startApi(MONDAY);
  await bodiesOf(api);
  const staff = await person(api, ['officer', 'moderator', 'head', 'admin']);
  headers = sitting(await session(api, staff, MONDAY));
  ended = sitting(await session(api, staff, AN_HOUR_AGO));
  acts = actsOf(api, { assignee: staff });
});
after(() => api.close());

/** Makes the call; `worker` is what it runs over. */
async function call(
  { method, path, body, version }: Doable,
  { as = headers, at = version, worker = api.env.DB }: { as?: Headers; at?: number; worker?: D1Database } = {},
): Promise<Response> {
  const content = body(at);
  const picture = content instanceof Uint8Array;
  const init = {
    method,
    headers: { ...as, 'Content-Type': picture ? 'image/png' : 'application/json' },
    body: picture ? Uint8Array.from(content) : JSON.stringify(content),
  };
  return api.request(`/v1/desk/${path}${picture ? `?version=${at}` : ''}`, init, worker);
}

/** Everything an act may write about any appeal. */
async function written(): Promise<string> {
  const { results } = await api.env.DB.prepare(
    `SELECT (SELECT json_group_array(json_array(agency, id, version, status, supports, photos)) FROM appeals) AS appeals,
       (SELECT COUNT(*) FROM events) AS events, (SELECT COUNT(*) FROM outgoing_mail) AS mail,
       (SELECT COUNT(*) FROM handovers) AS handovers, (SELECT COUNT(*) FROM staff_log WHERE action = 'erased') AS erased,
       (SELECT COUNT(*) FROM private_parts) AS private, (SELECT SUM(n) FROM agency_changes) AS changes`,
  ).all();
  return JSON.stringify(results);
}

/** How often the history of an appeal has gone on since a version, at the agency whose desk this is. */
async function eventsSince({ number, version }: Doable): Promise<number> {
  const row = await api.env.DB.prepare(
    `SELECT COUNT(*) AS n FROM events e JOIN agencies g ON g.id = e.agency
     WHERE e.agency = 'kokshetau' AND e.seq > ?2
       AND ?1 LIKE g.prefix || '-' || (e.appeal / 1000000000) || '-' || printf('%06d', e.appeal % 1000000000) || '-%'`,
  )
    .bind(number, version)
    .first<{ n: number }>();
  return row?.n ?? 0;
}

/** A worker that dies right before or right after it writes an event: nobody hears what it did. */
function dying(db: D1Database, when: 'before' | 'after'): D1Database {
  let dead = false;
  return new Proxy(db, {
    get: (target, name) => {
      const member = Reflect.get(target, name, target);
      if (name !== 'batch') return typeof member === 'function' ? member.bind(target) : member;
      return async (statements: D1PreparedStatement[]) => {
        const writes = statements.some((statement) => JSON.stringify(statement).includes('INSERT INTO events'));
        if (writes && when === 'after' && !dead) await target.batch(statements);
        dead ||= writes;
        if (dead) throw new Error('the worker died');
        return target.batch(statements);
      };
    },
  });
}

const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

const BESIDES = [
  'redirect to an agency',
  'redirect a part',
  'merge, by the version of the other',
  'say who answers',
  'assign',
  'mark read',
  'cover a photo',
  'uncover a photo',
  'erase',
];

for (const name of [...DESK_ACTS, ...BESIDES]) {
  describe(name, () => {
    const make = async () => {
      const act = await ((acts as Record<string, () => Promise<Doable>>)[name]?.() ?? assert.fail(name));
      tried.add(act.path);
      return act;
    };

    it('writes nothing from a stale tab, after the session, or by a worker that died; and once by a double click', async () => {
      const act = await make();
      const before = await written();
      const stale = await call(act, { at: act.version === 1 ? 9 : act.version - 1 });
      if (name === 'assign') {
        const { items } = (await stale.json()) as { items: { outcome: string }[] };
        assert.deepEqual(
          items.map(({ outcome }) => outcome),
          ['version_conflict'],
        );
      } else assert.deepEqual([stale.status, await codeOf(stale)], [409, 'version_conflict']);
      const late = await call(act, { as: ended });
      assert.deepEqual([late.status, await codeOf(late)], [401, 'unauthorized']);
      const lost = await call(act, { worker: dying(api.env.DB, 'before') });
      assert.equal(lost.status, 500);
      assert.equal(await written(), before);
      // The same body, from somebody who has signed in again and presses twice.
      const both = await Promise.all([call(act), call(act)]);
      for (const { status } of both) assert.ok(status === 200 || status === 409, `${status}`);
      assert.ok(both.some(({ status }) => status === 200));
      assert.notEqual(await written(), before, 'control: it is written this time');
      assert.equal(await eventsSince(act), 1);
    });

    it('is done once though the worker dies after writing it, and the same is sent to the next one', async () => {
      const act = await make();
      const lost = await call(act, { worker: dying(api.env.DB, 'after') });
      assert.equal(lost.status, 500);
      assert.equal(await eventsSince(act), 1, 'control: it was done');
      const done = await written();
      api.setNow(A_SECOND_LATER);
      const { status } = await call(act);
      api.setNow(MONDAY);
      assert.ok(status === 200 || status === 409, `${status}`);
      assert.equal(await eventsSince(act), 1);
      assert.equal(await written(), done);
    });
  });
}

describe('the table of acts', () => {
  it('has every act, and every operation that changes a case', () => {
    assert.deepEqual(Object.keys(acts).toSorted(), [...DESK_ACTS, ...BESIDES].toSorted());
    const rest = OPERATIONS.filter(({ tag, endpoint: { method, path } }) => {
      const ofCase = path.startsWith('/v1/desk/appeals/:number') || path === '/v1/desk/assignments';
      if (tag !== 'desk' || method === 'GET' || !ofCase) return false;
      const pattern = new RegExp(`^${path.replace('/v1/desk/', '').replace(/:\w+/g, '[^/]+')}$`);
      return ![...tried].some((one) => pattern.test(one));
    });
    // These are told apart by an id of their own, or say how things are; see the last test.
    assert.deepEqual(rest.map(({ id }) => id).toSorted(), ['addNote', 'bePresent', 'deleteNote', 'leaveCase']);
  });
});

describe('what has no version', () => {
  it('is there once however often it is said: a note, its end, and who is at a case', async () => {
    const { number } = await citizenOf(api).published();
    const send = (method: string, path: string, body?: object) =>
      api.request(`/v1/desk/appeals/${number}/${path}`, {
        method,
        headers: { ...headers, 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    const id = newKey();
    const count = (table: string) => api.env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first<number>('n');
    const steps: [method: string, path: string, body: object | undefined, table: string, left: number][] = [
      ['POST', 'notes', { id, text: 'Позвонить соседке' }, 'notes', 1],
      ['DELETE', `notes/${id}`, undefined, 'notes', 0],
      ['PUT', 'presence', { editing: true }, 'desk_presence', 1],
      ['DELETE', 'presence', undefined, 'desk_presence', 0],
    ];
    for (const [method, path, body, table, left] of steps) {
      const both = await Promise.all([send(method, path, body), send(method, path, body)]);
      assert.deepEqual(
        both.map(({ status }) => status),
        [200, 200],
        `${method} ${path}`,
      );
      assert.equal(await count(table), left, `${method} ${path}`);
    }
  });
});
