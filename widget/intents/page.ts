/** Which page this is, for a feed that shows what was said about one page. */
export { currentAddress, watchPage } from '../page.ts';
