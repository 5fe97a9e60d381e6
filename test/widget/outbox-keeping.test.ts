/** What the outbox keeps, for how long, and what it says where nothing can be kept. */
import { expect } from '@open-wc/testing';
import { createCode, isCodeError } from '../../sdk/index.ts';
import { clearDraft, isStorageError, readDraft, saveDraft } from '../../sdk/outbox/index.ts';
import {
  accepting,
  dump,
  newDatabase,
  offline,
  outboxOf,
  photo,
  problem,
  SUBMISSION,
  service,
  tidy,
  WORDS,
} from './outbox-support.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-20T10:00:00Z');

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the outbox keeps', () => {
  afterEach(tidy);

  it('words and photos over a closed outbox, without a connection', async () => {
    service(offline);
    const name = newDatabase();
    const first = outboxOf(name);
    const { id, code } = await first.put(SUBMISSION, { photos: [photo('яма')] });
    await first.flush();
    first.close();
    const [entry] = await outboxOf(name).entries();
    expect(entry).to.include({ id, code, agency: 'kokshetau', state: 'waiting', attempts: 1 });
    if (entry?.state !== 'waiting') throw new Error('not waiting');
    expect(entry.submission).to.deep.equal(SUBMISSION);
    expect(await entry.photos[0]?.blob.text()).to.equal('яма');
  });

  it('a receipt with its code until it is acknowledged, and nothing else of what was sent', async () => {
    service(accepting);
    const name = newDatabase();
    const outbox = outboxOf(name);
    const { id, code } = await outbox.put(SUBMISSION, { photos: [photo('яма')] });
    const [accepted] = await outbox.flush();
    expect(accepted).to.include({ id, code, number: 'KOK-2026-000123-K' });
    expect(await outboxOf(name).receipts()).to.deep.equal([accepted]);
    expect(await dump(name)).to.not.include(WORDS);
    await outbox.acknowledge(id);
    expect(await dump(name)).to.not.include(code);
  });

  it('one entry for one code, and the last words', async () => {
    service(offline);
    const outbox = outboxOf(newDatabase());
    const code = createCode();
    await outbox.put(SUBMISSION, { code });
    await outbox.put({ ...SUBMISSION, lang: 'kk' }, { code: code.toLowerCase() });
    const entries = await outbox.entries();
    expect(entries).to.have.length(1);
    expect(entries[0]).to.have.nested.property('submission.lang', 'kk');
  });

  it('nothing under a mistyped code', async () => {
    service(offline);
    const name = newDatabase();
    const outbox = outboxOf(name);
    const error = await failureOf(outbox.put(SUBMISSION, { code: `${createCode().slice(0, -1)}U` }));
    expect(isCodeError(error)).to.equal(true);
    expect(await outbox.entries()).to.deep.equal([]);
  });

  it('what was put while other words under the same code were being sent', async () => {
    const name = newDatabase();
    let clock = START;
    const outbox = outboxOf(name, { now: () => clock });
    service(async (asked) => {
      if (clock === START) {
        clock++;
        await outbox.put({ ...SUBMISSION, lang: 'kk' }, { code });
      }
      return accepting(asked);
    });
    const code = createCode();
    await outbox.put(SUBMISSION, { code });
    await outbox.flush();
    expect(await outbox.receipts()).to.have.length(1);
    expect((await outbox.entries())[0]).to.have.nested.property('submission.lang', 'kk');
  });

  it('nothing that was removed or cleared', async () => {
    service(offline);
    const name = newDatabase();
    const outbox = outboxOf(name);
    const { id } = await outbox.put(SUBMISSION);
    expect(await dump(name)).to.include(WORDS);
    await outbox.remove(id);
    expect(await dump(name)).to.not.include(WORDS);
    await outbox.put(SUBMISSION);
    await outbox.clear();
    expect(await dump(name)).to.not.include(WORDS);
  });
});

describe('after 72 hours', () => {
  afterEach(tidy);

  for (const [hours, state, requests] of [
    [72 - 1 / 3600, 'waiting', 1],
    [72, 'expired', 0],
    [720, 'expired', 0],
  ] as const) {
    it(`${hours.toFixed(2)} hours old, an appeal is ${state}, and is sent ${requests} times`, async () => {
      service(offline);
      const name = newDatabase();
      await outboxOf(name, { now: () => START }).put(SUBMISSION, { photos: [photo('яма')] });
      const asked = service(offline);
      const later = outboxOf(name, { now: () => START + hours * HOUR });
      await later.flush();
      const [entry] = await later.entries();
      expect(entry?.state).to.equal(state);
      expect(asked.length > 0).to.equal(requests > 0);
      const gone = state === 'expired';
      expect((await dump(name)).includes(WORDS)).to.equal(!gone);
      if (!gone || !entry) return;
      expect(entry).to.have.all.keys('id', 'agency', 'createdAt', 'attempts', 'state');
      await later.remove(entry.id);
      expect(await later.entries()).to.deep.equal([]);
    });
  }

  it('a receipt is still there, without the code', async () => {
    service(accepting);
    const name = newDatabase();
    const outbox = outboxOf(name, { now: () => START });
    const { code } = await outbox.put(SUBMISSION);
    await outbox.flush();
    const before = await outboxOf(name, { now: () => START + 72 * HOUR - 1 }).receipts();
    expect(before[0]?.code).to.equal(code);
    const after = await outboxOf(name, { now: () => START + 72 * HOUR }).receipts();
    expect(after[0]).to.include({ code: null, number: 'KOK-2026-000123-K' });
    expect(await dump(name)).to.not.include(code);
  });

  it('a draft is gone', async () => {
    const { now } = Date;
    try {
      Date.now = () => START;
      await saveDraft('kokshetau', { text: WORDS });
      await saveDraft('other', { text: WORDS });
      Date.now = () => START + 72 * HOUR - 1;
      expect(await readDraft('kokshetau')).to.deep.equal({ text: WORDS });
      Date.now = () => START + 72 * HOUR;
      expect(await readDraft('other')).to.equal(undefined);
      expect(await dump('jauap-outbox')).to.not.include(WORDS);
    } finally {
      Date.now = now;
    }
  });

  it('a draft that was cleared is gone before', async () => {
    await saveDraft('kokshetau', WORDS);
    expect(await readDraft('kokshetau')).to.equal(WORDS);
    await clearDraft('kokshetau');
    expect(await readDraft('kokshetau')).to.equal(undefined);
  });
});

describe('where nothing can be kept, `put` says so', () => {
  const { indexedDB } = globalThis;
  const { put } = IDBObjectStore.prototype;

  const storage = (value: unknown) => Object.defineProperty(globalThis, 'indexedDB', { value, configurable: true });

  afterEach(() => {
    storage(indexedDB);
    IDBObjectStore.prototype.put = put;
    tidy();
  });

  const ways: [string, (name: string) => unknown][] = [
    ['storage is missing', () => storage(undefined)],
    [
      'storage is forbidden',
      () =>
        storage({
          open: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        }),
    ],
    ['opening never ends', () => storage({ open: () => ({}) })],
    [
      'the device is full',
      () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      },
    ],
    ['a newer version of the database is there', (name) => opened(name, 2).then((database) => database.close())],
    [
      'another tab blocks the database',
      async (name) => {
        const database = await opened(name, 1);
        indexedDB.deleteDatabase(name);
        return database;
      },
    ],
  ];
  for (const [what, break_] of ways) {
    it(`if ${what}`, async () => {
      service(problem.bind(null, 500, 'internal'));
      const name = newDatabase();
      const held = await break_(name);
      const error = await failureOf(outboxOf(name).put(SUBMISSION));
      expect(isStorageError(error), String(error)).to.equal(true);
      if (held instanceof IDBDatabase) held.close();
    });
  }
});

function opened(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
