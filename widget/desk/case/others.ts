/** Who else is at a case. Pure. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Presence } from '../../../sdk/contract/types.ts';
import type { CaseWords } from '../locales/case.ts';

const namesOf = (others: Presence['others']): string => others.map(({ name }) => name).join(', ');

/** A warning while somebody else has the case open, and a plainer one while they write an answer. */
export function othersHere(others: Presence['others'], { presence }: CaseWords): TemplateResult {
  const [writing, here] = [others.filter(({ editing }) => editing), others.filter(({ editing }) => !editing)];
  return html`<div role="status">
    ${writing.length > 0 ? html`<p class="notice"><b>${presence.writing(namesOf(writing))}</b></p>` : nothing}
    ${here.length > 0 ? html`<p class="notice">${presence.here(namesOf(here))}</p>` : nothing}
  </div>`;
}
