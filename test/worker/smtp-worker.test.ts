/** The mail server as the real runtime speaks to it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { issueStaffToken } from '../../worker/services/issue-staff-token.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import { AGENCY, newKey, OFFICIALS, submission } from '../helpers/api.ts';
import { readMime, startMailServer } from '../helpers/mail-server.ts';
import { startWorker } from '../helpers/worker-under-test.ts';

/** A worker whose mail goes to this server, with one published appeal that somebody is told of. */
async function deployment(port: number, vars: Record<string, string>) {
  const mail = { MAIL: 'smtp', MAIL_FROM: 'jauap@kokshetau.example', PUBLIC_URL: 'https://jauap.test' };
  const worker = await startWorker({ vars: { ...mail, SMTP_HOST: '127.0.0.1', SMTP_PORT: String(port), ...vars } });
  const { DB } = worker.env;
  await saveAgency(DB, AGENCY, OFFICIALS);
  const grant = { agency: AGENCY.id, name: 'Тест', scopes: ['desk:moderate'] as const, days: 1, now: new Date() };
  const { token } = await issueStaffToken(DB, grant);
  const post = (path: string, body: object, headers: Record<string, string>) =>
    worker.fetch(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  const sent = submission({ lang: 'kk', contact: { email: 'anna@example.kz' } });
  const accepted = await post('/v1/agencies/kokshetau/appeals', sent, { 'Idempotency-Key': newKey() });
  assert.equal(accepted.status, 201, await accepted.clone().text());
  const { number } = (await accepted.json()) as { number: string };
  const publish = { decision: 'publish', version: 1 };
  const bearer = { Authorization: `Bearer ${token}` };
  const published = await post(`/v1/desk/appeals/${number}/moderation`, publish, bearer);
  assert.equal(published.status, 200, await published.clone().text());
  const minute = (n: number) => worker.runSchedule(new Date(Date.now() + n * 60_000));
  const waiting = () => DB.prepare('SELECT COUNT(*) AS n FROM outgoing_mail').first<number>('n');
  return { worker, number, minute, waiting };
}

describe('a worker with a mail server', () => {
  it('hands a notice over whole, with the letters of Kazakh', async (t) => {
    const post = await startMailServer();
    t.after(post.close);
    const { worker, number, minute, waiting } = await deployment(post.port, { SMTP_SECURITY: 'none' });
    t.after(worker.close);
    // Right after the act, or with the minute, whoever is first: the other finds nothing to send.
    for (let i = 1; (await waiting()) !== 0; i++) {
      assert.ok(i < 30);
      await minute(i * 6);
    }
    assert.ok(post.arrived.length >= 1);
    const [mail] = post.arrived;
    const { headers, text } = readMime(mail?.raw ?? '');
    assert.deepEqual(mail?.to, ['anna@example.kz']);
    assert.equal(headers.Subject, `Өтініш тіркелді: ${number}`);
    assert.match(text, /Жауап беру мерзімі: /);
    assert.match(text, /Бұл хат өздігінен жіберілді, оған жауап жазбаңыз\.\r\n/);
    assert.match(headers['List-Unsubscribe'] ?? '', /^<https:\/\/jauap\.test\/u\//);
  });

  for (const [security, options] of [
    ['tls', { secure: true }],
    ['starttls', {}],
  ] as const) {
    it(`hands nothing to a server whose certificate nobody has signed, and keeps the mail: ${security}`, async (t) => {
      let spoken = 0;
      const post = await startMailServer({ ...options, onMailFrom: (_, __, done) => done(void spoken++ as never) });
      t.after(post.close);
      const { worker, minute, waiting } = await deployment(post.port, { SMTP_SECURITY: security });
      t.after(worker.close);
      await minute(6);
      assert.deepEqual([await waiting(), spoken, post.arrived.length], [1, 0, 0]);
      const said = worker.logs().map(({ message }) => message);
      assert.ok(
        said.some((line) => /"job":"send-mail".*SmtpError/.test(line)),
        said.join('\n'),
      );
      assert.ok(!said.some((line) => line.includes('anna@')), 'no address in the log');
    });
  }
});
