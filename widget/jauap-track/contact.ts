import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { setContact } from '../../sdk/follow/set-contact.ts';
import type { ContactWords } from '../locales/contact.ts';
import type { Deed, Rules, TrackIssues } from './acts.ts';
import { typed } from './acts.ts';
import { field, notesOf } from './field.ts';
import type { Controls, View } from './view.ts';
import { alertOf, issueOf, pending, toldOf } from './view.ts';

const EXAMPLE = 'name@example.kz';

const deed = (email: string | null): Deed => ({
  act: 'contact',
  send: (transport, number, code, options) => setContact(transport, number, code, email, options),
});

/** Where notices go: no account, an address that can be taken back at any time. */
export function contactPart(view: View, words: ContactWords, { act }: Controls): TemplateResult {
  const { tracked, sections } = view;
  const { contact } = tracked;
  return html`<p>${words.lead}</p>
    <p><strong>${contact ? words.sentTo(contact) : words.none}</strong></p>
    ${toldOf(view, 'contact', contact ? words.saved : words.ended)}
    ${
      contact
        ? html`<button aria-disabled=${pending(view, 'contact')} @click=${() => act(deed(null))}>${words.end}</button>`
        : ''
    }
    ${sections.agency?.contact === 'none' ? '' : addressForm(view, words)} ${alertOf(view, 'contact')}`;
}

function addressForm(view: View, words: ContactWords): TemplateResult {
  const { issues } = view;
  const issue = issues.email === 'wrong_format' ? words.wrong(EXAMPLE) : issueOf('email', view);
  return html`<form name="contact" novalidate>
    ${field(
      { name: 'email', label: words.email, hint: view.words.watched, issue },
      html`<input id="email" name="email" type="email" required autocomplete="email" aria-describedby=${notesOf('email')} aria-invalid=${!!issues.email} />`,
    )}
    <button aria-disabled=${pending(view, 'contact')}>${pending(view, 'contact') ? view.words.sending : words.save}</button>
  </form>`;
}

function addressIssues(data: FormData): TrackIssues {
  const email = typed(data, 'email');
  if (!email) return { email: 'required' };
  if (email.length > LIMITS.emailMax) return { email: 'too_long' };
  // The least that every address has; the service knows the rest.
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? {} : { email: 'wrong_format' };
}

/** Of an address. */
export const ADDRESS: Rules = { issues: addressIssues, read: (data) => deed(typed(data, 'email')) };
