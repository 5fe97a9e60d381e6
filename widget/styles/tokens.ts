import { css } from './css.ts';

/**
 * Colours and type of every element. A page sets `--jauap-*`; inside, only the short private names are used, so that an
 * element nested in another one does not put the defaults back.
 *
 * `light-dark()` follows the page's own `color-scheme`, not the visitor's system: a light site stays light all through. A
 * browser that does not know it (before 2024) drops every one of these colours together and shows the page's own text and
 * ground, which belong to each other too.
 */
export const tokens = css`
  :host {
    --ink: var(--jauap-ink, light-dark(#14212b, #e6edf2));
    --soft: var(--jauap-ink-soft, light-dark(#4d5b66, #a8b6c1));
    --line: var(--jauap-line, light-dark(#d3dce2, #384752));
    --ground: var(--jauap-ground, light-dark(#fff, #121a21));
    --tint: var(--jauap-tint, light-dark(#eff6f8, #1a2830));
    --accent: var(--jauap-accent, light-dark(#00647a, #6ccbe0));
    --on-accent: var(--jauap-on-accent, light-dark(#fff, #06222b));
    --good: var(--jauap-good, light-dark(#176339, #83d6a5));
    --alert: var(--jauap-alert, light-dark(#a8201a, #ffa198));
    --round: var(--jauap-radius, 0.5em);
    display: block;
    color: var(--ink);
    background: var(--ground);
    font-family: var(--jauap-font);
    font-size: max(1em, 16px);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
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
  h2 {
    font-size: 1.5em;
    line-height: 1.2;
  }
  button {
    min-block-size: max(44px, 2.75em);
    padding: 0.5em 1.25em;
    border: 2px solid var(--accent);
    border-radius: var(--round);
    font: inherit;
    font-weight: 600;
    color: var(--accent);
    background: none;
    cursor: pointer;
  }
  .primary {
    color: var(--on-accent);
    background: var(--accent);
  }
  button:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .soft {
    color: var(--soft);
  }
  .alert {
    color: var(--alert);
    font-weight: 600;
  }
  /* A height kept free while nothing is known, so that the page below does not jump when it comes. */
  .waiting {
    inline-size: 100%;
    min-block-size: var(--jauap-reserve, 100vh);
    background: repeating-linear-gradient(var(--tint) 0 9em, transparent 0 10em);
  }
`;
