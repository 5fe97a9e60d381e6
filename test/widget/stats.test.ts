/** <jauap-stats> and <jauap-overdue>: what they say of an answer, in three languages, light and dark. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OverduePage, Stats } from '../../sdk/contract/types.ts';
import '../../widget/script-overdue.ts';
import '../../widget/script-stats.ts';

const SERVICE = 'https://service.example';
const of = (least: number, most = least) => ({ least, most });
const share = { least: 0.81, most: 0.9 };

const TOPIC_OUTCOME = {
  onTime: of(50, 54),
  late: of(1, 4),
  overdue: of(0),
  open: of(0),
  redirected: of(0),
  redirectedLate: of(0),
  terminated: of(0),
  refused: of(0),
  withdrawn: of(0),
};

const STATS: Stats = {
  agency: 'kokshetau',
  period: 'last',
  topic: null,
  official: null,
  from: '2025-10-01',
  to: '2026-12-31',
  asOf: '2026-11-22',
  partial: false,
  received: of(120),
  outcome: {
    onTime: of(80, 84),
    late: of(5, 9),
    overdue: of(10, 14),
    open: of(10, 14),
    redirected: of(5),
    redirectedLate: of(0),
    terminated: of(0),
    refused: of(1, 4),
    withdrawn: of(0),
  },
  onTime: share,
  days: { least: 7, most: null },
  replies: { kept: of(60), broken: of(20), waiting: of(0), share, hours: { least: 3.5, most: 3.5 } },
  verdicts: {
    solved: { yes: of(40), partly: of(10), no: of(5), none: of(30) },
    solvedShare: share,
    clear: { yes: of(40), no: of(10), none: of(35) },
    clearShare: share,
  },
  readability: { kk: 48, ru: null },
  moderation: {
    onTime: of(110),
    late: of(5),
    waiting: of(5),
    withheld: { insult: of(1, 4), personal_data: of(5), spam: of(0), off_topic: of(0) },
  },
  extended: of(5),
  local: share,
  channels: { rows: [{ of: 'widget', received: of(110) }], others: of(10) },
  topics: {
    rows: [
      {
        of: 'roads',
        received: of(60),
        outcome: TOPIC_OUTCOME,
        onTime: share,
        days: null,
        solvedShare: null,
        partial: false,
      },
    ],
    others: of(60),
  },
  officials: {
    rows: [
      {
        of: { id: 'head-roads', name: 'Ерлан Жұмабаев', position: { kk: 'Бөлім басшысы', ru: 'Руководитель отдела' } },
        received: of(60),
        outcome: TOPIC_OUTCOME,
        onTime: share,
        days: { least: 4, most: 4 },
        solvedShare: null,
        partial: true,
      },
    ],
    others: of(60),
  },
  heat: [{ weekday: 1, hour: 10, received: of(10, 14), hours: null }],
  months: [
    { month: '2026-10', received: 40, answered: 30, onTime: 25 },
    { month: '2026-11', received: null, answered: null, onTime: null },
  ],
  publications: of(0),
};

const item = (n: number): OverduePage['items'][number] => ({
  number: `KOK-2026-00000${n}-A`,
  agency: 'kokshetau',
  agencyNames: { kk: 'Көкшетау қаласының әкімдігі', ru: 'Акимат города Кокшетау' },
  topic: 'roads',
  registeredOn: '2026-10-01',
  dueOn: '2026-10-22',
  days: n,
  link: `/a/kokshetau/KOK-2026-00000${n}-A`,
  text: n % 2 ? '<b>Яма</b>' : null,
});

/** Answers in the service's place, until it is put back. `null` is a fault, a number a status. */
function answering(answer: (url: URL) => unknown): { stop: () => void; asked: string[] } {
  const { fetch } = globalThis;
  const asked: string[] = [];
  globalThis.fetch = (input, init) => {
    const url = new URL(String(input));
    if (url.origin !== SERVICE) return fetch(input, init);
    asked.push(`${url.pathname}${url.search} ${init?.credentials}`);
    return Promise.resolve(answer(url)).then((body) => {
      const status = body === null ? 503 : typeof body === 'number' ? body : 200;
      return new Response(JSON.stringify(body), { status });
    });
  };
  return { asked, stop: () => Object.assign(globalThis, { fetch }) };
}

const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const textOf = (element: Element): string => root(element).textContent ?? '';

describe('<jauap-stats>', () => {
  for (const lang of ['kk', 'ru', 'en']) {
    for (const theme of ['light', 'dark']) {
      it(`says every picture in words too, in ${lang}, ${theme}`, async () => {
        const service = answering(() => STATS);
        const element = await fixture<HTMLElement>(
          html`<jauap-stats agency="kokshetau" endpoint=${SERVICE} lang=${lang} theme=${theme}></jauap-stats>`,
        );
        await waitUntil(() => root(element).querySelector('table'));
        service.stop();
        for (const disclosure of root(element).querySelectorAll('details')) disclosure.open = true;
        expect(root(element).querySelectorAll('svg[role=img]').length).to.equal(4);
        expect(textOf(element))
          .to.include('80–84')
          .and.to.include('81–90 %')
          .and.to.include(lang === 'en' ? '3.5' : '3,5');
        await expect(element).to.be.accessible();
      });
    }
  }

  it('asks without credentials, and says when nothing was counted yet', async () => {
    const service = answering(() => ({ ...STATS, asOf: null }));
    const element = await fixture<HTMLElement>(
      html`<jauap-stats agency="kokshetau" endpoint=${SERVICE} lang="en"></jauap-stats>`,
    );
    await waitUntil(() => root(element).querySelector('h2'));
    service.stop();
    expect(service.asked).to.deep.equal(['/v1/agencies/kokshetau/stats?period=last omit']);
    expect(textOf(element)).to.include('No numbers yet');
  });

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
    await waitUntil(() => textOf(element).includes('There is no such agency, period, topic or official.'));
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

  it('is as wide as 320 pixels at most where the page is', async () => {
    const service = answering(() => STATS);
    const box = Object.assign(document.createElement('div'), { lang: 'kk' });
    box.style.inlineSize = '288px';
    const element = await fixture<HTMLElement>(
      html`<jauap-stats agency="kokshetau" endpoint=${SERVICE} lang="kk"></jauap-stats>`,
      {
        parentNode: box,
      },
    );
    await waitUntil(() => root(element).querySelector('table'));
    service.stop();
    expect(element.scrollWidth).to.be.at.most(290);
  });
});

describe('<jauap-overdue>', () => {
  it('lists what is late as text, page by page, with the focus on what came', async () => {
    const service = answering((url) =>
      url.searchParams.has('cursor')
        ? { today: '2026-11-22', items: [item(3)], next: null }
        : { today: '2026-11-22', items: [item(1), item(2)], next: 'abc' },
    );
    const element = await fixture<HTMLElement>(
      html`<jauap-overdue endpoint=${SERVICE} region="KZ-11" lang="ru"></jauap-overdue>`,
    );
    await waitUntil(() => root(element).querySelector('li'));
    expect(textOf(element)).to.include('<b>Яма</b>').and.to.include('Текст не опубликован');
    expect(textOf(element)).to.include('Просрочено на 2 рабочих дня');
    await expect(element).to.be.accessible();
    root(element).querySelector('button')?.click();
    await waitUntil(() => root(element).querySelectorAll('li').length === 3);
    await waitUntil(() => root(element).activeElement?.textContent === item(3).number);
    service.stop();
    expect(service.asked).to.deep.equal(['/v1/overdue?region=KZ-11 omit', '/v1/overdue?region=KZ-11&cursor=abc omit']);
  });

  it('says when the service is not there, and asks again', async () => {
    let up = false;
    const service = answering(() => (up ? { today: '2026-11-22', items: [], next: null } : null));
    const element = await fixture<HTMLElement>(html`<jauap-overdue endpoint=${SERVICE} lang="kk"></jauap-overdue>`);
    await waitUntil(() => root(element).querySelector('button'));
    up = true;
    root(element).querySelector('button')?.click();
    await waitUntil(() => textOf(element).includes('Мерзімі өткен өтініш жоқ.'));
    service.stop();
    await expect(element).to.be.accessible();
  });
});
