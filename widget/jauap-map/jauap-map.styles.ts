import { controls } from '../styles/controls.ts';
import { css } from '../styles/css.ts';
import { tokens } from '../styles/tokens.ts';

export const styles = [
  tokens,
  controls,
  css`
    section {
      display: grid;
      gap: 0.75em;
      max-inline-size: 46em;
    }
    .waiting {
      min-block-size: var(--jauap-reserve, 30em);
    }
    .starts,
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75em;
      align-items: end;
    }
    .field {
      display: grid;
      flex: 1 1 14em;
      gap: 0.25em;
      min-inline-size: 0;
    }
    label {
      font-weight: 600;
    }
    .frame {
      position: relative;
      overflow: hidden;
      border: 2px solid var(--j-soft);
      border-radius: var(--j-round);
    }
    .frame:has([part='map']:focus-visible) {
      outline: 3px solid var(--j-accent);
      outline-offset: 2px;
    }
    [part='map'] {
      position: relative;
      aspect-ratio: 16 / 10;
      inline-size: 100%;
      min-block-size: 15em;
      outline: none;
      cursor: crosshair;
      user-select: none;
      /* A finger that goes up or down scrolls the page; sideways, or with a second one, it moves the map. */
      touch-action: pan-y;
    }
    svg {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
    }
    .zoom {
      position: absolute;
      /* South of Almaty there is room. */
      inset-block-end: 0.5em;
      inset-inline-end: 0.5em;
      display: flex;
      gap: 0.25em;
    }
    .zoom button {
      inline-size: max(44px, 2.75em);
      padding: 0;
      background: var(--j-ground);
    }
    [aria-disabled='true'] {
      border-color: var(--j-line);
      color: var(--j-soft);
    }
    text {
      font-size: 0.8125em;
      fill: var(--j-ink);
      stroke: var(--j-ground);
      stroke-width: 3px;
      stroke-linejoin: round;
      paint-order: stroke;
    }
    path {
      fill: none;
    }
    .border {
      stroke: var(--j-soft);
      stroke-width: 2px;
      stroke-linejoin: round;
    }
    .land {
      fill: var(--j-tint);
    }
    .net {
      stroke: var(--j-line);
    }
    .city {
      fill: var(--j-ink);
      stroke: var(--j-ground);
      stroke-width: 1.5px;
    }
    .ruler,
    .middle {
      stroke: var(--j-ink);
      stroke-width: 2px;
    }
    .middle {
      display: none;
    }
    :focus-visible .middle {
      display: inline;
    }
    .around {
      fill: var(--j-accent);
      fill-opacity: 0.2;
    }
    .marker {
      fill: var(--j-alert);
      stroke: var(--j-ground);
      stroke-width: 2px;
    }
    .eye {
      fill: var(--j-ground);
    }
    /* Shown to whoever needs it now; who hears the map hears it in any case. */
    #keys {
      display: none;
    }
    .frame:has([part='map']:focus-visible) + #keys {
      display: block;
    }
    p:empty {
      display: none;
    }
    /* The system's colours: what is drawn does not take them by itself. */
    @media (forced-colors: active) {
      text,
      .city,
      .marker {
        fill: CanvasText;
        stroke: Canvas;
      }
      .land,
      .eye {
        fill: Canvas;
      }
      .border,
      .ruler,
      .middle {
        stroke: CanvasText;
      }
      .marker {
        fill: Highlight;
      }
    }
  `,
];
