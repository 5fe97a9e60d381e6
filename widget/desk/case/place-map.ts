import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, LitElement, nothing, svg } from 'lit';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { drawing } from '../../jauap-map/drawing.ts';
import type { Point } from '../../jauap-map/projection.ts';
import type { MapWords } from '../../locales/map.ts';
import { mapWords } from '../../locales/map.ts';
import { css } from '../../styles/css.ts';
import { deskStyles } from '../kit/styles.ts';

const SIZE = { width: 480, height: 260 };

/** Near enough to tell the towns around. The drawn outline knows no streets. */
const ZOOM = 8;

/** The point of an appeal on a picture of the country, and in degrees. Nothing is asked of any other server. */
export class JauapDeskPlace extends LitElement {
  static override styles = [
    ...deskStyles,
    css`
      svg {
        inline-size: 100%;
        border: 2px solid var(--j-line);
        border-radius: var(--j-round);
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
      }
      .land {
        fill: var(--j-tint);
      }
      .net {
        stroke: var(--j-line);
      }
      .city {
        fill: var(--j-ink);
      }
      .ruler {
        stroke: var(--j-ink);
        stroke-width: 2px;
      }
      .middle,
      .around {
        display: none;
      }
      .marker {
        fill: var(--j-alert);
      }
      .eye {
        fill: var(--j-ground);
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    point: { attribute: false },
    language: {},
    label: {},
  };

  declare point: Point;
  declare language: AnswerLanguage;
  declare label: string;
  #words: MapWords | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.#words = (await mapWords[this.language]()).words;
    this.requestUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    const words = this.#words;
    if (!words) return nothing;
    const { point } = this;
    const view = { centre: point, zoom: ZOOM, ...SIZE };
    const picture = drawing({ view, tiles: [], point, accuracy: 0, em: 13 }, words);
    const position = `${point.lat.toFixed(5)}, ${point.lon.toFixed(5)}`;
    return html`${svg`<svg viewBox=${`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label=${`${this.label}: ${position}`}>${picture}</svg>`}
      <p class="small">${this.label}: ${position}</p>`;
  }
}

customElements.define('jauap-desk-place', JauapDeskPlace);
