/** Opt-in entry `jauap/pages`: what people said about the pages of a site, counted. */
export { fetchCounts } from './fetch-counts.ts';
export { fetchUsefulness } from './fetch-usefulness.ts';
export { ratePage } from './rate-page.ts';
