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

/** A photo with its side and, for those who do not see it, what it is. */
export interface Shot {
  readonly photo: AnswerPhoto;
  readonly side: string;
  readonly picture: unknown;
}

/** Draws two photos of one place as one; `undefined` if they are better apart. */
export type Compare = (before: Shot, after: Shot, label: string) => TemplateResult | undefined;

/**
 * @param picture draws one photo; `name` tells a screen reader what it is.
 * @param compare for whoever has the photos at hand: the first of before goes with the first of after, and so on.
 */
export function proof(
  { answer, planned }: Shown,
  words: Pick<FeedWords, 'lang' | 'date'>,
  picture: (photo: AnswerPhoto, name: string) => unknown,
  compare?: Compare,
): TemplateResult {
  const said = PROOF_WORDS[words.lang];
  const { photos = [], links = [] } = answer ?? {};
  const taken = photos.map((photo, i): Shot => {
    const side = said.photoTimes[photo.when];
    const { kk, ru } = photo.alt ?? {};
    const alt = (words.lang === 'ru' && ru) || kk || ru || i + 1;
    return { photo, side, picture: picture(photo, `${side}, ${alt}`) };
  });
  const shots = paired(taken, (before, after) => compare?.(before, after, said.compare));
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

/** Pairs that are drawn as one come first; everything else is a figure of its own. */
function paired(shots: readonly Shot[], compare: (before: Shot, after: Shot) => TemplateResult | undefined) {
  const afters = shots.filter(({ photo }) => photo.when === 'after');
  const used = new Set<Shot>();
  let place = 0;
  const pairs = shots.flatMap((shot) => {
    const after = shot.photo.when === 'before' && afters[place++];
    const drawn = after && compare(shot, after);
    if (drawn) used.add(shot).add(after);
    return drawn || [];
  });
  const figure = ({ picture, side }: Shot) =>
    html`<figure part="proof">${picture}<figcaption>${side}</figcaption></figure>`;
  return [...pairs, ...shots.filter((shot) => !used.has(shot)).map(figure)];
}
