/** <jauap-widget>: the door, the form behind it, the feed below. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/define.ts';
import type { JauapFeed, JauapForm, JauapWidget } from '../../widget/index.ts';
import { words as kk } from '../../widget/locales/kk.form.ts';
import { words as ru } from '../../widget/locales/ru.form.ts';
import { fill } from './form-support.ts';
import { AGENCY, endpoint, focused, holdRequests, inside, publish, shows, textOf } from './support.ts';

describe('<jauap-widget>', () => {
  let address: string;
  let number: string;
  before(async function () {
    this.timeout(30_000);
    address = await endpoint();
    number = await publish();
  });

  const widget = (lang = 'kk') =>
    fixture<JauapWidget>(html`<jauap-widget agency=${AGENCY} endpoint=${address} lang=${lang}></jauap-widget>`);

  it('shows the feed at once and the form only when it is wanted', async () => {
    const element = await widget();
    await shows(element, number);
    expect(inside(element, 'jauap-form')).to.equal(null);
    expect(textOf(inside(element, '[part=open]')).trim()).to.equal(kk.send);
    await expect(element).to.be.accessible();
  });

  it('opens the form with the focus in its first field', async () => {
    const element = await widget();
    await shows(element, kk.send);
    inside(element, '[part=open]').click();
    await waitUntil(() => focused()?.id === 'text');
    await expect(element).to.be.accessible();
  });

  it('hands its attributes on, and its changes of language', async () => {
    const element = await widget();
    element.pageParams = 'id';
    element.theme = 'dark';
    await element.open();
    for (const tag of ['jauap-form', 'jauap-feed']) {
      const part = inside<JauapForm | JauapFeed>(element, tag);
      await element.updateComplete;
      expect([part.agency, part.endpoint, part.pageParams, part.theme]).to.deep.equal([AGENCY, address, 'id', 'dark']);
    }
    element.lang = 'ru';
    await shows(element, ru.heading);
    await shows(element, ru.textHint);
  });

  it('reads the feed again after an appeal was accepted', async () => {
    const element = await widget();
    await element.open();
    const form = inside<JauapForm>(element, 'jauap-form');
    await waitUntil(() => inside(form, 'textarea'));
    await fill(form, 'Жолдағы шұңқырды жамап беріңіздерші, өтінемін.');
    await shows(element, number);
    const network = holdRequests();
    inside(form, '[part=submit]').click();
    await waitUntil(() => network.count() === 1);
    network.letGo();
    const late = await publish('Бұл өтініш таспа алғаш оқылғаннан кейін келді, ол да көрінуі керек.');
    inside<JauapFeed>(element, 'jauap-feed').refresh();
    await shows(element, late);
  });

  it('stands twice on one page', async () => {
    const both = await fixture<HTMLElement>(html`<div>
      <jauap-widget agency=${AGENCY} endpoint=${address} lang="kk"></jauap-widget>
      <jauap-widget agency=${AGENCY} endpoint=${address} lang="ru"></jauap-widget>
    </div>`);
    const [first, second] = both.querySelectorAll('jauap-widget');
    await shows(first as Element, kk.heading);
    await shows(second as Element, ru.heading);
    await shows(first as Element, number);
    await shows(second as Element, number);
    await expect(both).to.be.accessible();
  });

  it('says at once that it loads, and moves nothing', async () => {
    const network = holdRequests();
    const element = await widget();
    await shows(element, kk.loading);
    const heading = inside(inside(element, 'jauap-feed'), 'h2').getBoundingClientRect().top;
    await expect(element).to.be.accessible();
    network.letGo();
    await shows(element, number);
    expect(inside(inside(element, 'jauap-feed'), 'h2').getBoundingClientRect().top).to.equal(heading);
  });
});
