/** Method and path of every operation, version 1. Imports nothing. A `:name` segment is a parameter. */

/** Operations open to citizens, developers and everybody's software. */
export const ENDPOINTS = {
  agency: { method: 'GET', path: '/v1/agencies/:agency' },
  submit: { method: 'POST', path: '/v1/agencies/:agency/appeals' },
  feed: { method: 'GET', path: '/v1/agencies/:agency/feed' },
  appeal: { method: 'GET', path: '/v1/appeals/:number' },
  track: { method: 'POST', path: '/v1/appeals/:number/track' },
  followUp: { method: 'POST', path: '/v1/appeals/:number/follow-ups' },
  verdict: { method: 'POST', path: '/v1/appeals/:number/verdict' },
  withdraw: { method: 'POST', path: '/v1/appeals/:number/withdraw' },
  consent: { method: 'POST', path: '/v1/appeals/:number/consent' },
  official: { method: 'POST', path: '/v1/appeals/:number/official' },
  contact: { method: 'POST', path: '/v1/appeals/:number/contact' },
  photos: { method: 'POST', path: '/v1/agencies/:agency/photos' },
  photo: { method: 'GET', path: '/v1/appeals/:number/photos/:photo' },
  ownPhoto: { method: 'POST', path: '/v1/appeals/:number/photos/:photo' },
  similar: { method: 'GET', path: '/v1/agencies/:agency/similar' },
  support: { method: 'POST', path: '/v1/appeals/:number/support' },
  follow: { method: 'POST', path: '/v1/appeals/:number/follow' },
  counts: { method: 'GET', path: '/v1/agencies/:agency/counts' },
  useful: { method: 'GET', path: '/v1/agencies/:agency/useful' },
  rate: { method: 'POST', path: '/v1/agencies/:agency/useful' },
} as const;

/** Operations for staff, behind a session or a scoped token. Apart from the public ones, so that the SDK does not carry them. */
export const DESK_ENDPOINTS = {
  queue: { method: 'GET', path: '/v1/desk/appeals' },
  case: { method: 'GET', path: '/v1/desk/appeals/:number' },
  moderate: { method: 'POST', path: '/v1/desk/appeals/:number/moderation' },
  move: { method: 'POST', path: '/v1/desk/appeals/:number/status' },
  redirect: { method: 'POST', path: '/v1/desk/appeals/:number/redirect' },
  extend: { method: 'POST', path: '/v1/desk/appeals/:number/extension' },
  answer: { method: 'POST', path: '/v1/desk/appeals/:number/answer' },
  classify: { method: 'POST', path: '/v1/desk/appeals/:number/topic' },
  reply: { method: 'POST', path: '/v1/desk/appeals/:number/replies' },
  moderateReply: { method: 'POST', path: '/v1/desk/appeals/:number/replies/:seq/moderation' },
  photo: { method: 'GET', path: '/v1/desk/appeals/:number/photos/:photo' },
  useful: { method: 'GET', path: '/v1/desk/useful' },
  session: { method: 'GET', path: '/v1/desk/session' },
  signOut: { method: 'DELETE', path: '/v1/desk/session' },
  bodies: { method: 'GET', path: '/v1/desk/agencies' },
} as const;

/** Operations about the service itself. */
export const SERVICE_ENDPOINTS = {
  health: { method: 'GET', path: '/health' },
  openapi: { method: 'GET', path: '/openapi.json' },
} as const;
