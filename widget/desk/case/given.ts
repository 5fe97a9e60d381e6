/** What the agency has answered and done so far, and what the citizen said to it. Pure templates. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DeskCase, Measure } from '../../../sdk/contract/types.ts';
import { ANSWER_LANGUAGES } from '../../../sdk/contract/vocabulary.ts';
import { localized } from '../../language.ts';
import type { CaseWords } from '../locales/case.ts';
import { when } from './history.ts';

const measureOf = ({ what, on, place }: Measure, words: CaseWords): TemplateResult =>
  html`<li>${words.terms.date(on)}: ${localized(what, words.shared.lang)}${place ? html`, ${place}` : nothing}</li>`;

function answerOf({ answer, measures }: DeskCase, words: CaseWords): TemplateResult | typeof nothing {
  if (!answer) return nothing;
  const { official, nature, texts, answeredAt } = answer;
  return html`<div class="stack"><p><b>${words.terms.natures[nature]}</b>. ${official.name}, ${localized(official.position, words.shared.lang)}, ${when(answeredAt, words)}</p>
    ${ANSWER_LANGUAGES.map((lang) => (texts[lang] ? html`<blockquote lang=${lang}>${texts[lang]}</blockquote>` : nothing))}
    ${measures.length > 0 ? html`<ul>${measures.map((measure) => measureOf(measure, words))}</ul>` : nothing}</div>`;
}

/** The answer, plans, and the citizen's words to it; nothing while there is none of these. */
export function givenOf(found: DeskCase, words: CaseWords): TemplateResult | typeof nothing {
  const { answer, planned, remarks, thread } = found;
  if (!answer && planned.length + remarks.length + thread.length === 0) return nothing;
  const { sections } = words;
  return html`<section class="panel stack" aria-labelledby="given"><h2 id="given">${sections.answer}</h2>
    ${thread.map(({ by, text, at, official }) => html`<div><p class="soft small">${when(at, words)}, ${by === 'citizen' ? words.history.citizen : (official?.name ?? words.history.agency)}</p><blockquote>${text}</blockquote></div>`)}
    ${answerOf(found, words)}
    ${planned.length > 0 ? html`<h3>${sections.planned}</h3><ul>${planned.map((measure) => measureOf(measure, words))}</ul>` : nothing}
    ${remarks.length > 0 ? html`<h3>${sections.remarks}</h3>${remarks.map(({ at, text }) => html`<div><p class="soft small">${when(at, words)}</p><blockquote>${text}</blockquote></div>`)}` : nothing}
  </section>`;
}

/** Further words of the citizen; `decide` opens the decision on one that waits for a moderator. */
export function followUpsOf(
  { followUps, may, lang }: DeskCase,
  words: CaseWords,
  decide: (seq: number) => void,
): TemplateResult | typeof nothing {
  if (followUps.length === 0) return nothing;
  return html`<section class="panel stack" aria-labelledby="followUps"><h2 id="followUps">${words.sections.followUps}</h2>
    ${followUps.map(
      ({ seq, at, text, state }) => html`<div class="stack">
        <p class="soft small">${when(at, words)} · ${words.followUp.states[state]}</p><blockquote lang=${lang}>${text}</blockquote>
        ${state === 'awaiting' && may.includes('moderate_reply') ? html`<button type="button" @click=${() => decide(seq)}>${words.followUp.read}</button>` : nothing}
      </div>`,
    )}</section>`;
}
