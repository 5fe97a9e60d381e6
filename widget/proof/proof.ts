/** What an answer shows and refers to: photos of the agency, links, and what it plans. Pure templates, loaded when they are wanted. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { AnswerPhoto, PublicAppeal } from '../../sdk/contract/types.ts';
import { localized } from '../language.ts';
import { PROOF_WORDS } from '../locales/proof.ts';
import type { FeedWords } from '../locales/words.ts';

type Shown = Pick<PublicAppeal, 'answer' | 'planned'>;

/** How many things there are to show. */
export const proofs = ({ answer, planned }: Shown): number =>
  (answer?.photos?.length ?? 0) + (answer?.links?.length ?? 0) + planned.length;

/** @param picture draws one photo; `name` tells a screen reader what it is. */
export function proof(
  { answer, planned }: Shown,
  words: Pick<FeedWords, 'lang' | 'date'>,
  picture: (photo: AnswerPhoto, name: string) => unknown,
): TemplateResult {
  const said = PROOF_WORDS[words.lang];
  const { photos = [], links = [] } = answer ?? {};
  const shots = photos.map((photo, i) => {
    const name = said.photoTimes[photo.when];
    const { kk, ru } = photo.alt ?? {};
    const alt = (words.lang === 'ru' && ru) || kk || ru || i + 1;
    return html`<figure part="proof">${picture(photo, `${name}, ${alt}`)}<figcaption>${name}</figcaption></figure>`;
  });
  // Where a link leads is nobody's business but its reader's.
  const addresses = links.map(({ kind, url, title }) => {
    const { [kind]: what } = said.kinds;
    return html`<li><a part="link" href=${url} rel="noopener noreferrer nofollow">${what && `${what}: `}${title}</a></li>`;
  });
  const plans = planned.map(
    ({ what, on, place }) =>
      html`<li>${localized(what, words.lang)} <small>${words.date(on)}${place && `, ${place}`}</small></li>`,
  );
  return html`${shots.length ? html`<div part="proofs">${shots}</div>` : ''}
    ${addresses.length ? html`<ul part="links">${addresses}</ul>` : ''}
    ${plans.length ? html`<h4>${said.planned}</h4><ul part="planned">${plans}</ul>` : ''}`;
}
