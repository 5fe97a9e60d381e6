import { css } from '../../styles/css.ts';

/** The room of a case: the citizen's side and the agency's, next to each other where there is room. */
export const styles = css`
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    align-items: start;
  }
  @media (min-width: 64rem) {
    .ways {
      display: none;
    }
    .sides {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
    /* Whoever writes needs the room more than whoever is written to; both stay in sight. */
    .sides.writing {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }
  .sides > * {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .notice {
    padding: 0.5em 1em;
    border-inline-start: 4px solid var(--j-accent);
    background: var(--j-tint);
  }
  @media (min-width: 24rem) {
    .number {
      white-space: nowrap;
    }
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    gap: 0.5em 1em;
  }
  .facts dt {
    font-size: 0.875em;
    font-weight: 400;
    color: var(--j-soft);
  }
  .clocks {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 1em;
  }
  .clock h2 {
    font-size: 1em;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.75em;
    accent-color: var(--j-accent);
  }
  .late {
    accent-color: var(--j-alert);
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));
    gap: 0.5em;
  }
  summary {
    min-block-size: 2em;
    cursor: pointer;
  }
`;
