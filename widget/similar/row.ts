/** One appeal that resembles the draft, with what can be done about it. Pure template. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { SimilarList } from '../../sdk/contract/types.ts';
import type { SimilarWords } from '../locales/similar.ts';
import type { FormWords } from '../locales/words.ts';

export type Neighbour = SimilarList['items'][number];

/** How it stands between the citizen and one appeal. */
export interface Standing {
  readonly supported: boolean;
  readonly supports: number;
  readonly following: boolean;
  /** Address of its own page. */
  readonly page: string;
}

export interface RowActs {
  readonly support: () => void;
  readonly follow: () => void;
  readonly subscribe: (event: Event) => void;
}

/** Longest part of a text that is shown of another appeal, in characters. */
const EXCERPT = 160;

/** The beginning of a text, cut between words. Pure. */
export function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).replace(/\s+\S*$/, '')}…` : text;
}

const answerIn = ({ answer }: Neighbour['appeal'], reader: string): readonly [string, string] | undefined => {
  const { kk, ru } = answer?.texts ?? {};
  if (ru && (reader === 'ru' || !kk)) return ['ru', ru];
  return kk ? ['kk', kk] : undefined;
};

function following(id: string, { page }: Standing, acts: RowActs, more: SimilarWords): TemplateResult {
  return html`<div class="field">
    <a href=${page} target="_blank" rel="noopener">${more.open}</a>
    <label for=${id}>${more.email}</label>
    <p class="soft" id="${id}-hint">${more.emailHint}</p>
    <input type="email" id=${id} required autocomplete="email" aria-describedby="${id}-hint" />
    <button type="button" @click=${acts.subscribe}>${more.subscribe}</button>
  </div>`;
}

export function row(
  { appeal, distance }: Neighbour,
  standing: Standing,
  acts: RowActs,
  words: FormWords,
  more: SimilarWords,
): TemplateResult {
  const { number, status, text, lang, topic } = appeal;
  const { supported, supports } = standing;
  const answer = answerIn(appeal, words.lang);
  const facts = [distance !== null && more.away(distance), supports > 0 && more.supports(supports)].filter(Boolean);
  return html`<li>
    <p class="soft">${words.statuses[status] ?? status}. ${number}</p>
    <p id="about-${number}" lang=${lang}>${excerpt(text ?? words.topics[topic] ?? topic)}</p>
    ${answer && html`<p><strong>${more.answer}:</strong> <span lang=${answer[0]}>${excerpt(answer[1])}</span></p>`}
    <p class="soft">${facts.join(' · ')}</p>
    <div class="actions">
      <button type="button" aria-pressed=${supported} aria-describedby="about-${number}" @click=${acts.support}>
        ${supported ? more.supported(supports) : more.support}
      </button>
      <button type="button" aria-expanded=${standing.following} aria-describedby="about-${number}" @click=${acts.follow}>${more.follow}</button>
    </div>
    ${standing.following ? following(`follow-${number}`, standing, acts, more) : ''}
  </li>`;
}
