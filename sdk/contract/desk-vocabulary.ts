/**
 * The words of the staff's side. Apart from the others, so that a citizen's browser carries none of them. Imports nothing.
 */

/** What staff are to the desk. One person may be several. */
export const ROLES = ['officer', 'moderator', 'head', 'monitor', 'integrity', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What somebody at the desk may do. Which role may do what stands in `worker/domain/access.ts`. */
export const SCOPES = [
  'desk:read',
  'desk:private',
  'desk:moderate',
  'desk:act',
  'desk:answer',
  'desk:assign',
  'desk:register',
  'desk:hide',
  'desk:head',
  'desk:export',
  'desk:admin',
  'service:admin',
] as const;
export type Scope = (typeof SCOPES)[number];

/** What a staff token may be used for: nobody is made an admin by a file with a secret in it. */
export const TOKEN_SCOPES = [
  'desk:read',
  'desk:private',
  'desk:moderate',
  'desk:act',
  'desk:answer',
  'desk:register',
  'desk:export',
] as const satisfies readonly Scope[];

/**
 * When an agency's moderators read a text: before everybody does; only where the service found something doubtful in it; or
 * afterwards.
 */
export const MODERATION_MODES = ['pre', 'trusted', 'post'] as const;
export type ModerationMode = (typeof MODERATION_MODES)[number];

/** What a written appeal has to hold (АППК art. 63); a request for clarification names what is missing (art. 64(6)). */
export const REQUIRED_ITEMS = [
  'name',
  'iin',
  'address',
  'addressee',
  'substance',
  'date',
  'signature',
  'other',
] as const;
export type RequiredItem = (typeof REQUIRED_ITEMS)[number];

/** Grounds of termination: АППК art. 88(1) for the simplified procedure, art. 70 for the ordinary one. */
export const TERMINATION_GROUNDS = [
  'repeated',
  'no_author',
  'no_substance',
  'withdrawn',
  'decision_exists',
  'court_act',
  'returned',
] as const;
export type TerminationGround = (typeof TERMINATION_GROUNDS)[number];

/** What an answer refers to outside itself. */
export const LINK_KINDS = ['link', 'video', 'document'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** On which side of a measure a photo of the agency stands. */
export const PHOTO_TIMES = ['before', 'after'] as const;
export type PhotoTime = (typeof PHOTO_TIMES)[number];

/** Statuses a staff member may set directly; the others are reached by acts of their own (redirect, extend, answer…). */
export const MOVES = ['in_progress', 'clarify', 'terminated', 'done'] as const;
export type Move = (typeof MOVES)[number];

/** Names of the problems that the desk alone can meet. */
export const DESK_PROBLEM_CODES = [
  'passkey_needed',
  'cross_site',
  'code_invalid',
  'passkey_refused',
  'last_passkey',
  'last_admin',
  'own_access',
] as const;
export type DeskProblemCode = (typeof DESK_PROBLEM_CODES)[number];

/** Limits of what staff set at the desk. Lengths are UTF-16 code units. */
export const DESK_LIMITS = {
  personMin: 2,
  personMax: 100,
  passkeyNameMax: 60,
  passkeyBytesMax: 16_384,
  /** Longest life of a token. */
  tokenDaysMax: 365,
} as const;
