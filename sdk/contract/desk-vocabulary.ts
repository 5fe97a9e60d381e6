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
  'desk:monitor',
  'desk:hide',
  'desk:head',
  'desk:export',
  'desk:admin',
  'service:admin',
  'open311:submit',
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
  'desk:monitor',
  'desk:export',
  'open311:submit',
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

/** On what ground the words of an appeal are erased: its author asked (law 94-V art. 24), their time is over, or a court has decided. */
export const ERASURE_GROUNDS = ['request', 'retention', 'court'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** What became of one try to deliver a webhook. Only `delivered` is a success. */
export const WEBHOOK_OUTCOMES = [
  'delivered',
  'refused',
  'gone',
  'redirected',
  'timed_out',
  'unreachable',
  'forbidden',
] as const;
export type WebhookOutcome = (typeof WEBHOOK_OUTCOMES)[number];

/** Why the service sends nothing to a webhook any more: its receiver said 410, or took nothing for three days. */
export const WEBHOOK_ENDS = ['gone', 'failing'] as const;
export type WebhookEnd = (typeof WEBHOOK_ENDS)[number];

/** Type of the message that the test button sends. */
export const WEBHOOK_TEST = 'jauap.test';

/** Most webhooks of one agency, and most tries of each that its log keeps. */
export const WEBHOOK_LIMITS = { webhooks: 10, log: 100 } as const;

/** How often a member of the staff is told by mail what waits. */
export const DIGESTS = ['none', 'daily', 'weekly'] as const;
export type Digest = (typeof DIGESTS)[number];

/**
 * What staff can do to one appeal. A case lists those open now. `publish` also corrects, shows again and names other photos;
 * `decide` is the head's, `decide_hiding` the second person's.
 */
export const DESK_ACTS = [
  'publish',
  'reject',
  'hide',
  'decide_hiding',
  'moderate_reply',
  'classify',
  'reply',
  'start',
  'clarify',
  'redirect',
  'extend',
  'terminate',
  'answer',
  'measure',
  'replan',
  'complete',
  'reopen',
  'decide',
  'merge',
  'separate',
] as const;
export type DeskAct = (typeof DESK_ACTS)[number];
/**
 * Why an appeal wants somebody's eyes: put before the head; to be hidden, if a second person agrees; a planned measure's day has
 * come; a moderator has not read it; the term has passed, or does within three working days; it may still be passed on to another
 * body (АППК art. 65).
 */
export const ATTENTIONS = ['head', 'hiding', 'returning', 'moderation', 'overdue', 'soon', 'redirectable'] as const;
export type Attention = (typeof ATTENTIONS)[number];

/** What the queue counts for whoever opens it. */
export const TABS = [
  'owed',
  'overdue',
  'soon',
  'moderation',
  'unread',
  'unsolved',
  'head',
  'returning',
  'mine',
  'unassigned',
] as const;
export type Tab = (typeof TABS)[number];

/** How far the queue counts: more than this is shown as "999+", so that no count reads a whole table. */
export const COUNTED_TO = 999;

/** Most appeals that are given to somebody at once. */
export const ASSIGNED_AT_ONCE = 100;

/** Most views one person keeps. */
export const SAVED_VIEWS_MAX = 30;

/** What became of one appeal of those that were given to somebody at once. */
export const ASSIGNMENT_OUTCOMES = ['ok', 'version_conflict', 'not_found', 'act_not_allowed'] as const;
export type AssignmentOutcome = (typeof ASSIGNMENT_OUTCOMES)[number];

/** Templates of answers: how long a title may be, and how many an agency may keep. */
export const TEMPLATE_LIMITS = { titleMin: 3, titleMax: 100, count: 200 } as const;

/** Names of the problems that the desk alone can meet. */
export const DESK_PROBLEM_CODES = [
  'passkey_needed',
  'too_many',
  'cross_site',
  'code_invalid',
  'passkey_refused',
  'last_passkey',
  'last_admin',
  'own_access',
  'second_person_needed',
  'answered_elsewhere',
  'too_many_webhooks',
  'note_fixed',
  'photo_unchanged',
  'too_many_templates',
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
