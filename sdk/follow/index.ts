/** Opt-in entry `jauap/follow`: what the holder of a code may do besides the acts of every client. */
export { fetchOwnPhoto } from './fetch-own-photo.ts';
export { fileOfficially } from './file-officially.ts';
export { setContact } from './set-contact.ts';
