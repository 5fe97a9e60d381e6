import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaughtMail } from '../../worker/store/caught-mail.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, startApi } from '../helpers/api.ts';
import { citizenOf, MONDAY, NO } from '../helpers/citizen.ts';
import { CATCHING, linkIn, ORIGIN, postman } from '../helpers/mail.ts';

const EMAIL = 'anna@example.kz';
const contact = { email: EMAIL };

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
let post: ReturnType<typeof postman>;
before(async () => {
  api = await startApi(MONDAY, CATCHING);
  citizen = citizenOf(api);
  post = postman(api);
});
after(() => api.close());

/** Every act of staff and citizen that is told by mail, in an order the law allows, with what its mail says in Russian. */
const COURSE: [act: string, body: object, said: string | null][] = [
  ['moderation', { decision: 'publish' }, 'Обращение зарегистрировано'],
  ['status', { to: 'in_progress' }, null],
  [
    'status',
    { to: 'clarify', items: ['substance'], until: '2026-11-25', reason: 'Уточните номер дома' },
    'Запрошено уточнение',
  ],
  ['answer', answerDraft(0), 'Дан ответ'],
];

describe('a notice', () => {
  it('tells the applicant of each act, with number, date and link, and of no other', async () => {
    const mine = await citizen.sent({ contact });
    for (const [i, [act, body, said]] of COURSE.entries()) {
      await post.clear();
      await api.act(mine.number, act, { ...body, version: i + 1 });
      await post.run(MONDAY);
      const [mail, ...more] = await post.caught();
      assert.equal(more.length, 0);
      assert.equal(mail?.subject, said === null ? undefined : `${said}: ${mine.number}`);
      if (!mail) continue;
      assert.equal(mail.recipient, EMAIL);
      assert.match(mail.text, new RegExp(`${ORIGIN}/a/kokshetau/${mine.number}`));
      assert.match(mail.text, /Дата: 16 ноября 2026 года/);
    }
    assert.equal(await post.waiting(), 0);
  });

  it('tells of redirection, extension, termination, refusal, completion and a second look', async () => {
    const told = async (of: { number: string }, act: string, body: object) => {
      await post.run(MONDAY);
      await post.clear();
      await api.act(of.number, act, body);
      await post.run(MONDAY);
      return (await post.caught()).map(({ subject }) => subject.split(':')[0]);
    };
    const published = () => citizen.published({ contact });
    const reason = 'Причина указана';
    const to = { kk: 'Жол комитеті', ru: 'Комитет дорог' };
    assert.deepEqual(await told(await published(), 'redirect', { to, reason, version: 2 }), [
      'Обращение перенаправлено',
    ]);
    const until = { until: '2026-12-21', reason, decidedBy: 'deputy-akim', version: 2 };
    assert.deepEqual(await told(await published(), 'extension', until), ['Срок ответа продлён']);
    const terminate = { to: 'terminated', ground: 'no_substance', decidedBy: 'deputy-akim', reason, version: 2 };
    assert.deepEqual(await told(await published(), 'status', terminate), ['Рассмотрение прекращено']);
    const reject = { decision: 'reject', reason: 'spam', version: 1 };
    assert.deepEqual(await told(await citizen.sent({ contact }), 'moderation', reject), [
      'Модератор отклонил текст обращения',
    ]);
    const mine = await published();
    const measures = [{ what: { ru: 'Заделали яму' }, on: '2026-11-16' }];
    assert.deepEqual(await told(mine, 'answer', answerDraft(2, { measures })), ['Дан ответ']);
    assert.deepEqual(await told(mine, 'status', { to: 'done', version: 3 }), ['Сделано']);
    await post.clear();
    await citizen.done(mine, 'verdict', NO);
    await post.run(MONDAY);
    const [again] = await post.caught();
    assert.match(again?.subject ?? '', /^Обращение снова на рассмотрении/);
    assert.match(again?.text ?? '', /Срок ответа: 7 декабря 2026 года/);
  });

  it('tells whoever is answered under another number, and not whose number that is', async () => {
    const [main, mine] = [await citizen.published({ contact }), await citizen.published({ contact })];
    await post.run(MONDAY);
    await post.clear();
    await api.act(mine.number, 'merge', { into: main.number, version: 2, intoVersion: 2 });
    await post.run(MONDAY);
    const subjects = (await post.caught()).map(({ subject }) => subject);
    assert.deepEqual(subjects, [`На обращение ответят вместе с таким же: ${mine.number}`]);
    await post.clear();
    await api.act(main.number, 'answer', answerDraft(3));
    await post.run(MONDAY);
    const answered = (await post.caught()).map(({ subject }) => subject).toSorted();
    assert.deepEqual(answered, [`Дан ответ: ${main.number}`, `Дан ответ: ${mine.number}`].toSorted());
  });

  it('holds no word of the citizen or the agency, and no address but its own', async () => {
    await post.clear();
    const mine = await citizen.published({
      contact,
      text: 'Секретная яма у дома Сейткали, телефон +7 701 555 44 33.',
      place: 'Тайный двор',
    });
    await api.act(mine.number, 'status', {
      to: 'clarify',
      items: ['substance'],
      until: '2026-11-25',
      reason: 'Неясная причина',
      version: 2,
    });
    await api.act(mine.number, 'answer', answerDraft(3));
    await post.run(MONDAY);
    const mails = await post.caught();
    assert.equal(mails.length, 3);
    const all = JSON.stringify(mails);
    for (const word of ['яма', 'Сейткали', '555', 'двор', 'Неясная', 'заделана', 'Жұмабаев', 'Акимат', mine.code]) {
      assert.ok(!all.includes(word), word);
    }
    for (const { text } of mails) assert.ok(!text.includes('@'));
  });

  it('costs nothing where nobody listens', async () => {
    const before = await post.waiting();
    const mine = await citizen.published();
    await api.act(mine.number, 'answer', answerDraft(2));
    assert.equal(await post.waiting(), before);
  });

  it('does not go to an address that was replaced or ended while it waited', async () => {
    await post.clear();
    const [ended, replaced] = [await citizen.published({ contact }), await citizen.published({ contact })];
    await citizen.done(ended, 'contact', { email: null });
    await citizen.done(replaced, 'contact', { email: 'b@example.kz' });
    assert.equal(await post.waiting(), 0);
    await api.act(replaced.number, 'answer', answerDraft(2));
    await api.act(ended.number, 'answer', answerDraft(2));
    await post.run(MONDAY);
    assert.deepEqual(
      (await post.caught()).map(({ recipient }) => recipient),
      ['b@example.kz'],
    );
  });

  it('is written in the batch of its act: an act that loses a race writes none', async () => {
    const mine = await citizen.sent({ contact });
    const decisions = [
      { decision: 'publish' },
      { decision: 'reject', reason: 'spam' },
      { decision: 'reject', reason: 'insult' },
    ];
    const before = await post.waiting();
    const answers = await Promise.all(
      decisions.map((decision) => api.desk(mine.number, 'moderation', { ...decision, version: 1 })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409]);
    assert.equal(await post.waiting(), before + 1);
    await post.run(MONDAY);
  });
});

describe('ending notices', () => {
  it('takes one press on a page that a look alone does not press, and ends that contact only', async () => {
    await post.clear();
    const [mine, other] = [await citizen.published({ contact }), await citizen.published({ contact })];
    await post.run(MONDAY);
    const mail = (await post.caught()).find(({ subject }) => subject.endsWith(mine.number));
    const path = linkIn(mail as CaughtMail, '/u/');
    const page = await api.request(path);
    assert.equal(page.status, 200);
    assert.match(
      await page.text(),
      /<form method="post" action="\/u\/[^"]+"><button name="act" value="end">Прекратить<\/button>/,
    );
    assert.equal((await citizen.track(mine)).contact, 'a…@example.kz', 'opening the page changed nothing');
    const done = await api.request(path, { method: 'POST' });
    assert.match(await done.text(), /Уведомления прекращены/);
    assert.equal((await citizen.track(mine)).contact, null);
    assert.equal((await citizen.track(other)).contact, 'a…@example.kz');
    await citizen.done(other, 'contact', { email: null });
  });

  it('is one click of the mail program (RFC 8058), and idempotent', async () => {
    await post.clear();
    const mine = await citizen.published({ contact });
    await post.run(MONDAY);
    const headers = (await post.caught())[0]?.headers ?? {};
    assert.equal(headers['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click');
    const address = /^<(https:.+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
    const click = () =>
      api.request(address.slice(ORIGIN.length), {
        method: 'POST',
        body: 'List-Unsubscribe=One-Click',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      });
    const [first, second] = [await click(), await click()];
    assert.deepEqual([first.status, second.status], [200, 200]);
    assert.equal(await first.text(), await second.text());
    assert.equal((await citizen.track(mine)).contact, null);
  });

  it('says the same of an unknown token as of a used one, and believes no token it did not make', async () => {
    await post.clear();
    const mine = await citizen.published({ contact });
    await post.run(MONDAY);
    const [, token = ''] = /\/u\/([^?]+)/.exec(linkIn((await post.caught())[0] as CaughtMail, '/u/')) ?? [];
    const [number = '', id = '', proof = ''] = token.split('.');
    assert.match(proof, /^[0-9a-f]{32}$/);
    const flipped = proof.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const forged = ['x', `${number}.${id}.${flipped}`, `${number}.${id}.`, `${number}.${id}`, `${token}.`, `${token}0`];
    const said = new Set<string>();
    for (const each of forged) {
      const response = await api.request(`/u/${each}`, { method: 'POST' });
      assert.equal(response.status, 200);
      said.add((await response.text()).replaceAll(`/u/${each}`, '/u/'));
    }
    assert.equal((await citizen.track(mine)).contact, 'a…@example.kz');
    said.add((await (await api.request(`/u/${token}`, { method: 'POST' })).text()).replaceAll(`/u/${token}`, '/u/'));
    assert.equal(said.size, 1);
    assert.equal((await citizen.track(mine)).contact, null, 'the whole token is believed');
  });

  it('leaves nothing in the database that would make its link', async () => {
    const mine = await citizen.published({ contact });
    await post.clear();
    await post.run(MONDAY);
    const [, token = ''] = /\/u\/([^?]+)/.exec(linkIn((await post.caught()).at(-1) as CaughtMail, '/u/')) ?? [];
    assert.ok(token.startsWith(mine.number));
    await post.clear();
    for (const table of ['contacts', 'outgoing_mail', 'caught_mail', 'events']) {
      assert.ok(!(await citizen.rowsOf(table)).includes(token.slice(-32)), table);
    }
  });
});
