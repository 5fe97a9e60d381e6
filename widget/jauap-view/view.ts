/** How somebody wants to see our elements, made a style sheet. Pure. */
import type { Scheme, View } from '../../sdk/contract/view-words.ts';

/** Text and ground of each scheme; the text of each reaches 7 : 1, and its softened form 4.5 : 1 (WCAG 2.2, 1.4.3 and 1.4.6). */
const COLOURS: Readonly<
  Record<Exclude<Scheme, 'own'>, readonly [ink: string, ground: string, lies: 'light' | 'dark']>
> = {
  white: ['#000', '#fff', 'light'],
  black: ['#fff', '#000', 'dark'],
  blue: ['#001f4d', '#9dd1ff', 'light'],
  brown: ['#33312a', '#f7f3d6', 'light'],
  green: ['#a9e44d', '#2a1b0f', 'dark'],
};

/** Elements that stand in pages; those inside them inherit. The badge of a listing looks as the text around it does. */
const TAGS = ['widget', 'feed', 'form', 'track', 'receipt', 'useful', 'mark', 'view', 'stats', 'rating', 'overdue'];

/** The rules that show it. `!important`, since an agency sets its own colours on the same elements. */
export function viewRules({ size, scheme, letters, lines, pictures }: View): string {
  const times = Number(size) / 100;
  const set = {
    ...(times > 1 && { 'font-size': `max(${times}em, ${16 * times}px)` }),
    ...(scheme !== 'own' && coloursOf(scheme)),
    ...(letters && { 'letter-spacing': '.12em' }),
    ...(lines && { '--jauap-line-height': '2' }),
    ...(!pictures && { '--jauap-pictures': 'none' }),
  };
  const body = Object.entries(set).map(([name, value]) => `${name}:${value}!important`);
  return body.length ? `:is(${TAGS.map((tag) => `jauap-${tag}`)}){${body.join(';')}}` : '';
}

function coloursOf(scheme: Exclude<Scheme, 'own'>): Record<string, string> {
  const [ink, ground, lies] = COLOURS[scheme];
  const inks = ['ink', 'accent', 'good', 'alert'].map((name) => [`--jauap-${name}`, ink]);
  return {
    ...Object.fromEntries(inks),
    '--jauap-ground': ground,
    color: ink,
    'background-color': ground,
    'color-scheme': lies,
    // What reaches further than the text elsewhere would cover the page's own words in another colour.
    'box-shadow': 'none',
    padding: 'min(1em,4%)',
    'box-sizing': 'border-box',
  };
}
