import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ApiError } from '../../sdk/errors.ts';
import { retryDelay } from '../../sdk/retry.ts';

const NOW = Date.parse('Fri, 20 Nov 2026 10:00:00 GMT');
const after = (ms: number) => new Date(NOW + ms).toUTCString();

describe('the delay before the next attempt', () => {
  const table: [string, attempt: number, header: string | null, random: number, expected: number | undefined][] = [
    ['backs off from 300 ms', 1, null, 0.5, 150],
    ['doubles with the second failure', 2, null, 0.5, 300],
    ['doubles with the third', 3, null, 0.5, 600],
    ['stops growing at 5 s', 10, null, 0.5, 2500],
    ['stays finite after very many failures', 5000, null, 0.5, 2500],
    ['may be nothing at all: the jitter is full', 3, null, 0, 0],
    ['obeys seconds, without jitter', 1, '5', 0.5, 5000],
    ['obeys seconds at any attempt', 4, '2', 0.9, 2000],
    ['obeys zero seconds', 3, '0', 0.9, 0],
    ['obeys a date, without jitter', 1, after(7000), 0.5, 7000],
    ['obeys a date that is now', 1, after(0), 0.5, 0],
    ['waits as long as 15 s', 1, '15', 0.5, 15_000],
    ['gives up when asked for more', 1, '16', 0.5, undefined],
    ['gives up on a date further away', 1, after(60_000), 0.5, undefined],
    ['gives up on more seconds than a number holds', 1, '9'.repeat(400), 0.5, undefined],
    ['backs off after a date already past', 1, after(-60_000), 0.5, 150],
    ['loses only the timing of an empty header', 1, '', 0.5, 150],
    ['loses only the timing of a negative number', 1, '-5', 0.5, 150],
    ['loses only the timing of a fraction', 1, '1.5', 0.5, 150],
    ['loses only the timing of an exponent', 1, '1e3', 0.5, 150],
    ['loses only the timing of words', 1, 'soon', 0.5, 150],
    ['loses only the timing of words that end like a date', 1, 'soon GMT', 0.5, 150],
    ['loses only the timing of a date without a zone', 1, 'Fri Nov 20 10:00:07 2026', 0.5, 150],
    ['loses only the timing of another date format', 1, '2026-11-20T10:00:07Z', 0.5, 150],
  ];
  for (const [name, attempt, header, random, expected] of table) {
    it(name, () => assert.equal(retryDelay(attempt, header, NOW, random), expected));
  }

  it('is never negative, never not a number, and never above 15 s', () => {
    const header = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.nat().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    );
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), header, fc.nat(4e12), random, (attempt, value, now, chance) => {
        const delay = retryDelay(attempt, value, now, chance);
        assert.ok(delay === undefined || (delay >= 0 && delay <= 15_000), String(delay));
      }),
      { numRuns: 2000 },
    );
  });

  it('spreads evenly over the whole back-off', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (chance) => {
        assert.equal(retryDelay(2, null, NOW, chance), chance * 600);
      }),
    );
  });
});

it('retries what the server calls temporary and no bug of the server', () => {
  const statuses = Array.from({ length: 200 }, (_, i) => 400 + i);
  assert.deepEqual(
    statuses.filter((status) => new ApiError(status).temporary),
    [429, 502, 503, 504],
  );
});
