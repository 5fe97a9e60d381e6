/** One state for one kind of request; the newest run wins. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Host } from '../../../widget/controllers/host.ts';
import { RequestController } from '../../../widget/controllers/request-controller.ts';

function controller<T>() {
  let updates = 0;
  const host = { addController: () => undefined, requestUpdate: () => ++updates } as unknown as Host;
  return { requests: new RequestController<T>(host), updates: () => updates };
}

describe('a request', () => {
  it('goes from idle over pending to done, and asks for an update each time', async () => {
    const { requests, updates } = controller<number>();
    assert.deepEqual(requests.state, { tag: 'idle', value: undefined });
    const run = requests.run(async () => 7);
    assert.deepEqual(requests.state, { tag: 'pending', value: undefined });
    assert.deepEqual(await run, { tag: 'done', value: 7 });
    assert.equal(updates(), 2);
  });

  it('keeps the last good value while the next is pending, and when it fails', async () => {
    const { requests } = controller<number>();
    await requests.run(async () => 7);
    const error = new Error('broken');
    const run = requests.run(() => Promise.reject(error));
    assert.deepEqual(requests.state, { tag: 'pending', value: 7 });
    assert.deepEqual(await run, { tag: 'failed', value: 7, error });
  });

  it('is superseded by the next one: the old is aborted and its late answer counts for nothing', async () => {
    const { requests } = controller<string>();
    let answer: (value: string) => void = () => undefined;
    let aborted = false;
    const old = requests.run((signal) => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    await requests.run(async () => 'new');
    answer('old');
    assert.equal(await old, undefined);
    assert.ok(aborted);
    assert.deepEqual(requests.state, { tag: 'done', value: 'new' });
  });

  it('is aborted when its host leaves the document, and is idle then', async () => {
    const { requests } = controller<string>();
    const run = requests.run((signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject())));
    requests.hostDisconnected();
    assert.deepEqual(requests.state, { tag: 'idle', value: undefined });
    assert.equal(await run, undefined);
    assert.deepEqual(await requests.run(async () => 'again'), { tag: 'done', value: 'again' });
  });

  it('that is done stays done when its host leaves', async () => {
    const { requests } = controller<number>();
    await requests.run(async () => 7);
    requests.hostDisconnected();
    assert.deepEqual(requests.state, { tag: 'done', value: 7 });
  });

  it('can be forgotten', async () => {
    const { requests } = controller<number>();
    await requests.run(async () => 7);
    requests.reset();
    assert.deepEqual(requests.state, { tag: 'idle', value: undefined });
  });
});
