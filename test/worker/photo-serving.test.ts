import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCode } from '../../sdk/contract/code.ts';
import * as schema from '../../sdk/contract/schema.ts';
import { createApp } from '../../worker/app.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, problem, read, SITE, startApi } from '../helpers/api.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, MONDAY, refused } from '../helpers/citizen.ts';
import type { PhotoOf } from '../helpers/photographer.ts';
import { bytesOf, newPicture, photographerOf } from '../helpers/photographer.ts';

let api: Api;
let camera: ReturnType<typeof photographerOf>;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi(MONDAY);
  camera = photographerOf(api);
  citizen = citizenOf(api);
});
after(() => api.close());

/** An appeal whose first photo is published and whose second is not. */
async function shown(bytes = newPicture()): Promise<{ mine: Mine; open: PhotoOf; closed: PhotoOf }> {
  const { id } = await read(await camera.upload(bytes), schema.StoredPhoto, 201);
  const [other = ''] = await camera.ids(1);
  const mine = await citizen.sent({ photos: [id, other] });
  await camera.publish(mine.number, [id]);
  const { number } = mine;
  return { mine, open: { number, photo: id }, closed: { number, photo: other } };
}

const POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
const HEADERS = [
  'Content-Type',
  'Content-Length',
  'Content-Disposition',
  'Content-Security-Policy',
  'X-Content-Type-Options',
  'Cross-Origin-Resource-Policy',
  'Cache-Control',
  'ETag',
];
const headersOf = ({ headers }: Response) => HEADERS.map((name) => headers.get(name));
const PUBLIC = 'public, max-age=0, must-revalidate, s-maxage=1';

describe('a published photo', () => {
  it('is sent with headers that let nobody run, frame or mistake it', async () => {
    const { open } = await shown();
    const response = await camera.show(open);
    const size = String((await bytesOf(response.clone())).length);
    const name = `attachment; filename="${open.number}-1.png"`;
    const tag = `"${open.photo}"`;
    const expected = ['image/png', size, name, POLICY, 'nosniff', 'cross-origin', PUBLIC, tag];
    assert.deepEqual([response.status, headersOf(response)], [200, expected]);
    const head = await camera.show(open, { method: 'HEAD' });
    assert.deepEqual([head.status, headersOf(head), await head.text()], [200, expected, '']);
  });

  it('is a 304 for who has it, without a look into the bucket', async (t) => {
    const { open } = await shown();
    const tag = `"${open.photo}"`;
    const broken = { get: () => Promise.reject(new Error('R2 is away')) };
    const ask = (known: string) =>
      createApp().request(
        `/v1/appeals/${open.number}/photos/${open.photo}`,
        { headers: { 'If-None-Match': known } },
        { ...api.env, PHOTOS: broken },
      );
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const response = await ask(known);
      const name = `attachment; filename="${open.number}-1.png"`;
      const expected = [null, null, name, POLICY, 'nosniff', 'cross-origin', PUBLIC, tag];
      assert.deepEqual([response.status, headersOf(response)], [304, expected]);
    }
    t.mock.method(console, 'error', () => {});
    const other = await ask('"other"');
    assert.equal(other.headers.get('Retry-After'), '5');
    assert.deepEqual(await refused(other), [503, 'unavailable'], 'who has another one needs the bucket');
  });

  it('that does not exist is a 404 as safe', async () => {
    const { open } = await shown();
    const response = await camera.show({ ...open, photo: 'A'.repeat(43) });
    const [type, , disposition, ...rest] = headersOf(response);
    assert.deepEqual([response.status, type, disposition], [404, 'application/problem+json', null]);
    assert.deepEqual(rest, [POLICY, 'nosniff', 'cross-origin', 'no-store', null]);
  });

  it('may be read by a script of the agency’s own site alone', async () => {
    const { open } = await shown();
    for (const [origin, allowed] of [
      [SITE, SITE],
      ['https://elsewhere.example', null],
    ] as const) {
      const { headers } = await camera.show(open, { headers: { Origin: origin } });
      assert.equal(headers.get('Access-Control-Allow-Origin'), allowed);
    }
  });

  it('is told apart by its number alone, in any case', async () => {
    const { open } = await shown();
    const response = await camera.show({ ...open, number: open.number.toLowerCase() });
    assert.equal(response.headers.get('Content-Disposition'), `attachment; filename="${open.number}-1.png"`);
  });
});

describe('a photo that the public may not see', () => {
  it('is not there: unpublished, of another appeal, of a made-up number', async () => {
    const [a, b] = [await shown(), await shown()];
    const hidden: PhotoOf[] = [
      a.closed,
      { number: a.open.number, photo: b.open.photo },
      { number: 'KOK-2026-999999-A', photo: a.open.photo },
      { number: 'nonsense', photo: a.open.photo },
      { number: a.open.number, photo: '..%2F..%2Fetc' },
    ];
    const shapes = new Set<string>();
    for (const photo of hidden) {
      const response = await camera.show(photo);
      const { requestId: _, ...shape } = await problem(response);
      shapes.add(JSON.stringify([shape, headersOf(response)]));
    }
    assert.equal(shapes.size, 1, 'and nobody learns why');
    assert.equal((await camera.show(a.open)).status, 200, 'the control');
  });

  it('is gone at once when the citizen takes back the consent, also for who has a tag of it', async () => {
    const { mine, open } = await shown();
    assert.equal((await camera.show(open)).status, 200);
    await citizen.done(mine, 'consent');
    assert.equal((await camera.show(open)).status, 404);
    assert.equal((await camera.show(open, { headers: { 'If-None-Match': `"${open.photo}"` } })).status, 404);
    assert.equal((await camera.showToHolder(open, mine.code)).status, 200, 'its holder keeps it');
    assert.equal((await camera.showToDesk(open)).status, 200);
  });

  it('is not there before a moderator has read the appeal, nor after a refusal', async () => {
    const photos = await camera.ids(1);
    const mine = await citizen.sent({ photos });
    const photo = { number: mine.number, photo: photos[0] ?? '' };
    assert.equal((await camera.show(photo)).status, 404);
    await api.act(mine.number, 'moderation', { decision: 'reject', reason: 'insult', version: 1 });
    assert.equal((await camera.show(photo)).status, 404);
    await api.act(mine.number, 'moderation', { decision: 'publish', photos, version: 2 });
    assert.equal((await camera.show(photo)).status, 200, 'the control');
  });
});

describe('a photo for the agency', () => {
  it('is sent, published or not, and kept by nobody', async () => {
    const { open, closed } = await shown();
    for (const [index, photo] of [open, closed].entries()) {
      const response = await camera.showToDesk(photo);
      const size = String((await bytesOf(response.clone())).length);
      const name = `attachment; filename="${photo.number}-${index + 1}.png"`;
      const expected = ['image/png', size, name, POLICY, 'nosniff', 'same-origin', 'no-store', `"${photo.photo}"`];
      assert.deepEqual([response.status, headersOf(response)], [200, expected]);
    }
  });

  it('is not there for the staff of another agency, for no token, or with another number', async () => {
    await saveAgency(api.env.DB, { ...AGENCY, id: 'almaty', prefix: 'ALA' }, []);
    const foreign = { Authorization: `Bearer ${await api.token(['desk:read'], 'almaty')}` };
    const moderator = { Authorization: `Bearer ${await api.token(['desk:moderate'])}` };
    const [{ open, closed }, other] = [await shown(), await shown()];
    for (const photo of [open, closed]) {
      assert.deepEqual(await refused(await camera.showToDesk(photo, foreign)), [404, 'not_found']);
      assert.deepEqual(await refused(await camera.showToDesk(photo, {})), [401, 'unauthorized']);
      assert.deepEqual(await refused(await camera.showToDesk(photo, moderator)), [403, 'forbidden']);
    }
    const crossed = { number: other.open.number, photo: closed.photo };
    assert.deepEqual(await refused(await camera.showToDesk(crossed)), [404, 'not_found']);
  });
});

describe('a photo for the holder of the code', () => {
  it('is sent, published or not, and kept by nobody', async () => {
    const { mine, open, closed } = await shown();
    for (const photo of [open, closed]) {
      const response = await camera.showToHolder(photo, mine.code);
      assert.deepEqual(headersOf(response).slice(3, 7), [POLICY, 'nosniff', 'same-origin', 'no-store']);
      assert.ok((await bytesOf(response)).length > 0);
    }
  });

  it('is not there with a wrong code, another number, another photo, or once the words are erased', async () => {
    const [{ mine, closed }, other] = [await shown(), await shown()];
    const shapes = new Set<string>();
    const tried: [PhotoOf, string][] = [
      [closed, createCode()],
      [closed, 'x'],
      [closed, other.mine.code],
      [{ ...closed, number: other.mine.number }, mine.code],
      [{ ...closed, photo: other.closed.photo }, mine.code],
      [{ ...closed, number: 'nonsense' }, mine.code],
    ];
    for (const [photo, code] of tried) {
      const response = await camera.showToHolder(photo, code);
      const { requestId: _, ...shape } = await problem(response);
      shapes.add(JSON.stringify([shape, headersOf(response)]));
    }
    assert.equal((await camera.showToHolder(closed, mine.code)).status, 200, 'the control');
    await api.env.DB.prepare('DELETE FROM private_parts').run();
    const { requestId: _, ...shape } = await problem(await camera.showToHolder(closed, mine.code));
    assert.equal(shape.code, 'not_found');
    assert.equal(shapes.size, 1);
  });
});
