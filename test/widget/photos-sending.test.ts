/** <jauap-photos> on its way: one by one, with progress, stopped, tried again, and never from the beginning. */
import { expect } from '@open-wc/testing';
import type { JauapPhotos } from '../../widget/jauap-photos/jauap-photos.ts';
import { words as kk } from '../../widget/locales/kk.photos.ts';
import { words as ru } from '../../widget/locales/ru.photos.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import type { Upload } from './photos-support.ts';
import {
  accepting,
  add,
  becomes,
  fired,
  line,
  network,
  photos,
  picture,
  removeButton,
  restore,
  retryButton,
  states,
} from './photos-support.ts';
import { AGENCY, focused, inside, shows } from './support.ts';

const three = () => Promise.all(['a', 'b', 'c'].map((name, i) => picture(`${name}.jpg`, 40 + i, 40)));

/** Rejected with what. */
const failure = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error('was not rejected'),
    (error) => error,
  );

const widths = async (uploads: readonly Upload[]) =>
  Promise.all(uploads.map(async ({ body }) => (await createImageBitmap(body)).width));

describe('<jauap-photos> sends', () => {
  afterEach(restore);

  it('at once, one at a time, in their order, with their kind', async () => {
    const uploads = network();
    const element = await photos();
    const lists = fired(element);
    await add(element, ...(await three()));
    expect(states(element)).to.equal('sending waiting waiting');
    for (const [i, id] of ['x', 'y', 'z'].entries()) {
      await waitUntil(() => uploads.length === i + 1);
      uploads[i]?.accept(id);
    }
    await becomes(element, 'stored stored stored');
    expect(await element.stored()).to.deep.equal(['x', 'y', 'z']);
    expect(await widths(uploads)).to.deep.equal([40, 41, 42]);
    expect(uploads[0]?.url).to.equal(`https://service.example/v1/agencies/${AGENCY}/photos`);
    expect(uploads[0]?.headers['Content-Type']).to.equal('image/jpeg');
    expect(lists.at(-1)?.map(({ id }) => id)).to.deep.equal(['x', 'y', 'z']);
  });

  it('and shows how far it is', async () => {
    const uploads = network();
    const element = await photos('kk');
    await add(element, await picture('a.jpg'));
    uploads[0]?.progress(0.42);
    await shows(element, kk.percent(42));
    const bar = inside<HTMLProgressElement>(element, 'progress');
    expect([bar.value, bar.max, bar.getAttribute('aria-label')]).to.deep.equal([42, 100, kk.photo(1)]);
    expect(inside(element, '[role=status]').textContent).to.equal(kk.count(1, 5));
    uploads[0]?.accept('x');
    await shows(element, kk.stored);
    expect(inside(element, '[role=status]').textContent).to.equal(`${kk.photo(1)}: ${kk.stored}`);
    expect(inside(element, 'progress')).to.equal(null);
  });

  it('nothing more of a photo that is removed, and goes on with the next', async () => {
    const uploads = network();
    const element = await photos();
    await add(element, ...(await three()));
    removeButton(element, 0).click();
    await waitUntil(() => uploads.length === 2);
    expect(uploads[0]?.aborted).to.equal(true);
    expect(states(element)).to.equal('sending waiting');
    expect(await widths(uploads)).to.deep.equal([40, 41]);
  });

  it('exactly one again, the one that failed, when the citizen says so', async () => {
    const uploads = network();
    const element = await photos();
    await add(element, ...(await three()));
    uploads[0]?.accept('x');
    await waitUntil(() => uploads.length === 2);
    uploads[1]?.refuse('photo_unreadable');
    await waitUntil(() => uploads.length === 3);
    uploads[2]?.accept('z');
    await becomes(element, 'stored failed stored');
    await shows(element, ru.problems.photo_unreadable);
    retryButton(element, 1).click();
    await waitUntil(() => uploads.length === 4);
    await waitUntil(() => focused() === removeButton(element, 1));
    uploads[3]?.accept('y');
    expect(await element.stored()).to.deep.equal(['x', 'y', 'z']);
    expect(await widths(uploads)).to.deep.equal([40, 41, 42, 41]);
  });

  it('what is missing after the connection was cut, and not what is there', async () => {
    let cut = false;
    const uploads = network((upload) => {
      if (cut) queueMicrotask(() => upload.onerror());
    });
    const element = await photos();
    await add(element, ...(await three()));
    uploads[0]?.accept('x');
    await waitUntil(() => uploads.length === 2);
    uploads[1]?.progress(0.5);
    cut = true;
    uploads[1]?.onerror();
    await becomes(element, 'stored failed failed');
    await shows(element, ru.offline);
    const error = await failure(element.stored());
    expect(error.name).to.equal('NetworkError');
    expect(element.photos[1]?.error).to.equal(error);
    expect(element.photos.length).to.equal(3);

    const attempts = uploads.length;
    cut = false;
    const ids = element.stored();
    for (const [i, id] of ['y', 'z'].entries()) {
      await waitUntil(() => uploads.length === attempts + i + 1);
      uploads[attempts + i]?.accept(id);
    }
    expect(await ids).to.deep.equal(['x', 'y', 'z']);
    expect(await widths(uploads.slice(attempts))).to.deep.equal([41, 42]);
  });

  it('when the device has a connection again, and says so before', async () => {
    line(false);
    const uploads = accepting();
    const element = await photos();
    await add(element, await picture('a.jpg'));
    await shows(element, ru.waitsForLine);
    expect([uploads.length, states(element)]).to.deep.equal([0, 'waiting']);
    line(true);
    await becomes(element, 'stored');
  });

  it('by itself what failed for want of a connection, and not what was refused', async () => {
    const uploads = network((upload) => {
      queueMicrotask(() => (uploads.length === 1 ? upload.refuse('photo_unreadable') : upload.onerror()));
    });
    const element = await photos();
    await add(element, await picture('a.jpg'), await picture('b.jpg', 41));
    await becomes(element, 'failed failed');
    const again = accepting();
    line(true);
    await becomes(element, 'failed stored');
    expect(await widths(again)).to.deep.equal([41]);
  });

  it('nothing after cancel(), and loses nothing by it', async () => {
    const uploads = network();
    const element = await photos();
    await add(element, await picture('a.jpg'), await picture('b.jpg'));
    const waiting = failure(element.stored());
    await waitUntil(() => uploads.length === 1);
    element.cancel();
    expect((await waiting).name).to.equal('AbortError');
    expect([states(element), uploads.length, uploads[0]?.aborted]).to.deep.equal(['waiting waiting', 1, true]);
    const more = accepting();
    expect(await element.stored()).to.deep.equal(['id-1', 'id-2']);
    expect(more.length).to.equal(2);
  });

  it('nothing once it has left the page, and goes on when it is back', async () => {
    const uploads = network();
    const element = await photos();
    const parent = element.parentElement as HTMLElement;
    await add(element, await picture('a.jpg'));
    element.remove();
    expect(uploads[0]?.aborted).to.equal(true);
    parent.append(element);
    await waitUntil(() => uploads.length === 2);
  });

  it('what a draft has not sent yet, fires nothing for the draft, and shows it', async () => {
    const uploads = accepting();
    const draft = [
      { key: '1', blob: await picture('a.jpg'), name: 'a.jpg', id: 'kept', state: 'stored' },
      { key: '2', blob: await picture('b.jpg', 41), name: 'b.jpg', state: 'sending' },
    ] as const;
    const early = document.createElement('jauap-early-photos') as JauapPhotos;
    const lists = fired(early);
    early.setAttribute('agency', AGENCY);
    early.lang = 'ru';
    early.photos = draft;
    document.body.append(early);
    const defined = customElements.get('jauap-photos') as CustomElementConstructor;
    customElements.define('jauap-early-photos', class extends defined {});
    expect(lists).to.deep.equal([]);
    await becomes(early, 'stored stored');
    expect(await early.stored()).to.deep.equal(['kept', 'id-1']);
    expect(await widths(uploads)).to.deep.equal([41]);
    await waitUntil(() => early.shadowRoot?.querySelectorAll('canvas').length === 2);
    // What the service has lost is sent again.
    early.photos = early.photos.map((photo) => ({ ...photo, id: photo.id === 'kept' ? undefined : photo.id }));
    expect(await early.stored()).to.deep.equal(['id-2', 'id-1']);
    early.photos = [];
    await waitUntil(() => !early.shadowRoot?.querySelector('li'));
    early.remove();
  });

  it('the same photo chosen twice under one id', async () => {
    network((upload) => queueMicrotask(() => upload.accept('same')));
    const element = await photos();
    await add(element, await picture('a.jpg'), await picture('a.jpg'));
    expect(await element.stored()).to.deep.equal(['same']);
  });
});
