import type { RegistrationRefusal } from '../domain/registration.ts';
import type { ProblemError } from './problem.ts';
import { invalid, problemOf } from './problem.ts';

/** The words the outside hears of a refused entry. */
export function problemOfRegistration(refusal: RegistrationRefusal): ProblemError {
  switch (refusal.code) {
    case 'kind_not_offered':
      return invalid('kind', 'not_offered');
    case 'contact_not_offered':
      return invalid('contact', 'not_offered');
    case 'received_in_future':
      return invalid('receivedAt', 'too_late');
    case 'received_too_early':
      return invalid('receivedAt', 'too_early');
    case 'published_in_future':
      return invalid('source.on', 'too_late');
    default:
      return problemOf(refusal);
  }
}
