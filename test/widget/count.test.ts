/** <jauap-count>, badges in a listing, on the real worker. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/script-count.ts';
import { COUNT_WORDS } from '../../widget/locales/pages.ts';
import { newPage, watchRequests } from './pages-support.ts';
import { AGENCY, act, cutConnection, endpoint, NOBODY, publish, TEXT } from './support.ts';

const said = (badge: Element): string => badge.shadowRoot?.textContent ?? '';
const badgesIn = (list: Element): Element[] => [...list.querySelectorAll('jauap-count')];

/** A comment under a page; gives its number. */
const comment = (page: string): Promise<string> => publish(TEXT, { url: page, title: 'Жаңалық' });

const answer = (number: string): Promise<void> =>
  act(number, 'answer', {
    nature: 'noted',
    texts: { kk: 'Пікіріңіз үшін рақмет, ескеріледі.' },
    official: 'head-roads',
    version: 2,
  });

/** A listing of links with a badge in each; gives it when every badge has had its answer. */
async function listing(pages: readonly string[], lang = 'kk', where?: string): Promise<HTMLElement> {
  const address = where ?? (await endpoint());
  return fixture<HTMLElement>(
    html`<ul lang=${lang}>${pages.map(
      (page, i) =>
        html`<li><a href=${page}>Жаңалық ${i} <jauap-count agency=${AGENCY} endpoint=${address}></jauap-count></a></li>`,
    )}</ul>`,
  );
}

describe('<jauap-count>', () => {
  it('asks once for a whole listing, counts what is said and answered, and leaves a page without comments as it was', async () => {
    const [busy, quiet, asked] = [newPage(), newPage(), newPage()];
    await answer(await comment(busy));
    await comment(busy);
    await comment(asked);
    const network = watchRequests();
    const list = await listing([busy, quiet, asked]);
    const [first, second, third] = badgesIn(list) as [Element, Element, Element];
    await waitUntil(() => said(third) !== '');
    network.stop();
    expect(network.asked().length).to.equal(1);
    const { appeals, answered } = COUNT_WORDS.kk;
    expect(said(first)).to.equal(`${appeals(2)}, ${answered(1)}`);
    expect(said(third)).to.equal(`${appeals(1)}, ${answered(0)}`);
    expect(said(second)).to.equal('');
    expect(second.getBoundingClientRect().width).to.equal(0);
    await expect(list).to.be.accessible();
  });

  it('speaks the language around it', async () => {
    const page = newPage();
    await comment(page);
    for (const lang of ['ru', 'en'] as const) {
      const list = await listing([page], lang);
      const [badge] = badgesIn(list) as [Element];
      await waitUntil(() => said(badge) === `${COUNT_WORDS[lang].appeals(1)}, ${COUNT_WORDS[lang].answered(0)}`);
      await expect(list).to.be.accessible();
    }
  });

  it('asks for the page it is told, for that of its link, else for the one it stands on', async () => {
    const [told, linked] = [newPage(), newPage()];
    const address = await endpoint();
    const network = watchRequests();
    await fixture(
      html`<p>
        <a href=${linked}><jauap-count agency=${AGENCY} endpoint=${address} page=${told}></jauap-count></a>
        <a href="${linked}?utm_source=mail#comments"><jauap-count agency=${AGENCY} endpoint=${address}></jauap-count></a>
        <jauap-count agency=${AGENCY} endpoint=${address}></jauap-count>
      </p>`,
    );
    await waitUntil(() => network.asked().length > 0);
    network.stop();
    const here = location.origin + location.pathname;
    expect(network.asked().map(({ searchParams }) => searchParams.getAll('page'))).to.deep.equal([
      [told, linked, here],
    ]);
  });

  it('keeps the parameters that tell pages apart, and no other', async () => {
    const [one, other] = [`${newPage()}?id=1`, `${newPage()}?id=2`];
    await comment(one);
    const address = await endpoint();
    const list = await fixture<HTMLElement>(
      html`<p>
        <a href="${one}&token=secret"><jauap-count agency=${AGENCY} endpoint=${address} page-params="id"></jauap-count></a>
        <a href=${other}><jauap-count agency=${AGENCY} endpoint=${address} page-params="id"></jauap-count></a>
      </p>`,
    );
    const [first, second] = badgesIn(list) as [Element, Element];
    await waitUntil(() => said(first) === `${COUNT_WORDS.kk.appeals(1)}, ${COUNT_WORDS.kk.answered(0)}`);
    expect(said(second)).to.equal('');
  });

  it('asks nothing about what is no page, and of nobody where it has no agency', async () => {
    const address = await endpoint();
    const network = watchRequests();
    const control = newPage();
    await fixture(
      html`<p>
        ${['http://[', 'mailto:a@example.kz', `${location.origin}/${'a'.repeat(600)}`].map(
          (page) => html`<jauap-count agency=${AGENCY} endpoint=${address} page=${page}></jauap-count>`,
        )}
        <jauap-count endpoint=${address} page=${newPage()}></jauap-count>
        <jauap-count agency=${AGENCY} endpoint=${address} page=${control}></jauap-count>
      </p>`,
    );
    await waitUntil(() => network.asked().length > 0);
    network.stop();
    expect(network.asked().map(({ searchParams }) => searchParams.getAll('page'))).to.deep.equal([[control]]);
  });

  it('asks again when it is about another page', async () => {
    const [before, after] = [newPage(), newPage()];
    await comment(after);
    const [badge] = badgesIn(await listing([before])) as [Element];
    badge.setAttribute('page', after);
    await waitUntil(() => said(badge).startsWith(COUNT_WORDS.kk.appeals(1)));
    badge.setAttribute('page', before);
    await waitUntil(() => said(badge) === '');
  });

  it('stays empty where the service cannot be reached, and refuses nobody the listing', async () => {
    const page = newPage();
    await comment(page);
    const network = watchRequests();
    const list = await listing([page], 'kk', NOBODY);
    const [badge] = badgesIn(list) as [Element];
    await waitUntil(() => network.asked().length === 2, 'it is tried twice');
    network.stop();
    await fetch(NOBODY).catch(() => undefined);
    expect(said(badge)).to.equal('');
    await expect(list).to.be.accessible();
    const { mend } = cutConnection();
    const offline = await listing([page]);
    mend();
    expect(said(badgesIn(offline)[0] as Element)).to.equal('');
    // The same page with the service there: what would have been seen.
    const [shown] = badgesIn(await listing([page])) as [Element];
    await waitUntil(() => said(shown) !== '');
  });

  it('asks twice where there are more than fifty', async () => {
    const pages = Array.from({ length: 51 }, newPage);
    await comment(pages[50] as string);
    const network = watchRequests();
    const list = await listing(pages);
    await waitUntil(() => said(badgesIn(list)[50] as Element) !== '');
    network.stop();
    const sizes = network.asked().map(({ searchParams }) => searchParams.getAll('page').length);
    expect([sizes.length, sizes.reduce((sum, size) => sum + size, 0)]).to.deep.equal([2, 51]);
  });
});
