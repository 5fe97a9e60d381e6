/** <jauap-stats>, what is chosen in it: the period, a topic, an official; and what it says where there is nothing, or too little. */
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/script-stats.ts';
import { answering, of, root, SERVICE, STATS, textOf } from './stats-support.ts';

describe('the choices of <jauap-stats>', () => {
  const choose = (element: Element, id: string, value: string): HTMLSelectElement => {
    const select = root(element).querySelector<HTMLSelectElement>(`#${id}`) as HTMLSelectElement;
    select.focus();
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return select;
  };
  const attach = (attributes: Readonly<Record<string, string>> = {}) => {
    const element = document.createElement('jauap-stats');
    for (const [name, value] of Object.entries({ agency: 'kokshetau', endpoint: SERVICE, lang: 'en', ...attributes }))
      element.setAttribute(name, value);
    return fixture<HTMLElement>(element);
  };
  const seen = (element: Element) =>
    Array.from(root(element).querySelectorAll('dd'), (one) => getComputedStyle(one).visibility)[0];

  it('changes the period without losing the focus, politely, and shows no old number under the new one', async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const service = answering((url) =>
      url.searchParams.get('period') === 'last' ? STATS : held.then(() => ({ ...STATS, received: of(777) })),
    );
    const element = await attach();
    await waitUntil(() => root(element).querySelector('dd'));
    const height = element.offsetHeight;
    const select = choose(element, 'period', '2025');
    await waitUntil(() => root(element).querySelector('[role=status]')?.textContent === 'Loading…');
    expect(seen(element)).to.equal('hidden');
    expect(element.offsetHeight, 'the page does not jump').to.be.closeTo(height, 60);
    answer();
    await waitUntil(() => textOf(element).includes('777'));
    service.stop();
    expect([seen(element), root(element).activeElement]).to.deep.equal(['visible', select]);
    expect(root(element).querySelector('[role=status]')?.textContent).to.include('Period: 1 October 2025');
    expect(element.getAttribute('period')).to.equal('2025');
  });

  it('takes the last choice, whichever answer comes first', async () => {
    const waiting: (() => void)[] = [];
    const service = answering(async (url) => {
      const period = url.searchParams.get('period');
      if (period === 'all') await new Promise<void>((resolve) => waiting.push(resolve));
      return { ...STATS, received: of(period === 'all' ? 111 : 222) };
    });
    const element = await attach();
    await waitUntil(() => textOf(element).includes('222'));
    choose(element, 'period', 'all');
    await waitUntil(() => waiting.length === 1);
    choose(element, 'period', 'last');
    await waitUntil(() => seen(element) === 'visible');
    for (const letGo of waiting) letGo();
    await new Promise((done) => setTimeout(done));
    service.stop();
    expect(textOf(element)).to.include('222').and.not.to.include('111');
  });

  it('tells of one topic or one official, and goes back to all of the agency', async () => {
    const service = answering((url) => {
      const { topic = null, official = null } = Object.fromEntries(url.searchParams);
      const none = { topics: null, officials: null, months: null, heat: null, channels: null };
      return topic || official ? { ...STATS, ...none, topic, official, partial: true, received: of(60) } : STATS;
    });
    const element = await attach();
    await waitUntil(() => root(element).querySelector('dd'));
    choose(element, 'about', 'official:head-roads');
    await waitUntil(() => textOf(element).includes('Without quarters that have too few appeals.'));
    choose(element, 'about', 'topic:roads');
    await waitUntil(() => service.asked.length === 3 && seen(element) === 'visible');
    expect((root(element).querySelector('#about') as HTMLSelectElement).value).to.equal('topic:roads');
    choose(element, 'about', ':');
    await waitUntil(() => service.asked.length === 4 && seen(element) === 'visible');
    service.stop();
    expect(service.asked.map((asked) => asked.split('?')[1])).to.deep.equal([
      'period=last omit',
      'period=last&official=head-roads omit',
      'period=last&topic=roads omit',
      'period=last omit',
    ]);
  });

  it('has a table by topic and one by official, and says in words what is not told', async () => {
    const service = answering(() => STATS);
    const element = await attach({ lang: 'kk' });
    await waitUntil(() => root(element).querySelector('dd'));
    service.stop();
    const tables = Array.from(root(element).querySelectorAll('details'), ({ textContent }) => textContent ?? '');
    const by = (name: string) => tables.find((text) => text.includes(`Кесте: ${name}`)) ?? '';
    expect(by('Тақырып')).to.include('Жолдар').and.to.include('81–90 %').and.to.include('Қалғандары бірге');
    expect(by('Лауазымды адам')).to.include('Ерлан Жұмабаев').and.to.include('Бөлім басшысы');
    expect(by('Лауазымды адам')).to.include('Өтініші аз тоқсандар бұған кірмейді').and.to.include('дерек аз');
    expect(by('Ай сайын')).to.include('2026 жылғы қазан').and.to.include('дерек аз');
    expect(textOf(element)).not.to.match(/\d{4}-\d\d/);
    expect(textOf(element)).to.include('Кезең: 2025 жылғы 1 қазан – 2026 жылғы 31 желтоқсан');
  });

  const empty = { yes: of(0), partly: of(0), no: of(0), none: of(0) };
  const states: readonly [what: string, answer: unknown, words: string][] = [
    ['nothing came', { ...STATS, received: of(0) }, 'Nothing was received in this period.'],
    ['too little came of one topic', { ...STATS, received: of(0), partial: true }, 'not enough data'],
    ['nobody judged', { ...STATS, verdicts: { ...STATS.verdicts, solved: empty } }, 'not enough data'],
    ['every month is too small', { ...STATS, months: STATS.months?.slice(1) }, 'not enough data'],
    ['no hour has enough', { ...STATS, heat: [] }, 'not enough data'],
    ['of no hour it is known how long it takes', { ...STATS, heat: STATS.heat?.slice(0, 1) }, 'not enough data'],
  ];
  for (const [what, answer, words] of states) {
    it(`says it in words where ${what}`, async () => {
      const service = answering(() => answer);
      const element = await attach();
      await waitUntil(() => textOf(element).includes(words));
      service.stop();
      await expect(element).to.be.accessible();
    });
  }

  it('asks again where the service is not there, and keeps the focus on the way', async () => {
    let up = false;
    const service = answering(() => (up ? STATS : null));
    const element = await attach();
    await waitUntil(() => root(element).querySelector('[role=alert]')?.textContent);
    const words = Array.from(root(element).querySelectorAll('p'), ({ textContent }) => textContent?.trim());
    expect(words.filter(Boolean), 'the failure, and nothing else').to.deep.equal([
      'This did not load, check the connection',
    ]);
    expect(textOf(element)).not.to.match(/false|undefined|null/);
    const button = root(element).querySelector('button');
    button?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => service.asked.length === 2 && root(element).querySelector('[role=alert]')?.textContent);
    expect(root(element).activeElement, 'failed again').to.equal(button);
    up = true;
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => root(element).activeElement?.localName === 'h2');
    service.stop();
    expect(root(element).querySelector('[role=alert]')).to.equal(null);
  });

  it('offers no second try where the service refuses, and takes another period then', async () => {
    const service = answering((url) => (url.searchParams.get('period') === '1999' ? 400 : STATS));
    const element = await attach({ period: '1999' });
    await waitUntil(() => textOf(element).includes('There is no such agency, region, period, topic or official.'));
    expect(root(element).querySelector('button')).to.equal(null);
    choose(element, 'period', 'last');
    await waitUntil(() => root(element).querySelector('dd'));
    service.stop();
    expect(root(element).querySelector('[role=alert]')).to.equal(null);
  });

  it('goes with the keyboard alone: both choices, every table', async () => {
    const service = answering(() => STATS);
    const element = await attach();
    await waitUntil(() => root(element).querySelector('dd'));
    service.stop();
    root(element).querySelector<HTMLElement>('h2')?.focus();
    const passed: string[] = [];
    const all = root(element).querySelectorAll('summary').length;
    for (let i = 0; i < all + 2; i++) {
      await sendKeys({ press: 'Tab' });
      passed.push(root(element).activeElement?.id || (root(element).activeElement?.localName ?? ''));
    }
    expect(passed).to.deep.equal(['period', 'about', ...Array.from({ length: all }, () => 'summary')]);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(root(element).activeElement?.getAttribute('role'), 'a wide table is scrolled').to.equal('region');
  });
});
