import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { render } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Overview } from '../../../sdk/contract/types.ts';
import { waitUntil } from '../../helpers/wait-until.ts';
import '../../../widget/desk/head/head-room.ts';
import { forecast } from '../../../widget/desk/head/parts.ts';
import { words as kk } from '../../../widget/desk/locales/kk.head.ts';
import { words as terms } from '../../../widget/desk/locales/kk.terms.ts';
import { words as ru } from '../../../widget/desk/locales/ru.head.ts';
import { cutConnection, inside, publish, shows, textOf } from '../support.ts';
import { enter, fieldOf, testDesk } from './rooms-support.ts';

const open = async (lang: 'kk' | 'ru' = 'kk') => {
  const at = await testDesk(lang);
  const room = await enter('jauap-desk-head', at.desk);
  await shows(room, (lang === 'kk' ? kk : ru).forecast);
  return { ...at, room };
};

describe('the head’s page', () => {
  before(async () => {
    for (const street of ['Абай', 'Сәтбаев', 'Әуелбеков']) {
      await publish(`${street} көшесіндегі шұңқыр бір аптадан бері жамалған жоқ, көлік өте алмайды.`);
    }
  });

  it('says in words what its pictures show', async () => {
    const { room, gone } = await open();
    await expect(room).to.be.accessible();
    for (const heading of [kk.load.officials, kk.load.topics, kk.answers, kk.verdicts, kk.moderation, kk.heat]) {
      expect(textOf(room)).to.include(heading);
    }
    for (const picture of room.shadowRoot?.querySelectorAll('svg') ?? []) {
      expect(picture.getAttribute('aria-hidden')).to.equal('true');
    }
    expect(textOf(inside(room, '[aria-labelledby="forecast"]'))).to.include(kk.nothingDue);
    await shows(room, kk.repeats);
    const link = inside<HTMLAnchorElement>(room, '[aria-labelledby="repeats"] a');
    link.click();
    expect(gone[0]).to.match(/^\/desk\/appeals\/KOK-/);
  });

  it('is complete in Russian, and says that there is not enough to judge by', async () => {
    const { room } = await open('ru');
    await expect(room).to.be.accessible();
    expect(textOf(room)).to.include(ru.answers);
  });

  it('draws the days on which something falls due', async () => {
    const { desk } = await testDesk();
    const overview = await desk.client.call<Overview>(DESK_ENDPOINTS.overview);
    const busy = overview.forecast.map((day, i) => ({ ...day, due: i }));
    const told = { words: kk, terms };
    const place = await fixture<HTMLElement>(html`<div></div>`);
    render(forecast({ ...overview, forecast: busy }, told), place);
    expect(place.querySelectorAll('tbody tr').length).to.equal(10);
    expect(textOf(place)).not.to.include(kk.nothingDue);
    render(forecast(overview, told), place);
    expect(place.querySelector('svg'), 'no empty picture').to.equal(null);
  });

  it('shows another period', async () => {
    const { room } = await open();
    fieldOf(room, 'from').value = '2020-01-01';
    fieldOf(room, 'to').value = '2020-02-01';
    room.shadowRoot?.querySelector('form')?.requestSubmit();
    await shows(room, kk.counted(0));
    await expect(room).to.be.accessible();
  });

  it('says so when the numbers do not come, and asks again', async () => {
    const { desk } = await testDesk();
    const cut = cutConnection();
    const room = await enter('jauap-desk-head', desk);
    await shows(room, kk.failed);
    cut.mend();
    inside(room, 'button').click();
    await shows(room, kk.forecast);
  });

  it('fits a telephone', async () => {
    await setViewport({ width: 390, height: 800 });
    await open();
    await waitUntil(() => document.documentElement.scrollWidth <= 390, 'no sideways scrolling');
    await setViewport({ width: 1280, height: 800 });
  });
});
