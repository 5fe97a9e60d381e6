/** Searching and filtering the feed, on the real worker: the panel, the page's address, what was found, and what went wrong. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JauapFeed } from '../../widget/index.ts';
import '../../widget/script.ts';
import { ACT_WORDS } from '../../widget/locales/acts.ts';
import { words as en } from '../../widget/locales/en.find.ts';
import { words as kk } from '../../widget/locales/kk.find.ts';
import { words as kkFeed } from '../../widget/locales/kk.ts';
import { words as ru } from '../../widget/locales/ru.find.ts';
import { words as ruStats } from '../../widget/locales/ru.stats.ts';
import { words as ruFeed } from '../../widget/locales/ru.ts';
import { AGENCY, act, client, cutConnection, endpoint, focused, inside, publish, shows, textOf } from './support.ts';

const acts = ACT_WORDS.kk;
const LAMP = 'Тәуелсіздік даңғылындағы шамдар жанбайды, түнде қараңғы.';
const ROAD = 'Сарыарқа көшесінің жолы ойылып кеткен, көлік өте алмайды.';

const feed = async (lang = 'kk', object = '') =>
  fixture<JauapFeed>(
    html`<jauap-feed agency=${AGENCY} endpoint=${await endpoint()} lang=${lang} object=${object}></jauap-feed>`,
  );

const panel = (element: Element) => inside<HTMLFormElement>(element, 'form[part=find]');
const topics = (element: Element) => Array.from(inside<HTMLSelectElement>(element, '#topic').options);
const count = (element: Element) => inside(element, '.found h3')?.textContent?.trim() ?? '';
const cards = (element: Element) => Array.from(element.shadowRoot?.querySelectorAll('.found article') ?? []);
const button = (element: Element, name: string) =>
  Array.from(element.shadowRoot?.querySelectorAll('button') ?? []).find(
    ({ textContent }) => textContent?.trim() === name,
  );

/** A feed with its panel open, as somebody gets it who presses the button. */
async function opened(lang = 'kk') {
  const element = await feed(lang);
  await waitUntil(() => inside(element, 'button[part=find]'), 'has the button');
  inside(element, 'button[part=find]').click();
  await waitUntil(() => panel(element), 'shows the panel', { timeout: 6000 });
  await waitUntil(() => topics(element).length > 1, 'knows what the agency has', { timeout: 6000 });
  return element;
}

async function look(element: JauapFeed, wanted: Readonly<Record<string, string>>) {
  const form = panel(element);
  for (const [name, value] of Object.entries(wanted)) {
    const field = form.elements.namedItem(name) as HTMLInputElement;
    if (field.type === 'checkbox') field.checked = true;
    else field.value = value;
  }
  form.requestSubmit();
  await settled(element);
}

async function settled(element: JauapFeed) {
  await element.updateComplete;
  await waitUntil(() => ![kkFeed.loading, ''].includes(count(element)), 'has an answer', { timeout: 8000 });
}

/** Answers every request of the feed with this, until it is mended. */
function answering(status: number, headers: Record<string, string>, code: string) {
  const { fetch } = globalThis;
  const body = JSON.stringify({ type: 'about:blank', title: code, status, code, requestId: 'x' });
  globalThis.fetch = async () =>
    new Response(body, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
  return () => {
    globalThis.fetch = fetch;
  };
}

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

  it('is brought by a button after the feed is there, and takes the focus', async () => {
    const element = await opened();
    await waitUntil(() => focused() === inside(element, '#q'), 'the focus is in the field');
    expect(inside(element, 'article'), 'the feed stays').to.exist;
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

  it('writes what is asked for into the fragment, and a shared address gives the same list', async () => {
    const element = await opened();
    await look(element, { q: 'жолы', topic: 'roads', from: '2026-01-01' });
    const found = cards(element).map(textOf);
    expect(location.search, 'the query of the page is its own').to.equal(new URL(start, location.href).search);
    const hash = new URLSearchParams(location.hash.slice(1));
    expect(Object.fromEntries(hash)).to.deep.equal({ jauap: AGENCY, q: 'жолы', topic: 'roads', from: '2026-01-01' });
    element.remove();
    const again = await feed();
    await waitUntil(() => panel(again), 'opens by itself', { timeout: 6000 });
    await settled(again);
    expect(cards(again).map(textOf)).to.deep.equal(found);
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

  it('leads to one appeal by its number', async () => {
    history.replaceState({}, '', `${start}#jauap=${AGENCY}&appeal=${road}`);
    const element = await feed();
    await waitUntil(() => cards(element).length === 1, 'shows it alone', { timeout: 8000 });
    expect(textOf(element)).to.include(road);
    await waitUntil(() => focused() === inside(element, '.found h3'), 'leads there');
    const page = inside<HTMLAnchorElement>(element, '.found a[part=page]');
    expect(page.href).to.equal(`${await endpoint()}/a/${AGENCY}/${road}`);
    button(element, kk.all)?.click();
    await waitUntil(() => !inside(element, '.found'), 'and from there to the feed');
    expect(location.hash).to.equal('');
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
    expect(shared).to.equal(`${await endpoint()}/a/${AGENCY}?topic=roads`);
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
    await waitUntil(() => cards(element).length > 0, 'finds without the filter', { timeout: 8000 });
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
      await waitUntil(() => cards(element).length > 0, 'and finds it then', { timeout: 8000 });
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
    await waitUntil(() => focused() === inside(element, '#q'), 'the focus is in the field', { timeout: 6000 });
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
    await waitUntil(() => cards(element).length > first, 'shows more', { timeout: 8000 });
    await waitUntil(() => focused() === cards(element)[first]?.querySelector('h3'), 'leads to the first new one');
    expect(new Set(cards(element).map(textOf)).size).to.equal(cards(element).length);
  });

  it('shows only what is about the thing the page names', async () => {
    const element = await feed('kk', 'road-3');
    await shows(element, road);
    expect(textOf(element)).not.to.include(lamp);
  });

  it('offers the topics the agency has and no others, and what a link asks for beside them', async () => {
    const { topics: own } = await (await client()).agency();
    const element = await opened();
    expect(topics(element).map(({ value }) => value)).to.deep.equal(['', ...own]);
    expect(inside(element, '#territory'), 'no territories, no field').to.equal(null);
    history.replaceState({}, '', `${start}#jauap=${AGENCY}&topic=gone&territory=old`);
    const again = await opened();
    expect([
      inside<HTMLSelectElement>(again, '#topic').value,
      inside<HTMLSelectElement>(again, '#territory').value,
    ]).to.deep.equal(['gone', 'old']);
  });

  it('narrows by a territory of the agency, under its name in the language of the reader', async () => {
    const { fetch } = globalThis;
    const names = { kk: 'Орталық', ru: 'Центр' };
    globalThis.fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (!`${input}`.endsWith(`/v1/agencies/${AGENCY}`)) return response;
      return Response.json({ ...(await response.json()), territories: [{ id: 'centre', names, kato: null }] });
    };
    const element = await opened('ru');
    globalThis.fetch = fetch;
    expect(textOf(inside(element, '#territory'))).to.include('Центр');
    expect(textOf(element)).to.include(ru.territory);
    await look(element, { territory: 'centre' });
    await shows(element, ru.nothing);
    expect(new URLSearchParams(location.hash.slice(1)).get('territory')).to.equal('centre');
  });

  it('offers every topic where the agency cannot be asked', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = async (input, init) =>
      `${input}`.endsWith(`/v1/agencies/${AGENCY}`) ? Promise.reject(new TypeError('no')) : fetch(input, init);
    const element = await opened();
    globalThis.fetch = fetch;
    expect(topics(element).length).to.equal(Object.keys(kkFeed.topics).length + 1);
  });

  it('takes "I have the same problem" once, says so, and remembers it on this device', async () => {
    localStorage.removeItem('jauap-support');
    history.replaceState({}, '', `${start}#jauap=${AGENCY}&appeal=${lamp}`);
    const element = await feed();
    await waitUntil(() => cards(element).length === 1, 'shows it alone', { timeout: 8000 });
    const press = () => inside<HTMLButtonElement>(element, '.found [part=support]');
    expect([press().ariaPressed, press().getAttribute('aria-label')]).to.deep.equal([
      'false',
      `${acts.support}. ${lamp}`,
    ]);
    press().focus();
    await sendKeys({ press: 'Enter' });
    await shows(element, acts.thanks);
    expect([press().ariaPressed, focused()]).to.deep.equal(['true', press()]);
    expect(textOf(element)).to.include(acts.supports(1));
    expect(inside(element, '.acts [role=status]').textContent).to.equal(acts.thanks);
    press().click();
    await expect(element).to.be.accessible();
    expect((await (await client()).appeal(lamp)).supports).to.equal(1);
    element.remove();
    const again = await feed();
    await waitUntil(() => cards(again).length === 1, 'shows it alone', { timeout: 8000 });
    expect(inside(again, '.found [part=support]').ariaPressed).to.equal('true');
  });

  it('says when a support did not arrive, and takes it then', async () => {
    localStorage.removeItem('jauap-support');
    history.replaceState({}, '', `${start}#jauap=${AGENCY}&appeal=${road}`);
    const element = await feed();
    await waitUntil(() => cards(element).length === 1, 'shows it alone', { timeout: 8000 });
    const cut = cutConnection();
    inside(element, '.found [part=support]').click();
    await shows(element, acts.failed);
    expect(inside(element, '.found [part=support]').ariaPressed).to.equal('false');
    cut.mend();
    inside(element, '.found [part=support]').click();
    await shows(element, acts.thanks);
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

  it('brings the numbers by a button of its own, which keeps the focus and closes them again', async () => {
    const element = await feed('ru');
    await waitUntil(() => inside(element, 'button[part=numbers]'), 'has the button');
    expect(textOf(inside(element, 'button[part=numbers]'))).to.equal(ruFeed.numbers);
    inside(element, 'button[part=numbers]').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => inside(element, 'jauap-stats'), 'shows them', { timeout: 6000 });
    const stats = inside(element, 'jauap-stats');
    await shows(stats, ruStats.heading);
    await waitUntil(() => focused() === inside(element, 'button[part=numbers]'), 'the focus stays');
    expect([focused()?.ariaExpanded, panel(element).closest('search')?.hidden]).to.deep.equal(['true', true]);
    await waitUntil(() => inside(stats, '[role=status]')?.textContent?.includes(ruStats.nothing), 'says it aloud');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    expect(inside(element, '.numbers').hidden).to.equal(true);
    inside(element, 'button[part=find]').click();
    await waitUntil(() => panel(element).closest('search')?.hidden === false, 'the search is as near');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !inside(element, '.numbers').hidden, 'and the numbers again');
    expect(panel(element).closest('search')?.hidden, 'one at a time').to.equal(true);
  });
});
