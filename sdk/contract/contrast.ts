/** How well two colours can be told apart (WCAG 2.2, "contrast ratio"). Pure, imports nothing: browsers may load it. */

/** What an accent stands on in the widget, see `widget/styles/tokens.ts`. */
export const GROUNDS = { light: '#ffffff', dark: '#121a21' } as const;

/** Least ratio of text to its ground (WCAG 2.2 SC 1.4.3). */
export const CONTRAST_MIN = 4.5;

/** Share of one channel in the luminance, from two hex digits. */
function channel(colour: string, at: number): number {
  const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

const luminance = (colour: string): number =>
  0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);

/** Ratio of two colours `#rrggbb`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
