/** The whole way of an appeal at the desk, in real pages: each step stands on the one before. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Client, Submitted } from '../../sdk/index.ts';
import { createClient, createCode } from '../../sdk/index.ts';
import { submission } from '../helpers/api.ts';
import type { DeskUnderTest, Seat } from './browser.ts';
import { press, sees, startDesk, write } from './browser.ts';
import {
  affirm,
  attach,
  begin,
  choose,
  click,
  fill,
  focused,
  hire,
  offeredActs,
  openCase,
  seated,
  standsIn,
  tabTo,
} from './hands.ts';
import { faultsOfRooms } from './looks.ts';
import { photoFiles } from './photo-file.ts';

const [ADMIN, OFFICER, HEAD, MODERATOR] = ['Марат Сейітов', 'Айгүл Бекова', 'Болат Исаев', 'Дана Оразова'];
const AGENCY = 'burabay';

describe('the way of an appeal at the desk', () => {
  let desk: DeskUnderTest;
  let citizen: Client;
  let admin: Seat;
  let officer: Seat;
  let head: Seat;
  let moderator: Seat;
  let mine: Submitted;
  before(async () => {
    desk = await startDesk();
    citizen = createClient({ endpoint: desk.origin, agency: AGENCY });
  });
  after(() => desk.close());

  /** A new appeal, published by the head in its case. */
  const published = async (text: string): Promise<Submitted> => {
    const sent = await citizen.submit(submission({ text }), { code: createCode() });
    await openCase(head.page, desk.origin, sent.receipt.number);
    await click(head.page, '#publish');
    await sees(head.page, 'Опубликовано.');
    return sent;
  };

  it('begins with the service: it makes an agency, and the code of its first admin', async () => {
    const service = await seated(desk, await desk.code({ agency: null, name: 'Сервис әкімшісі' }));
    const { page } = service;
    await page.goto(`${desk.origin}/desk/service`);
    await write(page, 'Название (казахский)', 'Бурабай ауданының әкімдігі');
    await write(page, 'Название (русский)', 'Акимат Бурабайского района');
    await write(page, 'Имя в адресах', AGENCY);
    await write(page, 'Начало номеров обращений', 'BUR');
    await press(page, 'Сохранить');
    await sees(page, 'Орган добавлен: Акимат Бурабайского района');
    await page.goto(`${desk.origin}/desk/staff`);
    const code = await hire(page, ADMIN, () => choose(page, '#agency', 'Бурабайского'));
    admin = await seated(desk, code);
    await sees(admin.page, 'Акимат Бурабайского района');
    await service.context.close();
  });

  it('goes on with its admin: an official, and people who each come in with a code', async () => {
    const { page } = admin;
    await page.goto(`${desk.origin}/desk/admin/officials`);
    await press(page, 'Новое должностное лицо');
    await write(page, 'Фамилия, имя, отчество', HEAD);
    await write(page, 'Должность (казахский)', 'Аудан әкімінің орынбасары');
    await write(page, 'Должность (русский)', 'Заместитель акима района');
    await press(page, 'Сохранить');
    await sees(page, 'Подписывает ответы');
    await page.goto(`${desk.origin}/desk/staff`);
    const role = (name: string) => () => page.locator(`::-p-aria([name="${name}"][role="checkbox"])`).click();
    officer = await seated(desk, await hire(page, OFFICER, role('Исполнитель')));
    moderator = await seated(desk, await hire(page, MODERATOR, role('Модератор')));
    const signing = async () => {
      await role('Руководитель')();
      await choose(page, '#official', HEAD);
    };
    head = await seated(desk, await hire(page, HEAD, signing));
    await sees(head.page, 'Очередь пуста');
  });

  it('has an appeal in the queue, which the head gives to the officer and publishes', async () => {
    mine = await citizen.submit(submission(), { code: createCode() });
    const { number } = mine.receipt;
    assert.match(number, /^BUR-/);
    const { page } = head;
    await page.goto(`${desk.origin}/desk/queue`);
    await click(page, `input[aria-label="Выбрать ${number}"]`);
    await choose(page, '#assignee', OFFICER);
    await press(page, 'Назначить');
    await sees(page, 'Готово: 1 обращение');
    await click(page, `a[data-number="${number}"]`);
    await click(page, '#publish');
    await sees(page, 'Опубликовано.');
    assert.deepEqual(
      (await citizen.feed()).items.map((item) => item.number),
      [number],
    );
  });

  it('is asked about, followed up by its citizen, and extended', async () => {
    const { number } = mine.receipt;
    const { page } = officer;
    await page.goto(`${desk.origin}/desk/queue?tab=mine`);
    await click(page, `a[data-number="${number}"]`);
    await begin(page, 'start');
    await affirm(page, 'Обращение на исполнении.');
    await begin(page, 'clarify');
    await page.locator('::-p-aria(суть обращения)').click();
    await affirm(page, 'Уточнение запрошено.');
    await citizen.followUp(number, mine.code, 'Яма напротив подъезда 2, у люка.');
    await openCase(page, desk.origin, number);
    await sees(page, 'Яма напротив подъезда 2');
    await begin(page, 'extend');
    const latest = await page.$eval('>>> #until', (field) => (field as HTMLInputElement).max);
    await fill(page, '#until', latest);
    await choose(page, '#decidedBy', HEAD);
    await fill(page, '#reason', 'Асфальт кладут при плюсовой температуре.');
    await affirm(page, 'Срок продлён.');
    assert.equal((await citizen.appeal(number)).dueOn, latest);
  });

  it('is answered in both languages, with photos of before and after, and stands in the feed', async () => {
    const { number } = mine.receipt;
    const { page } = officer;
    await click(page, 'button[name="answer"]');
    await choose(page, '#official', HEAD);
    await fill(page, '#text-kk', 'Жасалды: 14-үйдің жанындағы шұңқыр бүгін жамалды.');
    await fill(page, '#text-ru', 'Сделано: яма у дома 14 сегодня заделана.');
    const photos = photoFiles();
    await attach(page, '#file-before', photos.before);
    await page.locator('>>> .photos li:nth-child(1) .state .good').wait();
    await attach(page, '#file-after', photos.after);
    await page.locator('>>> .photos li:nth-child(2) .state .good').wait();
    await press(page, 'Отправить ответ');
    await click(page, 'dialog[open] button.primary');
    await sees(page, 'Ответ отправлен');
    const [shown] = (await citizen.feed()).items;
    assert.equal(shown?.number, number);
    assert.deepEqual(Object.keys(shown.answer?.texts ?? {}).sort(), ['kk', 'ru']);
    assert.equal(shown.answer?.official.name, HEAD);
    assert.deepEqual(
      shown.answer?.photos?.map(({ when }) => when),
      ['before', 'after'],
    );
    const { timeline } = await citizen.track(number, mine.code);
    const lived = timeline.map(({ type, status }) => `${type}: ${status}`).join(', ');
    const worked =
      'published: registered, status_changed: in_progress, status_changed: clarify, followed_up: in_progress';
    assert.equal(lived, `received: moderation, ${worked}, extended: extended, answered: answered`);
  });

  it('shows two officers both versions of one case, and loses nothing that either typed', async () => {
    const { number } = (await published('Не горит фонарь у школы номер 3, детям темно.')).receipt;
    const typed = 'Опору меняют, новая придёт в декабре.';
    await openCase(officer.page, desk.origin, number);
    await openCase(head.page, desk.origin, number);
    await begin(officer.page, 'reply');
    await fill(officer.page, 'jauap-desk-act >>> #text', typed);
    await choose(officer.page, '#official', HEAD);
    await begin(head.page, 'start');
    await affirm(head.page, 'Обращение на исполнении.');
    await press(officer.page, 'Подтвердить');
    await sees(officer.page, 'Обращение изменилось, пока вы писали');
    const versions = await officer.page.$eval('>>> .versions', (both) => both.textContent ?? '');
    assert.match(versions, new RegExp(`Ваше, не сохранено[\\s\\S]*${typed}`));
    assert.match(versions, new RegExp(`Сейчас[\\s\\S]*${HEAD}`));
    assert.equal(await standsIn(officer.page, 'jauap-desk-act >>> #text'), typed);
    assert.equal((await citizen.appeal(number)).firstReplyAt, null);
    await press(officer.page, 'Применить моё к новому состоянию');
    await sees(officer.page, 'Отклик опубликован.');
  });

  it('is hidden only by two, and leaves a tombstone with the reason; its status and clock stay', async () => {
    const { number } = (await published('Сосед из дома 5 ворует песок с площадки.')).receipt;
    const open = await citizen.appeal(number);
    await openCase(moderator.page, desk.origin, number);
    await begin(moderator.page, 'hide');
    await choose(moderator.page, '#reason', 'оскорбл');
    await affirm(moderator.page, 'Предложение записано');
    assert.ok(!(await offeredActs(moderator.page)).includes('decide_hiding'), 'not by the one who proposed it');
    assert.equal((await citizen.appeal(number)).text, open.text);
    await openCase(head.page, desk.origin, number);
    await begin(head.page, 'decide_hiding');
    await choose(head.page, '#decision', 'Скрыть текст');
    await affirm(head.page, 'Решение записано.');
    const { text, publication, rejection, status, dueOn } = await citizen.appeal(number);
    assert.deepEqual([text, publication, status, dueOn], [null, 'rejected', open.status, open.dueOn]);
    assert.equal(rejection, 'insult');
  });

  it('begins with a call, too: the officer writes it down, and the code opens it', async () => {
    const { page } = officer;
    await page.goto(`${desk.origin}/desk/register`);
    await choose(page, '#topic', 'Дороги');
    await choose(page, '#lang', 'Русский');
    await fill(page, '#text', 'Автобус номер 4 не приходит по утрам, дети опаздывают в школу.');
    await click(page, '#processing');
    await click(page, '#publication');
    await press(page, 'Зарегистрировать');
    await sees(page, 'Обращение зарегистрировано');
    const [number = '', code = ''] = await Promise.all([
      page.$eval('>>> .slip dd', (cell) => cell.textContent ?? ''),
      page.$eval('>>> .slip .code', (cell) => cell.textContent ?? ''),
    ]);
    const { appeal } = await citizen.track(number, code);
    assert.deepEqual([appeal.channel, appeal.topic], ['phone', 'roads']);
    await press(page, 'Открыть обращение');
    await sees(page, 'Автобус номер 4');
  });

  it('stands in the feed for a publication that nobody sent', async () => {
    const { page } = officer;
    await page.goto(`${desk.origin}/desk/register`);
    await press(page, 'Публикация в СМИ');
    await fill(page, '#url', 'https://gazeta.example/park');
    await fill(page, '#title', 'В парке срубили деревья');
    await fill(page, '#outlet', 'Бурабай жаршысы');
    await fill(page, '#on', new Date().toISOString().slice(0, 10));
    await fill(page, '#text', 'Газета пишет, что в парке срубили двадцать деревьев.');
    await choose(page, '#lang', 'Русский');
    await press(page, 'Добавить в ленту');
    await sees(page, 'Публикация добавлена в ленту');
    const shown = (await citizen.feed()).items.find(({ channel }) => channel === 'monitor');
    assert.equal(shown?.source?.title, 'В парке срубили деревья');
    await press(page, 'Написать ответ');
    await page.locator('>>> button[name="answer"]').wait();
  });

  it('keeps what is typed when the session ends, and the act succeeds after the passkey', async () => {
    const { receipt, code } = await published('Во дворе дома 9 прорвало трубу, вода стоит второй день.');
    const { number } = receipt;
    const { page } = officer;
    const typed = 'Бригада выехала, воду отключат до вечера.';
    await openCase(page, desk.origin, number);
    await begin(page, 'reply');
    await fill(page, 'jauap-desk-act >>> #text', typed);
    await choose(page, '#official', HEAD);
    await desk.worker.env.DB.prepare('DELETE FROM sessions WHERE staff = (SELECT id FROM staff WHERE name = ?)')
      .bind(OFFICER)
      .run();
    await press(page, 'Подтвердить');
    await sees(page, 'Сеанс закончился');
    assert.equal(await standsIn(page, 'jauap-desk-act >>> #text'), typed);
    await press(page, 'Войти ключом доступа');
    await sees(page, 'Отклик опубликован.');
    const { timeline } = await citizen.track(number, code);
    assert.equal(timeline.filter(({ type }) => type === 'replied').length, 1, 'once');
  });

  it('needs no mouse: from the queue into an act, out of it, and back to the same row', async () => {
    const { page } = officer;
    await page.goto(`${desk.origin}/desk/queue`);
    await page.locator('>>> a[data-number]').wait();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const { number } = await focused(page);
    assert.ok(number, 'a row has the focus');
    await page.keyboard.press('Enter');
    await page.locator('>>> button[name="extend"]').wait();
    await tabTo(page, 'extend');
    await page.keyboard.press('Enter');
    const dialog = await page.locator('>>> jauap-desk-act >>> dialog').waitHandle();
    await page.keyboard.press('Escape');
    await page.waitForFunction((dialog) => !dialog.isConnected, {}, dialog);
    assert.equal((await focused(page)).name, 'extend', 'the focus is back where it was');
    await page.goBack();
    await page.locator(`>>> tr.current a[data-number="${number}"]`).wait();
    assert.equal((await focused(page)).number, number);
  });

  it('has no fault for axe in any room, and is as wide as its window', async () => {
    const { number } = (await published('На остановке «Рынок» сломана скамейка, сидеть негде.')).receipt;
    const rooms = [
      ['queue', head, '/desk/queue', 'a[data-number]'],
      ['case', head, `/desk/appeals/${number}`, 'jauap-desk-publication'],
      ['answer', officer, `/desk/appeals/${number}/answer`, '#text-kk'],
      ['register', officer, '/desk/register', '#text'],
      ['head', head, '/desk/head', 'h2'],
      ['admin', admin, '/desk/admin/settings', 'form'],
      ['staff', admin, '/desk/staff', 'li strong'],
    ] as const;
    const faults = await faultsOfRooms(desk.origin, rooms);
    assert.deepEqual(faults, {});
  });
});
