import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { MOVES } from '../../../sdk/contract/desk-vocabulary.ts';
import { STATUSES } from '../../../sdk/contract/vocabulary.ts';
import { ACT_OF_MOVE, ACTS, isStopped, statusAfter } from '../../../worker/domain/status.ts';

describe('the status machine', () => {
  const allowed: [from: (typeof STATUSES)[number], acts: string][] = [
    ['moderation', 'publish reject withdraw'],
    ['rejected', 'publish'],
    ['registered', 'start clarify redirect extend answer terminate withdraw'],
    ['in_progress', 'clarify redirect extend answer terminate withdraw'],
    ['clarify', 'start redirect answer terminate withdraw comply'],
    ['extended', 'clarify answer terminate withdraw'],
    ['answered', 'answer complete reopen'],
    ['done', 'reopen'],
    ['redirected', ''],
    ['terminated', 'reopen'],
    ['withdrawn', ''],
  ];
  for (const [from, acts] of allowed) {
    it(`allows from ${from}: ${acts || 'nothing'}`, () => {
      assert.deepEqual(
        ACTS.filter((act) => statusAfter(from, act)),
        acts.split(' ').filter(Boolean),
      );
    });
  }

  it('knows every status', () => {
    assert.deepEqual(allowed.map(([from]) => from).sort(), [...STATUSES].sort());
  });

  it('leads a direct move to the status it names', () => {
    for (const move of MOVES) {
      const reached = new Set(STATUSES.map((from) => statusAfter(from, ACT_OF_MOVE[move])).filter(Boolean));
      assert.deepEqual([...reached], [move]);
    }
  });

  it('never brings back to life what is redirected or withdrawn, whatever is tried', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATUSES), fc.array(fc.constantFrom(...ACTS), { maxLength: 20 }), (from, acts) => {
        let status = from;
        let ended = false;
        for (const act of acts) {
          const next = statusAfter(status, act);
          assert.ok(!(ended && next), `${status} → ${next}`);
          status = next ?? status;
          ended ||= ['redirected', 'withdrawn'].includes(status);
        }
      }),
    );
  });

  it('takes what is done nowhere but back to work', () => {
    assert.deepEqual(
      ACTS.filter((act) => statusAfter('done', act)),
      ['reopen'],
    );
  });

  it('stops the clock exactly where nobody waits for the agency', () => {
    assert.deepEqual(
      STATUSES.filter((status) => !isStopped(status)),
      ['moderation', 'registered', 'in_progress', 'clarify', 'extended'],
    );
  });
});
