import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EVENT_TYPES, LANGUAGES, STATUSES } from '../../sdk/contract/vocabulary.ts';
import { GIVE_UP_MS, NOTICES, noticeOf, retryAt } from '../../worker/domain/notices.ts';
import type { Env } from '../../worker/env.ts';
import { checkEnv } from '../../worker/env.ts';
import { compose } from '../../worker/mail/compose.ts';
import { postOf } from '../../worker/mail/mailer.ts';
import type { Message } from '../../worker/mail/port.ts';
import { guarded } from '../../worker/mail/port.ts';
import { MONDAY } from '../helpers/citizen.ts';
import { ORIGIN } from '../helpers/mail.ts';

const EMAIL = 'anna@example.kz';

describe('when a mail is tried again', () => {
  const start = new Date(MONDAY);
  const wait = (attempts: number) => ((retryAt(attempts, start, start)?.getTime() ?? 0) - start.getTime()) / 60_000;

  it('doubles from a minute to six hours', () => {
    assert.deepEqual([1, 2, 3, 4, 9, 10, 50].map(wait), [1, 2, 4, 8, 256, 360, 360]);
  });

  it('ends after five days, whatever the number of tries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: GIVE_UP_MS * 2 }), (attempts, passed) => {
        const now = new Date(start.getTime() + passed);
        const next = retryAt(attempts, start, now);
        if (next) assert.ok(next > now && next.getTime() - start.getTime() <= GIVE_UP_MS);
        else assert.ok(passed > GIVE_UP_MS - 360 * 60_000);
      }),
    );
  });
});

describe('which events are told', () => {
  const INTO = { into: 'KOK-2026-000002-B' };

  it('by type and status', () => {
    const told = EVENT_TYPES.flatMap((type) => {
      const statuses = type === 'status_changed' ? STATUSES : (['registered'] as const);
      return statuses.map((status) => noticeOf({ type, status, data: INTO })).filter((notice) => notice !== null);
    });
    assert.deepEqual([...new Set([...told, 'confirm'])].sort(), [...NOTICES].sort());
    for (const type of ['received', 'followed_up', 'verdict_given', 'withdrawn', 'classified'] as const) {
      assert.equal(noticeOf({ type, status: 'answered', data: null }), null, type);
    }
  });

  it('of a merge, the one that is answered elsewhere', () => {
    assert.equal(noticeOf({ type: 'merged', status: 'registered', data: INTO }), 'merged');
    assert.equal(noticeOf({ type: 'merged', status: 'registered', data: { duplicate: INTO.into } }), null);
  });
});

const letter = (changes: Partial<Parameters<typeof compose>[0]> = {}) =>
  compose({
    to: EMAIL,
    lang: 'kk',
    notice: 'published',
    number: 'KOK-2026-000001-A',
    seq: 2,
    on: '2026-11-16',
    dueOn: '2026-12-07',
    page: `${ORIGIN}/a/kokshetau/KOK-2026-000001-A`,
    link: `${ORIGIN}/u/token`,
    ...changes,
  });

describe('the text of a mail', () => {
  it('is whole in three languages for every notice, and ends with the way out', () => {
    const subjects = new Set<string>();
    for (const lang of LANGUAGES) {
      for (const notice of NOTICES) {
        const { subject, text, headers } = letter({ lang, notice });
        subjects.add(subject);
        assert.match(text, /KOK-2026-000001-A/);
        assert.ok(!/undefined|null|\{|\}/.test(subject + text));
        assert.equal('List-Unsubscribe' in headers, notice !== 'confirm');
        if (notice !== 'confirm') assert.ok(text.trimEnd().endsWith('/u/token'));
      }
    }
    assert.equal(subjects.size, LANGUAGES.length * NOTICES.length);
  });

  it('writes dates as each language does', () => {
    assert.match(letter().text, /Жауап беру мерзімі: 2026 жылғы 7 желтоқсан\n/);
    assert.match(letter({ lang: 'ru' }).text, /Срок ответа: 7 декабря 2026 года\n/);
    assert.match(letter({ lang: 'en' }).text, /Due date: 7 December 2026\n/);
    assert.ok(!letter({ dueOn: null }).text.includes('мерзімі'));
  });
});

describe('a header of a mail', () => {
  /** What the carrier saw, or that it saw nothing. */
  async function seen(message: Message): Promise<Message | 'nothing'> {
    let found: Message | 'nothing' = 'nothing';
    await guarded({
      send: async (passed) => {
        found = passed;
      },
    })
      .send(message)
      .catch((error) => assert.ok(error instanceof TypeError));
    return found;
  }
  const breaking = fc.constantFrom('\r\n', '\n', '\r', '\0', '\u0085', '\u2028', '\u2029', '\u000b', '\u007f');
  const spoilt = fc.tuple(fc.string(), breaking, fc.string()).map((parts) => parts.join(''));
  const clean = fc.string({ unit: fc.constantFrom(...'aZ0 <>@:;/?=&.-әіңғүұқөһЁя№') });
  const at = fc.constantFrom('to', 'subject', 'value', 'name');

  const message = (part: string, text: string): Message => ({
    to: part === 'to' ? text : EMAIL,
    subject: part === 'subject' ? text : 'Жауап берілді',
    text: 'a\nb',
    headers: { 'X-Jauap-Notice': part === 'value' ? text : '1', ...(part === 'name' && { [text]: '1' }) },
  });

  it('never holds what would begin another one', async () => {
    await fc.assert(
      fc.asyncProperty(at, spoilt, async (part, text) => assert.equal(await seen(message(part, text)), 'nothing')),
    );
  });

  it('passes unchanged when it is whole', async () => {
    const parts = fc.constantFrom('to', 'subject', 'value');
    await fc.assert(
      fc.asyncProperty(parts, clean, async (part, text) => {
        const whole = message(part, text);
        assert.deepEqual(await seen(whole), whole);
      }),
    );
  });

  for (const name of ['', 'a b', 'a:', 'Bcc:x', 'ә']) {
    it(`is refused for its name: ${JSON.stringify(name)}`, async () =>
      assert.equal(await seen(message('name', name)), 'nothing'));
  }
});

describe('what a deployment says about mail', () => {
  const binding = { send: async () => ({}) };
  const base = { DB: {} as D1Database, PHOTOS: {} as Env['PHOTOS'], CODE_PEPPER: 'p'.repeat(32) };
  const cases: [more: Partial<Env>, fault: RegExp | null][] = [
    [{}, null],
    [{ MAIL: 'catch-all', PUBLIC_URL: ORIGIN }, null],
    [{ MAIL: 'cloudflare', PUBLIC_URL: ORIGIN, MAIL_FROM: 'a@b.kz', SEND_EMAIL: binding }, null],
    [{ MAIL: 'catch-all', PUBLIC_URL: 'http://localhost:8787' }, null],
    [{ MAIL: 'catch-all', PUBLIC_URL: 'https://jauap.example' }, /this machine/],
    [{ MAIL: 'smtp' }, /neither/],
    [{ MAIL: 'catch-all' }, /PUBLIC_URL/],
    [{ MAIL: 'catch-all', PUBLIC_URL: 'jauap' }, /PUBLIC_URL/],
    [{ MAIL: 'cloudflare', PUBLIC_URL: ORIGIN, MAIL_FROM: 'a@b.kz' }, /SEND_EMAIL/],
    [{ MAIL: 'cloudflare', PUBLIC_URL: ORIGIN, SEND_EMAIL: binding }, /MAIL_FROM/],
  ];
  for (const [more, fault] of cases) {
    it(`${fault ? 'is refused' : 'is enough'}: ${JSON.stringify(Object.keys(more))} ${more.MAIL ?? ''}`, () => {
      if (fault) assert.throws(() => checkEnv({ ...base, ...more }), fault);
      else assert.doesNotThrow(() => checkEnv({ ...base, ...more }));
      assert.equal(postOf({ ...base, ...more }, () => new Date()) === null, fault !== null || more.MAIL === undefined);
    });
  }

  it('hands Cloudflare the sender, the text and the headers', async () => {
    const handed: unknown[] = [];
    const SEND_EMAIL = { send: async (message: unknown) => void handed.push(message) };
    const env = { ...base, MAIL: 'cloudflare', PUBLIC_URL: `${ORIGIN}/x`, MAIL_FROM: 'notice@jauap.test', SEND_EMAIL };
    const whole = letter();
    await postOf(env, () => new Date())?.mailer.send(whole);
    assert.deepEqual(handed, [{ from: 'notice@jauap.test', ...whole }]);
  });
});
