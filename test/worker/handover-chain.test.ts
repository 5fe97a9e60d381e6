/** An appeal that is passed on again and again, and everything that happens at the same moment. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import * as schema from '../../sdk/contract/schema.ts';
import type { Api } from '../helpers/api.ts';
import { read, startApi, submission } from '../helpers/api.ts';
import type { Desk } from '../helpers/bodies.ts';
import { bodiesOf, feedOf, publicly, toBody } from '../helpers/bodies.ts';
import type { Mine } from '../helpers/citizen.ts';
import { BODIES, citizenOf, refused, types } from '../helpers/citizen.ts';
import { interrupted } from '../helpers/interrupted.ts';

type Name = 'kokshetau' | 'burabay' | 'roads';
const ID = { kokshetau: 'kokshetau', burabay: 'burabay', roads: 'roads-committee' } as const;
const NAMES = Object.keys(ID) as Name[];

let api: Api;
let desks: Record<Name, Desk>;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi();
  desks = await bodiesOf(api);
  citizen = citizenOf(api);
});
after(() => api.close());

/** Passes an appeal along the way, which begins where it is. */
async function along({ number }: Mine, [from, ...way]: readonly Name[]): Promise<void> {
  let holder = from;
  for (const next of way) {
    await desks[holder as Name].act(number, 'redirect', toBody(ID[next]));
    holder = next;
  }
}

const rows = async (table: string, where: string): Promise<number> =>
  (await api.env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`).first<{ n: number }>())?.n ?? 0;

describe('a number, however often its appeal is passed on', () => {
  it('leads to the last body in one step, and its code opens exactly that', async () => {
    const way = fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(way, async (stops) => {
        const mine = await citizen.published({ topic: 'waste' });
        const whole = ['kokshetau' as const, ...stops].filter((name, i, all) => name !== all[i - 1]);
        await along(mine, whole);
        const holder = whole.at(-1) as Name;
        const tracked = await citizen.track(mine);
        assert.equal(tracked.agency, ID[holder]);
        assert.equal(tracked.original.text, submission().text);
        assert.equal(types(tracked).filter((type) => type === 'moved_in').length, whole.length - 1);
        assert.equal((await citizen.done(mine, 'follow-ups')).followUps.length, 1);
        for (const name of NAMES) {
          const seen = whole.includes(name) ? await desks[name].open(mine.number) : null;
          assert.equal(seen?.heldBy?.agency ?? null, seen && name !== holder ? ID[holder] : null, name);
          assert.equal(seen?.followUps.length ?? 0, name === holder ? 1 : 0, name);
          const listed = (await feedOf(api, ID[name])).filter(({ number }) => number === mine.number);
          assert.equal(listed.length, whole.includes(name) ? 1 : 0, `${name} lists the number once`);
        }
        const held = await rows(
          'handovers',
          `held = 1 AND first_appeal = (SELECT MAX(id) FROM appeals WHERE agency = 'kokshetau' AND number IS NULL)`,
        );
        assert.equal(held, whole.length > 1 ? 1 : 0);
      }),
      { numRuns: 12, examples: [[['burabay', 'kokshetau', 'burabay', 'roads', 'kokshetau']]] },
    );
  });

  it('comes back as a row that goes on, beside the one that was redirected', async () => {
    const mine = await citizen.published({ topic: 'waste' });
    await along(mine, ['kokshetau', 'burabay', 'kokshetau']);
    const back = await desks.kokshetau.open(mine.number);
    assert.deepEqual([back.status, back.origin?.agency, back.heldBy], ['registered', 'burabay', null]);
    const answered = await desks.kokshetau.answer(mine.number);
    assert.equal(answered.status, 'answered');
    assert.equal((await publicly(api, mine.number)).status, 'answered');
    assert.equal(
      await rows('appeals', "agency = 'kokshetau' AND status = 'redirected'"),
      await rows('events', "agency = 'kokshetau' AND type = 'redirected' AND staff IS NOT NULL"),
    );
  });

  it('has three working days again at each body', async () => {
    const mine = await citizen.published({ topic: 'waste' });
    api.setNow('2026-11-19T05:00:00.000Z');
    await along(mine, ['kokshetau', 'burabay']);
    api.setNow('2026-11-24T05:00:00.000Z');
    await along(mine, ['burabay', 'roads']);
    assert.equal((await desks.roads.open(mine.number)).clock.registeredOn, '2026-11-24');
  });
});

describe('at the same moment', () => {
  const redirect = (db: D1Database, { number }: Mine, to = 'burabay') =>
    api.postWith(db, `/v1/desk/appeals/${number}/redirect`, { version: 2, ...toBody(to) }, desks.kokshetau.headers);

  it('two redirections make one', async () => {
    const mine = await citizen.published({ topic: 'waste' });
    const answers = await Promise.all([redirect(api.env.DB, mine), redirect(api.env.DB, mine, 'roads-committee')]);
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
    assert.equal((await citizen.track(mine)).timeline.length, 4);
  });

  it('an act that came first wins, and nothing of the redirection is left', async () => {
    const mine = await citizen.published({ topic: 'waste' });
    const before = [
      await rows('appeals', '1'),
      await rows('handovers', '1'),
      await rows('private_parts', "agency = 'burabay'"),
    ];
    const first = () => desks.kokshetau.act(mine.number, 'status', { to: 'in_progress' });
    assert.deepEqual(await refused(await redirect(interrupted(api.env.DB, first, { after: 1 }), mine)), [
      409,
      'version_conflict',
    ]);
    assert.deepEqual(
      [await rows('appeals', '1'), await rows('handovers', '1'), await rows('private_parts', "agency = 'burabay'")],
      before,
    );
    assert.equal((await citizen.track(mine)).agency, 'kokshetau');
  });

  it('a citizen of the receiver takes the next number, and the appeal gets the one after', async () => {
    const mine = await citizen.published({ topic: 'waste' });
    const others: string[] = [];
    const send = async () => {
      const sent = await api.post('/v1/agencies/burabay/appeals', submission({ topic: 'waste' }), {
        'Idempotency-Key': `key-of-a-neighbour-${mine.number}`,
      });
      others.push((await read(sent, schema.Receipt, 201)).number);
    };
    const answer = await redirect(interrupted(api.env.DB, send, { after: 1 }), mine);
    assert.equal(answer.status, 200);
    const [other = ''] = others;
    assert.equal((await desks.burabay.open(other)).origin, null);
    assert.equal((await desks.burabay.open(mine.number)).origin?.number, mine.number);
    assert.equal((await citizen.track(mine)).original.text, submission().text);
  });

  it('a lost answer of the database is found to have been given', async () => {
    const mine = await citizen.published({ topic: 'waste' });
    let batches = 0;
    const forgetful = new Proxy(api.env.DB, {
      get: (target, name) => {
        const member = Reflect.get(target, name, target);
        if (name !== 'batch') return typeof member === 'function' ? member.bind(target) : member;
        return async (statements: D1PreparedStatement[]) => {
          const results = await target.batch(statements);
          if (++batches === 2) throw new Error('D1_ERROR: Network connection lost.');
          return results;
        };
      },
    });
    const answer = await redirect(forgetful, mine);
    assert.equal((await read(answer, schema.DeskCase)).heldBy?.agency, 'burabay');
    assert.equal((await citizen.track(mine)).timeline.length, 4);
    assert.deepEqual(await refused(await redirect(api.env.DB, mine)), [409, 'version_conflict']);
  });

  for (const act of ['follow-ups', 'withdraw', 'consent', 'official']) {
    it(`the citizen’s ${act} reaches the new body, whenever the appeal moves`, async () => {
      for (const after of [0, 1]) {
        const mine = await citizen.published({ topic: 'waste' });
        const move = () => along(mine, ['kokshetau', 'burabay']);
        const db = interrupted(api.env.DB, move, { after });
        const headers: Record<string, string> =
          act === 'follow-ups' ? { 'Idempotency-Key': `word-${after}-${mine.number}-0123` } : {};
        const answer = await api.postWith(
          db,
          `/v1/appeals/${mine.number}/${act}`,
          { code: mine.code, ...BODIES[act] },
          headers,
        );
        const tracked = await read(answer, schema.TrackedAppeal);
        assert.equal(tracked.agency, 'burabay', `after ${after}`);
        assert.equal(types(tracked).at(-2), 'moved_in');
      }
    });
  }
});
