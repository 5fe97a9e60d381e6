/** The doors of the form for what is kept apart from it: the map and the keeper of drafts. On the real worker. */
import { expect } from '@open-wc/testing';
import type { DeskCase, Point } from '../../sdk/contract/types.ts';
import type { JauapPhotos } from '../../widget/index.ts';
import type { Answers } from '../../widget/jauap-form/compose.ts';
import { UNTOLD } from '../../widget/jauap-form/compose.ts';
import { keeping } from '../../widget/jauap-form/keeper.ts';
import { map } from '../../widget/jauap-form/place.ts';
import { words as en } from '../../widget/locales/en.form.ts';
import { words as check } from '../../widget/locales/kk.check.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { callDesk } from '../helpers/worker-address.ts';
import { attach, checking, control, fill, next, ready, receiptOf, submit, type } from './form-support.ts';
import { choosePictures } from './pictures.ts';
import { endpoint, inside, shows, TEXT, textOf } from './support.ts';

describe('the doors of the form', () => {
  let address: string;
  const { load } = map;
  before(async () => {
    address = await endpoint();
  });
  afterEach(() => {
    map.load = load;
    delete keeping.keeper;
  });

  it('open a map, whose point is shown rounded and sent', async () => {
    const element = await ready(address);
    inside(element, '[part=to-map]').click();
    await waitUntil(() => inside(element, '[part=map]'), 'the map');
    const chosen = inside(element, '[part=map]');
    expect([chosen.getAttribute('region'), chosen.getAttribute('lang')]).to.deep.equal(['KZ-11', 'kk']);
    chosen.dispatchEvent(
      Object.assign(new Event('jauap-point', { bubbles: true }), { point: { lat: 53.28349, lon: 69.38351 } }),
    );
    await fill(element);
    control(element, 'consent.publication').click();
    await element.updateComplete;
    expect(textOf(inside(element, '[part=preview]'))).to.include('53.283, 69.384');
    const { fetch } = globalThis;
    let sent: { point?: Point } = {};
    globalThis.fetch = (input, init) => {
      if (init?.method === 'POST') sent = JSON.parse(String(init.body));
      return fetch(input, init);
    };
    try {
      submit(element);
      await receiptOf(element);
    } finally {
      globalThis.fetch = fetch;
    }
    expect(sent.point).to.deep.equal({ lat: 53.28349, lon: 69.38351 });
  });

  it('take photos, which are sent at once, named by the appeal, and told of in the preview', async () => {
    const element = await ready(address);
    inside(element, '[part=to-photos]').click();
    await waitUntil(() => inside(element, 'jauap-photos')?.shadowRoot?.querySelector('input'), 'what takes photos');
    const photos = inside<JauapPhotos>(element, 'jauap-photos');
    await choosePictures(photos, 'a.png', 'b.png');
    await fill(element);
    expect(textOf(inside(element, '[part=preview]'))).not.to.include(
      check.photos(2),
      'nothing is public without consent',
    );
    control(element, 'consent.publication').click();
    await element.updateComplete;
    expect(textOf(inside(element, '[part=preview]'))).to.include(check.photos(2));
    const ids = await photos.stored();
    submit(element);
    const { receipt } = await receiptOf(element);
    const { body } = await callDesk({ method: 'GET', path: `/v1/desk/appeals/${receipt?.number}` });
    expect((body as DeskCase).photos.map(({ id }) => id)).to.deep.equal([...ids]);
    expect(inside(element, 'jauap-photos')).to.equal(null);
  });

  it('say so when the map cannot be loaded, and try again', async () => {
    let tries = 0;
    map.load = async () => {
      if (!tries++) throw new TypeError('Failed to fetch dynamically imported module');
    };
    const element = await ready(address, 'en');
    inside(element, '[part=to-map]').click();
    await shows(element, en.failed);
    inside(element, '[part=to-map]').click();
    await waitUntil(() => tries === 2);
  });

  it('lose neither what was kept nor what is typed before that is known, and double nothing', async () => {
    const [EARLIER, MORE] = ['Ауладағы шам жанбайды.', 'Бір апта болды.'];
    const { promise: found, resolve: find } = Promise.withResolvers<void>();
    let kept = { ...UNTOLD, text: EARLIER };
    keeping.keeper = {
      load: () => found.then(() => kept),
      save: (_, draft) => {
        kept = draft;
      },
      clear: () => undefined,
    };
    const element = await ready(address);
    type(element, 'text', MORE);
    await element.updateComplete;
    expect(kept.text, 'not overwritten').to.equal(EARLIER);
    find();
    await waitUntil(() => control(element, 'text').value === `${EARLIER} ${MORE}`, 'both stand there');
    await waitUntil(() => kept.text === `${EARLIER} ${MORE}`, 'and both are kept');
  });

  it('hand every change to the keeper of drafts, bring back what it kept, and clear it with the receipt', async () => {
    const kept = new Map<string, Answers>();
    keeping.keeper = {
      load: async (agency) => kept.get(agency),
      save: (agency, draft) => void kept.set(agency, draft),
      clear: (agency) => void kept.delete(agency),
    };
    const first = await ready(address);
    type(first, 'text', TEXT);
    type(first, 'when', 'кеше');
    await waitUntil(() => kept.get('kokshetau')?.when === 'кеше', 'what was typed is kept');
    expect(kept.get('kokshetau')).to.include({ text: TEXT });
    first.remove();

    const second = await attach(address);
    await waitUntil(() => control(second, 'text')?.value === TEXT, 'the draft is back');
    expect(control(second, 'when').value).to.equal('кеше');
    next(second);
    await waitUntil(() => checking(second), 'it can be sent at once');
    control(second, 'topic').value = 'lighting';
    control(second, 'consent.processing').checked = true;
    submit(second);
    await receiptOf(second);
    expect(kept.size).to.equal(0);
  });
});
