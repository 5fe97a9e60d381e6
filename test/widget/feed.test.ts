/** <jauap-feed> alone, on the real worker. */
import { expect, fixture, html } from '@open-wc/testing';
import { JauapFeed } from '../../widget/index.ts';
import { words as en } from '../../widget/locales/en.ts';
import { words as kk } from '../../widget/locales/kk.ts';
import { words as ru } from '../../widget/locales/ru.ts';
import { define } from '../../widget/registry.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import {
  AGENCY,
  act,
  cutConnection,
  endpoint,
  focused,
  holdRequests,
  inside,
  NOBODY,
  publish,
  shows,
  TEXT,
  textOf,
} from './support.ts';

describe('<jauap-feed>', () => {
  let number: string;
  let address: string;
  const feed = (lang = 'kk', scope = 'agency', agency = AGENCY) =>
    fixture<JauapFeed>(
      html`<jauap-feed agency=${agency} endpoint=${address} lang=${lang} scope=${scope}></jauap-feed>`,
    );

  before(async function () {
    this.timeout(30_000);
    expect(customElements.get('jauap-feed'), 'the class alone defines nothing').to.equal(undefined);
    define('jauap-feed', JauapFeed);
    define('jauap-feed', JauapFeed);
    address = await endpoint();
    number = await publish();
    await act(number, 'answer', {
      nature: 'satisfied',
      texts: { kk: 'Жасалды: жарық қосылды.', ru: 'Сделано: освещение включено.' },
      official: 'head-roads',
      measures: [{ what: { kk: 'Шам ауыстырылды' }, on: '2026-11-20', place: 'Абай көшесі' }],
      version: 2,
    });
  });

  it('shows what was asked, answered and done', async () => {
    const element = await feed();
    await shows(element, number);
    const card = textOf(inside(element, 'article'));
    for (const part of [kk.topics.lighting, TEXT, kk.statuses.answered, kk.natures.satisfied, 'Жасалды', 'Ерлан'])
      expect(card).to.include(part);
    expect(card).to.include(`Шам ауыстырылды ${kk.date('2026-11-20')}, Абай көшесі`);
    await expect(element).to.be.accessible();
  });

  it('is accessible in Russian and English, in the dark', async () => {
    for (const lang of ['ru', 'en']) {
      const element = await feed(lang);
      element.theme = 'dark';
      await shows(element, number);
      await expect(element).to.be.accessible();
    }
  });

  it('puts the reader’s language of the answer first and marks every text with its own', async () => {
    const element = await feed('ru');
    await shows(element, 'Сделано');
    const texts = [...inside(element, 'article').querySelectorAll<HTMLElement>('[part=text]')];
    expect(texts.map(({ lang }) => lang)).to.deep.equal(['kk', 'ru', 'kk']);
    expect(inside(element, '[part=answer] summary').textContent).to.equal('Қазақша');
  });

  it('speaks the language of the page, and follows it', async () => {
    const element = await feed('');
    document.documentElement.lang = 'ru';
    await shows(element, ru.heading);
    document.documentElement.lang = 'en';
    await shows(element, en.heading);
    document.documentElement.lang = 'fr';
    await shows(element, kk.heading);
    element.lang = 'en';
    await shows(element, en.heading);
    document.documentElement.lang = '';
  });

  it('says so when it cannot load, and tries again', async () => {
    address = NOBODY;
    const element = await feed();
    address = await endpoint();
    await shows(element, kk.failed);
    await expect(element).to.be.accessible();
    element.endpoint = address;
    await shows(element, number);
  });

  it('reads the same again when a second reading has failed, and doubles nothing', async () => {
    const element = await feed();
    await shows(element, number);
    const shown = () => element.shadowRoot?.querySelectorAll('article').length;
    const before = shown();
    const cut = cutConnection();
    await element.refresh();
    await shows(element, kk.failed);
    await expect(element).to.be.accessible();
    cut.mend();
    inside(element, '[part=more]').focus();
    inside(element, '[part=more]').click();
    await waitUntil(() => focused() === inside(element, 'h2'), 'the focus stands where the feed begins');
    expect(shown()).to.equal(before);
    expect(textOf(element)).not.to.include(kk.failed);
  });

  it('says so when there is nothing', async () => {
    history.replaceState({}, '', '/nobody-wrote-here');
    const element = await feed('kk', 'page');
    await shows(element, kk.empty);
    await expect(element).to.be.accessible();
  });

  it('about one page follows single-page navigation and keeps the secrets of the address', async () => {
    const url = `${location.origin}/roads`;
    const here = await publish('Осы беттегі жол туралы сұрақ: жөндеу қашан басталады, айтыңызшы?', { url, title: '' });
    const element = await feed('kk', 'page');
    await shows(element, kk.empty);
    history.pushState({}, '', '/roads?token=s3cret#x');
    await shows(element, here);
    expect(textOf(element)).not.to.include(number);
  });

  it('shows more, moves the focus to the first new appeal and says how many came', async function () {
    this.timeout(40_000);
    for (let i = 0; i < 21; i++) await publish(`${TEXT} Бұл ${i}-өтініш.`);
    const element = await feed();
    await waitUntil(() => inside(element, '[part=more]'));
    const before = (element.shadowRoot as ShadowRoot).querySelectorAll('article').length;
    inside(element, '[part=more]').click();
    const cards = () => (element.shadowRoot as ShadowRoot).querySelectorAll('article');
    await waitUntil(() => cards().length > before);
    await element.updateComplete;
    expect(focused()).to.equal(cards()[before]?.querySelector('h3'));
    expect(inside(element, '[role=status]').textContent).to.equal(kk.shown(cards().length - before));
    expect(new Set(Array.from(cards(), (card) => textOf(card))).size, 'none twice').to.equal(cards().length);
  });

  it('removed, waits for nothing; attached again, loads again', async () => {
    const network = holdRequests();
    const element = await feed();
    await waitUntil(() => network.count() === 1);
    const parent = element.parentElement as HTMLElement;
    element.remove();
    expect(network.aborted()).to.equal(1);
    network.letGo();
    parent.append(element);
    await shows(element, TEXT);
  });

  it('shows the last of several wishes', async () => {
    const network = holdRequests();
    const element = await feed('kk', 'agency', 'nobody');
    await waitUntil(() => network.count() === 1);
    element.agency = AGENCY;
    await waitUntil(() => network.count() === 2);
    expect(network.aborted()).to.equal(1);
    network.letGo();
    await shows(element, TEXT);
    expect(textOf(element)).not.to.include(kk.failed);
  });

  it('takes properties that were set before its script arrived', () => {
    const early = document.createElement('jauap-early') as JauapFeed;
    early.agency = AGENCY;
    define('jauap-early', class extends JauapFeed {});
    customElements.upgrade(early);
    expect(early.getAttribute('agency')).to.equal(AGENCY);
  });
});
