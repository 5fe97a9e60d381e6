/** The acts that are open now, as buttons: what is done most comes first. Pure. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import type { CaseWords } from '../locales/case.ts';
import type { ActName } from './act-form.ts';
import { isOpen } from './act-form.ts';
import { mountOf } from './mounts.ts';
import { proposerOf } from './proposer.ts';

/** In the order of the buttons. What stands beside the text is not among them. */
const WORK: readonly ActName[] = [
  'decide',
  'start',
  'reply',
  'answer',
  'noted',
  'measure',
  'complete',
  'clarify',
  'extend',
  'redirect',
  'terminate',
  'classify',
  'replan',
  'merge',
  'separate',
  'reopen',
];

/** Decisions about the text, beside it. */
const TEXT: readonly ActName[] = ['reject', 'hide', 'decide_hiding'];

/** Which of these acts the reader may do now, and this page can offer. */
export function offered(acts: readonly ActName[], { may, limits }: DeskCase): ActName[] {
  return acts.filter((act) => {
    // Taking note is an answer, and only the simplified procedure ends with it (АППК art. 89(1)2).
    if (act === 'noted') return may.includes('answer') && limits.natures.includes('noted');
    if (act === 'answer' || act === 'redirect') return may.includes(act) && mountOf(act) !== undefined;
    return isOpen(act, { may });
  });
}

const button = (act: ActName, first: boolean, words: CaseWords, open: (act: ActName) => void): TemplateResult =>
  html`<button type="button" name=${act} class=${first ? 'primary' : ''} @click=${() => open(act)}>${words.acts.names[act]}</button>`;

export function workActs(found: DeskCase, words: CaseWords, open: (act: ActName) => void): TemplateResult {
  const acts = offered(WORK, found);
  const first = acts[0] === 'start' ? 'start' : acts.find((act) => act === 'answer');
  return html`<section class="panel stack" aria-labelledby="acts"><h2 id="acts" tabindex="-1">${words.sections.acts}</h2>
    ${acts.length === 0 ? html`<p class="soft">${words.acts.nothing}</p>` : nothing}
    ${found.may.includes('redirect') ? html`<p class="soft small">${words.acts.redirectUntil(words.terms.date(found.limits.redirectUntil))}</p>` : nothing}
    <div class="acts">${acts.map((act) => button(act, act === first, words, open))}</div></section>`;
}

export function textActs(found: DeskCase, words: CaseWords, open: (act: ActName) => void): TemplateResult {
  const { hiding } = found;
  return html`${offered(TEXT, found).map((act) => button(act, false, words, open))}
    ${hiding ? html`<p class="small">${words.acts.proposed(proposerOf(found), words.terms.date(hiding.proposedAt.slice(0, 10)))} ${words.acts.secondPerson}</p>` : nothing}`;
}
