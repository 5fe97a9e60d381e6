import type { Photo } from './photo.ts';

/** The citizen added or removed photos or tried one again, or an upload has ended. Setting the property fires nothing. */
export class JauapPhotosEvent extends Event {
  readonly photos: readonly Photo[];

  constructor(photos: readonly Photo[]) {
    super('jauap-photos', { bubbles: true, composed: true });
    this.photos = photos;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jauap-photos': JauapPhotosEvent;
  }
}
