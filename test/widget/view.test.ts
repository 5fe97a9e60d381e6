/** <jauap-view>, the version for people with low vision: a panel of our own, and the panels that sites have already. */
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/script.ts';
import '../../widget/script-view.ts';
import { PLAIN, readView, SCHEMES, SIZES, viewWords } from '../../sdk/contract/view-words.ts';
import { hostView } from '../../widget/jauap-view/host-view.ts';
import type { JauapView } from '../../widget/jauap-view/jauap-view.ts';
import { viewRules } from '../../widget/jauap-view/view.ts';
import { VIEW_WORDS } from '../../widget/locales/view.ts';
import { AGENCY, endpoint, focused, inside } from './support.ts';

const STORE = 'jauap-view';
const root = document.documentElement;
const words = VIEW_WORDS.kk;

const attach = (lang = 'kk') => fixture<JauapView>(html`<jauap-view lang=${lang}></jauap-view>`);
const panel = (element: JauapView) => inside<HTMLFormElement>(element, 'form');

async function open(element: JauapView): Promise<HTMLFormElement> {
  inside(element, 'button').click();
  await waitUntil(() => panel(element), 'the panel opens');
  return panel(element);
}

const tick = (form: HTMLFormElement, name: string, value: string) =>
  form.querySelector<HTMLInputElement>(`[name=${name}][value="${value}"]`)?.click();

/** Lets what the page was told be noticed. */
const noticed = () => new Promise((done) => setTimeout(done));

/** What an element inside another one of ours looks like. */
async function nested(): Promise<CSSStyleDeclaration> {
  const address = await endpoint();
  const widget = await fixture<HTMLElement>(html`<jauap-widget agency=${AGENCY} endpoint=${address}></jauap-widget>`);
  await waitUntil(() => inside(widget, 'jauap-feed'));
  return getComputedStyle(inside(widget, 'jauap-feed'));
}

describe('<jauap-view>', () => {
  afterEach(async () => {
    delete root.dataset.jauapView;
    localStorage.removeItem(STORE);
    await noticed();
  });

  it('is one button until somebody presses it, and then a panel of named choices', async () => {
    const element = await attach();
    const button = inside<HTMLButtonElement>(element, 'button');
    expect(button.textContent).to.equal(words.open);
    expect(panel(element)).to.equal(null);
    const form = await open(element);
    expect(button.ariaExpanded).to.equal('true');
    expect(Array.from(form.querySelectorAll('legend'), ({ textContent }) => textContent)).to.deep.equal([
      words.size,
      words.colours,
      words.spacing,
      words.pictures,
    ]);
    button.click();
    expect([form.hidden, button.ariaExpanded]).to.deep.equal([true, 'false']);
  });

  it('changes every element of ours, also those inside others, and remembers words and nothing else', async () => {
    const style = await nested();
    const form = await open(await attach());
    const before = style.color;
    tick(form, 'size', '200');
    tick(form, 'scheme', 'black');
    tick(form, 'letters', 'on');
    tick(form, 'lines', 'on');
    await waitUntil(() => style.fontSize === '32px', `the text grows, but: ${style.fontSize}`);
    expect([style.color, style.backgroundColor]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    expect([style.letterSpacing, style.lineHeight]).to.deep.equal(['3.84px', '64px']);
    expect(root.dataset.jauapView).to.equal('size-200 black letters lines');
    expect(localStorage.getItem(STORE)).to.equal('size-200 black letters lines');
    expect(inside(document.querySelector('jauap-view') as Element, '[role=status]').textContent).to.equal(words.done);
    form.querySelector<HTMLButtonElement>('.actions button')?.click();
    await waitUntil(() => style.color === before, 'all is as it was');
    expect([localStorage.getItem(STORE), root.hasAttribute('data-jauap-view'), document.cookie]).to.deep.equal([
      null,
      false,
      '',
    ]);
  });

  it('tells it to the service’s own pages by a cookie too, and to no other page', async () => {
    const element = await attach();
    const form = await open(element);
    tick(form, 'size', '150');
    expect(document.cookie).to.equal('', 'a page of an agency');
    element.setAttribute('data-hosted', '');
    try {
      tick(form, 'scheme', 'green');
      tick(form, 'letters', 'on');
      expect(document.cookie).to.equal('jauap-view=size-150.green.letters');
      form.querySelector<HTMLButtonElement>('.actions button')?.click();
      expect(document.cookie).to.equal('', 'nothing is kept where nothing is wanted');
    } finally {
      await cookieStore.delete(STORE);
    }
  });

  it('has every word in the style sheet of the service’s pages, where some run no script', async () => {
    const css = await (await fetch('/worker/pages/page.css')).text();
    const words = SIZES.flatMap((size) =>
      viewWords({ ...PLAIN, size, letters: true, lines: true, pictures: false }).split(' '),
    );
    for (const word of [...words, ...SCHEMES.slice(1)]) expect(css).to.contain(`[data-jauap-view~="${word}"]`);
  });

  it('is stronger than the agency’s own colours, and hides pictures where none are wanted', async () => {
    const element = await attach();
    element.style.setProperty('--jauap-ink', 'red');
    const form = await open(element);
    tick(form, 'scheme', 'blue');
    tick(form, 'pictures', 'on');
    await waitUntil(() => getComputedStyle(element).color === 'rgb(0, 31, 77)', 'the scheme holds');
    expect(getComputedStyle(element).getPropertyValue('--jauap-pictures')).to.equal('none');
  });

  it('holds while the page is open where storage is forbidden', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const element = await attach();
    tick(await open(element), 'scheme', 'white');
    Storage.prototype.setItem = setItem;
    await waitUntil(() => getComputedStyle(element).color === 'rgb(0, 0, 0)', 'the scheme holds');
  });

  it('works by keyboard: opened by Enter, chosen with arrows, closed by Escape, and the focus comes back', async () => {
    const element = await attach();
    inside(element, 'button').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => panel(element));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    expect((focused() as HTMLInputElement).value).to.equal('150');
    await waitUntil(() => root.dataset.jauapView === 'size-150');
    await sendKeys({ press: 'Escape' });
    expect([panel(element).hidden, focused()]).to.deep.equal([true, inside(element, 'button')]);
  });

  for (const lang of ['kk', 'ru', 'en'] as const) {
    it(`has no fault that axe finds, in ${lang}, in every scheme, at 320 px, with text of 200 %`, async () => {
      await setViewport({ width: 320, height: 800 });
      const element = await attach(lang);
      const form = await open(element);
      tick(form, 'size', '200');
      for (const scheme of SCHEMES) {
        tick(form, 'scheme', scheme);
        await noticed();
        await expect(element).to.be.accessible();
      }
      expect(root.scrollWidth).to.be.at.most(320);
      await setViewport({ width: 1280, height: 800 });
    });
  }

  it('shows what is chosen also in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await attach();
    const form = await open(element);
    tick(form, 'scheme', 'black');
    await noticed();
    await expect(element).to.be.accessible();
    expect(form.querySelector<HTMLInputElement>('[value=black]')?.checked).to.equal(true);
    await emulateMedia({ forcedColors: 'none' });
  });

  /** What a site's own panel writes, and how our elements are to look then. */
  const PANELS: readonly (readonly [what: string, write: () => () => void, words: string])[] = [
    [
      'the attribute that a site sets itself',
      () => {
        root.dataset.jauapView = 'size-150 green nonsense';
        return () => delete root.dataset.jauapView;
      },
      'size-150 green',
    ],
    [
      '«Button visually impaired»',
      () => wrap({ theme: 'black', fontsize: '30', letterspacing: 'big', images: 'false' }),
      'size-200 black letters no-pictures',
    ],
    ['its older release', () => wrap({ theme: 'blue', size: '20', images: 'true' }), 'size-150 blue'],
    [
      'a template of 1C-Bitrix',
      () => classes('special-aaVersion-on special-color-black special-font-big special-image-off'),
      'size-200 black no-pictures',
    ],
    ['CodeX.Special', () => classes('special-blue special-big'), 'size-150 blue'],
    ['a template that says only that it is on', () => classes('low-vision'), 'size-150 white'],
  ];

  function wrap(attributes: Record<string, string>): () => void {
    const body = document.createElement('div');
    body.className = 'bvi-body';
    for (const [name, value] of Object.entries(attributes)) body.setAttribute(`data-bvi-${name}`, value);
    document.body.append(body);
    return () => body.remove();
  }

  function classes(names: string): () => void {
    document.body.classList.add(...names.split(' '));
    return () => document.body.classList.remove(...names.split(' '));
  }

  for (const [what, write, expected] of PANELS) {
    it(`follows ${what}, at once, and lets go when it is taken away`, async () => {
      const element = await attach();
      const before = getComputedStyle(element).color;
      const undo = write();
      await noticed();
      expect(viewWords(hostView(document) ?? readView(''))).to.equal(expected);
      expect(getComputedStyle(element).color).not.to.equal(before);
      undo();
      await noticed();
      expect(hostView(document)).to.equal(undefined);
      expect(getComputedStyle(element).color).to.equal(before);
    });
  }

  it('reads what it writes, and writes no rule where nothing is wanted', () => {
    for (const text of ['', 'size-150', 'size-200 brown letters lines no-pictures', 'green']) {
      expect(viewWords(readView(text))).to.equal(text);
      expect(viewRules(readView(text)) === '').to.equal(text === '');
    }
  });
});
