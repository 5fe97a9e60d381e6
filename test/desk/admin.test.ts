/** An admin at work in the real desk: what is set holds, what is wrong is said beside it, and nothing typed is lost. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import * as schema from '../../sdk/contract/schema.ts';
import { submission } from '../helpers/api.ts';
import type { DeskUnderTest, Seat } from './browser.ts';
import { enrol, press, sees, startDesk, write } from './browser.ts';
import { click, fill } from './hands.ts';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const RULES = "{ iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }";

/** What axe finds. It runs in a world of its own, where the page's policy does not reach. */
async function faultsOf(page: Page): Promise<unknown> {
  const cdp = await page.createCDPSession();
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  await cdp.send('Runtime.evaluate', { expression: AXE, contextId });
  const expression = `axe.run(document, ${RULES}).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0]?.target.join(' ')]))`;
  const { result } = await cdp.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  await cdp.detach();
  return result.value;
}

/** The words of what has the focus, through shadow roots. */
const focusedText = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent;
  });

/** The id of what has the focus, through shadow roots. */
const focusedId = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id;
  });

/** Whether the page is wider than its window. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** A day of the next month, whichever month it is. */
const nextMonth = (day: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, day)).toISOString().slice(0, 10);
};

describe("the admin's rooms", () => {
  let desk: DeskUnderTest;
  let seat: Seat;
  const open = async (section: string, heading: string, page = seat.page) => {
    await page.goto(`${desk.origin}/desk/admin/${section}`);
    await sees(page, heading);
  };
  const profile = async () =>
    schema.AgencyProfile.parse(await (await desk.worker.fetch('/v1/agencies/kokshetau')).json());
  const responsible = async (query: string) =>
    schema.Responsible.parse(await (await desk.worker.fetch(`/v1/agencies/kokshetau/responsible?${query}`)).json());

  before(async () => {
    desk = await startDesk();
    seat = await desk.seat();
    await enrol(seat.page, desk.origin, await desk.code());
  });
  after(() => desk.close());

  it('save settings, say which field is wrong, and keep what was typed', async () => {
    const { page } = seat;
    await open('settings', 'Адреса сайтов');
    await write(page, 'Название (русский)', 'Акимат г. Кокшетау');
    await write(page, 'Адреса сайтов, по одному в строке', 'https://kokshetau.example/kk');
    await press(page, 'Сохранить');
    await sees(page, 'Проверьте отмеченные поля.');
    await sees(page, 'Неверный вид записи');
    assert.deepEqual(await faultsOf(page), []);
    await write(page, 'Адреса сайтов, по одному в строке', 'https://kokshetau.example');
    await write(page, 'Цвет кнопок и ссылок на светлой странице', '#ffcc00');
    await sees(page, 'Плохо читается');
    await write(page, 'Цвет кнопок и ссылок на светлой странице', '#7a1f5c');
    await sees(page, 'Читается.');
    await press(page, 'Сохранить');
    await sees(page, 'Сохранено.');
    assert.equal((await profile()).names.ru, 'Акимат г. Кокшетау');
  });

  it('ask before one admin saves over what another has saved', async () => {
    const other = await desk.seat();
    await enrol(other.page, desk.origin, await desk.code({ name: 'Бауыржан Ахметов' }));
    await open('settings', 'Адреса сайтов');
    await open('settings', 'Адреса сайтов', other.page);
    await write(other.page, 'Объявление над формой (казахский)', 'Екінші әкімші');
    await press(other.page, 'Сохранить');
    await sees(other.page, 'Сохранено.');
    await write(seat.page, 'Объявление над формой (казахский)', 'Бірінші әкімші');
    await press(seat.page, 'Сохранить');
    await sees(seat.page, 'Ваш текст на месте.');
    assert.equal((await profile()).notice?.kk, 'Екінші әкімші');
    await press(seat.page, 'Сохранить моё');
    await sees(seat.page, 'Сохранено.');
    assert.equal((await profile()).notice?.kk, 'Бірінші әкімші');
    await other.context.close();
  });

  it('add an official and a territory in a dialog, and give the focus back', async () => {
    const { page } = seat;
    await open('officials', 'Новое должностное лицо');
    await press(page, 'Новое должностное лицо');
    await write(page, 'Фамилия, имя, отчество', 'Марат Оспанов');
    await write(page, 'Должность (казахский)', 'Ауыл әкімі');
    await write(page, 'Должность (русский)', 'Аким села');
    assert.deepEqual(await faultsOf(page), []);
    await press(page, 'Сохранить');
    await sees(page, 'Марат Оспанов');
    await page.waitForFunction(
      () =>
        !document
          .querySelector('jauap-desk')
          ?.shadowRoot?.querySelector('jauap-desk-officials')
          ?.shadowRoot?.querySelector('dialog'),
    );
    assert.equal(await focusedText(page), 'Новое должностное лицо');
    assert.ok((await profile()).officials.some(({ name }) => name === 'Марат Оспанов'));
    await open('territories', 'Новая территория');
    await press(page, 'Новая территория');
    await write(page, 'Название (казахский)', 'Қызыл Жар ауылы');
    await write(page, 'Название (русский)', 'село Красный Яр');
    await write(page, 'Юг', '53.2');
    await press(page, 'Сохранить');
    await sees(page, 'Проверьте отмеченные поля.');
    for (const [side, degrees] of [
      ['Север', '53.3'],
      ['Запад', '69.2'],
      ['Восток', '69.3'],
    ] as const)
      await write(page, side, degrees);
    await press(page, 'Сохранить');
    await sees(page, 'Сохранено.');
    assert.equal((await responsible('lat=53.25&lon=69.25')).territory?.names.ru, 'село Красный Яр');
  });

  it('set who answers what', async () => {
    const { page } = seat;
    await open('routing', 'Правил пока нет');
    await press(page, 'Добавить правило');
    await page.evaluate(() => {
      const room = document.querySelector('jauap-desk')?.shadowRoot?.querySelector('jauap-desk-routing')?.shadowRoot;
      for (const [name, text] of [
        ['territory', 'село Красный Яр'],
        ['official', 'Марат Оспанов'],
      ]) {
        const list = room?.querySelector<HTMLSelectElement>(`select[name="rules.0.${name}"]`);
        if (!list) throw new Error(`no list ${name}`);
        list.value = Array.from(list.options).find((option) => option.text === text)?.value ?? '';
        list.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    assert.deepEqual(await faultsOf(page), []);
    await press(page, 'Сохранить');
    await sees(page, 'Сохранено.');
    assert.equal((await responsible(`q=${encodeURIComponent('в Красном Яре')}`)).official?.name, 'Марат Оспанов');
  });

  it('show what a day off would do, and then how far the terms are counted', async () => {
    const { page } = seat;
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'admin-room-key-0000000000' };
    const sent = await desk.worker.fetch('/v1/agencies/kokshetau/appeals', {
      method: 'POST',
      headers,
      body: JSON.stringify(submission()),
    });
    assert.equal(sent.status, 201);
    await open('calendar', 'Отличий от календаря страны нет.');
    await press(page, 'Добавить день');
    await page.evaluate((date) => {
      const room = document.querySelector('jauap-desk')?.shadowRoot?.querySelector('jauap-desk-calendar')?.shadowRoot;
      const field = room?.querySelector<HTMLInputElement>('input[type="date"]');
      if (field) field.value = date;
    }, nextMonth(1));
    await write(page, 'Почему (казахский)', 'Демалысты ауыстыру');
    await write(page, 'Почему (русский)', 'Перенос выходного дня');
    await press(page, 'Что изменится');
    await page.locator('::-p-text(открыт)').wait();
    assert.deepEqual(await faultsOf(page), []);
    await press(page, 'Сохранить');
    await sees(page, 'Сроки пересчитаны.');
  });

  it('promise, and take the promise back', async () => {
    const { page } = seat;
    await open('promise', 'Обещать гражданам');
    await page.locator('::-p-aria([name="Обещать гражданам больше, чем требует закон"][role="checkbox"])').click();
    await write(page, 'Ответ, рабочих дней', '20');
    await press(page, 'Сохранить');
    await sees(page, 'Такое значение не подходит');
    await write(page, 'Ответ, рабочих дней', '8');
    await press(page, 'Сохранить');
    await sees(page, 'Сохранено.');
    assert.deepEqual((await profile()).promise, { replyHours: 16, answerDays: 8 });
  });

  it('give the lines for a site, a preview that can send nothing, and what the site’s policy lacks', async () => {
    const { page } = seat;
    await open('snippet', 'На страницу');
    for (const way of ['--jauap-accent: #7a1f5c;', '/embed/kokshetau"', '/v1/jauap-embed.js', '/a/kokshetau/poster'])
      await sees(page, way);
    const frame = await page.waitForFrame((one) => one.url().includes('/desk/preview'));
    await frame.waitForFunction(() => {
      const feed = document.querySelector('jauap-widget')?.shadowRoot?.querySelector('jauap-feed');
      return !!feed?.shadowRoot?.textContent?.includes('Не істелді');
    });
    const post = () =>
      fetch('/v1/agencies/kokshetau/appeals', { method: 'POST' }).then(
        () => 'sent',
        () => 'blocked',
      );
    assert.deepEqual([await frame.evaluate(post), await page.evaluate(post)], ['blocked', 'sent']);
    await write(page, 'Content-Security-Policy сайта', "default-src 'self'");
    await press(page, 'Проверить');
    await sees(page, 'иначе скрипт виджета не загрузится');
    assert.deepEqual(await faultsOf(page), []);
  });

  it('fit a phone, in Kazakh', async () => {
    const phone = await desk.seat();
    await phone.page.setViewport({ width: 390, height: 800 });
    await enrol(phone.page, desk.origin, await desk.code({ name: 'Гүлнар Сейітова' }), 'kk');
    for (const section of ['', 'settings', 'officials', 'territories', 'routing', 'calendar', 'promise', 'snippet']) {
      await phone.page.goto(`${desk.origin}/desk/admin/${section}`, { waitUntil: 'networkidle0' });
      assert.deepEqual([section, await overflow(phone.page), await faultsOf(phone.page)], [section, 0, []]);
    }
    await phone.context.close();
  });
});

describe('the room of who looks after the service', () => {
  let desk: DeskUnderTest;
  let seat: Seat;
  before(async () => {
    desk = await startDesk();
    seat = await desk.seat();
    await enrol(seat.page, desk.origin, await desk.code({ agency: null }));
    await seat.page.goto(`${desk.origin}/desk/service`);
  });
  after(() => desk.close());

  it('adds an agency, and leads on to its first admin', async () => {
    const { page } = seat;
    await write(page, 'Название (казахский)', 'Степногорск қаласының әкімдігі');
    await write(page, 'Название (русский)', 'Акимат города Степногорска');
    await write(page, 'Имя в адресах', 'kokshetau');
    await write(page, 'Начало номеров обращений', 'STP');
    await press(page, 'Сохранить');
    await sees(page, 'Уже занято');
    await write(page, 'Имя в адресах', 'stepnogorsk');
    await press(page, 'Сохранить');
    await sees(page, 'Первый администратор: выдать код');
    assert.deepEqual(await faultsOf(page), []);
    assert.equal((await desk.worker.fetch('/v1/agencies/stepnogorsk')).status, 200);
  });

  it('says where else an agency may be told of events', async () => {
    const { page } = seat;
    await click(page, 'summary');
    await fill(page, 'textarea', 'https://hooks.example.kz/path');
    await press(page, 'Сохранить : Узлы для вебхуков');
    await sees(page, 'Неверный вид записи');
    await fill(page, 'textarea', 'hooks.example.kz');
    await press(page, 'Сохранить : Узлы для вебхуков');
    await sees(page, 'Узлы для вебхуков (1)');
    assert.deepEqual(await faultsOf(page), []);
  });

  it('says what an agency keeps open, who has said so, and what was said before', async () => {
    const { page } = seat;
    const EVIDENCE = 'https://kokshetau.example/open-space';
    const saving = 'Сохранить : Открытое пространство';
    await click(page, 'a[href="/desk/service/kokshetau/openness"]');
    await sees(page, 'Показатели открытости: Акимат города Кокшетау');
    await sees(page, 'Изменений пока не было.');
    await write(page, 'Адрес страницы с подтверждением', 'kokshetau.example');
    await press(page, saving);
    await sees(page, 'Проверьте отмеченные поля.');
    assert.deepEqual(await focusedId(page), 'evidence-space');
    assert.deepEqual(await faultsOf(page), []);
    await write(page, 'Адрес страницы с подтверждением', EVIDENCE);
    await fill(page, '#since-space', nextMonth(1));
    await press(page, saving);
    await sees(page, 'Слишком поздно');
    await fill(page, '#since-space', '2026-11-02');
    await press(page, saving);
    await sees(page, 'Открыто с этого дня: 2 ноября 2026');
    await sees(page, 'Кто отметил: Әсел Нұрланова');
    assert.deepEqual(await faultsOf(page), []);
    await press(page, 'Снять отметку : Открытое пространство');
    await sees(page, 'баллы органа сразу снизятся');
    await press(page, 'Снять отметку : Открытое пространство');
    await sees(page, 'Отметка снята');
    assert.deepEqual(await focusedId(page), 'space');
    assert.deepEqual(await faultsOf(page), []);
    await page.setViewport({ width: 390, height: 800 });
    assert.equal(await overflow(page), 0);
    await page.goto(`${desk.origin}/desk/service`);
  });

  it('closes an agency only when asked twice', async () => {
    const { page } = seat;
    // What is there for a screen reader alone stands apart from the rest of the name.
    const words = 'Прекратить приём : Акимат города Кокшетау';
    await press(page, words);
    await sees(page, 'Форма отправит граждан на официальный портал.');
    await press(page, words);
    await sees(page, 'Новые обращения не принимает');
    const { notice } = schema.AgencyProfile.parse(await (await desk.worker.fetch('/v1/agencies/kokshetau')).json());
    assert.match(notice?.ru ?? '', /официальный портал/);
  });
});
