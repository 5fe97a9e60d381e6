import { css } from '../styles/css.ts';

export const keepingStyles = css`
  ul {
    padding-inline-start: 1.5em;
  }
  /* Letters of a large size need the room more than their margins. */
  button {
    padding-inline: min(1.25em, 4vw);
  }
  [part='following'] {
    display: flex;
    flex-wrap: wrap;
    gap: 1.25em;
    align-items: center;
  }
  [part='following'] > div {
    display: grid;
    flex: 1 1 14em;
    gap: 0.5em;
    min-inline-size: 0;
  }
  /* Dark on light in every theme: many cameras do not read it the other way round. */
  [part='qr'] {
    inline-size: min(100%, 11em);
    forced-color-adjust: none;
    color-scheme: light;
  }
  [part='address'] {
    font-weight: 600;
  }
  [part='gate'] {
    display: grid;
    gap: 1em;
    padding: min(1em, 5%);
    border: 2px solid var(--j-alert);
    border-radius: var(--j-round);
  }
`;
