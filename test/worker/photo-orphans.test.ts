import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { collectOrphans } from '../../worker/services/collect-orphans.ts';
import { runMaintenance } from '../../worker/services/maintenance.ts';
import type { PhotoBucket } from '../../worker/store/photo-bucket.ts';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import { citizenOf } from '../helpers/citizen.ts';
import { newPicture, photographerOf } from '../helpers/photographer.ts';

// The bucket keeps its own time, so the time of these tests is near the real one.
const HOUR_MS = 3_600_000;
const START = Date.now();
const hoursLater = (hours: number) => new Date(START + hours * HOUR_MS);

let api: Api;
let camera: ReturnType<typeof photographerOf>;
before(async () => {
  api = await startApi();
  camera = photographerOf(api);
});
after(() => api.close());

const keys = async () => (await api.env.PHOTOS.list({ limit: 1000 })).objects.map(({ key }) => key);
const collect = (now: Date, bucket: PhotoBucket = api.env.PHOTOS) => collectOrphans({ db: api.env.DB, bucket }, now);
/** The bucket, but removing fails so many times. */
function stubborn(times = 1): PhotoBucket {
  let left = times;
  const { PHOTOS } = api.env;
  return {
    get: (key) => PHOTOS.get(key),
    put: (key, bytes, options) => PHOTOS.put(key, bytes, options),
    list: (options) => PHOTOS.list(options),
    delete: async (keys) => {
      if (left-- > 0) throw new Error('R2 is away');
      await PHOTOS.delete(keys);
    },
  };
}

beforeEach(async () => {
  api.setNow(hoursLater(0).toISOString());
  await api.env.DB.batch(
    ['appeal_photos', 'photos', 'photo_sweep'].map((table) => api.env.DB.prepare(`DELETE FROM ${table}`)),
  );
  await api.env.PHOTOS.delete(await keys());
});

describe('a photo that no appeal has named', () => {
  it('is removed after a day, row and bytes, and one that an appeal has is not', async () => {
    const [lonely = '', kept = ''] = await camera.ids(2);
    await api.accept({ photos: [kept] });
    assert.deepEqual(await collect(hoursLater(23)), { photos: 0, strays: 0 });
    assert.equal((await keys()).length, 2);
    assert.deepEqual(await collect(hoursLater(25)), { photos: 1, strays: 0 });
    const left = await keys();
    assert.ok(left.length === 1 && left[0]?.includes(kept) && !left[0].includes(lonely));
    assert.equal(await camera.rows('photos'), 1);
    assert.deepEqual(await collect(hoursLater(26)), { photos: 0, strays: 0 });
  });

  it('has another day each time it is uploaded again', async () => {
    const picture = newPicture();
    await camera.stored(picture);
    api.setNow(hoursLater(20).toISOString());
    assert.equal((await camera.upload(picture)).status, 200);
    assert.deepEqual(await collect(hoursLater(40)), { photos: 0, strays: 0 });
    assert.deepEqual(await collect(hoursLater(45)), { photos: 1, strays: 0 });
  });

  it('is stored anew when it comes again after that', async () => {
    const picture = newPicture();
    const { id } = await camera.stored(picture);
    await collect(hoursLater(25));
    api.setNow(hoursLater(25).toISOString());
    assert.equal((await camera.stored(picture)).id, id);
    await api.accept({ photos: [id] });
    assert.equal((await keys()).length, 1);
  });

  it('uploaded again while its old bytes are being removed keeps its new ones', async () => {
    const picture = newPicture();
    const { id } = await camera.stored(picture);
    const { PHOTOS } = api.env;
    let again = 0;
    const slow: PhotoBucket = {
      ...stubborn(0),
      delete: async (old) => {
        api.setNow(hoursLater(25).toISOString());
        again = (await camera.upload(picture)).status;
        await PHOTOS.delete(old);
      },
    };
    assert.deepEqual(await collect(hoursLater(25), slow), { photos: 1, strays: 0 });
    assert.equal(again, 201);
    const left = await keys();
    assert.equal(left.length, 1);
    const row = await api.env.DB.prepare('SELECT object FROM photos WHERE id = ?1').bind(id).first();
    assert.deepEqual(row, { object: left[0] });
  });
});

describe('bytes without a row', () => {
  it('left by a run that broke off are found by the next ones', async () => {
    await camera.ids(2);
    await assert.rejects(collect(hoursLater(25), stubborn()));
    assert.deepEqual([await camera.rows('photos'), (await keys()).length], [0, 2]);
    assert.deepEqual(await collect(hoursLater(26)), { photos: 0, strays: 2 });
    assert.deepEqual(await keys(), []);
  });

  it('are left alone for a day: their upload may not have come to its row yet', async () => {
    await camera.ids(1);
    await api.env.DB.prepare('DELETE FROM photos').run();
    assert.deepEqual(await collect(hoursLater(1)), { photos: 0, strays: 0 });
    assert.deepEqual(await collect(hoursLater(25)), { photos: 0, strays: 1 });
  });

  it('are left by an upload that the database broke off, which the client is told', async (t) => {
    t.mock.method(console, 'error', () => {});
    const db = new Proxy(api.env.DB, {
      get: (target, name) => {
        if (name !== 'prepare') return Reflect.get(target, name, target);
        return (sql: string) => {
          if (sql.startsWith('INSERT INTO photos')) throw new Error('D1 DB is overloaded.');
          return target.prepare(sql);
        };
      },
    });
    const init = { method: 'POST', headers: { 'Content-Type': 'image/png' }, body: Uint8Array.from(newPicture()) };
    assert.equal((await api.request('/v1/agencies/kokshetau/photos', init, db)).status, 503);
    assert.deepEqual([await camera.rows('photos'), (await keys()).length], [0, 1]);
    assert.deepEqual(await collect(hoursLater(25)), { photos: 0, strays: 1 });
  });

  it('are looked for a bounded number of keys at a time, all the way round', async () => {
    const bytes = new Uint8Array([1]);
    const sha256 = await crypto.subtle.digest('SHA-256', bytes);
    const object = (n: number) => `kokshetau/${'x'.repeat(40)}${String(n).padStart(3, '0')}/1`;
    for (let n = 0; n < 250; n++) await api.env.PHOTOS.put(object(n), bytes, { sha256 });
    const asked: number[] = [];
    const counting: PhotoBucket = {
      ...stubborn(0),
      list: (options) => {
        asked.push(options.limit);
        return api.env.PHOTOS.list(options);
      },
    };
    const found: number[] = [];
    for (let run = 0; run < 4; run++) found.push((await collect(hoursLater(25), counting)).strays);
    assert.deepEqual(found, [100, 100, 50, 0]);
    assert.deepEqual(asked, [100, 100, 100, 100]);
    assert.deepEqual(await keys(), []);
  });
});

describe('one run of the collector', () => {
  it('removes a bounded number of photos, and reads none that an appeal has', async (t) => {
    await api.env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
       INSERT INTO photos (agency, id, object, type, bytes, width, height, uploaded_at, attached)
       SELECT 'kokshetau', printf('%043d', i), printf('kokshetau/%043d/1', i), 'image/png', 1, 1, 1, '2026-01-01', i > 150 FROM n`,
    ).run();
    const reads: number[] = [];
    const db = new Proxy(api.env.DB, {
      get: (target, name) => {
        const member = Reflect.get(target, name, target);
        if (name !== 'prepare') return typeof member === 'function' ? member.bind(target) : member;
        return (sql: string) => {
          const statement = target.prepare(sql);
          if (!sql.startsWith('DELETE FROM photos')) return statement;
          return {
            bind: (...values: unknown[]) => ({
              all: async () => {
                const answer = await statement.bind(...values).all();
                reads.push(answer.meta.rows_read);
                return answer;
              },
            }),
          };
        };
      },
    });
    const { PHOTOS } = api.env;
    const runs = [1, 2, 3].map(() => () => collectOrphans({ db, bucket: PHOTOS }, hoursLater(25)));
    const removed: number[] = [];
    for (const run of runs) removed.push((await run()).photos);
    t.diagnostic(`rows read by the removal: ${reads.join(', ')}`);
    assert.deepEqual(removed, [100, 50, 0]);
    assert.ok(
      reads.every((read) => read <= 500),
      reads.join(),
    );
    assert.equal(await camera.rows('photos'), 1850);
  });
});

describe('housekeeping', () => {
  it('collects, and a job that fails is logged without a word of anybody', async (t) => {
    await camera.ids(1);
    const log = t.mock.method(console, 'error', () => {});
    await assert.rejects(runMaintenance({ ...api.env, PHOTOS: stubborn() }, hoursLater(25)), AggregateError);
    const line = JSON.parse(String(log.mock.calls[0]?.arguments[0]));
    const { job, message } = line;
    assert.deepEqual([job, message], ['collectOrphans', 'photo bucket unavailable']);
    await runMaintenance(api.env, hoursLater(26));
    assert.deepEqual([await keys(), log.mock.callCount()], [[], 1]);
  });

  it('keeps the photos of an appeal for good', async () => {
    const citizen = citizenOf(api);
    const photos = await (async () => {
      api.setNow('2026-11-16T05:00:00.000Z');
      return camera.ids(2);
    })();
    const mine = await citizen.sent({ photos });
    await runMaintenance(api.env, hoursLater(24 * 365));
    assert.equal((await citizen.track(mine)).photos.length, 2);
    for (const photo of photos) {
      assert.equal((await camera.showToHolder({ number: mine.number, photo }, mine.code)).status, 200);
    }
  });
});
