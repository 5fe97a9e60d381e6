/** Searching and filtering the feed, on the real worker: the panel, the page's address, what was found, and what went wrong. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { words as en } from '../../widget/locales/en.find.ts';
import { words as kk } from '../../widget/locales/kk.find.ts';
import { words as kkFeed } from '../../widget/locales/kk.ts';
import { MORE_WORDS } from '../../widget/locales/more.ts';
import { words as ru } from '../../widget/locales/ru.find.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import {
  acts,
  answering,
  button,
  cards,
  count,
  feed,
  LAMP,
  look,
  numberOf,
  opened,
  panel,
  ROAD,
  settled,
} from './find-support.ts';
import { AGENCY, act, client, cutConnection, endpoint, focused, inside, publish, shows, textOf } from './support.ts';

describe('searching the feed', () => {
  let lamp: string;
  let road: string;
  const start = location.pathname + location.search;

  before(async function () {
    this.timeout(60_000);
    lamp = await publish(LAMP);
    const { receipt } = await (await client()).submit({
      kind: 'complaint',
      topic: 'roads',
      lang: 'kk',
      text: ROAD,
      place: 'Сарыарқа көшесі, 3',
      object: 'road-3',
      consent: { processing: true, publication: true },
    });
    road = receipt.number;
    await act(road, 'moderation', { decision: 'publish', version: 1 });
  });

  afterEach(() => history.replaceState({}, '', start));

  /** What stands under both appeals, unfolded. */
  async function unfolded(element: Element) {
    const under = async (number: string) => {
      const articles = Array.from(element.shadowRoot?.querySelectorAll('article') ?? []);
      const more = articles.find((one) => textOf(one).includes(number))?.querySelector('jauap-more');
      if (!more) return document.body;
      (more.parentElement as HTMLDetailsElement).open = true;
      await shows(more, MORE_WORDS.ru.yours);
      return more;
    };
    return { road: await under(road), lamp: await under(lamp) };
  }

  it('is brought by a button after the feed is there, and takes the focus', async () => {
    const element = await opened();
    await waitUntil(() => focused() === inside(element, '#q'), 'the focus is in the field');
    await waitUntil(() => inside(element, 'article'), 'the feed stays');
    await expect(element).to.be.accessible();
  });

  it('finds words that are written on a Russian layout, counts them aloud and marks them', async () => {
    const element = await opened();
    await look(element, { q: 'тауелсиздик дангыл' });
    expect(count(element)).to.equal(kk.found(cards(element).length, false));
    expect(inside(element, '.found [role=status] h3')).to.exist;
    const [first] = cards(element);
    expect(textOf(first as Element)).to.include(lamp);
    expect(Array.from(first?.querySelectorAll('mark') ?? [], ({ textContent }) => textContent)).to.deep.equal([
      'Тәуелсіздік',
      'даңғылындағы',
    ]);
    expect(first?.querySelector('[part=text]')?.textContent).to.equal(LAMP);
    await expect(element).to.be.accessible();
  });

  it('goes by topic and keeps the others out', async () => {
    const element = await opened();
    await look(element, { topic: 'roads' });
    expect(textOf(element)).to.include(road);
    expect(cards(element).every((card) => textOf(card).includes(kkFeed.topics.roads))).to.equal(true);
    expect(inside<HTMLAnchorElement>(element, 'search a').href).to.include(`/feeds/${AGENCY}/roads.rss?lang=kk`);
  });

  it('leads from an appeal to all about the same thing, says which, and back', async () => {
    const element = await feed('ru');
    await shows(element, road);
    const { road: card, lamp: other } = await unfolded(element);
    expect(inside(other, '[part=object]'), 'an appeal about nothing in particular').to.equal(null);
    const link = inside<HTMLAnchorElement>(card, '[part=object]');
    expect([textOf(link), link.hash]).to.deep.equal([
      `${MORE_WORDS.ru.object}: road-3`,
      `#jauap=${AGENCY}&object=road-3`,
    ]);
    await expect(card).to.be.accessible();
    link.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => count(element) === ru.found(1, false), 'only that thing');
    expect(location.hash).to.equal(`#jauap=${AGENCY}&object=road-3`);
    expect(textOf(panel(element)), 'in words').to.include(`${ru.object}: road-3`);
    await waitUntil(() => focused()?.localName === 'h3');
    expect(textOf(inside(element, '.found')))
      .to.include(road)
      .and.not.to.include(lamp);
    history.back();
    await shows(element, lamp);
  });

  it('leaves that way to the hosted page where the page has a fragment of its own, and out where all is of one thing', async () => {
    history.replaceState({}, '', `${start}#/news`);
    const element = await feed('ru');
    await shows(element, road);
    const { href } = inside<HTMLAnchorElement>((await unfolded(element)).road, '[part=object]');
    expect(href).to.equal(`${await endpoint()}/a/${AGENCY}?object=road-3#feed`);
    const own = await feed('ru', 'road-3');
    await shows(own, road);
    expect(inside((await unfolded(own)).road, '[part=object]')).to.equal(null);
  });

  it('writes what is asked for into the fragment, and a shared address gives the same list', async () => {
    const element = await opened();
    await look(element, { q: 'жолы', topic: 'roads', from: '2026-01-01' });
    const found = cards(element).map(numberOf);
    expect(location.search, 'the query of the page is its own').to.equal(new URL(start, location.href).search);
    const hash = new URLSearchParams(location.hash.slice(1));
    expect(Object.fromEntries(hash)).to.deep.equal({ jauap: AGENCY, q: 'жолы', topic: 'roads', from: '2026-01-01' });
    element.remove();
    const again = await feed();
    await waitUntil(() => panel(again), 'opens by itself');
    await settled(again);
    expect([found, cards(again).map(numberOf)]).to.deep.equal([[road], [road]]);
    expect(inside<HTMLInputElement>(again, '#q').value).to.equal('жолы');
    expect(inside<HTMLSelectElement>(again, '#topic').value).to.equal('roads');
    expect(inside<HTMLDetailsElement>(again, 'search details').open).to.equal(true);
  });

  it('goes back and forward with the browser', async () => {
    const element = await opened();
    await look(element, { topic: 'roads' });
    await look(element, { topic: 'lighting' });
    expect(textOf(element)).to.include(lamp);
    history.back();
    await waitUntil(() => inside<HTMLSelectElement>(element, '#topic').value === 'roads', 'is at the first again');
    await settled(element);
    expect(cards(element).some((card) => textOf(card).includes(road))).to.equal(true);
    history.back();
    await waitUntil(() => !inside(element, '.found'), 'shows the whole feed again');
    history.forward();
    await waitUntil(() => inside<HTMLSelectElement>(element, '#topic').value === 'roads', 'is there once more');
  });

  it('leaves a fragment alone that is the page’s own, and shares the hosted page then', async () => {
    history.replaceState({ host: 1 }, '', `${start}#/news`);
    const element = await opened();
    await look(element, { topic: 'roads' });
    expect(location.hash).to.equal('#/news');
    expect(history.state).to.deep.equal({ host: 1 });
    let shared = '';
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          shared = text;
        },
      },
      configurable: true,
    });
    button(element, acts.share)?.click();
    await shows(element, acts.copied);
    expect(shared).to.equal(`${await endpoint()}/a/${AGENCY}?topic=roads#feed`);
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')) },
      configurable: true,
    });
    button(element, acts.share)?.click();
    await shows(element, acts.notCopied);
    expect(textOf(element)).to.include(shared);
    await expect(element).to.be.accessible();
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });

  it('offers a way out where nothing fits', async () => {
    const element = await opened();
    await look(element, { q: 'шамдар', topic: 'animals' });
    expect(count(element)).to.equal(kk.nothing);
    await expect(element).to.be.accessible();
    button(element, kk.onlyWords)?.click();
    await waitUntil(() => cards(element).length > 0, 'finds without the filter');
    expect(inside<HTMLSelectElement>(element, '#topic').value).to.equal('');
  });

  const failures = [
    ['a limit, with the time to wait', 429, { 'Retry-After': '7' }, 'too_many_requests', kk.wait(7)],
    ['what the service does not take', 400, {}, 'filter_unknown', kk.wrong],
    ['an appeal that is not there', 404, {}, 'not_found', kk.gone],
    ['a fault', 503, {}, 'unavailable', kk.offline],
  ] as const;
  for (const [what, status, headers, code, said] of failures) {
    it(`says in words: ${what}`, async () => {
      const element = await opened();
      const mend = answering(status, headers, code);
      (panel(element).elements.namedItem('topic') as HTMLSelectElement).value = 'roads';
      panel(element).requestSubmit();
      await shows(element, said);
      expect(inside(element, '.found [role=alert]').textContent?.trim()).to.equal(said);
      mend();
      button(element, kkFeed.retry)?.click();
      await waitUntil(() => cards(element).length > 0, 'and finds it then');
    });
  }

  it('without a connection says so, and loses nothing', async () => {
    const element = await opened();
    const cut = cutConnection();
    (panel(element).elements.namedItem('q') as HTMLInputElement).value = 'жолы';
    panel(element).requestSubmit();
    await shows(element, kk.offline);
    expect(inside<HTMLInputElement>(element, '#q').value).to.equal('жолы');
    cut.mend();
    button(element, kkFeed.retry)?.click();
    await settled(element);
    expect(textOf(element)).to.include(road);
  });

  it('goes with the keyboard alone', async () => {
    const element = await feed();
    await waitUntil(() => inside(element, 'button[part=find]'));
    inside(element, 'button[part=find]').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused() === inside(element, '#q'), 'the focus is in the field');
    await sendKeys({ type: 'Сарыарқа' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(textOf(element)).to.include(road);
    await sendKeys({ press: 'Tab' });
    expect(focused()?.localName).to.equal('summary');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(inside(element, '#topic'));
  });

  it('pages by the service’s cursor and moves the focus to the first new appeal', async function () {
    this.timeout(60_000);
    for (let i = 0; i < 21; i++) await publish(`Жарық бағаны ${i}: шамы сөніп тұр, ауыстырып беріңіздерші.`);
    const element = await opened();
    await look(element, { q: 'бағаны' });
    const first = cards(element).length;
    expect(count(element)).to.equal(kk.found(first, true));
    inside(element, '.found [part=more]').click();
    await waitUntil(() => cards(element).length > first, 'shows more');
    await waitUntil(() => focused() === cards(element)[first]?.querySelector('h3'), 'leads to the first new one');
    expect(new Set(cards(element).map(textOf)).size).to.equal(cards(element).length);
  });

  it('shows only what is about the thing the page names', async () => {
    const element = await feed('kk', 'road-3');
    await shows(element, road);
    expect(textOf(element)).not.to.include(lamp);
  });

  it('is accessible in Russian and English, in the dark and on 320 px', async () => {
    for (const [lang, said] of [
      ['ru', ru],
      ['en', en],
    ] as const) {
      const element = await opened(lang);
      element.theme = 'dark';
      (element.parentElement as HTMLElement).style.width = '320px';
      inside<HTMLDetailsElement>(element, 'search details').open = true;
      (panel(element).elements.namedItem('topic') as HTMLSelectElement).value = 'roads';
      panel(element).requestSubmit();
      await shows(element, said.updated);
      await expect(element).to.be.accessible();
      const wide = Array.from(element.shadowRoot?.querySelectorAll('search *') ?? []).filter(
        (one) => one.getBoundingClientRect().right > element.getBoundingClientRect().right + 1,
      );
      expect(wide.map(({ localName }) => localName)).to.deep.equal([]);
      history.replaceState({}, '', start);
    }
  });
});
