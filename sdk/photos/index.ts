/** Opt-in entry `jauap/photos`: sends a photo before the appeal that shows it, with progress. */
export type { StoredPhoto } from '../contract/types.ts';
export type { PhotoOptions, UploadOptions, UploadProgress } from './upload-photo.ts';
export { uploadPhoto } from './upload-photo.ts';
