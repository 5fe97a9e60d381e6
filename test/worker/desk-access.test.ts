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

async function attempt(operation: Operation, headers: Headers, number = own) {
  const { method } = operation.endpoint;
  const plain = method === 'GET' || method === 'DELETE';
  const response = await api.request(pathOf(operation, number), {
    method,
    headers: { ...headers, ...(!plain && { 'Content-Type': 'application/json' }) },
    ...(!plain && { body: JSON.stringify(BODIES[operation.id] ?? {}) }),
  });
  const text = new TextDecoder().decode(await response.arrayBuffer());
  return { status: response.status, text };
}

const fresh = async (who: string): Promise<Headers> => sitting(await session(api, staff[who] ?? '', MONDAY));

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
      const number = endpoint.method === 'GET' ? quiet : own;
      const tries = Object.keys(WHO).map(async (who) => {
        const { status, text } = await attempt(operation, await fresh(who), number);
        const seen = `${who}: ${status} ${text.slice(0, 120)}`;
        if (mayDo(operation, who)) assert.ok(status !== 401 && status !== 403 && status < 500, seen);
        else assert.equal(status, 403, seen);
        if (!scopesFor(who).includes('desk:private')) assert.deepEqual(secretsIn(text), [], seen);
      });
      await Promise.all(tries);
    });

    it('is for nobody without a session or a token, nor with a false one', async () => {
      const bearer = { ...FROM_DESK, Authorization: `Bearer jst_${'A'.repeat(43)}` };
      for (const headers of [FROM_DESK, sitting('A'.repeat(43)), bearer]) {
        assert.equal((await attempt(operation, headers)).status, 401);
      }
    });

    it('is for programs as far as their token says', async () => {
      const without = TOKEN_SCOPES.filter((given) => given !== scope);
      const bearer = { ...FROM_DESK, Authorization: `Bearer ${await api.token(without)}` };
      assert.equal((await attempt(operation, bearer)).status, 403);
    });

    if (endpoint.path.includes(':number')) {
      it('knows no appeal of another agency', async () => {
        const tries = Object.keys(WHO).map(async (who) => {
          const { status, text } = await attempt(operation, await fresh(who), foreign);
          const allowed = BODIES[id] || endpoint.method === 'GET' ? [403, 404] : [403, 404, 409, 422];
          assert.ok(allowed.includes(status), `${who}: ${status}`);
          assert.deepEqual(secretsIn(text), [], who);
        });
        await Promise.all(tries);
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
