/** <jauap-photos> makes a large photo smaller, unless this browser's canvas cannot be trusted; under a policy without images. */
import { expect } from '@open-wc/testing';
import { words as ru } from '../../widget/locales/ru.photos.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { accepting, add, becomes, choose, large, photos, picture, restore, tooHeavy } from './photos-support.ts';
import { shows, textOf } from './support.ts';

const { getImageData } = CanvasRenderingContext2D.prototype;
const { toBlob } = HTMLCanvasElement.prototype;

/** As browsers answer that protect from fingerprinting. */
const DISHONEST: readonly (readonly [what: string, lie: () => void])[] = [
  ['reads all white', () => readsAs(() => 255)],
  ['reads a little noise', () => readsAs((value, i) => (i % 97 === 0 ? value ^ 1 : value))],
  ['encodes white', () => encodes('#fff')],
  ['encodes something else', () => encodes('#808080')],
  [
    'encodes nothing',
    () => {
      HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    },
  ],
];

function readsAs(lie: (value: number, i: number) => number): void {
  CanvasRenderingContext2D.prototype.getImageData = function (this: CanvasRenderingContext2D, ...args) {
    const pixels = getImageData.apply(this, args as Parameters<typeof getImageData>);
    for (const [i, value] of pixels.data.entries()) pixels.data[i] = lie(value, i);
    return pixels;
  };
}

function encodes(colour: string): void {
  HTMLCanvasElement.prototype.toBlob = function (...args) {
    const context = this.getContext('2d') as CanvasRenderingContext2D;
    const pixels = context.getImageData(0, 0, this.width, this.height);
    context.fillStyle = colour;
    context.fillRect(0, 0, this.width, this.height);
    // The canvas itself stays as it was drawn; only what is given away is not.
    toBlob.apply(this, args as Parameters<typeof toBlob>);
    context.putImageData(pixels, 0, 0);
  };
}

const bytes = async (blob: Blob | undefined) => new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));

async function sizeOf(blob: Blob): Promise<[number, number]> {
  const { width, height } = await createImageBitmap(blob);
  return [width, height];
}

describe('<jauap-photos> and the canvas', () => {
  afterEach(() => {
    restore();
    CanvasRenderingContext2D.prototype.getImageData = getImageData;
    HTMLCanvasElement.prototype.toBlob = toBlob;
  });

  it('sends a large photo smaller, in its proportions, and says so', async () => {
    const uploads = accepting();
    const element = await photos();
    const file = await large();
    expect(file.size).to.be.above(1_500_000);
    await add(element, file);
    await becomes(element, 'stored');
    const sent = uploads[0]?.body as Blob;
    expect(await sizeOf(sent)).to.deep.equal([2048, 1024]);
    expect([sent.type, sent.size < file.size]).to.deep.equal(['image/jpeg', true]);
    expect(textOf(element)).to.include(`${ru.size(sent.size)}, ${ru.smaller}`);
  });

  it('sends a small one to the byte as it is', async () => {
    const uploads = accepting();
    const element = await photos();
    const file = await picture('a.png', 600, 400, 'image/png');
    await add(element, file);
    await becomes(element, 'stored');
    expect(await bytes(uploads[0]?.body)).to.deep.equal(await bytes(file));
    expect(textOf(element)).not.to.include(ru.smaller);
  });

  it('sends the original where a smaller one would have more bytes', async () => {
    const uploads = accepting();
    const element = await photos();
    const file = await picture('plan.webp', 2400, 1600, 'image/webp');
    await add(element, file);
    await becomes(element, 'stored');
    expect(uploads[0]?.body.size).to.equal(file.size);
  });

  for (const [what, lie] of DISHONEST) {
    it(`sends the original where a canvas ${what}`, async () => {
      const uploads = accepting();
      const element = await photos();
      const file = await large();
      lie();
      await add(element, file);
      await becomes(element, 'stored');
      expect(await sizeOf(uploads[0]?.body as Blob)).to.deep.equal([3000, 1500]);
      expect(uploads[0]?.body.size).to.equal(file.size);
      expect(textOf(element)).not.to.include(ru.smaller);
    });
  }

  it('takes a file over the limit if it can be made smaller, and refuses it in words if not', async () => {
    const uploads = accepting();
    const element = await photos();
    const file = await tooHeavy('film.jpg');
    await add(element, file);
    await becomes(element, 'stored');
    expect(uploads[0]?.body.size).to.be.below(8_388_608);
    readsAs(() => 255);
    choose(element, file);
    await shows(element, `film.jpg: ${ru.problems.too_large}`);
    expect(uploads.length).to.equal(1);
  });

  it('refuses more pixels than the service takes, where they cannot be made fewer', async () => {
    accepting();
    const element = await photos();
    const file = await picture('wall.png', 8000, 5100, 'image/png');
    readsAs(() => 255);
    choose(element, file);
    await shows(element, `wall.png: ${ru.problems.photo_too_many_pixels}`);
  });

  it('shows a preview under a policy that allows no image and no inline style, and breaks none of it', async () => {
    const frame = document.createElement('iframe');
    const policy = `default-src 'none'; img-src 'none'; script-src ${location.origin}; connect-src https://service.example; require-trusted-types-for 'script'`;
    frame.srcdoc = `<!doctype html><html lang="ru"><meta http-equiv="Content-Security-Policy" content="${policy}">
      <script type="module" src="/widget/intents/photos.ts"></script>
      <body><jauap-photos agency="kokshetau" endpoint="https://service.example"></jauap-photos>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    const broken: string[] = [];
    await loaded;
    const page = frame.contentDocument as Document;
    page.addEventListener('securitypolicyviolation', ({ violatedDirective }) => broken.push(violatedDirective));
    const element = page.querySelector('jauap-photos') as HTMLElement;
    await waitUntil(() => element.shadowRoot?.querySelector('input'), 'it is drawn');
    const blob = await picture('a.jpg', 90, 60);
    element.shadowRoot?.querySelector('section')?.dispatchEvent(dropOf(frame.contentWindow as Window, blob));
    await waitUntil(() => element.shadowRoot?.querySelector('canvas'), 'a preview');
    const canvas = element.shadowRoot?.querySelector('canvas') as HTMLCanvasElement;
    const [red = 0, green = 255] = canvas.getContext('2d')?.getImageData(20, 15, 1, 1).data ?? [];
    expect([red > 150, green < 80]).to.deep.equal([true, true]);
    expect(broken).to.deep.equal([]);
    // The control: what the widget does not do would be seen.
    const image = page.body.appendChild(page.createElement('img'));
    image.src = URL.createObjectURL(blob);
    await waitUntil(() => broken.length);
    expect(broken[0]).to.match(/^img-src/);
    frame.remove();
  });
});

function dropOf(window: Window, file: File): Event {
  const { DragEvent, DataTransfer } = window as Window & typeof globalThis;
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  return new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
}
