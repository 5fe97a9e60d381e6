import { css } from '../../styles/css.ts';

/** The frame around the rooms: menu, who is signed in, and what was last said. */
export const frame = css`
  :host {
    min-block-size: 100vh;
    font-size: 1rem;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    align-items: center;
    padding: 0.5em 1em;
    border-block-end: 1px solid var(--j-line);
  }
  .brand {
    font-weight: 700;
  }
  nav {
    flex: 1;
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25em;
    padding: 0;
    list-style: none;
  }
  nav a {
    display: inline-block;
    padding: 0.6em;
    text-decoration: none;
    border-block-end: 3px solid transparent;
  }
  nav a[aria-current] {
    border-block-end-color: currentcolor;
    font-weight: 600;
  }
  .who a,
  .language {
    padding: 0.6em;
  }
  .language {
    border-color: transparent;
  }
  .language[aria-pressed='true'] {
    border-color: currentcolor;
  }
  main {
    max-inline-size: 90rem;
    margin-inline: auto;
    padding: 1em;
  }
  main:focus {
    outline: none;
  }
  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }
  /* Above, where no bar of buttons stands; and never in the way of a click. */
  .said:not(:empty) {
    position: fixed;
    inset-block-start: 1em;
    pointer-events: none;
    inset-inline: 1em;
    max-inline-size: 40rem;
    margin-inline: auto;
    padding: 0.75em 1em;
    border: 2px solid var(--j-accent);
    border-radius: var(--j-round);
    background: var(--j-ground);
  }
`;
