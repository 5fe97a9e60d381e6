/** The keys by which this browser supports appeals: kept if it keeps anything, one for each appeal. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { markSupported, supportKey } from '../../../widget/similar/support-keys.ts';
import { hasSupported } from '../../../widget/similar/supported.ts';

/** Lends the module a storage, as far as it needs one. */
function lend(storage: Partial<Storage> | undefined): void {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage });
}

function stored(content: Record<string, string> = {}): Record<string, string> {
  lend({
    getItem: (name) => content[name] ?? null,
    setItem: (name, value) => {
      content[name] = value;
    },
  });
  return content;
}

describe('the keys of support', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

  it('are 128 bits, the same for an appeal, another for the next', () => {
    stored();
    const key = supportKey('A');
    assert.match(key, /^[\w-]{22}$/);
    assert.equal(supportKey('A'), key);
    assert.notEqual(supportKey('B'), key);
  });

  it('are kept before they are sent, and marked only when they were counted', () => {
    const content = stored();
    const key = supportKey('A');
    assert.deepEqual(JSON.parse(content['jauap-support'] ?? ''), { A: { key, done: false } });
    assert.equal(hasSupported('A'), false);
    markSupported('A');
    assert.equal(hasSupported('A'), true);
    assert.equal(supportKey('A'), key);
  });

  it('live as long as the page where nothing may be kept', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const storage of [undefined, { getItem: refuse, setItem: refuse }, { getItem: () => null, setItem: refuse }]) {
      lend(storage as Storage | undefined);
      const number = `C${Math.random()}`;
      const key = supportKey(number);
      assert.equal(supportKey(number), key);
      markSupported(number);
      assert.equal(hasSupported(number), true);
    }
  });

  it('begin anew where another script has spoiled what was kept', () => {
    stored({ 'jauap-support': '{not json' });
    assert.equal(hasSupported('D'), false);
    assert.match(supportKey('D'), /^[\w-]{22}$/);
  });
});
