/** What the search offers of the agency, what can be done with what was found, and the way to the numbers; on the real worker. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { words as kk } from '../../widget/locales/kk.find.ts';
import { words as kkFeed } from '../../widget/locales/kk.ts';
import { words as ru } from '../../widget/locales/ru.find.ts';
import { words as ruStats } from '../../widget/locales/ru.stats.ts';
import { words as ruFeed } from '../../widget/locales/ru.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { acts, button, cards, feed, LAMP, look, opened, panel, topics } from './find-support.ts';
import { AGENCY, client, cutConnection, endpoint, focused, inside, publish, shows, textOf } from './support.ts';

describe('what the search offers beside words', () => {
  let lamp: string;
  let road: string;
  const start = location.pathname + location.search;

  before(async function () {
    this.timeout(60_000);
    lamp = await publish(LAMP);
    road = await publish();
  });

  afterEach(() => history.replaceState({}, '', start));

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

  it('leads to one appeal by its number', async () => {
    history.replaceState({}, '', `${start}#jauap=${AGENCY}&appeal=${road}`);
    const element = await feed();
    await waitUntil(() => cards(element).length === 1, 'shows it alone');
    expect(textOf(element)).to.include(road);
    await waitUntil(() => focused() === inside(element, '.found h3'), 'leads there');
    const page = inside<HTMLAnchorElement>(element, '.found a[part=page]');
    expect(page.href).to.equal(`${await endpoint()}/a/${AGENCY}/${road}`);
    button(element, kk.all)?.click();
    await waitUntil(() => !inside(element, '.found'), 'and from there to the feed');
    expect(location.hash).to.equal('');
  });

  it('narrows by a territory of the agency, under its name in the language of the reader', async () => {
    const element = await opened('ru', 'burabay');
    await waitUntil(() => inside(element, '#territory'), 'knows the territories of the agency');
    expect(textOf(inside(element, '#territory'))).to.include('Город Щучинск');
    expect(textOf(element)).to.include(ru.territory);
    await look(element, { territory: 'shchuchinsk' });
    await shows(element, ru.nothing);
    expect(new URLSearchParams(location.hash.slice(1)).get('territory')).to.equal('shchuchinsk');
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
    await waitUntil(() => cards(element).length === 1, 'shows it alone');
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
    await waitUntil(() => cards(again).length === 1, 'shows it alone');
    expect(inside(again, '.found [part=support]').ariaPressed).to.equal('true');
  });

  it('says when a support did not arrive, and takes it then', async () => {
    localStorage.removeItem('jauap-support');
    history.replaceState({}, '', `${start}#jauap=${AGENCY}&appeal=${road}`);
    const element = await feed();
    await waitUntil(() => cards(element).length === 1, 'shows it alone');
    const cut = cutConnection();
    inside(element, '.found [part=support]').click();
    await shows(element, acts.failed);
    expect(inside(element, '.found [part=support]').ariaPressed).to.equal('false');
    cut.mend();
    inside(element, '.found [part=support]').click();
    await shows(element, acts.thanks);
  });

  it('brings the numbers by a button of its own, which keeps the focus and closes them again', async () => {
    const element = await feed('ru');
    await waitUntil(() => inside(element, 'button[part=numbers]'), 'has the button');
    expect(textOf(inside(element, 'button[part=numbers]'))).to.equal(ruFeed.numbers);
    inside(element, 'button[part=numbers]').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => inside(element, 'jauap-stats'), 'shows them');
    const stats = inside(element, 'jauap-stats');
    await shows(stats, ruStats.heading);
    await waitUntil(() => focused() === inside(element, 'button[part=numbers]'), 'the focus stays');
    expect([focused()?.ariaExpanded, panel(element).closest('search')?.hidden]).to.deep.equal(['true', true]);
    await waitUntil(() => inside(stats, '[role=status]')?.textContent?.includes(ruStats.nothing), 'says it aloud');
    await expect(element).to.be.accessible();
    const wide = Object.assign(document.createElement('div'), { textContent: 'x'.repeat(999) });
    stats.shadowRoot?.append(wide);
    expect(inside(element, '.numbers').offsetWidth, 'a wide table widens nothing').to.be.at.most(element.offsetWidth);
    wide.remove();
    await sendKeys({ press: 'Enter' });
    expect(inside(element, '.numbers').hidden).to.equal(true);
    inside(element, 'button[part=find]').click();
    await waitUntil(() => panel(element).closest('search')?.hidden === false, 'the search is as near');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !inside(element, '.numbers').hidden, 'and the numbers again');
    expect(panel(element).closest('search')?.hidden, 'one at a time').to.equal(true);
  });
});
