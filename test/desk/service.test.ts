/** Whoever looks after the service at work in the real desk: agencies, where they may be told of events, what they keep open. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { faultsOf } from '../helpers/axe.ts';
import { focusedId, nextMonth } from './admin-looks.ts';
import type { DeskUnderTest, Seat } from './browser.ts';
import { enrol, overflowOf, press, sees, startDesk, write } from './browser.ts';
import { click, fill } from './hands.ts';

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
    await sees(page, 'Внесено: Әсел Нұрланова');
    assert.deepEqual(await faultsOf(page), []);
    await press(page, 'Снять отметку : Открытое пространство');
    await sees(page, 'баллы органа сразу снизятся');
    await press(page, 'Снять отметку : Открытое пространство');
    await sees(page, 'Отметка снята');
    assert.deepEqual(await focusedId(page), 'space');
    assert.deepEqual(await faultsOf(page), []);
    await page.setViewport({ width: 390, height: 800 });
    assert.equal(await overflowOf(page), 0);
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
