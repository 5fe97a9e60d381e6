/** How somebody wants to see elements and pages: as the words of an attribute, and of a cookie. Plain, so that everybody reads them alike. */

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
