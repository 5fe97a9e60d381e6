/** What everybody may know of a case. */
import { html } from 'hono/html';
import type { LocalizedText, PublicAppeal } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { PublicClock } from '../../domain/views.ts';
import type { Markup } from '../frame.ts';
import { answer } from '../parts/answer.ts';
import { circumstances, marks, said, term } from '../parts/card.ts';
import { why } from '../parts/why.ts';
import { TRACK } from '../tables/case.ts';
import { facts } from './facts.ts';
import { conversation, history } from './history.ts';
import { photos, proof } from './photos.ts';

export interface CaseView {
  /** Of the body that answers. */
  readonly names: LocalizedText;
  readonly agency: string;
  readonly appeal: PublicAppeal;
  readonly clock: PublicClock;
  readonly path: string;
  readonly lang: Language;
}

/** From what matters most to what is seldom needed. */
export function publicCase(view: CaseView): Markup {
  const { appeal, lang } = view;
  const words = TRACK[lang];
  return html`<h1>${words.topics[appeal.topic]} <span class="number">${appeal.number}</span></h1>
${marks(appeal, lang)}
${said(appeal, lang)}
${photos(appeal, lang)}
${answer(appeal, lang, 'h2')}
${proof(appeal, lang)}
${facts(view, appeal, lang)}
${term(appeal, lang)}
${circumstances(appeal, lang)}
${why(view.clock, words)}
${conversation(appeal, lang)}
${history(appeal, lang)}`;
}
