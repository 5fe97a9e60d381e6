/** Pure: what staff may enter for somebody else. */
import type { MediaPublication, Registration } from '../../sdk/contract/types.ts';
import type { Kind, Topic } from '../../sdk/contract/vocabulary.ts';
import type { Refusal } from './acts.ts';
import { personalDataIn } from './acts.ts';
import { localDateTime } from './clock.ts';

const DAY_MS = 86_400_000;

/** How far back a call may lie that is only now written down: a long weekend. The law counts from the day it came. */
const BACK_DAYS = 4;

/** Why it was refused. */
export type RegistrationRefusal =
  | { readonly code: 'kind_not_offered' }
  | { readonly code: 'topic_not_offered'; readonly path: string }
  | { readonly code: 'contact_not_offered' }
  | { readonly code: 'received_in_future' | 'received_too_early' | 'published_in_future' }
  | { readonly code: 'key_reused' }
  | Extract<Refusal, { readonly code: 'personal_data' }>;

/** What of an agency decides. */
interface Offer {
  readonly kinds: readonly Kind[];
  readonly topics: readonly Topic[];
  readonly contact: 'none' | 'optional' | 'required';
}

/** When the appeal came: as told, or now. */
export function receivedAt({ receivedAt }: Pick<Registration, 'receivedAt'>, now: Date): Date {
  return receivedAt === undefined ? now : new Date(receivedAt);
}

/** An address is never demanded from a caller: who calls has no form to leave. */
export function refusalOfRegistration(
  registration: Registration,
  offer: Offer,
  now: Date,
): RegistrationRefusal | undefined {
  const { kind, topic, contact } = registration;
  if (!offer.kinds.includes(kind)) return { code: 'kind_not_offered' };
  if (contact && offer.contact === 'none') return { code: 'contact_not_offered' };
  const age = now.getTime() - receivedAt(registration, now).getTime();
  if (age < 0) return { code: 'received_in_future' };
  if (age > BACK_DAYS * DAY_MS) return { code: 'received_too_early' };
  return refusalOfTopic(topic, offer);
}

/** The agency's own summary is public at once, so what must not be public is refused and not redacted. */
export function refusalOfPublication(
  { topic, source, text, place }: MediaPublication,
  offer: Offer,
  now: Date,
): RegistrationRefusal | undefined {
  if (source.on > localDateTime(now).date) return { code: 'published_in_future' };
  const fault = personalDataIn({ text, place, 'source.title': source.title });
  if (fault?.code === 'personal_data') return fault;
  return refusalOfTopic(topic, offer);
}

function refusalOfTopic(topic: Topic, { topics }: Offer): RegistrationRefusal | undefined {
  if (topic === 'unsure' || topics.includes(topic)) return undefined;
  return { code: 'topic_not_offered', path: 'topic' };
}
