/** <jauap-stats> and <jauap-overdue>: what they say of an answer, in three languages, light and dark. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { OverduePage, Stats } from '../../sdk/contract/types.ts';
import '../../widget/script-overdue.ts';
import '../../widget/script-stats.ts';

const SERVICE = 'https://service.example';
const of = (least: number, most = least) => ({ least, most });
const share = { least: 0.81, most: 0.9 };

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
        outcome: {
          onTime: of(50, 54),
          late: of(1, 4),
          overdue: of(0),
          open: of(0),
          redirected: of(0),
          redirectedLate: of(0),
          terminated: of(0),
          refused: of(0),
          withdrawn: of(0),
        },
        onTime: share,
        days: null,
        solvedShare: null,
        partial: false,
      },
    ],
    others: of(60),
  },
  officials: { rows: [], others: of(120) },
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

/** Answers in the service's place, until it is put back. */
function answering(answer: (url: URL) => unknown): { stop: () => void; asked: string[] } {
  const { fetch } = globalThis;
  const asked: string[] = [];
  globalThis.fetch = (input, init) => {
    const url = new URL(String(input));
    if (url.origin !== SERVICE) return fetch(input, init);
    asked.push(`${url.pathname}${url.search} ${init?.credentials}`);
    const body = answer(url);
    return Promise.resolve(new Response(JSON.stringify(body), { status: body === null ? 503 : 200 }));
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
          html`<jauap-stats agency="kokshetau" api=${SERVICE} lang=${lang} theme=${theme}></jauap-stats>`,
        );
        await waitUntil(() => root(element).querySelector('table'));
        service.stop();
        for (const disclosure of root(element).querySelectorAll('details')) disclosure.open = true;
        expect(root(element).querySelectorAll('svg[role=img]').length).to.equal(4);
        expect(textOf(element)).to.include('80–84').and.to.include('81–90 %').and.to.include('3.5');
        await expect(element).to.be.accessible();
      });
    }
  }

  it('asks without credentials, and says when nothing was counted yet', async () => {
    const service = answering(() => ({ ...STATS, asOf: null }));
    const element = await fixture<HTMLElement>(
      html`<jauap-stats agency="kokshetau" api=${SERVICE} lang="en"></jauap-stats>`,
    );
    await waitUntil(() => root(element).querySelector('h2'));
    service.stop();
    expect(service.asked).to.deep.equal(['/v1/agencies/kokshetau/stats?period=last omit']);
    expect(textOf(element)).to.include('No numbers yet');
  });

  it('is as wide as 320 pixels at most where the page is', async () => {
    const service = answering(() => STATS);
    const box = Object.assign(document.createElement('div'), { lang: 'kk' });
    box.style.inlineSize = '288px';
    const element = await fixture<HTMLElement>(
      html`<jauap-stats agency="kokshetau" api=${SERVICE} lang="kk"></jauap-stats>`,
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
      html`<jauap-overdue api=${SERVICE} region="KZ-11" lang="ru"></jauap-overdue>`,
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
    const element = await fixture<HTMLElement>(html`<jauap-overdue api=${SERVICE} lang="kk"></jauap-overdue>`);
    await waitUntil(() => root(element).querySelector('button'));
    up = true;
    root(element).querySelector('button')?.click();
    await waitUntil(() => textOf(element).includes('Мерзімі өткен өтініш жоқ.'));
    service.stop();
    await expect(element).to.be.accessible();
  });
});
