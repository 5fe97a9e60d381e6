/** When the outbox sends, and that it sends once. */
import { expect } from '@open-wc/testing';
import type { OutboxEvent } from '../../sdk/outbox/index.ts';
import { accepting, newDatabase, offline, outboxOf, photo, SUBMISSION, service, tidy } from './outbox-support.ts';
import { client, endpoint, TEXT } from './support.ts';

describe('the outbox and the real service', () => {
  afterEach(tidy);

  it('lose nothing to a cut connection and open the appeal to its code', async () => {
    service(offline);
    const name = newDatabase();
    const options = { endpoint: await realEndpoint(), agency: 'kokshetau' };
    const text = `${TEXT} ${name}`;
    const { code } = await outboxOf(name, options).put({ ...SUBMISSION, text });
    tidy();
    const outbox = outboxOf(name, options);
    await outbox.flush();
    const [receipt] = await outbox.receipts();
    expect(receipt?.code).to.equal(code);
    const tracked = await (await client()).track(receipt?.number ?? '', code);
    expect(tracked.original.text).to.equal(text);
  });

  it('make one appeal of one code, even out of two databases', async () => {
    const options = { endpoint: await realEndpoint() };
    const one = outboxOf(newDatabase(), options);
    const other = outboxOf(newDatabase(), options);
    const { code } = await one.put(SUBMISSION);
    await other.put(SUBMISSION, { code });
    await Promise.all([one.flush(), other.flush()]);
    const numbers = [...(await one.receipts()), ...(await other.receipts())].map(({ number }) => number);
    expect(numbers).to.have.length(2);
    expect(new Set(numbers).size).to.equal(1);
  });
});

describe('two outboxes at once', () => {
  const { locks } = navigator;
  const lockManager = (value: unknown) => Object.defineProperty(navigator, 'locks', { value, configurable: true });

  afterEach(() => {
    lockManager(locks);
    tidy();
  });

  for (const [what, value] of [
    ['with locks', locks],
    ['by a lease where locks are missing', undefined],
  ] as const) {
    it(`send an appeal once, ${what}`, async () => {
      lockManager(value);
      service(offline);
      const name = newDatabase();
      await outboxOf(name).put(SUBMISSION);
      const gate = Promise.withResolvers<void>();
      const asked = service(async (entry) => gate.promise.then(() => accepting(entry)));
      const [one, other] = [outboxOf(name), outboxOf(name)];
      const passes = [one.flush(), other.flush()];
      const first = await Promise.race(passes);
      expect(first, 'whoever is second finds the entry taken and goes on').to.deep.equal([]);
      gate.resolve();
      await Promise.all(passes);
      expect(asked).to.have.length(1);
      expect(await one.receipts()).to.have.length(1);
    });
  }

  it('would send it twice if nothing kept them apart', async () => {
    lockManager({ request: (_name: string, _options: object, work: (lock: object) => unknown) => work({}) });
    service(offline);
    const name = newDatabase();
    await outboxOf(name).put(SUBMISSION);
    const gate = Promise.withResolvers<void>();
    const asked = service((entry) => {
      if (asked.length === 2) gate.resolve();
      return gate.promise.then(() => accepting(entry));
    });
    await Promise.all([outboxOf(name).flush(), outboxOf(name).flush()]);
    expect(new Set(asked.map(({ key }) => key)).size, 'but under one key').to.equal(1);
    expect(asked.length).to.equal(2);
  });

  it('a lease that nobody renews ends, so that a killed tab holds nothing up', async () => {
    lockManager(undefined);
    service(offline);
    const name = newDatabase();
    await outboxOf(name).put(SUBMISSION);
    const asked = service(() => new Promise<Response>(() => undefined));
    outboxOf(name);
    await until(async () => asked.length === 1);
    const { now } = Date;
    try {
      service(accepting);
      const outbox = outboxOf(name);
      await outbox.flush();
      expect(await outbox.receipts(), 'while it holds').to.deep.equal([]);
      Date.now = () => now() + 61_000;
      await outbox.flush();
      expect(await outbox.receipts(), 'and afterwards').to.have.length(1);
    } finally {
      Date.now = now;
    }
  });
});

describe('by itself', () => {
  afterEach(tidy);

  it('the outbox sends at its start, when the connection is back, and when the page is looked at', async () => {
    service(offline);
    const name = newDatabase();
    await outboxOf(name).put(SUBMISSION);
    const asked = service(offline);
    const outbox = outboxOf(name);
    await until(async () => asked.length === 1);
    window.dispatchEvent(new Event('online'));
    await until(async () => asked.length === 2);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await until(async () => asked.length === 3);
    await outbox.flush();
    outbox.close();
    const before = asked.length;
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    const next = outboxOf(name);
    await next.flush();
    await next.flush();
    expect(asked.length, 'the closed one is silent: only the next has asked').to.equal(before + 3);
  });

  it('comes back to what could not be sent', async () => {
    const asked = service(offline, accepting);
    const outbox = outboxOf(newDatabase());
    Math.random = () => 0;
    await outbox.put(SUBMISSION);
    await until(async () => (await outbox.receipts()).length === 1);
    expect(asked).to.have.length(2);
  });

  it('tells what happens: waiting, sending, photo by photo, accepted', async () => {
    service(accepting);
    const outbox = outboxOf(newDatabase());
    await outbox.flush();
    const seen: string[] = [];
    const listener = (event: OutboxEvent) => {
      if (event.type === 'changed') {
        const states = event.entries.map(({ state }) => state).join();
        seen.push(`${event.waiting} ${states} ${event.receipts.length}`);
      }
    };
    const stop = outbox.subscribe(listener);
    outbox.subscribe(() => {
      throw new Error('a bug of the page');
    })();
    await outbox.put(SUBMISSION);
    await outbox.flush();
    stop();
    await outbox.put(SUBMISSION);
    expect([...new Set(seen)]).to.deep.equal(['1 waiting 0', '1 sending 0', '0  1']);
  });

  it('tells how far a photo has come, and which one it is', async () => {
    service(accepting);
    globalThis.XMLHttpRequest = Uploading as never;
    const outbox = outboxOf(newDatabase());
    const seen: OutboxEvent[] = [];
    outbox.subscribe((event) => event.type === 'progress' && seen.push(event));
    const { id } = await outbox.put(SUBMISSION, { photos: [photo('one'), photo('three')] });
    await outbox.flush();
    expect(seen).to.deep.equal([
      { type: 'progress', id, photo: 1, photos: 2, sent: 3, total: 3 },
      { type: 'progress', id, photo: 2, photos: 2, sent: 5, total: 5 },
    ]);
  });

  it('an abort ends a pass with its reason, and the appeal waits on', async () => {
    const outbox = outboxOf(newDatabase());
    await outbox.put(SUBMISSION);
    const controller = new AbortController();
    let begun = false;
    globalThis.fetch = (_url, init) =>
      new Promise((_, reject) => {
        begun = true;
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    const pass = outbox.flush({ signal: controller.signal });
    await until(async () => begun);
    controller.abort('enough');
    expect(
      await pass.then(
        () => 'sent',
        (reason: unknown) => reason,
      ),
    ).to.equal('enough');
    expect((await outbox.entries())[0]?.state).to.equal('waiting');
  });
});

/** As much of an XMLHttpRequest as a photo needs, on a line without delay. */
class Uploading {
  readonly upload: { onprogress?: (event: object) => void } = {};
  readonly status = 201;
  readonly responseText = '{"id":"id"}';
  onload?: () => void;
  open(): void {}
  setRequestHeader(): void {}
  getResponseHeader = () => null;
  send({ size }: Blob): void {
    queueMicrotask(() => {
      this.upload.onprogress?.({ loaded: size, total: size });
      this.onload?.();
    });
  }
}

async function realEndpoint(): Promise<string> {
  const { fetch } = globalThis;
  tidy();
  const address = await endpoint();
  globalThis.fetch = fetch;
  return address;
}

/** Waits for a state. */
async function until(reached: () => Promise<boolean>): Promise<void> {
  while (!(await reached())) await new Promise((resolve) => requestAnimationFrame(resolve));
}
