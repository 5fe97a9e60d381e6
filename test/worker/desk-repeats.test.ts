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
import { interrupted } from '../helpers/interrupted.ts';

const AN_HOUR_AGO = '2026-11-16T04:00:00.000Z';
const A_SECOND_LATER = '2026-11-16T05:00:01.000Z';

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

/** A worker that dies once it has written so many batches: nobody hears what it did. */
function dyingAfter(db: D1Database, batches: number): D1Database {
  const die = () => Promise.reject(new Error('the worker died'));
  return interrupted(db, die, { after: batches, times: 99 });
}

const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

describe('the table of acts', () => {
  it('has every act, and every operation that changes a case', async () => {
    for (const act of DESK_ACTS) assert.ok(act in acts, act);
    const tried = await Promise.all(Object.values(acts).map(async (make) => (await make()).path));
    const rest = OPERATIONS.filter(({ tag, endpoint: { method, path } }) => {
      const ofCase = path.startsWith('/v1/desk/appeals/:number') || path === '/v1/desk/assignments';
      if (tag !== 'desk' || method === 'GET' || !ofCase) return false;
      const pattern = new RegExp(`^${path.replace('/v1/desk/', '').replace(/:\w+/g, '[^/]+')}$`);
      return !tried.some((one) => pattern.test(one));
    });
    // These are told apart by an id of their own, or say how things are; see the last tests.
    assert.deepEqual(rest.map(({ id }) => id).toSorted(), ['addNote', 'bePresent', 'deleteNote', 'leaveCase']);
  });
});

for (const name of [
  ...DESK_ACTS,
  'redirect to an agency',
  'redirect a part',
  'merge, by the version of the other',
  'say who answers',
  'assign',
  'mark read',
  'cover a photo',
  'erase',
]) {
  describe(name, () => {
    const make = () => (acts as Record<string, () => Promise<Doable>>)[name]?.() ?? assert.fail(name);

    it('is done once by a double click', async () => {
      const act = await make();
      const both = await Promise.all([call(act), call(act)]);
      for (const { status } of both) assert.ok(status === 200 || status === 409, `${status}`);
      assert.ok(both.some(({ status }) => status === 200));
      assert.equal(await eventsSince(act), 1);
    });

    it('writes nothing from a stale tab, nor for a session that has ended, and is done after a new sign-in', async () => {
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
      assert.equal(await written(), before);
      const again = await call(act);
      assert.equal(again.status, 200);
      assert.notEqual(await written(), before, 'control: the same words are written after signing in');
      assert.equal(await eventsSince(act), 1);
    });

    it('is done once though the worker dies before or after writing it, and the same is sent again', async () => {
      const outcomes = new Set<number>();
      for (let batches = 0; outcomes.size < 2 && batches < 8; batches++) {
        api.setNow(MONDAY);
        const act = await make();
        await call(act, { worker: dyingAfter(api.env.DB, batches) });
        const done = await eventsSince(act);
        if (outcomes.has(done)) continue;
        outcomes.add(done);
        assert.ok(done <= 1);
        // A new worker, a second later: the person sends what they still have before them.
        api.setNow(A_SECOND_LATER);
        const again = await call(act);
        assert.ok(again.status === 200 || (done === 1 && again.status === 409), `${again.status} after ${batches}`);
        assert.equal(await eventsSince(act), 1, `died after ${batches}`);
      }
      api.setNow(MONDAY);
      assert.deepEqual([...outcomes].toSorted(), [0, 1], 'control: it died before and after');
    });
  });
}

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
