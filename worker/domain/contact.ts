/** Pure: what others see of an address, and what is needed to write to one. */
import type { ContactMode } from '../../sdk/contract/vocabulary.ts';

/** An address as its own holder sees it again: enough to recognise, too little to learn. `a…@example.kz`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}

/** Why a submission's contact was refused, as the agency has set it; `undefined` if it was not. */
export function contactFault(mode: ContactMode, given: boolean): 'contact_not_offered' | 'contact_missing' | undefined {
  if (mode === 'none' && given) return 'contact_not_offered';
  return mode === 'required' && !given ? 'contact_missing' : undefined;
}
