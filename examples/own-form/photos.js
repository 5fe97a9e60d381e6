// Photos go as soon as they are chosen, with progress, and can be taken back at any time.
import { isApiError } from 'https://jauap.example/sdk/index.js';
import { uploadPhoto } from 'https://jauap.example/sdk/photos.js';
import { AGENCY, byId, ENDPOINT, element } from './service.js';
import { WORDS } from './words.js';

const MOST = 5;

/** In the order in which they were chosen. */
const photos = new Set();
const input = byId('photo');

input.addEventListener('change', () => {
  byId('photo-error').textContent = input.files.length > MOST - photos.size ? WORDS.tooManyPhotos : '';
  for (const file of [...input.files].slice(0, MOST - photos.size)) add(file);
  input.value = ''; // So that the same file can be chosen again.
});

function add(file) {
  const progress = element('progress', { max: 1, value: 0, ariaLabel: file.name });
  const state = element('span', { role: 'status' });
  const button = element('button', {
    type: 'button',
    textContent: WORDS.remove,
    ariaLabel: `${WORDS.remove}: ${file.name}`,
  });
  const item = element('li', {}, element('span', { textContent: file.name }), progress, state, button);
  const photo = { key: crypto.randomUUID(), file, progress, state, item };
  button.addEventListener('click', () => {
    remove(photo);
    input.focus();
  });
  photos.add(photo);
  byId('photos').append(item);
  send(photo);
}

/** @returns a promise of nothing that never rejects: how it went is in `id` and `error`. */
function send(photo) {
  photo.leaving = new AbortController();
  photo.state.textContent = WORDS.uploading;
  const { signal } = photo.leaving;
  const onProgress = ({ sent, total }) => (photo.progress.value = sent / total);
  photo.sending = uploadPhoto({ endpoint: ENDPOINT }, AGENCY, photo.file, { signal, onProgress }).then(
    ({ id }) => {
      Object.assign(photo, { id, error: undefined });
      photo.progress.value = 1;
      photo.state.textContent = WORDS.uploaded;
    },
    (error) => {
      photo.error = error;
      // What the service refuses for good goes no further; the rest is sent again with the words.
      const refused = isApiError(error) && !error.temporary;
      if (refused) photos.delete(photo);
      photo.state.textContent = refused ? (WORDS.photoProblems[error.code] ?? WORDS.photoProblems.other) : WORDS.later;
    },
  );
  return photo.sending;
}

function remove(photo) {
  photos.delete(photo);
  photo.leaving.abort();
  photo.item.remove();
}

/** All photos, after what is on its way has arrived and what failed was tried again. Those without `id` have not arrived. */
export async function settledPhotos() {
  for (const photo of photos) await (photo.error ? send(photo) : photo.sending);
  return [...photos].map(({ key, file, id, error }) => ({ key, blob: file, id, error }));
}

export function forgetPhotos() {
  for (const photo of photos) remove(photo);
  byId('photos').replaceChildren();
}
