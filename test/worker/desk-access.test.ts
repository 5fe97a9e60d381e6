/**
 * S15: every operation of the desk × every role, as real sessions; also nobody, programs, and the appeals of another agency. The loop
 * is driven by the table of operations, so that an operation added later is tried without anybody thinking of it.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Role, Scope } from '../../sdk/contract/desk-vocabulary.ts';
import { ROLES, SCOPES, TOKEN_SCOPES } from '../../sdk/contract/desk-vocabulary.ts';
import * as schema from '../../sdk/contract/schema.ts';
import { PRIVATE_FIELDS, ROLE_SCOPES, scopesOf } from '../../worker/domain/access.ts';
import type { Operation } from '../../worker/http/operations.ts';
import { OPERATIONS } from '../../worker/http/operations.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, startApi, submission } from '../helpers/api.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import type { Headers } from '../helpers/desk-people.ts';
import { FROM_DESK, person, session, sitting } from '../helpers/desk-people.ts';

const DESK = OPERATIONS.filter(({ tag, endpoint }) => tag === 'desk' && endpoint.path.startsWith('/v1/desk'));
const GUARDED = DESK.filter(({ scope, person }) => scope || person);

/** Who tries: each role of the agency by itself, and who looks after the service. */
const WHO: Readonly<Record<string, { readonly roles: readonly Role[]; readonly agency: string | null }>> = {
  ...Object.fromEntries(ROLES.map((role) => [role, { roles: [role], agency: AGENCY.id }])),
  service: { roles: ['admin'], agency: null },
};

/** Words that betray a citizen. None is in a public place. */
const SECRETS = ['7015554433', '+7 701 555 44 33', 'Тоғжан', 'қызғылт', 'сиреневый', 'ЖТ-2026-00077777', 'шепнула'];

const secretsIn = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret));

/** Bodies that fit the contract, so that a refusal is about who asks and not about what. */
const BODIES: Readonly<Record<string, object>> = {
  moderateAppeal: { decision: 'reject', reason: 'spam', version: 1 },
  moveAppeal: { to: 'in_progress', version: 1 },
  redirectAppeal: { to: { kk: 'Басқа мекеме' }, reason: 'Басқа органның құзыреті', version: 1 },
  extendAppeal: { until: '2026-12-20', reason: 'Қосымша тексеру керек', decidedBy: 'head-roads', version: 1 },
  answerAppeal: {
    nature: 'explained',
    texts: { kk: 'Түсіндіреміз: жұмыс жүріп жатыр.' },
    official: 'head-roads',
    version: 1,
  },
  classifyAppeal: { topic: 'roads', version: 1 },
  replyToAppeal: { text: 'Біз көріп жатырмыз.', official: 'head-roads', version: 1 },
  moderateReply: { decision: 'reject', reason: 'spam', version: 1 },
};

let api: Api;
/** Something is done to this one; nothing to the quiet one, which waits for a moderator. */
let own: string;
let quiet: string;
let foreign: string;
const staff: Record<string, string> = {};

before(async () => {
  api = await startApi(MONDAY);
  const citizen = citizenOf(api);
  await saveAgency(api.env.DB, { ...AGENCY, id: 'almaty', prefix: 'ALA' }, []);
  const text = 'Тоғжан, қызғылт үйдің жанындағы шұңқыр. Телефон +7 701 555 44 33.';
  own = (await citizen.sent({ text })).number;
  quiet = (await citizen.sent({ text })).number;
  const answered = await citizen.answered();
  await citizen.call(answered, 'follow-ups', { text: 'Мне шепнула соседка, сиреневый забор, 7015554433.' });
  await citizen.call(answered, 'official', { officialNumber: 'ЖТ-2026-00077777' });
  const body = submission({ text: 'Алматы: Тоғжан, қызғылт үйдің жанындағы шұңқыр тағы да ашылды.' });
  const key = 'key-of-the-other-agency-000000';
  const other = await api.post('/v1/agencies/almaty/appeals', body, { 'Idempotency-Key': key });
  foreign = ((await other.json()) as { number: string }).number;
  for (const [who, { roles, agency }] of Object.entries(WHO)) staff[who] = await person(api, roles, agency);
});
after(() => api.close());

const scopesFor = (who: string): Scope[] => scopesOf(WHO[who]?.roles ?? [], WHO[who]?.agency ?? null);

/** Whether the tables say that somebody may. Only an agency's own staff do what is done for an agency. */
function mayDo({ scope, orScope }: Operation, who: string): boolean {
  if (!scope) return true;
  return [scope, orScope].some((needed) => needed && scopesFor(who).includes(needed));
}

function pathOf({ endpoint }: Operation, number: string): string {
  const known: Record<string, string> = { number, photo: 'A'.repeat(43), seq: '2', agency: AGENCY.id };
  return endpoint.path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? 'x');
}

async function attempt(operation: Operation, headers: Headers, number = own, db?: D1Database) {
  const { method } = operation.endpoint;
  const plain = method === 'GET' || method === 'DELETE';
  const init = {
    method,
    headers: { ...headers, ...(!plain && { 'Content-Type': 'application/json' }) },
    ...(!plain && { body: JSON.stringify(BODIES[operation.id] ?? {}) }),
  };
  const response = await api.request(pathOf(operation, number), init, db);
  const text = new TextDecoder().decode(await response.arrayBuffer());
  return { status: response.status, text };
}

const fresh = async (who: string): Promise<Headers> => sitting(await session(api, staff[who] ?? '', MONDAY));

/** What is wrong with the answers of an operation to each role: who may is let in, nobody else is, and no private word gets out. */
async function faultsByRole(operation: Operation, db?: D1Database): Promise<string[]> {
  // What changes an appeal may open it to everybody, so only reading says anything about the quiet one.
  const number = operation.endpoint.method === 'GET' ? quiet : own;
  const tries = Object.keys(WHO).map(async (who) => {
    const { status, text } = await attempt(operation, await fresh(who), number, db);
    const allowed = mayDo(operation, who) ? status !== 401 && status !== 403 && status < 500 : status === 403;
    const told = scopesFor(who).includes('desk:private') ? [] : secretsIn(text);
    return allowed && told.length === 0 ? [] : [`${who}: ${status} ${text.slice(0, 120)}`];
  });
  return (await Promise.all(tries)).flat();
}

/** What is wrong with its answers to who has no session, or a false one. */
async function faultsOfStrangers(operation: Operation, db?: D1Database): Promise<string[]> {
  const bearer = { ...FROM_DESK, Authorization: `Bearer jst_${'A'.repeat(43)}` };
  const tries = [FROM_DESK, sitting('A'.repeat(43)), bearer].map(async (headers) => {
    const { status } = await attempt(operation, headers, own, db);
    return status === 401 ? [] : [`${status}`];
  });
  return (await Promise.all(tries)).flat();
}

/** What is wrong with its answers about an appeal of another agency. */
async function faultsOfForeign(operation: Operation, db?: D1Database): Promise<string[]> {
  const { id, endpoint } = operation;
  const allowed = BODIES[id] || endpoint.method === 'GET' ? [403, 404] : [403, 404, 409, 422];
  const tries = Object.keys(WHO).map(async (who) => {
    const { status, text } = await attempt(operation, await fresh(who), foreign, db);
    return allowed.includes(status) && secretsIn(text).length === 0 ? [] : [`${who}: ${status}`];
  });
  return (await Promise.all(tries)).flat();
}

describe('the table of roles in docs/desk-access.md', () => {
  it('says what the service does', () => {
    const page = readFileSync(new URL('../../docs/desk-access.md', import.meta.url), 'utf8');
    const rows = Array.from(page.matchAll(/^\| `([\w:]+)` \|(.+)\|$/gm), ([, scope = '', cells = '']) => [
      scope,
      ...cells.split('|').map((cell) => cell.trim() === 'yes'),
    ]);
    const everybody = [...ROLES.map((role) => ROLE_SCOPES[role]), scopesOf(['admin'], null)];
    assert.deepEqual(
      rows,
      SCOPES.map((scope) => [scope, ...everybody.map((scopes) => scopes.includes(scope))]),
    );
  });
});

describe('the table of operations', () => {
  it('says of every operation of the desk who may do it, but for the way in', () => {
    const open = DESK.filter(({ scope, person }) => !scope && !person).map(({ id }) => id);
    assert.deepEqual(open.sort(), ['enrol', 'getEnrolmentOptions', 'getSignInOptions', 'signIn']);
  });

  it('has every operation under /v1/desk', () => {
    const paths = OPERATIONS.filter(({ endpoint }) => endpoint.path.startsWith('/v1/desk'));
    assert.equal(paths.length, DESK.length);
    assert.ok(GUARDED.length > 30);
  });
});

for (const operation of GUARDED) {
  const { id, endpoint, scope, orScope } = operation;
  describe(`${id}: ${endpoint.method} ${endpoint.path}`, () => {
    it(`is for ${[scope, orScope].filter(Boolean).join(' or ') || 'whoever is signed in'} alone, and tells nobody else a private word`, async () => {
      assert.deepEqual(await faultsByRole(operation), []);
    });

    it('is for nobody without a session or a token, nor with a false one', async () => {
      assert.deepEqual(await faultsOfStrangers(operation), []);
    });

    it('is for programs as far as their token says', async () => {
      const without = TOKEN_SCOPES.filter((given) => given !== scope);
      const bearer = { ...FROM_DESK, Authorization: `Bearer ${await api.token(without)}` };
      assert.equal((await attempt(operation, bearer)).status, 403);
    });

    if (endpoint.path.includes(':number')) {
      it('knows no appeal of another agency', async () => {
        assert.deepEqual(await faultsOfForeign(operation), []);
      });
    }

    if (operation.fresh) {
      it('wants the passkey again after five minutes', async () => {
        for (const who of Object.keys(WHO).filter((name) => mayDo(operation, name))) {
          const headers = sitting(await session(api, staff[who] ?? '', '2026-11-16T04:54:59.000Z'));
          const { status, text } = await attempt(operation, headers);
          assert.deepEqual([status, JSON.parse(text).code], [403, 'passkey_needed'], who);
        }
      });
    }
  });
}

/** The database behind an app in which somebody has forgotten a guard. */
function forgetful(
  db: D1Database,
  guards: Readonly<Record<string, string>>,
): { db: D1Database; forgotten: Set<string> } {
  const forgotten = new Set<string>();
  const without = (sql: string) =>
    Object.entries(guards).reduce((left, [guard, instead]) => {
      if (left.includes(guard)) forgotten.add(guard);
      return left.replace(guard, instead);
    }, sql);
  const prepare = (sql: string) => db.prepare(without(sql));
  return {
    forgotten,
    db: { prepare, batch: (statements: D1PreparedStatement[]) => db.batch(statements) } as D1Database,
  };
}

describe('these tests', () => {
  const read = (id: string) => GUARDED.find((operation) => operation.id === id) ?? assert.fail(id);
  /** A guard of one query, what stands instead of it, and the test that has to notice. */
  const FORGOTTEN: [what: string, guards: Record<string, string>, id: string, faults: typeof faultsByRole][] = [
    [
      'whose appeal it is',
      {
        "WHERE agency = ?1 AND id = k.value ->> 'own' AND number IS NULL": 'WHERE agency <> ?1 AND number IS NULL',
        'SELECT * FROM appeals WHERE agency = ?1 AND id = ?2': 'SELECT * FROM appeals WHERE agency <> ?1 AND id = ?2',
      },
      'getCase',
      faultsOfForeign,
    ],
    ['where somebody works', { 'a.id = s.agency': "a.id = 'almaty'" }, 'getCase', faultsOfForeign],
    ['which roles they have', { 's.roles': `'["officer","head"]' AS roles` }, 'getCase', faultsByRole],
    ['which roles they have', { 's.roles': `'["officer","head"]' AS roles` }, 'moveAppeal', faultsByRole],
    ['whose session it is', { 'WHERE e.hash = ?1 AND': 'WHERE ?1 IS NOT NULL AND' }, 'getQueue', faultsOfStrangers],
    ['which token it is', { 't.hash = ?1': '?1 IS NOT NULL' }, 'getQueue', faultsOfStrangers],
  ];
  for (const [what, guards, id, faultsOf] of FORGOTTEN) {
    it(`notice when nobody asks ${what} any more (${id})`, async () => {
      const { db, forgotten } = forgetful(api.env.DB, guards);
      assert.deepEqual(await faultsOf(read(id)), [], 'control: nothing is wrong with the guard');
      assert.notDeepEqual(await faultsOf(read(id), db), []);
      assert.deepEqual([...forgotten], Object.keys(guards), 'the guard is where this test looks for it');
    });
  }
});

describe('what is private', () => {
  const cases = () => DESK.filter(({ id }) => id === 'getCase' || id === 'getQueue');

  it('is there for who may see it, so that the tests above look in the right place', async () => {
    const headers = await fresh('officer');
    const texts = await Promise.all(cases().map((operation) => attempt(operation, headers, quiet)));
    assert.ok(texts.every(({ text }) => text.includes('қызғылт')));
  });

  it('is empty in a case for who may not', async () => {
    const response = await api.request(`/v1/desk/appeals/${quiet}`, { headers: await fresh('monitor') });
    const found = schema.DeskCase.parse(await response.json());
    for (const [field, empty] of Object.entries(PRIVATE_FIELDS))
      assert.deepEqual(found[field as keyof typeof found], empty);
    assert.deepEqual([found.text, found.place, found.page, found.answer], ['', null, null, null]);
  });

  it('is not opened by having several roles that each may not', async () => {
    const id = await person(api, ['monitor', 'admin', 'integrity']);
    const { text } = await attempt(cases()[1] as Operation, sitting(await session(api, id, MONDAY)));
    assert.deepEqual(secretsIn(text), []);
  });

  it('is a matter of few roles', () => {
    const readers = ROLES.filter((role) => ROLE_SCOPES[role].includes('desk:private'));
    assert.deepEqual(readers, ['officer', 'moderator', 'head']);
  });
});
