/** <jauap-useful>, "was this page useful?", on the real worker. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/script-useful.ts';
import type { JauapUseful } from '../../widget/jauap-useful/jauap-useful.ts';
import { USEFUL_WORDS } from '../../widget/locales/pages.ts';
import { callDesk } from '../helpers/worker-address.ts';
import { newPage, ratingOf, standOn, watchRequests } from './pages-support.ts';
import { AGENCY, cutConnection, endpoint, focused, inside, textOf } from './support.ts';

const STORE = 'jauap-useful';
const words = USEFUL_WORDS.kk;

const attach = async (lang = 'kk'): Promise<JauapUseful> =>
  fixture<JauapUseful>(html`<jauap-useful agency=${AGENCY} endpoint=${await endpoint()} lang=${lang}></jauap-useful>`);

const button = (element: JauapUseful, which: 'yes' | 'no') =>
  element.shadowRoot?.querySelectorAll('p button')[which === 'yes' ? 0 : 1] as HTMLButtonElement;
const status = (element: JauapUseful) => inside(element, '[role=status]').textContent;
const pressed = (element: JauapUseful) =>
  (['yes', 'no'] as const).map((which) => button(element, which).getAttribute('aria-pressed'));

/** Taps, and waits until it is said what became of it. */
async function tap(element: JauapUseful, which: 'yes' | 'no'): Promise<void> {
  button(element, which).click();
  await waitUntil(() => status(element) !== '', 'says something');
}

describe('<jauap-useful>', () => {
  let page: string;
  let place: ReturnType<typeof standOn>;
  beforeEach(() => {
    localStorage.removeItem(STORE);
    page = newPage();
    place = standOn(page);
  });
  afterEach(() => place.leave());

  it('asks for nothing until somebody taps', async () => {
    const network = watchRequests();
    const element = await attach();
    expect([network.asked().length, pressed(element)]).to.deep.equal([0, ['false', 'false']]);
    await tap(element, 'yes');
    network.stop();
    expect(network.asked().length).to.equal(1);
  });

  it('counts one tap at once, and the other in its place: also of a second visit', async () => {
    const element = await attach();
    await tap(element, 'yes');
    expect(pressed(element)).to.deep.equal(['true', 'false']);
    expect(status(element)).to.equal(words.thanks);
    expect(await ratingOf(page)).to.deep.include({ yes: 1, no: 0 });
    button(element, 'no').click();
    await waitUntil(() => pressed(element).join() === 'false,true');
    expect(await ratingOf(page)).to.deep.include({ yes: 0, no: 1 });
    await tap(await attach(), 'yes');
    expect(await ratingOf(page)).to.deep.include({ yes: 1, no: 0 });
  });

  it('takes one sentence, for the agency alone, and keeps the focus', async () => {
    const element = await attach();
    await tap(element, 'no');
    const sentence = `Кесте жоқ: ${page}`;
    inside(element, 'input').focus();
    await sendKeys({ type: sentence });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !inside(element, 'form'), 'is sent');
    expect(status(element)).to.equal(words.thanks);
    expect(focused()).to.equal(button(element, 'no'));
    const { body } = await callDesk({ method: 'GET', path: '/v1/desk/useful' });
    const { items } = body as { items: { page: string; sentence: string; useful: boolean }[] };
    expect(items.filter((item) => item.page === page).map(({ sentence, useful }) => [sentence, useful])).to.deep.equal([
      [sentence, false],
    ]);
    expect(await ratingOf(page)).to.deep.include({ yes: 0, no: 1 });
    expect(JSON.stringify(await ratingOf(page))).not.to.include('Кесте');
  });

  it('says that it was not sent, and a second tap sends', async () => {
    const element = await attach();
    const { mend } = cutConnection();
    try {
      await tap(element, 'yes');
      expect([status(element), pressed(element).join()]).to.deep.equal([words.failed, 'false,false']);
      expect(inside(element, 'form')).to.equal(null);
    } finally {
      mend();
    }
    button(element, 'yes').click();
    await waitUntil(() => status(element) === words.thanks);
    expect(pressed(element)).to.deep.equal(['true', 'false']);
    expect(await ratingOf(page)).to.deep.include({ yes: 1, no: 0 });
  });

  it('keeps a sentence that could not be sent', async () => {
    const element = await attach();
    await tap(element, 'yes');
    inside<HTMLInputElement>(element, 'input').value = 'Мекенжай жоқ';
    const { mend } = cutConnection();
    try {
      inside(element, 'form button').click();
      await waitUntil(() => status(element) === words.failed);
    } finally {
      mend();
    }
    expect(inside<HTMLInputElement>(element, 'input').value).to.equal('Мекенжай жоқ');
  });

  it('works where nothing may be stored, and where something else is', async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
    try {
      const element = await attach();
      await tap(element, 'yes');
      expect(status(element)).to.equal(words.thanks);
      button(element, 'no').click();
      await waitUntil(() => pressed(element)[1] === 'true');
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
    expect(await ratingOf(page)).to.deep.include({ yes: 0, no: 1 });
    localStorage.setItem(STORE, '{');
    const element = await attach();
    await tap(element, 'yes');
    expect(status(element)).to.equal(words.thanks);
  });

  it('is worked with the keyboard alone', async () => {
    const element = await attach();
    button(element, 'yes').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(button(element, 'no'));
    await sendKeys({ press: 'Space' });
    await waitUntil(() => pressed(element)[1] === 'true');
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(inside(element, 'input'));
  });

  it('announces every sending anew', async () => {
    const element = await attach();
    await tap(element, 'yes');
    const said: (string | null)[] = [];
    const observer = new MutationObserver(() => said.push(status(element)));
    observer.observe(inside(element, '[role=status]'), { childList: true, characterData: true, subtree: true });
    inside(element, 'form button').click();
    await waitUntil(() => !inside(element, 'form'));
    observer.disconnect();
    expect(said).to.deep.equal(['', words.thanks]);
  });

  for (const lang of ['kk', 'ru', 'en'] as const) {
    it(`is accessible in ${lang}, in light and dark, large enough for a thumb, within 320 pixels and with text of twice the size`, async () => {
      const root = document.documentElement;
      await setViewport({ width: 320, height: 800 });
      try {
        const element = await attach(lang);
        expect(textOf(element)).to.include(USEFUL_WORDS[lang].question);
        await tap(element, 'yes');
        for (const scheme of ['light', 'dark']) {
          document.body.setAttribute('style', `color-scheme: ${scheme}; background: Canvas; color: CanvasText`);
          await expect(element).to.be.accessible();
        }
        for (const size of ['', '200%']) {
          root.style.fontSize = size;
          expect(root.scrollWidth, `wide at ${size || '100%'}`).to.be.at.most(320);
          for (const part of element.shadowRoot?.querySelectorAll('button, input') ?? []) {
            const { height, width, right } = part.getBoundingClientRect();
            expect(Math.min(height, width), part.outerHTML).to.be.at.least(44);
            expect(right, part.outerHTML).to.be.at.most(320);
          }
        }
      } finally {
        document.body.removeAttribute('style');
        root.style.fontSize = '';
        await setViewport({ width: 800, height: 600 });
      }
    });
  }
});
