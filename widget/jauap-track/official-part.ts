/** What the second door shows. Pure template. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { OfficialWords } from '../locales/official.ts';
import { field, notesOf } from './field.ts';
import { EXAMPLE, usual, webAddress } from './letter.ts';
import type { View } from './view.ts';
import { alertOf, issueOf, pending, toldOf } from './view.ts';

export interface Letter {
  readonly text: string;
  readonly copied: 'copied' | 'notCopied' | undefined;
  /** @param shown what to mark where nothing may be copied. */
  readonly copy: (shown: Node) => void;
}

const letterOf = ({ target }: Event): Element =>
  (target as Element).closest('details')?.querySelector('.paper') as Element;

export function door(view: View, words: OfficialWords, { text, copied, copy }: Letter): TemplateResult {
  const { appeal } = view.tracked;
  const address = webAddress(view.sections.agency?.officialAppealUrl);
  return html`<p>${words.lead}</p>
    <p class="paper" lang=${appeal.lang}>${text}</p>
    <div class="actions">
      <button @click=${(event: Event) => copy(letterOf(event))}>
        ${words.copy}
      </button>
      ${
        address
          ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${words.open} <small>${words.newWindow}</small></a>`
          : ''
      }
      <span role="status">${copied && words[copied]}</span>
    </div>
    ${toldOf(view, 'official', words.saved)} ${filed(view, words)} ${numberForm(view, words)}`;
}

/** The number as it was brought back, beside the term that does not change for it. */
function filed(
  { tracked: { officialNumber, clock }, words }: View,
  { sameTerm, odd }: OfficialWords,
): TemplateResult | '' {
  if (!officialNumber) return '';
  return html`<p>
      ${words.filed}: <strong class="whole">${officialNumber}</strong> ${words.asTold}. ${words.due(clock.dueOn)}. ${sameTerm}
    </p>
    ${usual(officialNumber) ? '' : html`<p class="soft">${odd(EXAMPLE)}</p>`}`;
}

function numberForm(view: View, words: OfficialWords): TemplateResult {
  const { tracked, issues } = view;
  const name = 'officialNumber';
  return html`<form name="official" novalidate autocomplete="off">
    ${field(
      { name, label: words.number, hint: words.hint(EXAMPLE), issue: issueOf(name, view) },
      html`<input id=${name} name=${name} value=${tracked.officialNumber ?? ''} required autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" aria-describedby=${notesOf(name)} aria-invalid=${!!issues[name]} />`,
    )}
    ${alertOf(view, 'official')}
    <button aria-disabled=${pending(view, 'official')}>${pending(view, 'official') ? view.words.sending : words.save}</button>
  </form>`;
}
