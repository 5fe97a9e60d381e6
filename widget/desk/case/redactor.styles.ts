import { css } from '../../styles/css.ts';

/** The original and its public version, side by side where there is room. */
export const styles = css`
  :host {
    box-shadow: none;
  }
  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    gap: 1em;
  }
  .marked {
    display: grid;
  }
  .marked > * {
    grid-area: 1 / 1;
    padding: 0.5em 0.75em;
    border: 2px solid transparent;
    font: inherit;
    line-height: inherit;
    letter-spacing: normal;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    hyphens: none;
  }
  .under {
    color: transparent;
    user-select: none;
  }
  .marked textarea {
    position: relative;
    min-block-size: 0;
    overflow: hidden;
    border-color: var(--j-line);
    background: none;
    resize: none;
  }
  mark {
    color: inherit;
    background: color-mix(in srgb, var(--j-alert) 25%, var(--j-ground));
  }
  .public {
    padding: 0.5em 0.75em;
    border: 2px solid var(--j-line);
    border-radius: var(--j-round);
    background: var(--j-tint);
    white-space: pre-wrap;
  }
  .mask {
    display: inline;
    min-block-size: 1.5em;
    padding: 0 0.25em;
    border: 1px solid var(--j-alert);
    font-weight: 400;
    line-height: 1.35;
    color: var(--j-alert);
    background: var(--j-ground);
  }
  .mask.hand {
    border-style: dashed;
  }
  .quiet {
    border-color: transparent;
    padding-inline: 0.25em;
    text-decoration: underline;
  }
  .hidden {
    padding: 0;
    list-style: none;
  }
  h3 {
    font-size: 1em;
  }
  [role='status']:empty {
    display: none;
  }
`;
