/** How somebody wants to see our elements: read from an attribute, written as one, and made a style sheet. Pure. */

export const SIZES = ['100', '150', '200'] as const;
/** Names say text on ground, as the panels of state bodies' sites do. */
export const SCHEMES = ['own', 'white', 'black', 'blue', 'brown', 'green'] as const;

export type Size = (typeof SIZES)[number];
export type Scheme = (typeof SCHEMES)[number];

export interface View {
  /** Size of text, in per cent of the page's. */
  readonly size: Size;
  /** `own`: the colours of the site. */
  readonly scheme: Scheme;
  /** More room between letters. */
  readonly letters: boolean;
  /** More room between lines. */
  readonly lines: boolean;
  readonly pictures: boolean;
}

export const PLAIN: View = { size: '100', scheme: 'own', letters: false, lines: false, pictures: true };

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

/** @param words those of the attribute `data-jauap-view`, such as `size-200 black letters`; what is unknown is passed over. */
export function readView(words: string): View {
  const said = words.split(/\s+/);
  return {
    size: SIZES.find((size) => said.includes(`size-${size}`)) ?? PLAIN.size,
    scheme: SCHEMES.find((scheme) => said.includes(scheme)) ?? PLAIN.scheme,
    letters: said.includes('letters'),
    lines: said.includes('lines'),
    pictures: !said.includes('no-pictures'),
  };
}

/** The words of the attribute; empty where nothing is wanted otherwise. */
export function viewWords({ size, scheme, letters, lines, pictures }: View): string {
  const words = [
    size !== PLAIN.size && `size-${size}`,
    scheme !== PLAIN.scheme && scheme,
    letters && 'letters',
    lines && 'lines',
    !pictures && 'no-pictures',
  ];
  return words.filter(Boolean).join(' ');
}

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
