import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCode } from '../../sdk/contract/code.ts';
import * as schema from '../../sdk/contract/schema.ts';
import type { ContactMode } from '../../sdk/contract/vocabulary.ts';
import { maskEmail } from '../../worker/domain/contact.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, newKey, OFFICIALS, problem, read, SITE, startApi, submission } from '../helpers/api.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { readSources } from '../tools/sources.ts';

const EMAIL = 'anna.sentinel@example.kz';
const contact = { email: EMAIL };

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi(MONDAY);
  citizen = citizenOf(api);
});
after(() => api.close());

const ask = (mode: ContactMode) => saveAgency(api.env.DB, { ...AGENCY, contact: mode }, OFFICIALS);
const rows = async (sql: string) => (await api.env.DB.prepare(sql).all()).results;

describe('an address for notices', () => {
  it('is taken with an appeal, and shown to its holder with most of it hidden', async () => {
    const mine = await citizen.sent({ contact });
    assert.equal((await citizen.track(mine)).contact, 'a…@example.kz');
    const without = await citizen.sent();
    assert.equal((await citizen.track(without)).contact, null);
  });

  it('is refused, asked for or left to the citizen, as the agency has it', async (t) => {
    t.after(() => ask('optional'));
    const issues = async (changes: object) => {
      const response = await api.send(submission(changes));
      return response.status === 201 ? 'taken' : (await problem(response)).issues;
    };
    await ask('none');
    assert.deepEqual(await issues({ contact }), [{ path: 'contact', code: 'not_offered' }]);
    assert.equal(await issues({}), 'taken');
    await ask('required');
    assert.deepEqual(await issues({}), [{ path: 'contact.email', code: 'required' }]);
    assert.equal(await issues({ contact }), 'taken');
  });

  for (const email of [
    'anna',
    'anna@',
    'a@b',
    'a b@example.kz',
    'a@example.kz\r\nBcc: b@example.kz',
    '<a@example.kz>',
  ]) {
    it(`is refused when it is none: ${JSON.stringify(email)}`, async () => {
      const { issues } = await problem(await api.send(submission({ contact: { email } })));
      assert.deepEqual(issues, [{ path: 'contact.email', code: 'wrong_format' }]);
    });
  }

  it('is set, replaced and ended by the holder of the code', async () => {
    const mine = await citizen.published();
    for (const [email, shown] of [
      [EMAIL, 'a…@example.kz'],
      ['b@mail.kz', 'b…@mail.kz'],
      ['b@mail.kz', 'b…@mail.kz'],
      [null, null],
      [null, null],
    ]) {
      const tracked = await citizen.done(mine, 'contact', { email });
      assert.equal(tracked.contact, shown);
      assert.deepEqual(tracked, await citizen.track(mine));
    }
    assert.equal(JSON.stringify(await rows('SELECT * FROM contacts')).includes('b@mail.kz'), false);
  });

  it('is not taken by an agency that asks for none, but may always be ended', async (t) => {
    const mine = await citizen.sent({ contact });
    await ask('none');
    t.after(() => ask('optional'));
    const { issues } = await problem(await citizen.call(mine, 'contact', { email: 'b@mail.kz' }));
    assert.deepEqual(issues, [{ path: 'email', code: 'not_offered' }]);
    assert.equal((await citizen.done(mine, 'contact', { email: null })).contact, null);
  });

  it('is changed by nobody without the code, and from no other site', async () => {
    const mine = await citizen.sent({ contact });
    const wrong = await citizen.call({ ...mine, code: createCode() }, 'contact', { email: null });
    assert.equal((await problem(wrong)).code, 'not_found');
    const foreign = await citizen.call(mine, 'contact', { email: null }, { Origin: 'https://evil.example' });
    assert.equal((await problem(foreign)).code, 'origin_not_allowed');
    assert.equal((await citizen.track(mine)).contact, 'a…@example.kz');
    const own = await citizen.call(mine, 'contact', { email: null }, { Origin: SITE });
    assert.equal(own.headers.get('Cache-Control'), 'no-store');
  });

  it('does not come back with a resend of the appeal', async () => {
    const key = newKey();
    await read(await api.send(submission({ contact }), key), schema.Receipt, 201);
    const count = async () => (await rows('SELECT * FROM contacts')).length;
    const before = await count();
    await api.env.DB.exec('DELETE FROM contacts WHERE (agency, appeal) = (SELECT agency, MAX(id) FROM appeals)');
    assert.equal(await count(), before - 1);
    await read(await api.send(submission({ contact }), key), schema.Receipt);
    assert.equal(await count(), before - 1);
  });

  it('stands in no other table, no event, no public answer and no answer to the desk', async () => {
    const email = 'only.here@example.kz';
    const mine = await citizen.sent({ contact: { email } });
    await api.act(mine.number, 'moderation', { decision: 'publish', version: 1 });
    await api.act(mine.number, 'answer', answerDraft(2));
    await citizen.done(mine, 'contact', { email });
    const tables = (await rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*'")) as {
      name: string;
    }[];
    const holding: string[] = [];
    for (const { name } of tables) {
      if (JSON.stringify(await rows(`SELECT * FROM ${name}`)).includes('only.here')) holding.push(name);
    }
    assert.deepEqual(holding, ['contacts']);
    const desk = await (await api.request(`/v1/desk/appeals/${mine.number}`, { headers: api.bearer })).text();
    const everybody = await (await api.request(`/v1/appeals/${mine.number}`)).text();
    const feed = await (await api.request('/v1/agencies/kokshetau/feed?limit=50')).text();
    for (const answer of [desk, everybody, feed])
      assert.ok(answer.includes(mine.number) && !answer.includes('only.here'));
  });

  it('is touched by one module alone', () => {
    const sql = /\b(?:FROM|INTO|JOIN|UPDATE)\s+contacts\b/;
    const touching = readSources(/\.ts$/, ['worker'])
      .filter(({ text }) => sql.test(text))
      .map(({ path }) => path);
    assert.deepEqual(touching, ['worker/store/contacts.ts']);
  });

  it('is masked so that its owner knows it and nobody learns it', () => {
    for (const [email, masked] of [
      ['anna@example.kz', 'a…@example.kz'],
      ['a@b.kz', 'a…@b.kz'],
      ['"@"@b.kz', '"…@b.kz'],
    ] as const) {
      assert.equal(maskEmail(email), masked);
    }
  });
});

/** What D1 counts for each statement of a submission, and in how many batches. */
async function cost(changes: object): Promise<{ batches: number; written: number[] }> {
  const { DB } = api.env;
  const batches: number[][] = [];
  const watching = {
    prepare: (sql: string) => DB.prepare(sql),
    batch: async (statements: D1PreparedStatement[]) => {
      const results = await DB.batch(statements);
      batches.push(results.map(({ meta }) => meta.rows_written));
      return results;
    },
  } as unknown as D1Database;
  const key = newKey();
  assert.equal((await api.sendWith(watching, submission(changes), key)).status, 201);
  assert.equal((await api.sendWith(watching, submission(changes), key)).status, 200);
  // Before each batch that accepts, the agency and its rules are read; and a resend writes nothing.
  const writing = batches.filter((written) => written.some((n) => n > 0));
  return { batches: writing.length, written: writing[0] ?? [] };
}

describe('the cost of an address', () => {
  it('is one row in the batch of the appeal, and none where there is no address', async () => {
    // submission 1 · appeal 1 and seven indexes of the queue · what staff find it by 1 · private part 1 ·
    // event 1, the agency's count of changes and which appeal it was · read back
    assert.deepEqual(await cost({}), { batches: 1, written: [1, 8, 1, 1, 3, 0] });
    assert.deepEqual(await cost({ contact }), { batches: 1, written: [1, 8, 1, 1, 1, 3, 0] });
  });
});
