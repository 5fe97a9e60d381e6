/** <jauap-photos>: choosing, seeing and removing photos. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { JauapPhotos } from '../../widget/jauap-photos/jauap-photos.ts';
import { words as en } from '../../widget/locales/en.photos.ts';
import { words as kk } from '../../widget/locales/kk.photos.ts';
import { words as ru } from '../../widget/locales/ru.photos.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import {
  accepting,
  add,
  becomes,
  choose,
  fired,
  network,
  photos,
  picture,
  removeButton,
  restore,
  rows,
} from './photos-support.ts';
import { focused, inside, shows, textOf } from './support.ts';

const HEIC = new File([new Uint8Array([0, 0, 0, 24]), 'ftypheic', new Uint8Array(16)], 'IMG_1.HEIC');
const PDF = new File(['%PDF-1.7 and so on'], 'act.jpg', { type: 'image/jpeg' });
const BROKEN = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'no picture'], 'broken.jpg');

/** Four pixels of a preview, one from each corner. */
function corners(element: JauapPhotos, index: number): number[][] {
  const canvas = rows(element)[index]?.querySelector('canvas') as HTMLCanvasElement;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const { width, height } = canvas;
  return [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ].map(([x = 0, y = 0]) => [...context.getImageData(x * width, y * height, 1, 1).data.slice(0, 3)]);
}

describe('<jauap-photos>', () => {
  afterEach(restore);

  it('is accessible in three languages, light and dark, with photos in every state', async () => {
    for (const words of [kk, ru, en]) {
      const uploads = network();
      const element = await photos(words.lang);
      await expect(element).to.be.accessible();
      await add(
        element,
        await picture('a.jpg'),
        await picture('b.png', 50, 50, 'image/png'),
        await picture('c.jpg'),
        await picture('d.jpg'),
      );
      uploads[0]?.accept('id-1');
      await waitUntil(() => uploads.length === 2);
      uploads[1]?.refuse('photo_unreadable');
      await waitUntil(() => uploads.length === 3);
      uploads[2]?.progress(0.42);
      choose(element, HEIC);
      await shows(element, words.problems.heic);
      await shows(element, words.percent(42));
      for (const text of [words.stored, words.problems.photo_unreadable, words.waits, words.stripped, words.faces])
        expect(textOf(element)).to.include(text);
      await expect(element).to.be.accessible();
      element.theme = 'dark';
      await element.updateComplete;
      await expect(element).to.be.accessible();
    }
  });

  it('does not scroll sideways at 320 px, also with letters twice as large, and has buttons a finger can hit', async () => {
    network();
    await setViewport({ width: 320, height: 700 });
    const element = await photos('kk');
    await add(element, await picture('a-very-long-name-of-a-file-as-phones-and-messengers-make-them-20261116.jpg'));
    choose(element, HEIC);
    await shows(element, kk.problems.heic);
    for (const size of ['', 'large']) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(size ? 'html { font-size: 200%; }' : '');
      document.adoptedStyleSheets = [sheet];
      expect(document.documentElement.scrollWidth, size).to.be.at.most(320);
      for (const button of element.shadowRoot?.querySelectorAll('button') ?? []) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
      }
    }
    document.adoptedStyleSheets = [];
    await setViewport({ width: 800, height: 600 });
  });

  describe('a preview', () => {
    const CLOSE = 60;
    const COLOURS = [
      [208, 16, 16],
      [16, 160, 16],
      [16, 16, 208],
      [208, 208, 16],
    ];

    for (const type of ['image/jpeg', 'image/png', 'image/webp']) {
      it(`shows the picture of a ${type} the right way round, with name and size`, async () => {
        accepting();
        const element = await photos('ru');
        const file = await picture('двор.jpg', 800, 600, type);
        await add(element, file);
        for (const [i, colour] of corners(element, 0).entries())
          for (const [channel, value] of colour.entries())
            expect(value, `corner ${i}`).to.be.closeTo(COLOURS[i]?.[channel] ?? 0, CLOSE);
        expect(inside(element, '[role=img]').getAttribute('aria-label')).to.equal('Фото 1: двор.jpg');
        expect(textOf(element)).to.include(`двор.jpg, ${ru.size(file.size)}`);
        expect(element.shadowRoot?.querySelector('img')).to.equal(null);
      });
    }

    it('decodes a photo once, and closes it', async () => {
      accepting();
      const element = await photos();
      const file = await picture('a.jpg');
      const { createImageBitmap } = globalThis;
      const made: ImageBitmap[] = [];
      globalThis.createImageBitmap = async (...args: unknown[]) => {
        const bitmap = await (createImageBitmap as (...args: unknown[]) => Promise<ImageBitmap>)(...args);
        made.push(bitmap);
        return bitmap;
      };
      try {
        await add(element, file);
        await becomes(element, 'stored');
      } finally {
        globalThis.createImageBitmap = createImageBitmap;
      }
      expect(made.map(({ width }) => width)).to.deep.equal([0]);
    });
  });

  describe('a file that is not taken', () => {
    for (const [file, why] of [
      [HEIC, 'heic'],
      [PDF, 'unsupported_media_type'],
      [BROKEN, 'photo_unreadable'],
    ] as const) {
      it(`says in words why: ${why}; the others stay`, async () => {
        accepting();
        const element = await photos('kk');
        choose(element, await picture('a.jpg'), file, await picture('b.jpg'));
        await becomes(element, 'stored stored');
        expect(inside(element, '[role=alert]').textContent).to.include(`${file.name}: ${kk.problems[why]}`);
        expect(element.photos.map(({ name }) => name)).to.deep.equal(['a.jpg', 'b.jpg']);
        choose(element, await picture('c.jpg'));
        await waitUntil(
          () => !textOf(inside(element, '[role=alert]')).includes(file.name),
          'and is forgotten with the next',
        );
      });
    }

    it('is out of reach by the time it is read', async () => {
      const element = await photos('en');
      const gone = new File([], 'gone.jpg');
      gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }) as never;
      const paste = new Event('paste', { bubbles: true, composed: true });
      Object.assign(paste, { clipboardData: { files: [gone] } });
      element.dispatchEvent(paste);
      await shows(element, `gone.jpg: ${en.problems.photo_unreadable}`);
    });

    it('is one too many, and the button says why nothing opens', async () => {
      accepting();
      const element = await photos('ru', undefined, '2');
      choose(element, ...(await Promise.all(['a', 'b', 'c'].map((name) => picture(`${name}.jpg`)))));
      await becomes(element, 'stored stored');
      await shows(element, `c.jpg: ${ru.problems.too_many}`);
      const button = inside(element, '[part=add]');
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      let opened = 0;
      inside(element, 'input').click = () => opened++;
      button.click();
      expect(opened).to.equal(0);
      removeButton(element, 0).click();
      await waitUntil(() => button.getAttribute('aria-disabled') === 'false');
      button.click();
      expect(opened).to.equal(1);
    });
  });

  describe('without a mouse, and with one', () => {
    it('opens the dialog by key, which takes several kinds of pictures and forces no camera', async () => {
      const element = await photos();
      const input = inside<HTMLInputElement>(element, 'input');
      let opened = 0;
      input.click = () => opened++;
      element.focus();
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Space' });
      expect(opened).to.equal(2);
      expect([input.multiple, input.accept, input.hasAttribute('capture')]).to.deep.equal([
        true,
        'image/jpeg,image/png,image/webp',
        false,
      ]);
    });

    it('takes what is dropped or pasted', async () => {
      accepting();
      const element = await photos();
      const drag = async (type: string, file?: File) => {
        const dataTransfer = new DataTransfer();
        if (file) dataTransfer.items.add(file);
        else dataTransfer.setData('text/plain', 'words');
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        inside(element, 'section').dispatchEvent(event);
        return event.defaultPrevented;
      };
      const file = await picture('dropped.jpg');
      expect([await drag('dragover'), await drag('dragover', file), await drag('drop', file)]).to.deep.equal([
        false,
        true,
        true,
      ]);
      await becomes(element, 'stored');
      const clipboardData = new DataTransfer();
      clipboardData.items.add(await picture('pasted.png', 20, 20, 'image/png'));
      inside(element, '[part=add]').dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }),
      );
      await becomes(element, 'stored stored');
    });

    it('removes one, the focus goes to the next and at last to the button that adds', async () => {
      accepting();
      const element = await photos('kk');
      await add(element, await picture('a.jpg'), await picture('b.jpg'));
      await becomes(element, 'stored stored');
      const lists = fired(element);
      removeButton(element, 0).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => rows(element).length === 1);
      await waitUntil(() => focused() === removeButton(element, 0));
      expect(element.photos.map(({ name }) => name)).to.deep.equal(['b.jpg']);
      expect(inside(element, '[role=status]').textContent).to.equal(kk.count(1, 5));
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused() === inside(element, '[part=add]'));
      expect(lists.map(({ length }) => length)).to.deep.equal([1, 0]);
      // A preview belongs to its photo, also when the one before has gone.
      expect(element.shadowRoot?.querySelector('canvas')).to.equal(null);
    });
  });
});
