import { css } from '../../styles/css.ts';

/** How the choice of a body looks. */
export const styles = css`
  fieldset {
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .choice {
    display: flex;
    gap: 0.6em;
    align-items: flex-start;
    min-block-size: 44px;
    padding-block: 0.5em;
    font-weight: 400;
  }
  .bodies {
    max-block-size: 17em;
    overflow-y: auto;
    padding-inline: 0.75em;
    border: 1px solid var(--j-line);
    border-radius: var(--j-round);
  }
  .bodies:empty {
    display: none;
  }
  .bodies .choice + .choice {
    border-block-start: 1px solid var(--j-line);
  }
  .choice .badge {
    margin-inline-start: 0.5em;
    color: var(--j-good);
  }
  .told {
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--j-accent);
    background: var(--j-tint);
  }
  .told ul {
    padding-inline-start: 1.25em;
  }
  p:empty {
    display: none;
  }
`;
