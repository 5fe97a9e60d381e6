/** <jauap-rating>: what it says of an answer, in three languages, light and dark. */
import { expect, fixture, html } from '@open-wc/testing';
import { RATING_PARTS } from '../../sdk/contract/rating-vocabulary.ts';
import type { RatingItem, RatingPage } from '../../sdk/contract/types.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { answering, root, SERVICE, textOf } from './stats-support.ts';
import '../../widget/script-rating.ts';

const of = (least: number, most = least + 4) => ({ least, most });

const row = (agency: string, rank: number | null): RatingItem => ({
  rank,
  reason: rank === null ? 'few' : null,
  agency,
  agencyNames: { kk: `<b>${agency}</b> қаласының әкімдігі`, ru: `<b>${agency}</b>: акимат города` },
  region: 'KZ-11',
  official: null,
  score: { least: 70.9, most: 75.7 },
  parts: Object.fromEntries(RATING_PARTS.map((part) => [part, { least: 0.81, most: 0.9 }])) as RatingItem['parts'],
  inputs: {
    cases: of(120),
    apart: of(5),
    nobodys: null,
    unanswered: of(5),
    empty: of(0),
    repeated: of(0),
    onTime: of(95),
    substance: of(105),
    yes: of(50),
    partlyOrYes: of(55),
    notNo: of(100),
    clear: of(55),
    notUnclear: of(100),
    local: of(95),
    hidden: of(0),
    days: rank === null ? null : 5,
  },
  openness: [{ of: 'space', evidence: 'https://kokshetau.example/open', since: '2026-11-01' }],
  asOf: '2026-11-22',
});

const page = (items: RatingItem[], next: string | null = null): RatingPage => ({
  kind: 'agencies',
  region: null,
  period: 'last',
  from: '2025-10-01',
  to: '2026-12-31',
  version: '2026-3',
  total: 3,
  items,
  next,
});

describe('<jauap-rating>', () => {
  for (const lang of ['kk', 'ru', 'en']) {
    for (const theme of ['light', 'dark']) {
      it(`says every point and every input in words, in ${lang}, ${theme}`, async () => {
        const service = answering(() => page([row('kokshetau', 1), row('stepnogorsk', null)]));
        const element = await fixture<HTMLElement>(
          html`<jauap-rating endpoint=${SERVICE} lang=${lang} theme=${theme}></jauap-rating>`,
        );
        await waitUntil(() => root(element).querySelector('li'));
        service.stop();
        for (const disclosure of root(element).querySelectorAll('details')) disclosure.open = true;
        expect(textOf(element))
          .to.include(lang === 'en' ? '70.9–75.7' : '70,9–75,7')
          .and.to.include('81–90 %')
          .and.to.include('120–124');
        expect(textOf(element)).to.include('<b>kokshetau</b>').and.not.to.include('undefined');
        await expect(element).to.be.accessible();
      });
    }
  }

  it('asks for what its attributes say, page by page, with the focus on what came', async () => {
    const service = answering((url) =>
      url.searchParams.has('cursor') ? page([row('astana', 3)]) : page([row('almaty', 1), row('shymkent', 2)], 'abc'),
    );
    const element = await fixture<HTMLElement>(
      html`<jauap-rating endpoint=${SERVICE} kind="agencies" region="KZ-11" period="2026-Q4" lang="ru"></jauap-rating>`,
    );
    await waitUntil(() => root(element).querySelector('button'));
    root(element).querySelector('button')?.click();
    await waitUntil(() => root(element).querySelectorAll('ol > li').length === 3);
    await waitUntil(() => root(element).activeElement?.textContent?.includes('astana'));
    service.stop();
    expect(service.asked).to.deep.equal([
      '/v1/ratings?kind=agencies&region=KZ-11&period=2026-Q4 omit',
      '/v1/ratings?kind=agencies&region=KZ-11&period=2026-Q4&cursor=abc omit',
    ]);
  });

  it('is no wider than 288 pixels where the page is', async () => {
    const service = answering(() => page([row('kokshetau', 1)]));
    const box = Object.assign(document.createElement('div'), { lang: 'kk' });
    box.style.inlineSize = '288px';
    const element = await fixture<HTMLElement>(html`<jauap-rating endpoint=${SERVICE} lang="kk"></jauap-rating>`, {
      parentNode: box,
    });
    await waitUntil(() => root(element).querySelector('details'));
    for (const disclosure of root(element).querySelectorAll('details')) disclosure.open = true;
    service.stop();
    expect(element.scrollWidth).to.be.at.most(290);
  });

  it('says when nobody is rated, and when the service is not there', async () => {
    let up = false;
    const service = answering(() => (up ? page([]) : null));
    const element = await fixture<HTMLElement>(html`<jauap-rating endpoint=${SERVICE} lang="en"></jauap-rating>`);
    await waitUntil(() => root(element).querySelector('button'));
    up = true;
    root(element).querySelector('button')?.click();
    await waitUntil(() => textOf(element).includes('Nobody is rated here yet.'));
    service.stop();
    await expect(element).to.be.accessible();
  });
});
