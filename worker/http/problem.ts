/** The only place where a reason or an exception becomes a response (RFC 9457). */
import type { Context } from 'hono';
import type { Problem } from '../../sdk/contract/types.ts';
import type { Refusal } from '../domain/acts.ts';
import type { CitizensRefusal } from '../domain/citizens-acts.ts';
import type { HandoverRefusal } from '../domain/handover.ts';
import type { PhotosRefusal } from '../domain/photos.ts';
import type { StaffingRefusal } from '../domain/staffing.ts';
import type { AppEnv } from '../env.ts';
import { DatabaseUnavailableError } from '../store/retry.ts';

export type Issue = NonNullable<Problem['issues']>[number];
type ProblemCode = Problem['code'];
type IssueCode = Issue['code'];

/** HTTP status and English title of each problem. Words for citizens live in the widget. */
const PROBLEMS = {
  malformed_json: [400, 'The body is not JSON'],
  cursor_invalid: [400, 'The cursor was not made by this service'],
  filter_unknown: [400, 'There is no such filter: the valid ones are listed'],
  idempotency_key_missing: [400, 'Idempotency-Key is missing'],
  idempotency_key_invalid: [400, 'Idempotency-Key is not 22 to 64 characters of base64url'],
  unauthorized: [401, 'A session or a staff token is required'],
  too_many_templates: [409, 'The agency has as many templates as it may keep'],
  passkey_needed: [403, 'This needs a passkey shown within the last minutes'],
  too_many: [409, 'There are as many of these as there may be'],
  cross_site: [403, 'This call has to come from a page of the desk itself'],
  answered_elsewhere: [409, 'The appeal is answered together with another: separate it first'],
  second_person_needed: [403, 'This is for a second person to decide'],
  forbidden: [403, 'The session or token does not allow this'],
  origin_not_allowed: [403, 'This site is not registered for the agency'],
  not_found: [404, 'Not found'],
  version_conflict: [409, 'Somebody else changed the appeal first'],
  act_not_allowed: [409, 'The appeal is not in a state that allows this act'],
  extension_not_for_complaint: [409, 'The term of a complaint cannot be extended'],
  redirect_term_passed: [409, 'An appeal can be redirected within three working days'],
  term_passed: [409, 'The term has passed and cannot be extended any more'],
  note_fixed: [409, 'A note can be taken back by its author within fifteen minutes'],
  photo_unchanged: [422, 'The copy is the very photo it should stand for'],
  measure_missing: [409, 'Done needs at least one measure'],
  too_many_webhooks: [409, 'The agency has as many webhooks as it may have'],
  agency_closed: [409, 'The agency takes no new appeals here: its profile says where to go'],
  photo_missing: [409, 'A photo has to be uploaded again'],
  last_passkey: [409, 'The last passkey cannot be removed'],
  last_admin: [409, 'The last admin cannot be removed'],
  own_access: [409, 'Nobody takes away their own access'],
  too_large: [413, 'The body is too large'],
  unsupported_media_type: [415, 'This Content-Type is not taken here'],
  invalid: [422, 'The request does not fit the contract'],
  code_invalid: [422, 'No such code, or it holds no more'],
  passkey_refused: [422, 'The passkey was not accepted'],
  idempotency_key_reused: [422, 'Idempotency-Key was used for another body'],
  photo_unreadable: [422, 'The file is no picture of a kind that is taken, or it is damaged'],
  photo_too_many_pixels: [422, 'The picture has too many pixels'],
  too_many_requests: [429, 'Too many attempts'],
  internal: [500, 'Internal error'],
  unavailable: [503, 'The service cannot answer now'],
} as const satisfies Record<ProblemCode, readonly [number, string]>;

export function statusOf(code: ProblemCode): number {
  return PROBLEMS[code][0];
}

/** Ends the handling of a request with a problem. */
export class ProblemError extends Error {
  override name = 'ProblemError' as const;
  readonly code: ProblemCode;
  readonly issues: readonly Issue[] | undefined;
  /** Names there are, where one was given that is none. */
  readonly valid: readonly string[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    options: { issues?: readonly Issue[]; valid?: readonly string[]; headers?: Record<string, string> } = {},
  ) {
    super(PROBLEMS[code][1]);
    this.code = code;
    this.issues = options.issues;
    this.valid = options.valid;
    this.headers = options.headers ?? {};
  }
}

function atField([path, code]: readonly [path: string, code: IssueCode]): ProblemError {
  return invalid(path, code);
}

/** One field is to blame. */
export function invalid(path: string, code: IssueCode): ProblemError {
  return new ProblemError('invalid', { issues: [{ path, code }] });
}

/** Refusals that are about one field, always the same. */
const FIELD_FAULTS = {
  clarification_too_early: ['until', 'too_early'],
  clarification_too_late: ['until', 'too_late'],
  ground_not_offered: ['ground', 'not_offered'],
  nature_not_offered: ['nature', 'not_offered'],
  earlier_missing: ['earlier', 'required'],
  earlier_unknown: ['earlier', 'wrong_value'],
  assignee_unknown: ['assignee', 'wrong_value'],
  plan_unknown: ['planned', 'wrong_value'],
  no_such_main: ['into', 'wrong_value'],
  extension_too_late: ['until', 'too_late'],
  extension_too_early: ['until', 'too_early'],
  body_unknown: ['agency', 'unknown'],
  own_body: ['agency', 'wrong_value'],
  photos_not_offered: ['photos', 'not_offered'],
  too_many_photos: ['photos', 'too_long'],
} as const satisfies Record<string, readonly [path: string, code: IssueCode]>;

/** The few words the outside may hear of a refusal. A new reason does not compile until it is answered here. */
export function problemOf(refusal: Refusal | CitizensRefusal | HandoverRefusal | PhotosRefusal): ProblemError {
  switch (refusal.code) {
    case 'act_not_allowed':
    case 'nothing_changed':
    case 'already_extended':
    case 'too_many_follow_ups':
    case 'too_many_parts':
      return new ProblemError('act_not_allowed');
    case 'key_reused':
      return new ProblemError('idempotency_key_reused');
    case 'answered_elsewhere':
    case 'second_person_needed':
    case 'measure_missing':
    case 'redirect_term_passed':
    case 'extension_not_for_complaint':
    case 'term_passed':
      return new ProblemError(refusal.code);
    case 'measure_in_future':
      return invalid(refusal.path, 'too_late');
    case 'plan_in_past':
      return invalid(refusal.path, 'too_early');
    case 'too_many_measures':
      return invalid(refusal.path, 'too_long');
    case 'topic_not_offered':
      return invalid(refusal.path, 'not_offered');
    case 'clarification_too_early':
    case 'clarification_too_late':
    case 'ground_not_offered':
    case 'nature_not_offered':
    case 'earlier_missing':
    case 'earlier_unknown':
    case 'assignee_unknown':
    case 'plan_unknown':
    case 'no_such_main':
    case 'extension_too_late':
    case 'extension_too_early':
    case 'body_unknown':
    case 'own_body':
    case 'photos_not_offered':
    case 'too_many_photos':
      return atField(FIELD_FAULTS[refusal.code]);
    case 'no_such_follow_up':
      return new ProblemError('not_found');
    case 'official_unknown':
    case 'photo_unknown':
      return invalid(refusal.path, 'wrong_value');
    case 'photo_repeated':
      return invalid(`photos.${refusal.index}`, 'wrong_value');
    case 'photos_missing':
      return new ProblemError('photo_missing', {
        issues: refusal.missing.map((index) => ({ path: `photos.${index}`, code: 'missing' })),
      });
    case 'language_missing':
    case 'personal_data':
      return invalid(refusal.path, refusal.code);
  }
}

/** The same, of what admins may not do to the people of the desk. */
export function problemOfStaffing({ code }: StaffingRefusal): ProblemError {
  if (code === 'roles_wrong') return invalid('roles', 'wrong_value');
  return code === 'official_unknown' ? invalid('official', 'unknown') : new ProblemError(code);
}

/** An error as the outside sees it; what is not ours to tell becomes `internal`. */
function asProblem(error: Error): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof DatabaseUnavailableError)
    return new ProblemError('unavailable', { headers: { 'Retry-After': '5' } });
  return new ProblemError('internal');
}

/** `app.onError`: logs what we did not expect, without any data of the request but its id and route. */
export function onError(error: Error, c: Context<AppEnv>): Response {
  const problem = asProblem(error);
  const [status, title] = PROBLEMS[problem.code];
  const requestId = c.get('requestId') ?? '';
  if (status >= 500) {
    const { name, message } = error;
    console.error(
      JSON.stringify({ level: 'error', requestId, method: c.req.method, route: c.req.routePath, name, message }),
    );
  }
  const body: Problem = {
    type: `urn:jauap:problem:${problem.code}`,
    title,
    status,
    code: problem.code,
    requestId,
    ...(problem.issues && { issues: [...problem.issues] }),
    ...(problem.valid && { valid: [...problem.valid] }),
  };
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...problem.headers,
  });
}
