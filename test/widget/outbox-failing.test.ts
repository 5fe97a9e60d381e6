/** What the outbox makes of a failure: it goes on where it was, and never sends again what was refused. */
import { expect } from '@open-wc/testing';
import type { Script } from './outbox-support.ts';
import {
  accepting,
  newDatabase,
  offline,
  outboxOf,
  paths,
  photo,
  problem,
  SUBMISSION,
  service,
  tidy,
} from './outbox-support.ts';

describe('photos', () => {
  afterEach(tidy);

  const three = { photos: [photo('1'), photo('2'), photo('3')] };

  it('go before the words, in order, and are named in them', async () => {
    const asked = service(accepting);
    const outbox = outboxOf(newDatabase());
    await outbox.put(SUBMISSION, three);
    await outbox.flush();
    expect(paths(asked)).to.deep.equal(['photos', 'photos', 'photos', 'appeals']);
    expect(asked[3]?.body).to.deep.equal({ ...SUBMISSION, photos: ['id-1', 'id-2', 'id-3'] });
  });

  it('resume at the missing one after a cut', async () => {
    const name = newDatabase();
    const cut = service(accepting, accepting, offline);
    const first = outboxOf(name);
    await first.put(SUBMISSION, three);
    await first.flush();
    first.close();
    expect(paths(cut)).to.deep.equal(['photos', 'photos', 'photos']);
    const asked = service(accepting);
    await outboxOf(name).flush();
    expect(paths(asked)).to.deep.equal(['photos', 'appeals']);
    expect(asked[1]?.body).to.deep.include({ photos: ['id-1', 'id-2', 'id-3'] });
  });

  for (const [what, issues, again] of [
    ['those the service names', [{ path: 'photos.1', code: 'wrong_value' }], 1],
    ['all, if it names none', [], 3],
  ] as const) {
    it(`are sent again when the service has them no more: ${what}`, async () => {
      const missing: Script = () => problem(409, 'photo_missing', { issues });
      service(accepting, accepting, accepting, missing);
      const outbox = outboxOf(newDatabase());
      await outbox.put(SUBMISSION, three);
      await outbox.flush();
      expect((await outbox.entries())[0]?.state).to.equal('waiting');
      const asked = service(accepting);
      await outbox.flush();
      expect(paths(asked)).to.deep.equal([...Array(again).fill('photos'), 'appeals']);
      expect(await outbox.receipts()).to.have.length(1);
    });
  }

  it('name the one that is refused', async () => {
    service(accepting, () => problem(415, 'unsupported_media_type'));
    const outbox = outboxOf(newDatabase());
    await outbox.put(SUBMISSION, three);
    await outbox.flush();
    const [entry] = await outbox.entries();
    expect(entry).to.have.nested.include({ state: 'refused', 'problem.photo': 'k-2', 'problem.status': 415 });
  });
});

describe('after a failure', () => {
  afterEach(tidy);

  const table: [string, Script, state: 'waiting' | 'refused'][] = [
    ['no connection', offline, 'waiting'],
    ['503', () => problem(503, 'unavailable'), 'waiting'],
    ['429', () => problem(429, 'unavailable'), 'waiting'],
    ['500', () => problem(500, 'internal'), 'waiting'],
    ['the 403 of a proxy', () => new Response('<h1>Forbidden</h1>', { status: 403 }), 'waiting'],
    ['the sign-in page of a public Wi-Fi', () => new Response('<html>'), 'waiting'],
    ['422', () => problem(422, 'invalid', { issues: [{ path: 'text', code: 'too_short' }] }), 'refused'],
    ['403', () => problem(403, 'origin_not_allowed'), 'refused'],
    ['404', () => problem(404, 'not_found'), 'refused'],
    ['413', () => problem(413, 'too_large'), 'refused'],
  ];
  for (const [what, script, state] of table) {
    it(`${what}: the appeal is ${state}`, async () => {
      const asked = service(script);
      const outbox = outboxOf(newDatabase());
      const { code } = await outbox.put(SUBMISSION);
      expect(await outbox.flush()).to.deep.equal([]);
      const [entry] = await outbox.entries();
      expect(entry).to.include({ state, code, attempts: 1 });
      await outbox.flush();
      expect(asked.length).to.equal(state === 'waiting' ? 2 : 1);
    });
  }

  it('the citizen learns what to mend, mends it, and sends it under the same code', async () => {
    service(() => problem(422, 'invalid', { issues: [{ path: 'text', code: 'too_short' }] }));
    const outbox = outboxOf(newDatabase());
    const { code } = await outbox.put(SUBMISSION);
    await outbox.flush();
    const [entry] = await outbox.entries();
    expect(entry).to.have.nested.include({ 'problem.code': 'invalid', 'problem.issues[0].path': 'text' });
    service(accepting);
    await outbox.put({ ...SUBMISSION, place: 'Абая, 14' }, { code });
    expect(await outbox.flush()).to.have.length(1);
    expect(await outbox.entries()).to.deep.equal([]);
  });

  it('others are sent all the same', async () => {
    service(accepting);
    const outbox = outboxOf(newDatabase());
    for (const lang of ['kk', 'ru', 'en'] as const) await outbox.put({ ...SUBMISSION, lang });
    service((asked) =>
      (asked.body as typeof SUBMISSION).lang === 'kk' ? problem(503, 'unavailable') : accepting(asked),
    );
    expect(await outbox.flush()).to.have.length(2);
    expect(await outbox.entries()).to.have.length(1);
  });

  it('nothing is sent before the time a Retry-After named', async () => {
    let clock = 1_000_000;
    const name = newDatabase();
    const outbox = outboxOf(name, { now: () => clock });
    service(() => problem(503, 'unavailable', {}, { 'Retry-After': '120' }));
    await outbox.put(SUBMISSION);
    await outbox.flush();
    const asked = service(accepting);
    clock += 119_999;
    expect(await outbox.flush()).to.deep.equal([]);
    expect(asked).to.deep.equal([]);
    clock += 1;
    expect(await outbox.flush()).to.have.length(1);
  });
});
