/** The words under an appeal, one after another. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Answer, PublicAppeal, Reply } from '../../sdk/contract/types.ts';
import { almaty } from '../dates.ts';
import { localized } from '../language.ts';
import type { FeedWords } from '../locales/feed.ts';
import { MORE_WORDS } from '../locales/more.ts';

function reply({ at, by, text, official }: Reply, words: FeedWords): TemplateResult {
  const who =
    official && by === 'agency'
      ? html`<strong>${official.name}</strong>, ${localized(official.position, words.lang)}`
      : html`<strong>${MORE_WORDS[words.lang].applicant}</strong>`;
  return html`<li part="reply" data-by=${by}>
    <p>${who}. <small>${words.date(almaty(at).day)}</small></p>
    <p part="text">${text}</p>
  </li>`;
}

/** The answer's place in the conversation. It is not said twice: the panel beside the appeal has all of it. */
function turn({ nature, official, answeredAt }: Answer, words: FeedWords): TemplateResult {
  return html`<li part="turn" data-by="agency">
    <p><strong>${official.name}</strong>, ${localized(official.position, words.lang)}. <small>${words.date(almaty(answeredAt).day)}</small></p>
    <p>${words.answer}: ${words.natures[nature] ?? nature}. ${MORE_WORDS[words.lang].below}</p>
  </li>`;
}

/** What was said, one after another in time, the answer among it. */
export function thread({ thread: said, answer }: PublicAppeal, words: FeedWords): TemplateResult | '' {
  if (!said.length) return '';
  const earlier = answer ? said.filter(({ at }) => at < answer.answeredAt) : said;
  const replies = (some: readonly Reply[]) => some.map((one) => reply(one, words));
  return html`<ol part="thread">
    ${replies(earlier)} ${answer && turn(answer, words)} ${replies(said.slice(earlier.length))}
  </ol>`;
}
