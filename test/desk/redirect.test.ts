/** An appeal that belongs to another agency: passed on at one desk, answered at the other, under the number its citizen has. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createClient, createCode } from '../../sdk/index.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import { AGENCY, OFFICIALS, submission } from '../helpers/api.ts';
import type { DeskUnderTest, Seat } from './browser.ts';
import { press, sees, startDesk } from './browser.ts';
import { choose, click, fill, openCase, seated } from './hands.ts';

const ROADS = 'Управление дорог области';

describe('an appeal that belongs to another agency', () => {
  let desk: DeskUnderTest;
  let giver: Seat;
  let receiver: Seat;
  before(async () => {
    desk = await startDesk();
    const names = { kk: 'Облыстың жолдар басқармасы', ru: ROADS };
    await saveAgency(desk.worker.env.DB, { ...AGENCY, id: 'roads', prefix: 'ROA', names }, OFFICIALS);
    giver = await seated(desk, await desk.code({ name: 'Айгүл Бекова', roles: ['head'] }));
    receiver = await seated(desk, await desk.code({ agency: 'roads', name: 'Болат Исаев', roles: ['head'] }));
  });
  after(() => desk.close());

  it('is passed on whole at one desk, and answered at the other', async () => {
    const citizen = createClient({ endpoint: desk.origin, agency: AGENCY.id });
    const { receipt, code } = await citizen.submit(submission(), { code: createCode() });
    const { number } = receipt;
    await openCase(giver.page, desk.origin, number);
    await click(giver.page, '#publish');
    await sees(giver.page, 'Опубликовано.');
    await click(giver.page, 'button[name="redirect"]');
    await fill(giver.page, 'jauap-desk-redirect >>> #q', 'дорог');
    await click(giver.page, 'jauap-desk-redirect >>> input[value="roads"]');
    await fill(giver.page, 'jauap-desk-redirect >>> #reason', 'Эта улица на балансе управления дорог области.');
    await click(giver.page, 'jauap-desk-redirect >>> button.primary');
    await sees(giver.page, 'Обращение перенаправлено.');
    assert.equal((await citizen.appeal(number)).origin?.agency, AGENCY.id);
    await openCase(giver.page, desk.origin, number);
    await sees(giver.page, 'Сейчас обращение рассматривает');
    await sees(giver.page, 'Оригинал ушёл вместе с обращением');

    await openCase(receiver.page, desk.origin, number);
    await click(receiver.page, 'button[name="answer"]');
    await choose(receiver.page, '#official', 'Ерлан Жұмабаев');
    await fill(
      receiver.page,
      '#text-ru',
      'Сделано: яму у дома 14 заделали 20 ноября 2026 года. Дорожная служба, Жұмабаев.',
    );
    await press(receiver.page, 'Отправить ответ');
    await click(receiver.page, 'dialog[open] button.primary');
    await sees(receiver.page, 'Ответ отправлен');
    const shown = await citizen.track(number, code);
    assert.equal(shown.appeal.status, 'answered');
    assert.equal(shown.agency, 'roads');
    assert.ok(shown.timeline.some(({ type }) => type === 'moved_in'));
  });
});
