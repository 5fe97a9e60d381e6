import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Photo } from '../../../sdk/contract/types.ts';
import { css } from '../../styles/css.ts';
import type { DeskClient } from '../client.ts';
import { deskStyles } from '../kit/styles.ts';
import { drawCovered } from './cover.ts';

/** Pixels of the longer side of a thumbnail, for dense screens. */
const THUMBNAIL = 640;

/** The pixels of a photo of an appeal. The page may show no picture of an address made on the spot, so it is drawn. */
export async function loadPhoto(client: DeskClient, number: string, photo: string): Promise<ImageBitmap> {
  const response = await client.fetch(DESK_ENDPOINTS.photo, { params: { number, photo } });
  return createImageBitmap(await response.blob());
}

/** A photo of an appeal, drawn on a canvas of its own shape. */
export class JauapDeskPhoto extends LitElement {
  static override styles = [
    ...deskStyles,
    css`
      canvas {
        display: block;
        max-inline-size: 100%;
        block-size: auto;
        max-block-size: 16rem;
        border-radius: var(--j-round);
        background: var(--j-tint);
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    number: {},
    photo: { attribute: false },
    label: {},
    failure: {},
  };

  declare client: DeskClient;
  declare number: string;
  declare photo: Photo;
  /** What a screen reader calls it. */
  declare label: string;
  /** Said if it does not come. */
  declare failure: string;
  #drawn = '';
  #failed = false;

  override updated(): void {
    if (this.#drawn !== this.photo.id) void this.#draw(this.photo);
  }

  async #draw({ id }: Photo): Promise<void> {
    this.#drawn = id;
    this.#failed = false;
    try {
      const picture = await loadPhoto(this.client, this.number, id);
      const canvas = this.renderRoot.querySelector('canvas');
      if (canvas && this.#drawn === id) drawCovered(canvas, picture, [], THUMBNAIL);
      picture.close();
    } catch {
      this.#failed = true;
      this.requestUpdate();
    }
  }

  override render(): TemplateResult {
    if (this.#failed) return html`<p class="alert">${this.label}. ${this.failure}</p>`;
    const { width, height } = this.photo;
    // Room for it before it comes, in its shape; a canvas of all its pixels would take megabytes for nothing.
    const scale = Math.min(1, THUMBNAIL / Math.max(width, height));
    return html`<canvas role="img" aria-label=${this.label} width=${Math.round(width * scale)} height=${Math.round(height * scale)}></canvas>`;
  }
}

customElements.define('jauap-desk-photo', JauapDeskPhoto);
