/** Pure: who may do what at the desk, as two tables. The tests of every route × role × field are generated from them. */

import type { DeskAct, Role, Scope } from '../../sdk/contract/desk-vocabulary.ts';
import type { DeskCase, QueueItem } from '../../sdk/contract/types.ts';

/**
 * What each role may do in its agency. An admin sets the desk up and reads nobody's appeal; a monitor sees what the public sees and
 * the agency's numbers; the integrity body has its own door, and none here.
 */
export const ROLE_SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  officer: ['desk:read', 'desk:private', 'desk:act', 'desk:answer', 'desk:register', 'desk:monitor'],
  moderator: ['desk:read', 'desk:private', 'desk:moderate', 'desk:hide'],
  head: [
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
  ],
  monitor: ['desk:read', 'desk:monitor', 'desk:head'],
  integrity: [],
  admin: ['desk:admin'],
};

/** What a person of an agency may do; without an agency, `admin` looks after the service itself and no appeal. */
export function scopesOf(roles: readonly Role[], agency: string | null): Scope[] {
  if (agency === null) return roles.includes('admin') ? ['service:admin'] : [];
  return [...new Set(roles.flatMap((role) => ROLE_SCOPES[role]))];
}

/** What each act asks for. Only a head assigns, and so only a head decides for the head: a monitor reads the same page. */
export const ACT_SCOPES: Readonly<Record<DeskAct, Scope>> = {
  publish: 'desk:moderate',
  reject: 'desk:moderate',
  hide: 'desk:moderate',
  decide_hiding: 'desk:hide',
  moderate_reply: 'desk:moderate',
  classify: 'desk:act',
  reply: 'desk:answer',
  start: 'desk:act',
  clarify: 'desk:act',
  redirect: 'desk:act',
  extend: 'desk:act',
  terminate: 'desk:act',
  answer: 'desk:answer',
  measure: 'desk:answer',
  replan: 'desk:answer',
  complete: 'desk:act',
  reopen: 'desk:act',
  decide: 'desk:assign',
  merge: 'desk:act',
  separate: 'desk:act',
};

/** What of a case may name or betray a citizen, and what stands in its place for who may not see it. */
export const PRIVATE_FIELDS = {
  original: null,
  officialNumber: null,
  followUps: [],
  remarks: [],
} as const satisfies Partial<DeskCase>;

/** Whether a case or an item of the queue says what is not for everybody: the redacted words too, until they are published. */
const isOpen = ({ publication }: Pick<QueueItem, 'publication'>, scopes: readonly Scope[]): boolean =>
  scopes.includes('desk:private') || publication === 'published';

/** An item of the queue as somebody with these scopes may see it. */
export function itemFor<Item extends QueueItem>(item: Item, scopes: readonly Scope[]): Item {
  const seen = isOpen(item, scopes) ? item : { ...item, text: '', place: null };
  if (scopes.includes('desk:private')) return seen;
  return { ...seen, hiding: item.hiding && { ...item.hiding, note: null } };
}

/**
 * A case as somebody with these scopes may see it: without `desk:private`, what everybody may see, and the agency's own work on it.
 * Photos that nobody has published are private too, and so is what an act said in the history.
 */
export function caseFor(found: DeskCase, scopes: readonly Scope[]): DeskCase {
  const item = itemFor(found, scopes);
  if (scopes.includes('desk:private')) return item;
  const { original, officialNumber } = PRIVATE_FIELDS;
  const photos = found.photos.filter(({ published }) => published).map(asPublic);
  const timeline = found.timeline.map((event) => ({ ...event, reason: null, data: null }));
  const bare = { ...item, original, officialNumber, followUps: [], remarks: [], photos, timeline };
  if (isOpen(found, scopes)) return bare;
  const { extension } = found.clock;
  const clock = { ...found.clock, extension: extension && { ...extension, reason: '' } };
  return { ...bare, photos: [], clock, answer: null, measures: [], planned: [], thread: [], page: null };
}

/** A published photo as everybody sees it: of one with a copy, the copy alone. */
function asPublic({ copy, published, ...photo }: DeskCase['photos'][number]): DeskCase['photos'][number] {
  return { ...photo, ...copy, published, copy: null };
}
