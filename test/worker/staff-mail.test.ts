import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { runMaintenance } from '../../worker/services/maintenance.ts';
import { sendStaffMail } from '../../worker/services/send-staff-mail.ts';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import { MONDAY } from '../helpers/citizen.ts';
import { call, seated } from '../helpers/desk-people.ts';
import { CATCHING, ORIGIN, postman } from '../helpers/mail.ts';

let api: Api;
let post: ReturnType<typeof postman>;
before(async () => {
  api = await startApi(MONDAY, CATCHING);
  post = postman(api);
  await api.accept({ text: 'Слова гражданина о яме во дворе дома четырнадцать.' });
});
after(() => api.close());
beforeEach(async () => {
  await post.clear();
  await api.env.DB.batch([api.env.DB.prepare('DELETE FROM staff_mail'), api.env.DB.prepare('DELETE FROM staff')]);
});

const member = (id: string, digest: string, lang = 'ru', disabled: string | null = null) =>
  api.env.DB.prepare(
    `INSERT INTO staff (id, agency, name, roles, email, lang, created_at, disabled_at, digest)
     VALUES (?1, 'kokshetau', 'Офицер', '["officer"]', ?1 || '@gov.example', ?2, '2026-01-01', ?3, ?4)`,
  )
    .bind(id, lang, disabled, digest)
    .run();
/** Minutes on the wall of Kazakhstan, Monday 16 November unless another day is named. */
const wall = (time: string, day = '2026-11-16') => new Date(`${day}T${time}:00+05:00`);
const waiting = () => api.env.DB.prepare('SELECT COUNT(*) AS n FROM staff_mail').first<number>('n');

describe('the week in numbers', () => {
  it('comes on the first working day of a week, once, to who wants it, and says no word of a citizen', async () => {
    await member('head', 'weekly');
    await member('erlan', 'daily');
    await runMaintenance(api.env, wall('09:00', '2026-11-21'));
    assert.equal((await post.caught()).length, 0, 'a Saturday');
    for (const day of ['2026-11-23', '2026-11-23', '2026-11-24']) await runMaintenance(api.env, wall('09:30', day));
    const weekly = (await post.caught()).filter(({ recipient }) => recipient === 'head@gov.example');
    assert.deepEqual(
      weekly.map(({ subject }) => subject),
      ['Итоги недели: в срок – 0, с опозданием – 0, просрочено – 0'],
    );
    assert.match(weekly[0]?.text ?? '', /Срок истекает в ближайшие десять рабочих дней: 1/);
    assert.ok(!JSON.stringify(weekly).includes('Слова гражданина'));
    await runMaintenance(api.env, wall('09:30', '2026-11-30'));
    assert.equal((await post.caught()).filter(({ recipient }) => recipient === 'head@gov.example').length, 2);
  });
});

describe('the notice of what waits', () => {
  it('comes once a working day, when the agency’s day begins, to who wants it, in their language', async () => {
    await member('dina', 'daily', 'kk');
    await member('erlan', 'daily');
    await member('none', 'none');
    await member('gone', 'daily', 'ru', '2026-02-01');
    await runMaintenance(api.env, wall('08:59'));
    assert.equal((await post.caught()).length, 0, 'too early');
    for (const time of ['09:00', '09:01', '17:00']) await runMaintenance(api.env, wall(time));
    const mails = await post.caught();
    assert.deepEqual(
      mails.map(({ recipient, subject }) => [recipient, subject]),
      [
        ['dina@gov.example', 'Кезекте: жаңа – 1, мерзімі жақын – 0, мерзімі өткен – 0'],
        ['erlan@gov.example', 'В очереди: новых – 1, скоро срок – 0, просрочено – 0'],
      ],
    );
    assert.match(mails[1]?.text ?? '', new RegExp(`Рабочее место: ${ORIGIN}/desk`));
    assert.ok(!JSON.stringify(mails).includes('Слова гражданина'));
    await post.clear();
    await runMaintenance(api.env, wall('10:00', '2026-11-21'));
    assert.equal((await post.caught()).length, 0, 'a Saturday');
    await runMaintenance(api.env, wall('10:00', '2026-12-07'));
    assert.match((await post.caught())[1]?.text ?? '', /Ответить в ближайшие три дня: 1/);
  });

  it('comes once a week, on its first working day, to who wants it so', async () => {
    await member('weekly', 'weekly');
    await runMaintenance(api.env, wall('10:00', '2026-12-05'));
    assert.equal((await post.caught()).length, 0, 'a Saturday');
    for (const day of ['07', '08', '11']) await runMaintenance(api.env, wall('10:00', `2026-12-${day}`));
    assert.equal((await post.caught()).length, 1);
    await post.clear();
    for (const day of ['14', '15']) await runMaintenance(api.env, wall('10:00', `2026-12-${day}`));
    assert.equal((await post.caught()).length, 1, 'the next week');
    await api.env.DB.prepare('UPDATE staff SET digest_on = NULL').run();
    await post.clear();
    for (const day of ['16', '17', '18']) await runMaintenance(api.env, wall('10:00', `2026-12-${day}`));
    assert.deepEqual((await post.caught()).length, 1, 'the 16th is a holiday');
  });

  it('is tried again later, given up in the end, and kept from who is gone', async (t) => {
    const log = t.mock.method(console, 'error', () => {});
    await member('erlan', 'daily');
    const { MAIL: _, ...without } = api.env;
    await runMaintenance(without, wall('09:00'));
    assert.equal(await waiting(), 1, 'waits where no mailer is set up');
    const failing = { send: () => Promise.reject(Object.assign(new Error('erlan@gov.example'), { code: 'E' })) };
    const run = (minute: string, mailer = failing) =>
      sendStaffMail({ db: api.env.DB, post: { mailer, origin: ORIGIN }, now: wall(minute) });
    await run('09:01');
    assert.equal(await waiting(), 1);
    assert.ok(!log.mock.calls.some(({ arguments: [line] }) => String(line).includes('erlan')));
    await api.env.DB.prepare("UPDATE staff SET disabled_at = '2026-11-16'").run();
    await run('10:00');
    assert.equal(await waiting(), 0);
    await api.env.DB.prepare('UPDATE staff SET disabled_at = NULL, digest_on = NULL').run();
    await runMaintenance(without, wall('11:00'));
    await runMaintenance(without, wall('12:00', '2026-11-21'));
    assert.equal(await waiting(), 0, 'no news after five days');
  });

  it('is switched on, off and moved by whoever gets it, and needs an address', async () => {
    const { headers } = await seated(api, ['officer'], MONDAY);
    const { headers: other } = await seated(api, ['officer'], MONDAY);
    const me = async (method: 'GET' | 'POST', body?: object, who = headers) =>
      call(api, method, '/v1/desk/me', who, body);
    assert.deepEqual((await me('GET')).body, { digest: 'none', email: null, lang: 'ru' });
    const refused = await me('POST', { digest: 'daily' });
    assert.deepEqual([refused.status, refused.body.issues[0]], [422, { path: 'email', code: 'required' }]);
    const set = await me('POST', { digest: 'weekly', email: 'dina@gov.example', lang: 'kk' });
    assert.deepEqual([set.status, set.body], [200, { digest: 'weekly', email: 'dina@gov.example', lang: 'kk' }]);
    assert.deepEqual((await me('POST', { digest: 'daily' })).body.email, 'dina@gov.example', 'what is left out stays');
    assert.equal((await me('POST', { digest: 'daily', email: null })).status, 422);
    assert.deepEqual((await me('POST', { digest: 'none', email: null })).body.email, null);
    assert.equal((await me('POST', { digest: 'hourly' })).status, 422);
    assert.deepEqual((await me('GET', undefined, other)).body.digest, 'none', 'nobody else’s');
  });
});
