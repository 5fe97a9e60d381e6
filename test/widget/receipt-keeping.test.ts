/** Keeping a receipt: on paper, as a file, and the one question to whoever leaves without. */
import { expect } from '@open-wc/testing';
import type { JauapReceipt } from '../../widget/index.ts';
import { words as kkForm } from '../../widget/locales/kk.form.ts';
import { words as kk } from '../../widget/locales/kk.receipt.ts';
import { words as ruForm } from '../../widget/locales/ru.form.ts';
import { words as ru } from '../../widget/locales/ru.receipt.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { ADDRESS, act, asksBeforeUnload, CODE, FILE, filesOf, RECEIPT, show } from './receipt-support.ts';
import { focused, inside, shows } from './support.ts';

/** Lends the page a window to print from, or none, as where pop-ups are blocked. */
async function printing(window: Window | null, press: () => void): Promise<number> {
  const { open } = globalThis;
  let printed = 0;
  globalThis.open = () => window;
  if (window) window.print = () => printed++;
  try {
    press();
    if (window) await waitUntil(() => printed, 'it is printed');
  } finally {
    globalThis.open = open;
  }
  return printed;
}

function blankWindow(): Window {
  const frame = document.body.appendChild(document.createElement('iframe'));
  return frame.contentWindow as Window;
}

/** What a page of its own must tell. */
function expectWholeReceipt(page: Document): void {
  const text = page.documentElement.textContent ?? '';
  const all = [RECEIPT.number, CODE, ADDRESS, '10 декабря 2026 года, 19:05', 'Ахметова А. С., главный специалист'];
  for (const words of [...all, ruForm.due('2027-01-06'), ru.followHow, ru.complaint, ru.secret])
    expect(text).to.include(words);
  expect([page.documentElement.lang, page.title]).to.deep.equal(['ru', `${ru.receipt} ${RECEIPT.number}`]);
  expect(page.querySelector('svg[role=img]')?.getAttribute('aria-label')).to.equal(ru.qr);
  expect(page.querySelector('svg path')?.getAttribute('d')).to.match(/^M/);
  expect(page.querySelector('a')?.getAttribute('href')).to.equal(ADDRESS);
  expect(page.querySelector('script, img, link, iframe')).to.equal(null);
}

describe('<jauap-receipt> is kept', () => {
  it('on paper: a window with the receipt alone, and the focus stays', async () => {
    const { element } = await show('ru');
    const window = blankWindow();
    act(element, 'print').focus();
    expect(await printing(window, () => act(element, 'print').click())).to.equal(1);
    expectWholeReceipt(window.document);
    expect(window.document.body.children.length).to.equal(1);
    expect(window.document.adoptedStyleSheets.length).to.equal(1);
    expect(window.document.querySelector('[style], style')).to.equal(null);
    await shows(element, ru.printed);
    expect(inside(element, '[role=status]').textContent).to.equal(ru.printed);
    expect(focused()).to.equal(act(element, 'print'));
    window.frameElement?.remove();
  });

  it('as a file instead where no window opens, and says so', async () => {
    const { element } = await show('ru');
    const files = await filesOf(() => printing(null, () => act(element, 'print').click()));
    expect(files.map(({ name }) => name)).to.deep.equal([FILE]);
    await shows(element, ru.notPrinted(FILE));
  });

  it('as a file that is whole by itself, in the language of the reader, and runs nothing', async () => {
    const { element } = await show('ru');
    act(element, 'save').focus();
    const [file] = await filesOf(() => act(element, 'save').click());
    expect(file?.name).to.equal(FILE);
    expect(file?.text).to.match(/^<!doctype html><html lang="ru"><head><meta charset="utf-8">/);
    const page = new DOMParser().parseFromString(file?.text ?? '', 'text/html');
    expectWholeReceipt(page);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).to.match(/^default-src 'none'/);
    expect(page.querySelector('style')?.sheet?.cssRules.length ?? page.querySelector('style')?.textContent).to.be.ok;
    await shows(element, ru.saved(FILE));
    expect(focused()).to.equal(act(element, 'save'));
    await expect(element).to.be.accessible();
  });

  it('as a file whose address is forgotten', async () => {
    const { element } = await show();
    const later: (() => void)[] = [];
    const { setTimeout } = globalThis;
    globalThis.setTimeout = ((task: () => void) => later.push(task)) as unknown as typeof setTimeout;
    let href = '';
    try {
      const saving = filesOf(() => act(element, 'save').click());
      globalThis.setTimeout = setTimeout;
      [{ href } = { href: '' }] = await saving;
    } finally {
      globalThis.setTimeout = setTimeout;
    }
    expect((await fetch(href)).ok).to.equal(true);
    for (const task of later) task();
    const gone = await fetch(href).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
  });
});

/** Ways to keep the code, after which nothing is asked. */
const KEPT: readonly (readonly [way: string, keep: (element: JauapReceipt) => unknown])[] = [
  ['saved', (element) => filesOf(() => act(element, 'save').click())],
  [
    'printed',
    async (element) => {
      const window = blankWindow();
      await printing(window, () => act(element, 'print').click());
      window.frameElement?.remove();
    },
  ],
  [
    'copied',
    async (element) => {
      const clipboard = { writeText: async () => undefined };
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      act(element, 'copy').click();
      await shows(element, kkForm.copied);
      Reflect.deleteProperty(navigator, 'clipboard');
    },
  ],
  [
    'copied by hand',
    (element) => inside(element, 'code').dispatchEvent(new Event('copy', { bubbles: true, composed: true })),
  ],
];

describe('<jauap-receipt> is left', () => {
  it('asks once, in the receipt, with the focus on the question, and goes on when the code was written down', async () => {
    const shown = await show();
    const { element, leave } = shown;
    leave.click();
    await waitUntil(() => focused() === inside(element, '#kept'));
    expect(focused()?.textContent).to.equal(kk.kept);
    expect(shown.left).to.equal(0);
    await expect(element).to.be.accessible();
    const [, wroteDown] = (element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('[part=gate] button');
    expect(wroteDown?.textContent).to.equal(kk.wroteDown);
    wroteDown?.click();
    expect(shown.left).to.equal(1);
  });

  it('goes back to the buttons that keep it, and asks no second time', async () => {
    const shown = await show();
    const { element, leave } = shown;
    leave.click();
    leave.click();
    await waitUntil(() => inside(element, '[part=gate] button'));
    expect(shown.left, 'two quick presses do not get through').to.equal(0);
    inside(element, '[part=gate] button').click();
    await waitUntil(() => focused() === act(element, 'copy'));
    expect(inside(element, '[part=gate]')).to.equal(null);
    expect(asksBeforeUnload()).to.equal(false);
    leave.click();
    expect(shown.left).to.equal(1);
  });

  for (const [way, keep] of KEPT) {
    it(`asks nothing once it was ${way}`, async () => {
      const shown = await show();
      await keep(shown.element);
      await shown.element.updateComplete;
      expect(asksBeforeUnload()).to.equal(false);
      shown.leave.click();
      expect(shown.left).to.equal(1);
      expect(inside(shown.element, '[part=gate]')).to.equal(null);
    });
  }

  it('still asks when copying failed', async () => {
    const shown = await show();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    act(shown.element, 'copy').click();
    await shows(shown.element, kkForm.notCopied);
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(getSelection()?.toString()).to.equal(CODE);
    shown.leave.click();
    expect(shown.left).to.equal(0);
  });

  it('lets the browser ask when the page is closed, once, and never without a receipt', async () => {
    expect(asksBeforeUnload()).to.equal(false);
    const { element } = await show();
    expect(asksBeforeUnload()).to.equal(true);
    await element.updateComplete;
    expect(asksBeforeUnload(), 'the listener stands until the browser has asked').to.equal(true);
    await waitUntil(() => !asksBeforeUnload(), 'and asks no second time');

    element.receipt = { ...RECEIPT, number: 'KOK-2026-000124-A' };
    await shows(element, 'KOK-2026-000124-A');
    expect(asksBeforeUnload(), 'another receipt is asked after anew').to.equal(true);

    const other = await show();
    other.element.remove();
    expect(asksBeforeUnload()).to.equal(false);
  });

  it('asks nothing of presses inside the receipt', async () => {
    const { element } = await show();
    inside(element, 'summary').click();
    expect(inside<HTMLDetailsElement>(element, 'details').open).to.equal(true);
    expect(inside(element, '[part=gate]')).to.equal(null);
  });
});
