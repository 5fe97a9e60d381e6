/** The hosts: what each has that might break a guest, and what the widget takes from it. */

export interface Text {
  readonly size?: number;
  readonly dir?: 'ltr' | 'rtl';
  readonly zoom?: number;
  /** Between letters, in pixels: whoever needs more room there has it everywhere (WCAG 2.2, 1.4.12). */
  readonly letter?: number;
}

export interface Host {
  /** Name of its page. */
  readonly name: string;
  /** What it imitates. */
  readonly imitates: string;
  /** Size of its text in pixels, its direction, zoom and spacing: these the widget takes from the page, with its font, and nothing else. */
  readonly text?: Text;
}

export const HOSTS: readonly Host[] = [
  { name: 'wordpress', imitates: 'WordPress with a theme of state bodies: jQuery, emoji made pictures, global styles' },
  {
    name: 'bitrix',
    imitates: '1C-Bitrix: a composite cache that writes the area of the widget twice, and `* {}`',
    text: { letter: 0.5 },
  },
  {
    name: 'tilda',
    imitates: 'a page of blocks: zoomed and moved, lazy, `!important` on every control',
    text: { zoom: 0.9 },
  },
  { name: 'angular', imitates: 'Angular: zone.js over promises, timers and events; the element made by script' },
  { name: 'own-lit', imitates: 'a page with its own elements and two other copies of Lit' },
  {
    name: 'old-jquery',
    imitates: 'a page of 2009: old jQuery, extended built-ins, `document.write`, `font !important`',
    text: { size: 20 },
  },
  { name: 'quirks', imitates: 'a page without a doctype, in a table' },
  { name: 'base', imitates: 'a page whose `<base>` leads elsewhere' },
  { name: 'rtl', imitates: 'a page in Arabic script', text: { dir: 'rtl' } },
  { name: 'strict-csp', imitates: 'a page with a strict policy and Trusted Types' },
];

/** Address of the page with nothing but the widget, with such a text. */
export function referencePage({ size = 16, dir = 'ltr', zoom = 1, letter = 0 }: Text = {}): string {
  return `reference?size=${size}&dir=${dir}&zoom=${zoom}&letter=${letter}`;
}
