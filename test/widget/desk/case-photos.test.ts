/** Black boxes over the photos of a case, as everybody gets them: pixels of what is served, not of what was drawn. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import { words as kk } from '../../../widget/desk/locales/kk.case.ts';
import { words as ru } from '../../../widget/desk/locales/ru.case.ts';
import { act, endpoint, shows } from '../support.ts';
import { deep, enter, filed, submit, type, until, uploaded, wait } from './case-support.ts';

beforeEach(() => sessionStorage.clear());

/** A published appeal with a published photo. */
async function shown(): Promise<{ number: string; photo: string }> {
  const photo = await uploaded();
  const { number } = await filed({ photos: [photo] });
  await act(number, 'moderation', { decision: 'publish', photos: [photo], version: 1 });
  return { number, photo };
}

/** The colour in the middle and at the edge of a served photo. */
async function coloursOf(bytes: Blob): Promise<{ middle: number[]; edge: number[] }> {
  const picture = await createImageBitmap(bytes);
  const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(picture, 0, 0);
  const at = (x: number, y: number) => [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3)];
  return { middle: at(picture.width / 2, picture.height / 2), edge: at(2, 2) };
}

const publicPhotos = async (number: string): Promise<string[]> => {
  const appeal = await (await fetch(`${await endpoint()}/v1/appeals/${number}`)).json();
  return appeal.photos.map(({ id }: { id: string }) => id);
};
const served = async (number: string, photo: string) =>
  fetch(`${await endpoint()}/v1/appeals/${number}/photos/${photo}`);

describe('a photo of a case', () => {
  it('is covered with the keyboard, and from then on everybody gets the copy alone', async () => {
    const { number, photo } = await shown();
    const before = await coloursOf(await (await served(number, photo)).blob());
    expect(before.middle, 'the name plate was there to be seen').to.deep.equal([255, 0, 0]);
    const { room, said } = await enter(number);
    (await wait(room, 'button[name="cover-1"]')).click();
    const dialog = await wait(room, 'jauap-desk-cover');
    const add = await wait(dialog, '#add');
    await until(() => deep<HTMLCanvasElement>(dialog, 'canvas')?.width === 120, 'the photo is drawn');
    add.focus();
    await sendKeys({ press: 'Enter' });
    await wait(dialog, '#box-0');
    await until(() => dialog.shadowRoot?.activeElement?.id === 'box-0', 'the box has the focus');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Shift' });
    await shows(dialog, ru.photos.position(38, 40, 22, 20));
    await expect(dialog).to.be.accessible();
    deep<HTMLButtonElement>(dialog, '.primary')?.click();
    await until(() => said.includes(ru.photos.applied), 'saved');
    const [copy = ''] = await publicPhotos(number);
    expect(copy).not.to.equal(photo);
    const bytes = await (await served(number, copy)).blob();
    const after = await coloursOf(bytes);
    expect(after.middle).to.deep.equal([0, 0, 0]);
    expect(after.edge, 'the rest is as it was').to.deep.equal(before.edge);
    expect((await served(number, photo)).status).to.equal(404);
    // Of a PNG only the chunks that make the picture are left.
    const text = new TextDecoder('latin1').decode(await bytes.arrayBuffer());
    expect(text).not.to.match(/tEXt|iTXt|eXIf|tIME/);
    await shows(room, ru.photos.isCovered);
    await expect(room).to.be.accessible();
  });

  it('is covered by pointer; boxes can be taken away, and survive a reload until they are sent', async () => {
    const { number } = await shown();
    const { room } = await enter(number, 'kk');
    (await wait(room, 'button[name="cover-1"]')).click();
    const dialog = await wait(room, 'jauap-desk-cover');
    const canvas = await wait<HTMLCanvasElement>(dialog, 'canvas');
    await until(() => canvas.width === 120, 'the photo is drawn');
    canvas.setPointerCapture = () => {};
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const point = (type: string, x: number, y: number) =>
      canvas.dispatchEvent(new PointerEvent(type, { clientX: left + x * width, clientY: top + y * height, button: 0 }));
    point('pointerdown', 0.1, 0.1);
    point('pointerup', 0.5, 0.6);
    await shows(dialog, kk.photos.position(10, 10, 40, 50));
    point('pointerdown', 0.7, 0.7);
    point('pointerup', 0.701, 0.701);
    expect(deep(dialog, '#box-1'), 'a mere press is no box').to.equal(undefined);
    room.remove();
    const again = await enter(number, 'kk');
    (await wait(again.room, 'button[name="cover-1"]')).click();
    const reopened = await wait(again.room, 'jauap-desk-cover');
    await shows(reopened, kk.photos.position(10, 10, 40, 50));
    (await wait(reopened, '.remove')).click();
    await shows(reopened, kk.photos.noBoxes);
    expect(deep<HTMLButtonElement>(reopened, '.primary')?.disabled).to.equal(true);
    await expect(reopened).to.be.accessible();
  });

  it('that is covered can be uncovered before it is published, with a reason that the history keeps', async () => {
    const photo = await uploaded();
    const { number } = await filed({ photos: [photo] });
    const { room, client, stored } = await enter(number);
    await wait(room, 'button[name="cover-1"]');
    expect(deep(room, 'button[name="uncover-1"]')).to.equal(undefined);
    const canvas = new OffscreenCanvas(120, 90);
    canvas.getContext('2d')?.fillRect(0, 0, 120, 90);
    const body = await canvas.convertToBlob({ type: 'image/png' });
    const call = { params: { number, photo }, query: { version: 1 }, body, headers: { 'Content-Type': 'image/png' } };
    await client.call(DESK_ENDPOINTS.publicPhoto, call);
    const again = await enter(number);
    (await wait(again.room, 'button[name="uncover-1"]')).click();
    const dialog = await wait(again.room, 'jauap-desk-act');
    await wait(dialog, 'dialog[open]');
    await expect(again.room).to.be.accessible();
    type(dialog, 'reason', 'Закрасили не то место.');
    submit(dialog);
    await until(() => again.said.includes('Закрашивание убрано.'), 'it is done');
    expect((await stored()).photos[0]?.copy).to.equal(null);
    await shows(again.room, 'Закрашивание убрано');
    expect(deep(again.room, 'button[name="uncover-1"]')).to.equal(undefined);
  });

  it('is shown to everybody, or not, by its box', async () => {
    const photo = await uploaded();
    const { number } = await filed({ photos: [photo] });
    const { room } = await enter(number);
    (await wait(room, 'input[name="photo-1"]')).click();
    (await wait(room, '#publish')).click();
    await shows(room, ru.photos.isPublic);
    expect(await publicPhotos(number)).to.deep.equal([photo]);
    (await wait(room, 'input[name="photo-1"]')).click();
    (await wait(room, '#publish')).click();
    await until(async () => (await publicPhotos(number)).length === 0, 'it is public no more');
  });
});
