/**
 * The operations, one a module, over a transport. Who needs only some of them (a page that shows the feed and loads the
 * form later) imports those and leaves the rest out of its first chunk; `createClient` binds them all.
 */
export { fetchAgency } from './fetch-agency.ts';
export { fetchAppeal } from './fetch-appeal.ts';
export type { FeedFilter } from './fetch-feed.ts';
export { fetchFeed, fetchFeedPages } from './fetch-feed.ts';
export type { FollowUpOptions } from './follow-up.ts';
export { followUp } from './follow-up.ts';
export type { VerdictInput } from './give-verdict.ts';
export { giveVerdict } from './give-verdict.ts';
export { revokeConsent } from './revoke-consent.ts';
export type { SubmitOptions, Submitted } from './submit-appeal.ts';
export { submitAppeal } from './submit-appeal.ts';
export { trackAppeal } from './track-appeal.ts';
export { withdraw } from './withdraw.ts';
