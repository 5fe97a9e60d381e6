/** The map's projection: there and back, moved and come closer, never anywhere but Kazakhstan. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BOUNDS } from '../../../sdk/contract/vocabulary.ts';
import type { View } from '../../../widget/jauap-map/projection.ts';
import {
  fit,
  metresPerPixel,
  pan,
  project,
  resize,
  scaleOf,
  unproject,
  whole,
  within,
  ZOOM_MAX,
  zoomAt,
} from '../../../widget/jauap-map/projection.ts';
import { isTemplate, tilesOf } from '../../../widget/jauap-map/tiles.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const points = fc.record({ lat: between(BOUNDS.south, BOUNDS.north), lon: between(BOUNDS.west, BOUNDS.east) });
const sizes = fc.record({ width: fc.integer({ min: 200, max: 1200 }), height: fc.integer({ min: 200, max: 800 }) });
const views = fc
  .record({ centre: points, zoom: between(0, 20), size: sizes })
  .map(({ size, ...view }): View => within({ ...view, ...size }));
const pixels = fc.record({ x: between(0, 1), y: between(0, 1) });

const near = (a: number, b: number, by: number): boolean => Math.abs(a - b) <= by;

describe('the projection', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(points, views, (point, view) => {
        const back = unproject(project(point, view), view);
        assert.ok(near(back.lat, point.lat, 1e-6) && near(back.lon, point.lon, 1e-6));
      }),
    );
  });

  it('agrees with the tiles everybody serves: Astana at zoom 10', () => {
    const view: View = { centre: { lat: 51.1694, lon: 71.4491 }, zoom: 10, width: 200, height: 200 };
    const [tile] = tilesOf(view, 'https://tiles.example.kz/{z}/{x}/{y}.png').filter(
      ({ x, y, size }) => x <= 100 && y <= 100 && x + size > 100 && y + size > 100,
    );
    assert.equal(tile?.href, 'https://tiles.example.kz/10/715/342.png');
  });

  it('leaves what lies under the finger where it is while coming closer', () => {
    fc.assert(
      fc.property(views, pixels, between(-1, 1), (view, { x, y }, by) => {
        const at = { x: x * view.width, y: y * view.height };
        const under = unproject(at, view);
        const closer = zoomAt(view, by, at);
        const free = closer.centre.lat > BOUNDS.south && closer.centre.lat < BOUNDS.north;
        const freeToo = closer.centre.lon > BOUNDS.west && closer.centre.lon < BOUNDS.east;
        fc.pre(free && freeToo);
        const after = project(under, closer);
        assert.ok(near(after.x, at.x, 0.1) && near(after.y, at.y, 0.1));
      }),
    );
  });

  it('stays in the country and within its zooms, whatever is done to it', () => {
    fc.assert(
      fc.property(views, between(-5000, 5000), between(-5000, 5000), between(-9, 9), (view, dx, dy, by) => {
        for (const { centre, zoom } of [pan(view, dx, dy), zoomAt(view, by, { x: 1, y: 1 })]) {
          assert.ok(centre.lat >= BOUNDS.south && centre.lat <= BOUNDS.north);
          assert.ok(centre.lon >= BOUNDS.west && centre.lon <= BOUNDS.east);
          assert.ok(zoom >= fit(view.width, view.height) && zoom <= ZOOM_MAX);
        }
      }),
    );
  });

  it('shows the whole country in any frame, also after the frame has changed', () => {
    const corners = [
      { lat: BOUNDS.north, lon: BOUNDS.west },
      { lat: BOUNDS.south, lon: BOUNDS.east },
    ];
    fc.assert(
      fc.property(sizes, sizes, (before, { width, height }) => {
        for (const view of [whole(width, height), resize(whole(before.width, before.height), width, height)])
          for (const { x, y } of corners.map((corner) => project(corner, view)))
            assert.ok(x >= -0.1 && x <= width + 0.1 && y >= -0.1 && y <= height + 0.1);
      }),
    );
  });

  it('measures: a degree along the 50th parallel is 71.7 km', () => {
    const view = within({ centre: { lat: 50, lon: 70 }, zoom: 8, width: 600, height: 400 });
    const degree = project({ lat: 50, lon: 71 }, view).x - project({ lat: 50, lon: 70 }, view).x;
    assert.ok(near(degree * metresPerPixel(view), 71_700, 200));
  });

  it('has a scale of a round length, as long as there is room for', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { metres, pixels } = scaleOf(view, 100);
        assert.match(String(metres), /^[125]0*$/);
        assert.ok(pixels <= 100 && pixels > 39);
      }),
    );
  });
});

describe('tiles', () => {
  const template = 'https://tiles.example.kz/{z}/{x}/{y}.png';

  it('are asked for only over https, and only where the template names each', () => {
    const cases = [
      [template, true],
      ['http://tiles.example.kz/{z}/{x}/{y}.png', false],
      ['https://tiles.example.kz/{z}/{x}.png', false],
      ['data:image/png,{z}{x}{y}', false],
      ['javascript' + ':alert({z}{x}{y})', false],
      ['', false],
    ] as const;
    for (const [tiles, expected] of cases) assert.equal(isTemplate(tiles), expected, tiles);
  });

  it('cover the view, each once', () => {
    fc.assert(
      fc.property(views, pixels, (view, pixel) => {
        const [x, y] = [pixel.x * view.width, pixel.y * view.height];
        const covering = tilesOf(view, template).filter(
          (tile) => tile.x <= x && x < tile.x + tile.size && tile.y <= y && y < tile.y + tile.size,
        );
        assert.equal(covering.length, 1);
      }),
    );
  });

  it('keep their place in the list while they are in sight, so that no picture is exchanged', () => {
    fc.assert(
      fc.property(views, between(-200, 200), between(-200, 200), (view, dx, dy) => {
        const before = tilesOf(view, template).map(({ href }) => href);
        const after = tilesOf(pan(view, dx, dy), template).map(({ href }) => href);
        for (const [at, href] of after.entries()) if (before.includes(href)) assert.equal(before[at], href);
      }),
    );
  });
});
