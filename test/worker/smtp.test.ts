import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { mailFault } from '../../worker/mail/mailer.ts';
import { mimeOf } from '../../worker/mail/mime.ts';
import { guarded } from '../../worker/mail/port.ts';
import type { SmtpServer } from '../../worker/mail/smtp.ts';
import { smtpMailer } from '../../worker/mail/smtp.ts';
import { SmtpSession } from '../../worker/mail/smtp-session.ts';
import { sendMail } from '../../worker/services/send-mail.ts';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { CATCHING, ORIGIN } from '../helpers/mail.ts';
import { nodeSockets, readMime, startMailServer } from '../helpers/mail-server.ts';

const MAIL = {
  to: 'anna@example.kz',
  subject: 'Өтініштің жаңалықтарын бақылауды растаңыз, ұзақ тақырып әдейі: KOK-2026-000123-X',
  text: 'Әріптер: Ә Ғ Қ Ң Ө Ұ Ү Һ І ә ғ қ ң ө ұ ү һ і\n.нүкте\n\n..екі нүкте\n.\nсоңы\n',
  headers: { 'X-Jauap-Notice': 'KOK-2026-000123-X.2' },
};
const at = new Date(MONDAY);
const server = (port: number, changes: Partial<SmtpServer> = {}): SmtpServer => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  credentials: null,
  from: 'jauap@kokshetau.example',
  ...changes,
});
const send = (to: SmtpServer, mail = MAIL) => guarded(smtpMailer(nodeSockets, to, () => at, 2000)).send(mail);
const refused =
  (code: string, permanent = false) =>
  (error: { code: string; permanent: boolean }) =>
    error.code === code && error.permanent === permanent;

describe('a mail over SMTP', () => {
  it('arrives whole, with its letters, dots and headers', async (t) => {
    const post = await startMailServer();
    t.after(post.close);
    await send(server(post.port));
    const [mail] = post.arrived;
    assert.deepEqual([mail?.from, mail?.to], ['jauap@kokshetau.example', [MAIL.to]]);
    const { headers, text } = readMime(mail?.raw ?? '');
    assert.equal(headers.Subject, MAIL.subject);
    assert.equal(text, MAIL.text.replaceAll('\n', '\r\n'));
    assert.equal(headers.Date, 'Mon, 16 Nov 2026 05:00:00 +0000');
    assert.equal(headers['X-Jauap-Notice'], MAIL.headers['X-Jauap-Notice']);
    assert.match(headers['Message-ID'] ?? '', /^<[0-9a-f-]{36}@kokshetau\.example>$/);
  });

  for (const [security, options] of [
    ['tls', { secure: true }],
    ['starttls', {}],
  ] as const) {
    it(`goes under TLS with a password: ${security}`, async (t) => {
      for (const method of ['PLAIN', 'LOGIN']) {
        const post = await startMailServer({ ...options, authOptional: false, authMethods: [method] });
        t.after(post.close);
        await send(server(post.port, { security, credentials: { user: 'жауап', password: 'пароль' } }));
        assert.deepEqual([post.arrived[0]?.user, post.arrived[0]?.secure], ['жауап', true]);
        const wrong = { user: 'a', password: 'b' };
        await assert.rejects(send(server(post.port, { security, credentials: wrong })), refused('AUTH_535'));
      }
    });
  }

  it('is not handed to a server that offers no TLS where TLS was asked for, nor is the password', async (t) => {
    let users = 0;
    const onAuth = () => void users++;
    const post = await startMailServer({ hideSTARTTLS: true, onAuth, allowInsecureAuth: true });
    t.after(post.close);
    const credentials = { user: 'jauap', password: 'пароль' };
    await assert.rejects(send(server(post.port, { security: 'starttls', credentials })), refused('NO_STARTTLS'));
    assert.deepEqual([users, post.arrived.length], [0, 0]);
  });

  /** A server that says these things, one after each line it hears. */
  const scripted = async (t: { after: (close: () => void) => void }, lines: readonly string[]) => {
    const heard: string[] = [];
    const listening = createServer((socket) => {
      const rest = lines.values();
      const say = () => {
        const { value, done } = rest.next();
        return done ? socket.destroy() : socket.write(value);
      };
      socket.on('error', () => {});
      socket.on('data', (data) => {
        heard.push(data.toString());
        say();
      });
      say();
    });
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    t.after(() => void listening.close());
    return { heard, to: server((listening.address() as AddressInfo).port) };
  };
  const HELLO = ['220 a\r\n', '250-a\r\n250-STARTTLS\r\n250 SIZE\r\n'];

  it('trusts nothing that came before TLS did', async (t) => {
    const { to } = await scripted(t, [...HELLO, '220 go\r\n250 injected\r\n']);
    await assert.rejects(send({ ...to, security: 'starttls' }), refused('STARTTLS_INJECTION'));
  });

  for (const [what, lines, code, permanent] of [
    ['greets with a refusal', ['554 no\r\n'], 'GREETING_554', false],
    ['hangs up', [], 'GREETING_CLOSED', false],
    ['speaks another language', ['SSH-2.0-x\r\n'], 'GREETING_MALFORMED', false],
    ['hangs up in the middle of a mail', [...HELLO, '250 a\r\n', '250 b\r\n', '354 c\r\n'], 'DATA_CLOSED', false],
    ['is busy', [...HELLO, '250 a\r\n', '451 4.3.0 later anna@example.kz\r\n'], 'RCPT_451', false],
    ['knows no such address', [...HELLO, '250 a\r\n', '550 5.1.1 anna@example.kz unknown\r\n'], 'RCPT_550', true],
    ['does not like us', [...HELLO, '250 a\r\n', '550 5.7.1 relaying denied\r\n'], 'RCPT_550', false],
    ['says no more than no', [...HELLO, '250 a\r\n', '550 no\r\n'], 'RCPT_550', false],
    ['talks without end', [`220-${'a'.repeat(20_000)}\r\n`], 'GREETING_TOO_LONG', false],
    ['says half a line and nothing more', ['220-a\r\n220'], 'TIMEOUT', false],
  ] as const) {
    it(`is not lost where a server ${what}`, async (t) => {
      const { to } = await scripted(t, lines);
      const failure = guarded(smtpMailer(nodeSockets, to, () => at, 300)).send(MAIL);
      await assert.rejects(failure, (error: Error) => {
        assert.ok(!error.message.includes('anna'), 'no word of the server is kept');
        return refused(code, permanent)(error as never);
      });
    });
  }

  it('waits for a slow server without a second connection more than four', async (t) => {
    let open = 0;
    let most = 0;
    const post = await startMailServer({
      onConnect(_, done) {
        most = Math.max(most, ++open);
        setTimeout(done, 20);
      },
      onClose: () => void open--,
    });
    t.after(post.close);
    const mailer = smtpMailer(nodeSockets, server(post.port), () => at);
    await Promise.all(Array.from({ length: 12 }, () => mailer.send(MAIL)));
    assert.equal(post.arrived.length, 12);
    assert.ok(most <= 5, `${most} at once`);
  });

  for (const to of ['a@b.kz\r\nRCPT TO:<c@d.kz>', 'a@b.kz> SIZE=1', 'a b@c.kz', '<a@b.kz>', 'әлем@b.kz', '']) {
    it(`is refused for an address like ${JSON.stringify(to)}`, async () => {
      await assert.rejects(send(server(9), { ...MAIL, to }), (error: Error) => /ADDRESS|header/.test(error.message));
    });
  }

  it('doubles the dots at the beginning of lines', async (t) => {
    const post = await startMailServer();
    t.after(post.close);
    const session = new SmtpSession(
      nodeSockets({ hostname: '127.0.0.1', port: post.port }, { secureTransport: 'off', allowHalfOpen: false }),
    );
    await session.greet('a.kz');
    const text = 'Subject: a\r\n\r\n.\r\n..\r\n.a\r\nb.\r\n';
    await session.deliver('a@a.kz', 'b@b.kz', text);
    await session.close(true);
    assert.equal(post.arrived[0]?.raw, text);
  });

  it('has no line a relay may cut, no header but its own, and comes back as it was, whatever it says', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 3000 });
    const subject = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((s) => !/\p{Cc}|[\u2028\u2029]/u.test(s));
    fc.assert(
      fc.property(text, subject, (text, subject) => {
        const mime = mimeOf({ ...MAIL, text, subject }, { from: 'a@b.kz', at, messageId: 'x@b.kz' });
        assert.ok(mime.split('\r\n').every((line) => line.length <= 78));
        assert.match(mime, /^[\x20-\x7e\r\n]*$/);
        const read = readMime(mime);
        assert.equal(Object.keys(read.headers).length, 9);
        assert.equal(read.text, text.replace(/\r?\n/g, '\r\n'));
        assert.equal(read.headers.Subject, subject);
      }),
    );
  });
});

describe('a deployment with a mail server', () => {
  const env = (changes: object) => ({
    DB: {} as D1Database,
    MAIL: 'smtp',
    PUBLIC_URL: ORIGIN,
    MAIL_FROM: 'a@b.kz',
    SMTP_HOST: 'mail.gov.kz',
    SMTP_PORT: '465',
    SMTP_SECURITY: 'tls',
    CONNECT: nodeSockets,
    ...changes,
  });
  it('is complete, or says what is missing', () => {
    assert.equal(mailFault(env({})), undefined);
    assert.equal(mailFault(env({ SMTP_SECURITY: 'none', SMTP_HOST: 'localhost' })), undefined);
    for (const [changes, said] of [
      [{ SMTP_SECURITY: 'none' }, /this machine alone/],
      [{ SMTP_SECURITY: 'none', SMTP_USER: 'a', SMTP_PASSWORD: 'b' }, /this machine alone/],
      [{ SMTP_SECURITY: undefined }, /SMTP_SECURITY/],
      [{ SMTP_HOST: undefined }, /SMTP_HOST/],
      [{ SMTP_PORT: '0' }, /SMTP_PORT/],
      [{ SMTP_USER: 'a' }, /together/],
      [{ MAIL_FROM: 'Жауап <a@b.kz>' }, /bare/],
      [{ CONNECT: undefined }, /sockets/],
      [{ MAIL: 'pigeon' }, /none of/],
    ] as const) {
      assert.match(mailFault(env(changes)) ?? '', said);
    }
  });
});

describe('the queue over SMTP', () => {
  let api: Api;
  before(async () => {
    api = await startApi(MONDAY, CATCHING);
  });
  after(() => api.close());

  it('tries again after "later", forgets after "no such address", and loses nothing when the line is cut', async (t) => {
    t.mock.method(console, 'error', () => {});
    const citizen = citizenOf(api);
    let answer: { responseCode: number; message: string } | null = { responseCode: 451, message: '4.3.0 busy' };
    let cut = false;
    const post = await startMailServer({
      onRcptTo: (_, __, done) => done(answer && Object.assign(new Error(answer.message), answer)),
      onMailFrom: (_, session, done) => {
        if (cut) (session as unknown as { connection?: { close(): void } }).connection?.close();
        done(cut ? Object.assign(new Error('gone'), { responseCode: 421 }) : null);
      },
    });
    t.after(post.close);
    const run = (minute: number) =>
      sendMail({
        db: api.env.DB,
        pepper: api.env.CODE_PEPPER,
        post: { mailer: smtpMailer(nodeSockets, server(post.port), () => at), origin: ORIGIN },
        now: new Date(at.getTime() + minute * 60_000),
      });
    const waiting = () => api.env.DB.prepare('SELECT COUNT(*) AS n FROM outgoing_mail').first<number>('n');
    await citizen.published({ contact: { email: 'anna@example.kz' } });
    await run(0);
    assert.equal(await waiting(), 1, 'busy');
    [answer, cut] = [null, true];
    await run(2);
    assert.equal(await waiting(), 1, 'cut');
    cut = false;
    assert.equal(await run(10), 1);
    assert.deepEqual([await waiting(), post.arrived.length], [0, 1]);
    answer = { responseCode: 550, message: '5.1.1 unknown' };
    await citizen.published({ contact: { email: 'nobody@example.kz' } });
    await run(11);
    assert.equal(await waiting(), 0, 'nobody will ever take it');
  });
});
