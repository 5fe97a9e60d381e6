import { css } from '../styles/css.ts';

/** How a conversation and its form look. */
export const styles = css`
  [part='follow-ups'] li {
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--j-line);
  }
  [part='elsewhere'] {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--j-line);
  }
  li.theirs {
    border-color: var(--j-accent);
    background: var(--j-tint);
  }
  .tick {
    display: flex;
    gap: 0.75em;
    align-items: center;
  }
  .tick input {
    flex: none;
  }
`;
