/** Where a point of the map lies, how coordinates are read, and how the border was made. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CENTRES, isRegion, REGIONS } from '../../../widget/jauap-map/centres.ts';
import { labelsOf } from '../../../widget/jauap-map/drawing.ts';
import { inCountry, inOutline, nearest, RINGS, readCoordinates, ringOf } from '../../../widget/jauap-map/place.ts';
import { project, whole } from '../../../widget/jauap-map/projection.ts';
import { words as en } from '../../../widget/locales/en.map.ts';
import { words as kk } from '../../../widget/locales/kk.map.ts';
import { words as ru } from '../../../widget/locales/ru.map.ts';
import { encode, ringsOf, simplify } from '../../tools/make-outline.ts';

describe('the border', () => {
  it('has the centres of all twenty regions inside', () => {
    assert.equal(REGIONS.length, 20);
    for (const region of REGIONS) assert.ok(inOutline(CENTRES[region]) && inCountry(CENTRES[region]), region);
  });

  const places = [
    ['Baikonur, leased and still Kazakhstan', 45.62, 63.31, true],
    ['Khorgos, at the border', 44.21, 80.41, true],
    ['Korday, at the border', 43.04, 74.71, true],
    ['Saryagash, at the border', 41.45, 69.17, true],
    ['Bishkek', 42.87, 74.59, false],
    ['Omsk', 54.99, 73.37, false],
    ['Tashkent', 41.3, 69.24, false],
    ['Orenburg', 51.77, 55.1, false],
    ['Nukus', 42.46, 59.6, false],
    ['the middle of the Caspian Sea', 42.5, 50.2, false],
  ] as const;
  for (const [place, lat, lon, expected] of places) {
    it(`has ${place} ${expected ? 'inside' : 'outside'}`, () => assert.equal(inOutline({ lat, lon }), expected));
  }

  it('lies in the box the service takes points from', () => {
    assert.ok(RINGS.flat().length > 300);
    assert.deepEqual(
      RINGS.flat().filter((corner) => !inCountry(corner)),
      [],
    );
  });

  it('is read as it was written, to a fiftieth of a degree', () => {
    const ring = fc.array(
      fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true })),
    );
    fc.assert(
      fc.property(ring, (corners) => {
        const read = ringOf(encode(corners));
        assert.equal(read.length, corners.length);
        for (const [at, [lon, lat]] of corners.entries()) {
          assert.ok(Math.abs((read[at]?.lon ?? 999) - lon) < 0.0101);
          assert.ok(Math.abs((read[at]?.lat ?? 999) - lat) < 0.0101);
        }
      }),
    );
  });

  it('is made of the outer rings of one country, and what is left out hardly bends it', () => {
    const topology = {
      transform: { scale: [1, 1], translate: [10, 20] },
      arcs: [
        [
          [0, 0],
          [4, 0],
          [0, 4],
        ],
        [
          [0, 0],
          [0, 4],
          [4, 0],
        ],
        [
          [1, 1],
          [1, 0],
          [0, 1],
        ],
      ],
      objects: { countries: { geometries: [{ properties: { name: 'Square' }, arcs: [[[0, ~1], [2]]] }] } },
    } as const;
    assert.deepEqual(ringsOf(topology, 'Square'), [
      [
        [10, 20],
        [14, 20],
        [14, 24],
        [10, 24],
      ],
    ]);
    assert.throws(() => ringsOf(topology, 'Atlantis'));
    assert.deepEqual(
      simplify([
        [0, 0],
        [1, 0.001],
        [2, 0],
        [3, 1],
        [4, 0],
      ]),
      [
        [0, 0],
        [2, 0],
        [3, 1],
        [4, 0],
      ],
    );
  });
});

describe('the nearest city', () => {
  it('is itself at each centre', () => {
    for (const region of REGIONS) assert.deepEqual(nearest(CENTRES[region]), { region, km: 0 });
  });

  it('is told with its distance: Zerenda lies 42 km south of Kokshetau', () => {
    const { region, km } = nearest({ lat: 52.908, lon: 69.15 });
    assert.equal(region, 'KZ-11');
    assert.ok(km > 39 && km < 46, String(km));
  });
});

describe('coordinates', () => {
  const cases = [
    ['53.28, 69.38', { lat: 53.28, lon: 69.38 }],
    ['53.28,69.38', { lat: 53.28, lon: 69.38 }],
    ['53,28 69,38', { lat: 53.28, lon: 69.38 }],
    ['53,28; 69,38', { lat: 53.28, lon: 69.38 }],
    [' 53.28° N  69.38° E ', { lat: 53.28, lon: 69.38 }],
    ['51,1694° с. ш., 71,4491° в. д.', { lat: 51.1694, lon: 71.4491 }],
    ['51,1694° с. е., 71,4491° ш. б.', { lat: 51.1694, lon: 71.4491 }],
    ['51°10′12″N 71°26′45″E', { lat: 51.17, lon: 71.44583 }],
    ['53.280000001 69.380004', { lat: 53.28, lon: 69.38 }],
    ['53 69', { lat: 53, lon: 69 }],
    ['-53 69', { lat: -53, lon: 69 }],
    ['53.28', undefined],
    ['53, 69, 70', undefined],
    ['Абай көшесі, 14', undefined],
    ['1 2 3 4 5 6 7', undefined],
    ['', undefined],
  ] as const;
  for (const [text, expected] of cases) {
    it(`are read from «${text}»: ${expected ? 'yes' : 'no'}`, () => assert.deepEqual(readCoordinates(text), expected));
  }

  it('are read again as every language writes them', () => {
    const degrees = fc.double({ min: 41, max: 87, noNaN: true }).map((value) => Number(value.toFixed(5)));
    fc.assert(
      fc.property(degrees, degrees, (lat, lon) => {
        for (const { position } of [kk, ru, en])
          assert.deepEqual(readCoordinates(position({ lat, lon })), { lat, lon });
      }),
    );
  });
});

describe('the words of the map', () => {
  it('name every centre in three languages, each once', () => {
    for (const { centres } of [kk, ru, en]) {
      assert.deepEqual(Object.keys(centres).sort(), [...REGIONS].sort());
      assert.equal(new Set(Object.values(centres)).size, REGIONS.length);
    }
    assert.equal(isRegion('KZ-11'), true);
    assert.equal(isRegion('toString'), false);
  });

  it('count no kilometres that the list of cities is too rough for', () => {
    assert.equal(ru.near('Кокшетау', 3), 'Ближайший крупный город: Кокшетау, < 10 км');
    assert.equal(kk.near('Көкшетау', 12), 'Ең жақын ірі қала: Көкшетау, ≈ 12 км');
    assert.equal(ru.position({ lat: 51.1694, lon: 71.4491 }), '51,1694° с. ш., 71,4491° в. д.');
  });

  it('do not cover each other on the map, and the cities that are regions come first', () => {
    for (const [width, height] of [
      [300, 240],
      [700, 440],
    ] as const) {
      const view = whole(width, height);
      const shown = labelsOf(view, 13, kk.centres).filter((label) => label.shown);
      assert.ok(shown.length >= 8, `${shown.length} names at ${width}`);
      for (const city of ['KZ-71', 'KZ-75'] as const)
        assert.ok(shown.some(({ x }) => x === project(CENTRES[city], view).x));
      for (const a of shown)
        for (const b of shown)
          assert.ok(
            a === b || Math.abs(a.y - b.y) >= 13 || a.left + a.width <= b.left || b.left + b.width <= a.left,
            `${a.name} and ${b.name}`,
          );
    }
  });
});
