/** Pure: a form of Open311 as a submission of ours. */
import type { Open311Form } from '../../sdk/contract/types.ts';
import type { Agency } from '../store/agencies.ts';
import { codesOf } from './catalogue.ts';
import { Open311Error } from './errors.ts';

/** The content type that the specification names; with any other a browser could send what nobody meant. */
export const isForm = (type: string): boolean => /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type);

/**
 * What is taken of a form, still to be judged by the contract. Name, telephone, account and device are not: this door asks nobody who
 * they are. `media_url` is not opened: an address somebody typed is nothing the service should fetch. An e-mail address is taken where
 * the agency offers notices, and dropped where it does not.
 * @throws {Open311Error} 404 for a service the agency does not offer, 400 without a place
 */
export function submissionOf(form: Open311Form, agency: Agency): object {
  const { lat, long, address_string: place, email } = form;
  if (!codesOf(agency).some((code) => code === form.service_code)) {
    throw new Open311Error(404, 'service_code was not found');
  }
  if ((lat === undefined) !== (long === undefined)) {
    throw new Open311Error(400, `${lat === undefined ? 'lat' : 'long'} was not provided`);
  }
  if (lat === undefined && place === undefined) {
    throw new Open311Error(
      400,
      'A location was not provided: lat and long, or address_string. There is no register for address_id',
    );
  }
  const [language = 'kk'] = agency.languages;
  const [kind = 'report'] = agency.kinds.includes('report') ? (['report'] as const) : agency.kinds;
  return {
    kind: form['attribute[kind]'] ?? kind,
    topic: form.service_code,
    lang: form['attribute[language]'] ?? language,
    text: form.description,
    ...(place !== undefined && { place }),
    ...(lat !== undefined && { point: { lat, lon: long } }),
    ...(email !== undefined && agency.contact !== 'none' && { contact: { email } }),
    channel: 'sdk',
    consent: { processing: true, publication: form['attribute[consent_publication]'] === 'true' },
  };
}
