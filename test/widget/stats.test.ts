/** <jauap-stats> and <jauap-overdue>: what they say of an answer, in three languages, light and dark. */
import { expect, fixture, html } from '@open-wc/testing';
import type { OverduePage } from '../../sdk/contract/types.ts';
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import { statsWords } from '../../widget/locales/stats.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/script-overdue.ts';
import '../../widget/script-stats.ts';
import { answering, root, SERVICE, STATS, textOf } from './stats-support.ts';

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

  it('draws how long the first word takes by hour of the week, higher as well as darker, and says it', async () => {
    const service = answering(() => STATS);
    const element = await fixture<HTMLElement>(
      html`<jauap-stats agency="kokshetau" endpoint=${SERVICE} lang="ru"></jauap-stats>`,
    );
    await waitUntil(() => root(element).querySelector('.week svg'));
    service.stop();
    const week = root(element).querySelector('.week svg') as SVGElement;
    const told = 'Дольше всего: Вт, 9:00–10:00, 14 ч. Быстрее всего: Чт, 16:00–17:00, 2 ч';
    expect(week.ariaLabel).to.equal(`Рабочих часов до первого слова по часам недели. ${told}`);
    expect(textOf(element), 'and to everybody').to.include(told).and.to.include('≥ 12 ч');
    const bars = Array.from(week.querySelectorAll('rect'), (bar) => [
      bar.height.baseVal.value,
      bar.getAttribute('opacity'),
    ]);
    const of = (weekday: number, hour: number) => bars[(weekday - 1) * 24 + hour];
    expect([bars.length, of(2, 9), of(4, 16)]).to.deep.equal([168, [9, '.95'], [3, '.50']]);
    expect(of(1, 10), 'too little to tell is a line, as where nobody wrote').to.deep.equal(of(1, 3));
    expect(of(1, 10)).to.deep.equal([1, '.35']);
    const table = Array.from(root(element).querySelectorAll('table')).find((one) =>
      one.textContent?.includes('Вт, 9:00'),
    );
    const rows = Array.from(table?.rows ?? [], ({ cells }) => Array.from(cells, (cell) => cell.textContent));
    expect(rows[0]).to.deep.equal(['День и час', 'Рабочих часов до первого слова (медиана)', 'Поступило']);
    expect(rows.slice(1)).to.deep.equal([
      ['Пн, 10:00–11:00', 'мало данных', '10–14'],
      ['Вт, 9:00–10:00', '14', '15–19'],
      ['Чт, 16:00–17:00', '2', '20–24'],
    ]);
  });

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
    const archive = root(element).querySelector<HTMLAnchorElement>('a[href*="/overdue?"]');
    expect([archive?.href, archive?.textContent]).to.deep.equal([`${SERVICE}/overdue?lang=ru`, 'Архив по месяцам']);
    await expect(element).to.be.accessible();
    root(element).querySelector('button')?.click();
    await waitUntil(() => root(element).querySelectorAll('li').length === 3);
    await waitUntil(() => root(element).activeElement?.textContent === item(3).number);
    service.stop();
    expect(service.asked).to.deep.equal(['/v1/overdue?region=KZ-11 omit', '/v1/overdue?region=KZ-11&cursor=abc omit']);
  });

  const refusing: [attributes: Record<string, string>, status: number][] = [
    [{ agency: 'nobody' }, 404],
    [{ region: 'KZ-99' }, 422],
    [{ agency: 'kokshetau', region: 'KZ-75' }, 422],
    [{ topic: 'dragons' }, 422],
  ];
  for (const [attributes, status] of refusing) {
    const asked = new URLSearchParams(attributes).toString();
    it(`says aloud that there is no such thing, and never that nothing is late: ${asked}`, async () => {
      const service = answering(() => status);
      for (const lang of LANGUAGES) {
        const { words } = await statsWords[lang]();
        const { agency = '', region = '', topic = '' } = attributes;
        const element = await fixture<HTMLElement>(
          html`<jauap-overdue
            endpoint=${SERVICE}
            lang=${lang}
            agency=${agency}
            region=${region}
            topic=${topic}
          ></jauap-overdue>`,
        );
        await waitUntil(() => root(element).querySelector('[role="alert"]')?.textContent === words.refused);
        expect(textOf(element)).not.to.include(words.none_late);
        expect(root(element).querySelector('button'), 'the same question has the same answer').to.equal(null);
        await expect(element).to.be.accessible();
      }
      service.stop();
      expect(service.asked).to.deep.equal(LANGUAGES.map(() => `/v1/overdue?${asked} omit`));
    });
  }

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
