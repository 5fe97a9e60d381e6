/** From paper to the agency's page: what the code says is read by a decoder that is not ours. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import decode from 'qr/decode.js';
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import { posterPage } from '../../worker/pages/poster/poster-page.ts';
import { POSTER_WORDS } from '../../worker/pages/poster/words.ts';
import { FORM } from '../../worker/pages/tables/form.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, startApi } from '../helpers/api.ts';

let api: Api;
before(async () => {
  api = await startApi();
});
after(() => api.close());

const MODULE = 6;

/** Paints the outline as a browser would, by the even-odd rule of its horizontal crossings, and reads the pixels. */
function read(svg: string): string {
  const [, min = '', side = ''] = /viewBox="(-?\d+) -?\d+ (\d+)/.exec(svg) ?? [];
  const path = /fill="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  const rings = path
    .split('Z')
    .filter(Boolean)
    .map((ring) => Array.from(ring.matchAll(/(\d+) (\d+)/g), ([, x, y]) => [Number(x), Number(y)] as const));
  const edges = rings.flatMap((ring) => ring.map((from, i) => [from, ring[(i + 1) % ring.length] ?? from] as const));
  const isDark = (x: number, y: number) =>
    edges.filter(([[x1, y1], [, y2]]) => x1 > x && Math.min(y1, y2) < y && Math.max(y1, y2) > y).length % 2 === 1;
  const size = Number(side) * MODULE;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const at = (pixel: number) => Math.floor(pixel / MODULE) + Number(min) + 0.5;
      if (isDark(at(column), at(row))) data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
    }
  }
  return decode({ width: size, height: size, data });
}

describe('the QR code of an agency', () => {
  for (const lang of LANGUAGES) {
    it(`leads to its page in ${lang}, as a file and on the sheet`, async () => {
      const address = `http://localhost/a/kokshetau?lang=${lang}`;
      const file = await api.request(`/a/kokshetau/qr.svg?lang=${lang}`);
      assert.equal(file.headers.get('Content-Type'), 'image/svg+xml; charset=utf-8');
      const svg = await file.text();
      assert.equal(read(svg), address);
      const sheet = await (await api.request(`/a/kokshetau/poster?lang=${lang}`)).text();
      assert.equal(read(sheet), address);
      assert.equal(
        (await api.request(address.slice('http://localhost'.length))).status,
        200,
        'and there is such a page',
      );
    });
  }

  it('is read from its drawing, and not from the address beside it', async () => {
    const svg = await (await api.request('/a/kokshetau/qr.svg?lang=kk')).text();
    assert.throws(() => read(svg.replace(/fill="#000" d="[^"]*"/, 'fill="#000" d="M0 0L9 0L9 9L0 9Z"')));
  });
});

describe('the sheet', () => {
  it('says whose it is, what for, where it leads without a camera, and what it is not for', async () => {
    for (const lang of LANGUAGES) {
      const spoken = lang === 'en' ? (['en'] as const) : (['kk', 'ru'] as const);
      const response = await api.request(`/a/kokshetau/poster?lang=${lang}`);
      const text = await response.text();
      for (const one of spoken) {
        const { what, scan, type } = POSTER_WORDS[one];
        const { lead, danger } = FORM[one];
        for (const words of [AGENCY.names[one], lead, what, danger.replace('112-', '112\u2011')])
          assert.ok(text.includes(`<span lang="${one}">${words}</span>`), words);
        assert.ok(text.includes(`<span lang="${one}"><strong>${scan}</strong><br>${type}</span>`));
      }
      // Kazakh goes before Russian, each line in each language once.
      const order = Array.from(text.matchAll(/<span lang="(\w+)"/g), ([, one]) => one);
      assert.deepEqual(order, Array(5).fill(spoken).flat());
      assert.equal(text.match(/<svg/g)?.length, 1, 'one code');
      assert.ok(text.includes('localhost<wbr>/a/kokshetau</p>'));
      assert.ok(!text.includes('<script'), 'no script');
      assert.equal(response.headers.get('X-Robots-Tag'), 'noindex');
    }
  });

  it('says a name that there is in one language once, and a long one in smaller type', async () => {
    const names = { kk: 'Тұрғын үй-коммуналдық шаруашылық, жолаушылар көлігі және автомобиль жолдары бөлімі' };
    const sheet = String(await posterPage({ ...AGENCY, names }, 'http://localhost', 'ru'));
    assert.ok(sheet.includes(`<p class="agency long"><span lang="kk">${names.kk}</span></p>`));
  });

  it('is of no agency that there is not', async () => {
    for (const path of ['poster', 'qr.svg']) assert.equal((await api.request(`/a/nobody/${path}`)).status, 404, path);
  });
});
