/** Opt-in entry `jauap/neighbours`: appeals that resemble a draft, the support of others, and following their appeals. */
export { fetchSimilar } from './fetch-similar.ts';
export { followAppeal } from './follow-appeal.ts';
export { supportAppeal } from './support-appeal.ts';
