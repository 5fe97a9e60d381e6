import { css } from './css.ts';

/**
 * Colours and type of every element. A page sets `--jauap-*`; inside, only the private `--j-*` are used, so that an
 * element nested in another one does not put the defaults back, and a page may write `--jauap-accent: var(--accent)` without
 * making a circle of it. Five colours are chosen, the others are mixed from them: an
 * agency that sets its own accent gets the panels that go with it.
 *
 * `light-dark()` follows the page's own `color-scheme`, not the visitor's system: a light site stays light all through. A
 * browser that does not know it (before 2024) drops every one of these colours together and shows the page's own text and
 * ground, which belong to each other too.
 */
export const tokens = css`
  :host {
    /* Nothing of the page around but its font, its spacing and its scheme; a part of the page that is not shown stays so. */
    all: initial;
    letter-spacing: inherit;
    color-scheme: inherit;
    visibility: inherit;
    --j-ink: var(--jauap-ink, light-dark(#14212b, #e6edf2));
    --j-ground: var(--jauap-ground, light-dark(#fff, #121a21));
    --j-accent: var(--jauap-accent, light-dark(#00647a, #6ccbe0));
    --j-good: var(--jauap-good, light-dark(#176339, #83d6a5));
    --j-alert: var(--jauap-alert, light-dark(#a8201a, #ffa198));
    --j-soft: color-mix(in srgb, var(--j-ink) 72%, var(--j-ground));
    --j-line: color-mix(in srgb, var(--j-ink) 20%, var(--j-ground));
    --j-tint: color-mix(in srgb, var(--j-accent) 8%, var(--j-ground));
    --j-round: var(--jauap-radius, 0.5em);
    display: block;
    color: var(--j-ink) !important;
    background: var(--j-ground) !important;
    /* Where the page has another ground, ours reaches a little further than the text; it moves nothing. */
    box-shadow: 0 0 0 1em var(--j-ground);
    font-family: var(--jauap-font);
    font-size: max(1em, 16px);
    line-height: var(--jauap-line-height, 1.5) !important;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  h2,
  h3,
  h4 {
    line-height: 1.25;
  }
  a {
    color: var(--j-accent);
  }
  button {
    min-block-size: max(44px, 2.75em);
    padding: 0.5em 1.25em;
    border: 2px solid var(--j-accent);
    border-radius: var(--j-round);
    font: inherit;
    font-weight: 600;
    color: var(--j-accent);
    background: none;
    cursor: pointer;
  }
  .primary {
    color: var(--j-ground);
    background: var(--j-accent);
  }
  button:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 3px solid var(--j-accent);
    outline-offset: 2px;
  }
  .soft {
    color: var(--j-soft);
  }
  .alert {
    color: var(--j-alert);
    font-weight: 600;
  }
  /* A height kept free while nothing is known, so that the page below does not jump when it comes. */
  .waiting {
    inline-size: 100%;
    min-block-size: var(--jauap-reserve, 100vh);
    background: var(--j-tint);
  }
`;
