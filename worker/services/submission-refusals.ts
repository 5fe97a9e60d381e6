import { findPersonalData } from '../../sdk/contract/redaction.ts';
import type { Submission } from '../../sdk/contract/types.ts';
import { contactFault } from '../domain/contact.ts';
import type { PhotosRefusal } from '../domain/photos.ts';
import type { Agency } from '../store/agencies.ts';

/** Why a submission that fits the contract is still refused. */
export type SubmissionRefusal =
  | { readonly code: 'kind_not_offered' }
  | { readonly code: 'topic_not_offered' }
  | { readonly code: 'foreign_page' }
  | { readonly code: 'object_personal' }
  | { readonly code: 'contact_not_offered' }
  | { readonly code: 'contact_missing' }
  | { readonly code: 'key_reused' }
  | { readonly code: 'agency_closed' }
  | { readonly code: 'text_too_short' }
  | { readonly code: 'text_too_long' }
  | PhotosRefusal;

/** What in a submission does not fit the agency it is for; `undefined` if all of it does. */
export function refusalOf(submission: Submission, agency: Agency): SubmissionRefusal | undefined {
  const { kind, topic, text, page, photos, contact, object } = submission;
  if (agency.disabledAt !== null) return { code: 'agency_closed' };
  if (text.length < agency.limits.textMin) return { code: 'text_too_short' };
  if (text.length > agency.limits.textMax) return { code: 'text_too_long' };
  if (!agency.kinds.includes(kind)) return { code: 'kind_not_offered' };
  // Who does not know who answers is never turned away: the agency finds out.
  if (topic !== 'unsure' && !agency.topics.includes(topic)) return { code: 'topic_not_offered' };
  if (photos?.length && !agency.photos) return { code: 'photos_not_offered' };
  // The address is shown to everybody as a link, so it must lead to one of the agency's own sites.
  if (page && !agency.origins.includes(new URL(page.url).origin)) return { code: 'foreign_page' };
  // A thing is public under its id: a telephone or an ИИН is no id of a thing.
  if (object && findPersonalData(object).length > 0) return { code: 'object_personal' };
  const fault = contactFault(agency.contact, contact !== undefined);
  return fault && { code: fault };
}
