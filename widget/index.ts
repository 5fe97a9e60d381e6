/** The classes, for those who register or extend them themselves. Defines nothing. */
export { JauapFailedEvent, JauapSubmittedEvent } from './events.ts';
export type { Theme } from './jauap-element.ts';
export type { Scope } from './jauap-feed/jauap-feed.ts';
export { JauapFeed } from './jauap-feed/jauap-feed.ts';
export { JauapForm } from './jauap-form/jauap-form.ts';
export { JauapMap } from './jauap-map/jauap-map.ts';
export { JauapPointEvent } from './jauap-map/point-event.ts';
export { JauapMark } from './jauap-mark/jauap-mark.ts';
export { JauapMore } from './jauap-more/jauap-more.ts';
export { JauapPhotos } from './jauap-photos/jauap-photos.ts';
export { JauapPhotosEvent } from './jauap-photos/photos-event.ts';
export { JauapReceipt } from './jauap-receipt/jauap-receipt.ts';
export { JauapTrack } from './jauap-track/jauap-track.ts';
export { JauapWaiting } from './jauap-waiting/jauap-waiting.ts';
export { JauapWidget } from './jauap-widget/jauap-widget.ts';
