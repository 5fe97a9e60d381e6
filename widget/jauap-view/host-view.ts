/** The version for people with low vision that a site has already: by what its panel writes on the page. */
import type { Scheme, View } from '../../sdk/contract/view-words.ts';
import { PLAIN, readView } from '../../sdk/contract/view-words.ts';

/** Colours by the names that panels use. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  white: 'white',
  black: 'black',
  blue: 'blue',
  brown: 'brown',
  green: 'green',
};

type Finder = (page: Document) => Partial<View> | undefined;

/** The panel «Button visually impaired» for WordPress, 1C-Bitrix and plain pages: what it wraps the page in says everything. */
const bvi: Finder = (page) => {
  const body = page.querySelector<HTMLElement>('.bvi-body');
  if (!body) return undefined;
  const said = (name: string) => body.getAttribute(`data-bvi-${name}`) ?? '';
  const pixels = Number.parseFloat(said('fontsize') || said('size'));
  return {
    scheme: SCHEMES[said('theme')] ?? 'white',
    // It sets the size of text on everything itself; its own steps go up to 39 pixels.
    size: pixels >= 28 ? '200' : pixels >= 20 ? '150' : '100',
    letters: /average|big/.test(said('letterspacing')),
    lines: /average|big/.test(said('lineheight')),
    pictures: said('images') !== 'false',
  };
};

/** Templates of 1C-Bitrix: classes of the body, such as `special-aaVersion-on special-color-black special-font-big`. */
const bitrix: Finder = ({ body: { className } }) => {
  if (!/\bspecial-aaVersion-on\b/i.test(className)) return undefined;
  const [, colour = ''] = /\bspecial-color-(\w+)/.exec(className) ?? [];
  const [, font = ''] = /\bspecial-font-(\w+)/.exec(className) ?? [];
  return {
    scheme: SCHEMES[colour] ?? 'white',
    size: font === 'big' ? '200' : font === 'middle' || font === 'normal' ? '150' : '100',
    pictures: !/\bspecial-image-off\b/.test(className),
  };
};

/** CodeX.Special: `special-white` and the like, and `special-big`, on the body. */
const codex: Finder = ({ body: { classList } }) => {
  const scheme = (['white', 'blue', 'green'] as const).find((colour) => classList.contains(`special-${colour}`));
  const big = classList.contains('special-big');
  return scheme || big ? { ...(scheme && { scheme }), ...(big && { size: '150' }) } : undefined;
};

/** Class by which many templates say no more than that it is on; the colours are then the safest. */
const plainly: Finder = ({ body, documentElement }) =>
  [body, documentElement].some(({ classList }) =>
    ['bvi-active', 'low-vision', 'blind-version'].some((one) => classList.contains(one)),
  )
    ? { scheme: 'white', size: '150' }
    : undefined;

/**
 * What the page asks for: the words of `data-jauap-view` on `<html>`, which speak for themselves, else what a known panel has written.
 * @returns `undefined` where nothing is asked for.
 */
export function hostView(page: Document): View | undefined {
  const words = page.documentElement.dataset.jauapView;
  if (words !== undefined) return readView(words);
  for (const find of [bvi, bitrix, codex, plainly]) {
    const found = find(page);
    if (found) return { ...PLAIN, ...found };
  }
  return undefined;
}
