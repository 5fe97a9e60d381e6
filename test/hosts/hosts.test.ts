/**
 * Hosts in the wild: the built widget, pasted as an editor pastes it, on pages that imitate what state bodies have. Nothing leaks
 * either way, nothing breaks, nothing jumps, and an appeal can be sent. Needs the build in `dist/site`.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ELSEWHERE_WORDS } from '../../widget/locales/elsewhere.ts';
import { faultsOf } from '../helpers/axe.ts';
import type { Text } from './fixtures.ts';
import { HOSTS, referencePage } from './fixtures.ts';
import type { Hosts } from './start.ts';
import { startAll } from './start.ts';
import { difference, fill, noted, openForm, part, readFeed, send, surroundings, visit } from './visit.ts';

/** Events of the platform that leave a shadow root by their nature, and those of ours that are meant to. */
const MAY_BE_HEARD =
  /^(?:(?:aux|dbl)?click|contextmenu|(?:mouse|pointer|key|focus|blur|before|got|lost)\w*|input|jauap-submitted) at jauap-widget$/;

let hosts: Hosts;

before(async () => {
  hosts = await startAll();
});
after(() => hosts.close());

const open = (name: string) => visit(hosts.browser, `${hosts.origin}/${name}`);

/** The look of the widget on a page that has nothing else, with such a text. */
const looks = new Map<string, Promise<string[]>>();
function referenceLook(text?: Text): Promise<string[]> {
  const name = referencePage(text);
  const look = looks.get(name) ?? lookAt(name);
  looks.set(name, look);
  return look;
}

async function lookAt(name: string): Promise<string[]> {
  const { page, close } = await open(name);
  await readFeed(page);
  const look = await openForm(page);
  await close();
  return look;
}

async function surroundingsWithout(name: string) {
  const { page, close } = await open(`${name}${name.includes('?') ? '&' : '?'}without`);
  const seen = await surroundings(page);
  await close();
  return seen;
}

/**
 * Visits a host, uses all of the widget, and says what is wrong, by kind.
 * @param sabotage spoils the page when the feed is there.
 */
async function examine(name: string, text?: Text, sabotage?: () => void) {
  const [bare, reference] = [await surroundingsWithout(name), await referenceLook(text)];
  const { page, errors, close } = await open(name);
  await readFeed(page);
  if (sabotage) await page.evaluate(sabotage);
  const around = await surroundings(page);
  // Only until here: what moves later does so because somebody has pressed something.
  const { shifts } = await noted(page);
  const look = difference(reference, await openForm(page));
  await fill(page);
  const axe = await faultsOf(page, 'jauap-widget');
  const number = await send(page);
  const { heard } = await noted(page);
  await close();
  const wrong = {
    'styles of the host': difference(bare.styles, around.styles),
    globals: difference(bare.globals, around.globals),
    'look of the widget': look,
    errors: [...errors],
    shifts: shifts.map(({ value, moved }) => `${moved} by ${value}`),
    events: [...new Set(heard)].filter((one) => !MAY_BE_HEARD.test(one)),
    axe,
  };
  return { number, wrong };
}

describe('the widget on a host', () => {
  for (const { name, imitates, text } of HOSTS) {
    it(`changes nothing, is changed by nothing and takes an appeal on ${imitates}`, async () => {
      const { number, wrong } = await examine(name, text);
      for (const [kind, found] of Object.entries(wrong)) assert.deepEqual(found.slice(0, 9), [], kind);
      assert.match(number, /^KOK-/);
    });
  }

  it('would be caught if it leaked, threw, jumped, spoke or was hard to use: each control by its own measure', async () => {
    const { wrong } = await examine(referencePage(), {}, () => {
      const widget = document.querySelector('jauap-widget');
      const root = widget?.shadowRoot;
      if (!widget || !root) return;
      // Out of the widget: a style, a global, a patched built-in, an event; into it: another look, a control without a name.
      document.adoptedStyleSheets = [new CSSStyleSheet()];
      document.adoptedStyleSheets[0]?.insertRule('footer { color: red }');
      Object.assign(window, { leaked: true });
      Element.prototype.remove = function remove() {};
      root.querySelector('button')?.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      root.adoptedStyleSheets = root.adoptedStyleSheets.slice(1);
      root.querySelector('[part=door]')?.append(document.createElement('p'));
      root.append(document.createElement('input'));
      setTimeout(() => {
        throw new Error('thrown');
      });
      void Promise.reject(new Error('rejected'));
      console.error('said');
      widget.before(Object.assign(document.createElement('p'), { textContent: 'This one moves the page.' }));
    });
    assert.match(wrong['styles of the host'].join(), /footer \d+: color: rgb\(255, 0, 0\)/);
    assert.match(wrong.globals.join(), /window: leaked/);
    assert.match(wrong.globals.join(), /Element: remove function/);
    assert.match(wrong['look of the widget'].join(), /\[part=open\]: padding/);
    for (const error of ['thrown', 'rejected', 'said']) assert.ok(wrong.errors.join().includes(error), error);
    assert.match(wrong.shifts.join(), /JAUAP-WIDGET|MAIN|FOOTER/);
    assert.deepEqual(wrong.events, ['change at jauap-widget']);
    assert.match(wrong.axe.join(), /label/);
  });
});

describe('the widget on a page without an origin', () => {
  it('is not let read or send by the service, says why, leads to where everything works, and breaks nothing', async () => {
    const { page, errors, close } = await open('null-origin');
    const note = await part(page, '[part=elsewhere]');
    const [said, address, lang] = await note.evaluate((element) => [
      element.textContent,
      element.querySelector('a')?.href,
      element.lang,
    ]);
    assert.ok(said?.includes(ELSEWHERE_WORDS.ru.why) && said.includes(ELSEWHERE_WORDS.ru.open), said ?? '');
    assert.equal(lang, 'ru');
    const { status, headers } = await fetch(address ?? '');
    assert.deepEqual([status, headers.get('Content-Language') ?? 'ru'], [200, 'ru']);
    assert.match(address ?? '', /\/a\/kokshetau\?lang=ru$/);
    const seen = await page.evaluate(() =>
      ['door', 'feed'].map((name) =>
        document.querySelector('jauap-widget')?.shadowRoot?.querySelector(`[part=${name}]`)?.checkVisibility(),
      ),
    );
    assert.deepEqual(seen, [false, false], 'nothing is offered that cannot work');
    // Another language on the page is another language here.
    await page.evaluate(() => {
      document.documentElement.lang = 'kk';
    });
    await page.waitForFunction(
      (why: string) => document.querySelector('jauap-widget')?.shadowRoot?.textContent?.includes(why),
      {},
      ELSEWHERE_WORDS.kk.why,
    );
    assert.deepEqual(await faultsOf(page, 'jauap-widget'), []);
    // The browser itself reports each answer it keeps from the page; nothing else goes wrong.
    assert.deepEqual(
      errors.filter((error) => !/blocked by CORS policy|net::ERR_FAILED/.test(error)),
      [],
    );
    assert.deepEqual((await noted(page)).shifts, []);
    await close();
  });
});
