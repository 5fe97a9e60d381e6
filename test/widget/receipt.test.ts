/** <jauap-receipt>: what it tells, its QR code, and that the code stands nowhere else. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import decode from 'qr/decode.js';
import { words as enForm } from '../../widget/locales/en.form.ts';
import { words as en } from '../../widget/locales/en.receipt.ts';
import { words as kkForm } from '../../widget/locales/kk.form.ts';
import { words as kk } from '../../widget/locales/kk.receipt.ts';
import { words as ruForm } from '../../widget/locales/ru.form.ts';
import { words as ru } from '../../widget/locales/ru.receipt.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { ADDRESS, attach, CODE, RECEIPT, show } from './receipt-support.ts';
import { focused, inside, shows, textOf } from './support.ts';

const LANGUAGES = [
  [kkForm, kk, '2026 жылғы 10 желтоқсан, 19:05', 'әкім аппаратының бас маманы'],
  [ruForm, ru, '10 декабря 2026 года, 19:05', 'главный специалист аппарата акима'],
  [enForm, en, '10 December 2026, 19:05', 'әкім аппаратының бас маманы'],
] as const;

/** Draws a QR code as it is on the page, margin included, and reads it as a camera would. */
function read(svg: SVGSVGElement): string {
  const { x, y, width } = svg.viewBox.baseVal;
  const canvas = Object.assign(document.createElement('canvas'), { width: width * 8, height: width * 8 });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.scale(8, 8);
  context.translate(-x, -y);
  const ground = svg.querySelector('rect') as SVGRectElement;
  context.fillStyle = getComputedStyle(ground).fill;
  context.fillRect(ground.x.baseVal.value, ground.y.baseVal.value, width, width);
  const path = svg.querySelector('path') as SVGPathElement;
  context.fillStyle = getComputedStyle(path).fill;
  context.fill(new Path2D(path.getAttribute('d') ?? ''));
  return decode(context.getImageData(0, 0, canvas.width, canvas.height));
}

describe('<jauap-receipt>', () => {
  for (const [form, words, received, position] of LANGUAGES) {
    it(`tells number, code, dates and who accepted in ${form.lang}, and is accessible, dark too`, async () => {
      for (const theme of ['light', 'dark']) {
        const { element } = await show(form.lang, theme);
        const said = [RECEIPT.number, CODE, words.received, received, form.date('2026-12-11'), form.due('2027-01-06')];
        for (const text of [...said, words.acceptedBy, 'Ахметова А. С.', position, form.why, ADDRESS, words.followHow])
          expect(textOf(element)).to.include(text);
        expect(inside(element, '[part=qr]').getAttribute('aria-label')).to.equal(words.qr);
        await expect(element).to.be.accessible();
      }
    });
  }

  it('leaves out who accepted where the service does not say', async () => {
    const { element } = await show('ru', 'light', { ...RECEIPT, acceptedBy: null });
    expect(textOf(element)).not.to.include(ru.acceptedBy);
  });

  it('can be read, copied and left before the rest has come', async () => {
    const { element, leave } = await attach();
    await shows(element, CODE);
    expect(textOf(element)).to.include(RECEIPT.number);
    expect(inside(element, '.actions button').textContent).to.equal(kkForm.copy);
    leave.click();
  });

  it('keeps the focus on its heading while the rest comes', async () => {
    const { element } = await attach();
    element.focus();
    await waitUntil(() => inside(element, '[part=qr]'));
    expect(focused()).to.equal(inside(element, 'h2'));
  });

  it('has a QR code of the address, dark on light in a dark page too', async () => {
    for (const theme of ['light', 'dark']) {
      const { element } = await show('kk', theme);
      const svg = inside<SVGSVGElement>(element, '[part=qr]');
      expect(read(svg)).to.equal(ADDRESS);
      expect(getComputedStyle(svg).forcedColorAdjust).to.equal('none');
      const { width } = svg.getBoundingClientRect();
      expect(width).to.be.greaterThan(120);
    }
  });

  it('opens the address in a window that cannot reach back', async () => {
    const { element } = await show();
    const link = inside<HTMLAnchorElement>(element, '[part=address]');
    expect([link.href, link.target, link.rel]).to.deep.equal([ADDRESS, '_blank', 'noopener']);
    expect(link.textContent).to.equal(ADDRESS);
  });

  it('has the code as text, once, and in no address, attribute or request', async () => {
    const { element } = await show();
    const attributes = [element, ...(element.shadowRoot as ShadowRoot).querySelectorAll('*')].flatMap((node) =>
      Array.from(node.attributes, ({ value }) => value),
    );
    expect(
      attributes.some((value) => value.includes(ADDRESS)),
      'attributes are read',
    ).to.equal(true);
    const requests = performance.getEntriesByType('resource').map(({ name }) => name);
    const compact = CODE.replaceAll('-', '');
    for (const place of [...attributes, ...requests, read(inside(element, '[part=qr]'))]) {
      expect(place).not.to.include(CODE);
      expect(place).not.to.include(compact);
    }
    expect(textOf(element).split(CODE).length).to.equal(2);
  });

  it('breaks number and code between their groups, on a narrow screen with large letters, and marks each as one', async () => {
    await setViewport({ width: 320, height: 800 });
    const root = document.documentElement;
    root.style.fontSize = '200%';
    try {
      const { element } = await show('ru');
      expect(root.scrollWidth).to.be.at.most(320);
      const code = inside(element, 'code');
      expect(code.getBoundingClientRect().height, 'takes several lines').to.be.greaterThan(80);
      for (const group of [...code.childNodes].filter((node) => node instanceof Text && node.data)) {
        const range = document.createRange();
        range.selectNodeContents(group);
        expect(range.getClientRects().length, (group as Text).data).to.equal(1);
      }
      expect(getComputedStyle(code).userSelect).to.equal('all');
    } finally {
      root.style.fontSize = '';
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('speaks another language when the page does', async () => {
    const { element } = await show();
    element.lang = 'en';
    await shows(element, en.followHow);
    await shows(element, enForm.copy);
  });
});
