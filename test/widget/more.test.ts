/** What unfolds under an appeal of the feed: the words of citizen and official, in one thread. */
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/script.ts';
import { ACT_WORDS } from '../../widget/locales/acts.ts';
import { words as kk } from '../../widget/locales/kk.ts';
import { MORE_WORDS } from '../../widget/locales/more.ts';
import { words as ru } from '../../widget/locales/ru.ts';
import { AGENCY, act, endpoint, focused, inside, publish, shows, TEXT, textOf } from './support.ts';

const REPLY = 'Рақмет, бригада бейсенбі күні шығады.';
const LATER = 'Шамдар бір апта бақылауда болады.';
const MEASURE = { what: { kk: 'Шам ауыстырылды' }, on: '2026-11-20' };

async function feedWithReply(scope: 'agency' | 'page', lang = 'kk') {
  const page = { url: location.origin + location.pathname, title: 'Бет' };
  const number = await publish(TEXT, page);
  await act(number, 'replies', { text: REPLY, official: 'head-roads', version: 2 });
  const feed = await fixture<HTMLElement>(
    html`<jauap-feed agency=${AGENCY} endpoint=${await endpoint()} scope=${scope} lang=${lang}></jauap-feed>`,
  );
  await shows(feed, number);
  const card = Array.from(feed.shadowRoot?.querySelectorAll('article') ?? []).find((article) =>
    textOf(article).includes(number),
  ) as HTMLElement;
  return { feed, card, details: card.querySelector('details:has(jauap-more)') as HTMLDetailsElement };
}

describe('what unfolds under an appeal', () => {
  it('is announced by a count, loads when it is unfolded, and names who speaks for the agency', async () => {
    const { card, details } = await feedWithReply('agency');
    expect(textOf(details)).to.include(`${kk.details}: 1`);
    expect(details.open).to.equal(false);
    details.querySelector('summary')?.click();
    const more = card.querySelector('jauap-more') as HTMLElement;
    await shows(more, REPLY);
    expect(textOf(more)).to.include('Ерлан Жұмабаев');
    expect(inside(more, '[part=reply]').dataset.by).to.equal('agency');
    await expect(more).to.be.accessible();
  });

  it('is there under every appeal, with what everybody can do: support, share, the page of the appeal', async () => {
    localStorage.removeItem('jauap-support');
    const number = await publish('Шамдар жанбайды: бұл өтініштің әзірге жауабы да, суреті де жоқ.');
    const feed = await fixture<HTMLElement>(
      html`<jauap-feed agency=${AGENCY} endpoint=${await endpoint()} lang="ru"></jauap-feed>`,
    );
    await shows(feed, number);
    const card = Array.from(feed.shadowRoot?.querySelectorAll('article') ?? []).find((one) =>
      textOf(one).includes(number),
    );
    const summary = card?.querySelector('summary') as HTMLElement;
    expect(textOf(summary)).to.equal(ru.open);
    summary.focus();
    await sendKeys({ press: 'Enter' });
    const more = card?.querySelector('jauap-more') as HTMLElement;
    const acts = ACT_WORDS.ru;
    await shows(more, acts.support);
    expect(inside<HTMLAnchorElement>(more, '[part=page]').href).to.equal(`${await endpoint()}/a/${AGENCY}/${number}`);
    await sendKeys({ press: 'Tab' });
    expect(focused()?.part.value, 'the keyboard goes on to the acts').to.equal('support');
    await sendKeys({ press: 'Enter' });
    await shows(more, acts.thanks);
    expect(inside(more, '[part=support]').ariaPressed).to.equal('true');
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
    const { clipboard } = navigator;
    let shared = '';
    const writeText = async (text: string) => {
      shared = text;
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    inside(more, '[part=share]').click();
    await shows(more, acts.copied);
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    expect(new URLSearchParams(new URL(shared).hash.slice(1)).get('appeal')).to.equal(number);
    await expect(more).to.be.accessible();
  });

  it('is open where people come for it: under the page', async () => {
    const { card, details } = await feedWithReply('page', 'ru');
    expect(details.open).to.equal(true);
    await shows(card.querySelector('jauap-more') as HTMLElement, REPLY);
    expect(textOf(details)).to.include(ru.details);
  });

  it('names the citizen by nothing but their part, and says where a photo is missing', async () => {
    const { card, details } = await feedWithReply('agency');
    details.open = true;
    const more = card.querySelector('jauap-more') as HTMLElementTagNameMap['jauap-more'];
    await shows(more, REPLY);
    const { appeal } = more;
    if (!appeal) throw new Error('the feed gave no appeal');
    const reply = {
      seq: 9,
      at: '2026-11-16T05:00:00.000Z',
      by: 'citizen',
      text: 'Тағы бір сөз',
      official: null,
    } as const;
    const photo = { id: 'x'.repeat(43), width: 4, height: 3 };
    more.appeal = { ...appeal, thread: [...appeal.thread, reply], photos: [photo] };
    await shows(more, MORE_WORDS.kk.noPhoto);
    expect(textOf(more)).to.include(`${MORE_WORDS.kk.applicant}. `);
  });

  it('gives the official answer its place in time among the words, and does not say it twice', async () => {
    const number = await publish(TEXT, { url: location.origin + location.pathname, title: 'Бет' });
    const ANSWER = 'Жарық қалпына келтірілді, шамдар ауыстырылды.';
    await act(number, 'replies', { text: REPLY, official: 'head-roads', version: 2 });
    const texts = { kk: ANSWER };
    await act(number, 'answer', {
      nature: 'satisfied',
      texts,
      official: 'head-roads',
      version: 3,
      measures: [MEASURE],
    });
    await act(number, 'replies', { text: LATER, official: 'head-roads', version: 4 });
    const feed = await fixture<HTMLElement>(
      html`<jauap-feed agency=${AGENCY} endpoint=${await endpoint()} scope="page" lang="kk"></jauap-feed>`,
    );
    await shows(feed, number);
    const card = Array.from(feed.shadowRoot?.querySelectorAll('article') ?? []).find((article) =>
      textOf(article).includes(number),
    ) as HTMLElement;
    const more = card.querySelector('jauap-more') as HTMLElement;
    await shows(more, LATER);
    const parts = Array.from(more.shadowRoot?.querySelectorAll('li') ?? [], (item) => item.getAttribute('part'));
    expect(parts).to.deep.equal(['reply', 'turn', 'reply']);
    expect(textOf(inside(more, '[part=turn]'))).to.include(`${kk.answer}: ${kk.natures.satisfied}`);
    expect(textOf(card).split(ANSWER).length).to.equal(2);
    const door = inside<HTMLAnchorElement>(more, '[part=door]');
    expect(door.href).to.equal(`${await endpoint()}/a/${AGENCY}/${number}`);
    await expect(more).to.be.accessible();
  });

  it('without photos and words stays closed, also under a page', async () => {
    const number = await publish(TEXT, { url: location.origin + location.pathname, title: 'Бет' });
    const feed = await fixture<HTMLElement>(
      html`<jauap-feed agency=${AGENCY} endpoint=${await endpoint()} scope="page"></jauap-feed>`,
    );
    await shows(feed, number);
    await waitUntil(() => inside(feed, 'article'));
    const card = Array.from(feed.shadowRoot?.querySelectorAll('article') ?? []).find((article) =>
      textOf(article).includes(number),
    );
    expect(card?.querySelector('details')?.open).to.equal(false);
  });
});
