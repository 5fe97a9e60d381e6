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
    gap: 0 1.5em;
    align-items: center;
    justify-content: space-between;
    padding: 0.25em 1em;
    border-block-end: 1px solid var(--j-line);
  }
  .brand {
    font-weight: 700;
  }
  /* The name and the person stand in one row, the rooms in a row of their own: whatever the language, no word of them breaks. */
  #menu {
    display: contents;
  }
  nav {
    order: 1;
    flex: 1 0 100%;
  }
  .fold {
    display: none;
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
  @media (max-width: 60rem) {
    .brand {
      flex: 1;
    }
    .fold {
      display: block;
    }
    #menu {
      flex: 1 0 100%;
      display: grid;
      gap: 0.5em;
      padding-block: 0.5em;
    }
    #menu:not(.open) {
      display: none;
    }
    nav ul {
      display: grid;
    }
    nav a {
      display: block;
    }
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
  /* There a line that is clear is drawn all the same. */
  @media (forced-colors: active) {
    nav a:not([aria-current]) {
      border: 0;
    }
    .language[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
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
  .not-loaded {
    margin-block-end: 1.5em;
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
