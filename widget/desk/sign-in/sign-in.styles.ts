import { css } from '../../styles/css.ts';

export const signInStyles = css`
  .way {
    max-inline-size: 32rem;
    margin-inline: auto;
  }
  :host(:not([over])) .way {
    padding-block: 2em;
  }
  .way > .stack > button {
    display: block;
    inline-size: 100%;
  }
  .welcome {
    font-weight: 600;
  }
  .code {
    font-family: ui-monospace, monospace;
    letter-spacing: 0.05em;
  }
  [role='status']:empty,
  [role='alert']:empty {
    margin: 0;
  }
`;
