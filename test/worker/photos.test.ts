import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, problem, read, SITE, startApi } from '../helpers/api.ts';
import { refused } from '../helpers/citizen.ts';
import { newPicture, photographerOf, UPLOAD } from '../helpers/photographer.ts';
import { cameraJpeg } from '../helpers/photos/jpeg.ts';
import { ascii, HEIGHT, join, WIDTH } from '../helpers/photos/picture.ts';
import { cameraPng, plainPng } from '../helpers/photos/png.ts';
import { cameraWebp } from '../helpers/photos/webp.ts';

let api: Api;
let camera: ReturnType<typeof photographerOf>;
before(async () => {
  api = await startApi();
  camera = photographerOf(api);
});
after(() => api.close());

describe('uploading a photo', () => {
  const kinds: [type: string, bytes: Uint8Array][] = [
    ['image/jpeg', cameraJpeg()],
    ['image/png', cameraPng()],
    ['image/webp', cameraWebp()],
  ];
  for (const [type, bytes] of kinds) {
    it(`is answered with its id, kind and size: ${type}`, async () => {
      const photo = await read(await camera.upload(bytes, type), schema.StoredPhoto, 201);
      assert.deepEqual([photo.type, photo.width, photo.height], [type, WIDTH, HEIGHT]);
      assert.ok(photo.bytes < bytes.length, 'what it said about its maker is gone');
    });
  }

  it('goes by the bytes and not by the declared type', async () => {
    const photo = await read(await camera.upload(newPicture(), 'image/jpeg'), schema.StoredPhoto, 201);
    assert.equal(photo.type, 'image/png');
  });

  it('again, in the original or stripped, is the same photo', async () => {
    const picture = newPicture();
    const first = await camera.stored(picture);
    for (const again of [picture, join(picture, ascii('motion'))]) {
      assert.deepEqual(await read(await camera.upload(again), schema.StoredPhoto), first);
    }
  });

  it('many times at once stores it once', async () => {
    const [picture, before] = [newPicture(), await camera.rows('photos')];
    const answers = await Promise.all(Array.from({ length: 10 }, () => camera.upload(picture)));
    const photos = await Promise.all(
      answers.map(async (answer) => ({ status: answer.status, ...(await answer.json()) })),
    );
    assert.equal(photos.filter(({ status }) => status === 201).length, 1);
    assert.equal(photos.filter(({ status }) => status === 200).length, 9);
    assert.equal(await camera.rows('photos'), before + 1);
    const { objects } = await api.env.PHOTOS.list({ limit: 1000 });
    const [{ id }] = photos as [{ id: string }];
    assert.equal(objects.filter(({ key }) => key.startsWith(`kokshetau/${id}/`)).length, 1);
  });

  it('is what the bucket holds: nothing but the picture', async () => {
    const { id, bytes } = await read(await camera.upload(cameraJpeg()), schema.StoredPhoto);
    const row = await api.env.DB.prepare('SELECT object FROM photos WHERE id = ?1')
      .bind(id)
      .first<{ object: string }>();
    const object = await api.env.PHOTOS.get(row?.object ?? '');
    const held = Buffer.from(await new Response(object?.body).arrayBuffer());
    assert.equal(held.length, bytes);
    assert.ok(!held.includes('WITNESS') && Buffer.from(cameraJpeg()).includes('WITNESS'));
  });

  it('is offered by the agency or refused', async () => {
    await saveAgency(api.env.DB, { ...AGENCY, id: 'shy', prefix: 'SHY', photos: false }, []);
    const init = { method: 'POST', headers: { 'Content-Type': 'image/png' }, body: Uint8Array.from(plainPng()) };
    const { status, issues } = await problem(await api.request('/v1/agencies/shy/photos', init));
    assert.deepEqual([status, issues], [422, [{ path: 'photos', code: 'not_offered' }]]);
    assert.deepEqual(await refused(await api.request('/v1/agencies/atlantis/photos', init)), [404, 'not_found']);
  });

  it('is taken from the agency’s own site after a preflight, and from no other', async () => {
    const preflight = await api.request(UPLOAD, {
      method: 'OPTIONS',
      headers: {
        Origin: SITE,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), SITE);
    assert.match(preflight.headers.get('Access-Control-Allow-Headers') ?? '', /Content-Type/);
    const own = await camera.upload(newPicture(), 'image/png', { Origin: SITE });
    assert.deepEqual([own.status, own.headers.get('Access-Control-Allow-Origin')], [201, SITE]);
    const foreign = await camera.upload(newPicture(), 'image/png', { Origin: 'https://elsewhere.example' });
    assert.deepEqual(await refused(foreign), [403, 'origin_not_allowed']);
  });
});
