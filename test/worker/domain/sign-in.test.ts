/** Who looks after whom, how long things hold, and what a device is called: as tables. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Role } from '../../../sdk/contract/desk-vocabulary.ts';
import { deviceOf, HOLDS_MS, idleSince, isNews, isRunning, until } from '../../../worker/domain/sign-in.ts';
import type { Keeper, Kept } from '../../../worker/domain/staffing.ts';
import * as rules from '../../../worker/domain/staffing.ts';

const ADMIN: Keeper = { id: 'admin', agency: 'a' };
const OPERATOR: Keeper = { id: 'operator', agency: null };
const kept = (changes: Partial<Kept> = {}): Kept => ({
  id: 'x',
  agency: 'a',
  roles: ['officer'],
  passkeys: 1,
  ...changes,
});
const outcome = (result: ReturnType<typeof rules.judgeCode>) => (result.ok ? 'granted' : result.error.code);

const CASES: readonly (readonly [
  what: string,
  keeper: Keeper,
  of: Kept,
  expected: Readonly<Record<string, string>>,
])[] = [
  ['an officer of the agency', ADMIN, kept(), { change: 'granted', state: 'granted', code: 'granted' }],
  [
    'another admin of the agency',
    ADMIN,
    kept({ roles: ['admin'] }),
    { change: 'granted', state: 'granted', code: 'granted' },
  ],
  [
    'themselves',
    ADMIN,
    kept({ id: 'admin', roles: ['admin'] }),
    { change: 'own_access', state: 'own_access', code: 'own_access' },
  ],
  [
    'an officer elsewhere',
    ADMIN,
    kept({ agency: 'b' }),
    { change: 'not_found', state: 'not_found', code: 'not_found' },
  ],
  [
    'an admin elsewhere',
    ADMIN,
    kept({ agency: 'b', roles: ['admin'] }),
    { change: 'not_found', state: 'not_found', code: 'not_found' },
  ],
  [
    'somebody of the service',
    ADMIN,
    kept({ agency: null, roles: ['admin'] }),
    { change: 'not_found', state: 'not_found', code: 'not_found' },
  ],
  [
    'an agency’s officer, for the service',
    OPERATOR,
    kept(),
    { change: 'not_found', state: 'not_found', code: 'not_found' },
  ],
  [
    'an agency’s admin, for the service',
    OPERATOR,
    kept({ roles: ['admin'] }),
    { change: 'forbidden', state: 'forbidden', code: 'granted' },
  ],
  [
    'the service’s own',
    OPERATOR,
    kept({ agency: null, roles: ['admin'] }),
    { change: 'roles_wrong', state: 'granted', code: 'granted' },
  ],
];

describe('an admin', () => {
  for (const [what, keeper, of, expected] of CASES) {
    it(`and ${what}`, () => {
      const roles: Role[] = ['officer'];
      const found = {
        change: outcome(rules.judgeChange(keeper, of, roles)),
        state: outcome(rules.judgeState(keeper, of)),
        code: outcome(rules.judgeCode(keeper, of)),
      };
      assert.deepEqual(found, expected);
    });
  }

  it('is let in again by two, unless there is nobody else or no passkey yet', () => {
    const admin = kept({ roles: ['admin', 'head'] });
    assert.equal(rules.needsWitness(admin, 1), true);
    assert.equal(rules.needsWitness(admin, 0), false);
    assert.equal(rules.needsWitness({ ...admin, passkeys: 0 }, 1), false);
    assert.equal(rules.needsWitness(kept(), 5), false);
  });

  it('of the service makes an agency’s first admin alone', () => {
    const add = (agency: string | null, roles: Role[], hasAdmin: boolean) =>
      outcome(rules.judgeAddition(OPERATOR, agency, roles, hasAdmin));
    assert.equal(add('a', ['admin'], false), 'granted');
    assert.equal(add('a', ['admin'], true), 'forbidden');
    assert.equal(add('a', ['officer'], false), 'forbidden');
    assert.equal(add(null, ['admin'], true), 'granted');
    assert.equal(add(null, ['officer'], true), 'roles_wrong');
  });
});

describe('what holds for a while', () => {
  const now = new Date('2026-11-16T05:00:00.000Z');
  const ago = (ms: number) => new Date(now.getTime() - ms).toISOString();

  it('ends on time, to the millisecond', () => {
    const later = until('session', now);
    assert.equal(later, '2026-11-16T17:00:00.000Z');
    assert.equal(idleSince(now), '2026-11-16T04:30:00.000Z');
    assert.equal(isRunning(ago(HOLDS_MS.idle - 1), later, now), true);
    assert.equal(isRunning(ago(HOLDS_MS.idle), later, now), false);
    assert.equal(isRunning(ago(0), now.toISOString(), now), false);
  });

  it('is written down once a minute', () => {
    assert.equal(isNews(ago(59_999), now), false);
    assert.equal(isNews(ago(60_000), now), true);
  });
});

describe('a device', () => {
  const AGENTS: readonly (readonly [agent: string, expected: string])[] = [
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
      'Chrome · Windows',
    ],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0', 'Edge · Windows'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 YaBrowser/25.1 Safari/537.36',
      'Yandex · Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
    ['Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36', 'Chrome · Android'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1',
      'Safari · iOS',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
      'Safari · macOS',
    ],
    ['curl/8.0', '?'],
    ['', '?'],
  ];
  for (const [agent, expected] of AGENTS)
    it(`is called ${expected}: ${agent.slice(0, 40)}`, () => assert.equal(deviceOf(agent), expected));
});
