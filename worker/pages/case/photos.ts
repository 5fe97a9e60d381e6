/** Photos that everybody may see: of the citizen, and of the agency as it was and as it is now. */
import { html } from 'hono/html';
import { ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Photo, PublicAppeal } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { MORE_WORDS } from '../../../widget/locales/more.ts';
import { PROOF_WORDS } from '../../../widget/locales/proof.ts';
import type { Markup, Piece } from '../frame.ts';
import { measure } from '../parts/answer.ts';

/** Width and height keep its place free while it loads. */
function picture({ id, width, height }: Photo, number: string, name: string): Markup {
  const address = ENDPOINTS.photo.path.replace(':number', number).replace(':photo', id);
  return html`<img src="${address}" width="${width}" height="${height}" alt="${name}" loading="lazy">`;
}

export function photos({ photos: shown, number }: PublicAppeal, lang: Language): Piece {
  if (!shown.length) return '';
  return html`<div class="photos">${shown.map((photo, i) => picture(photo, number, MORE_WORDS[lang].photo(i + 1)))}</div>`;
}

/** What an answer shows and refers to, and what the agency plans. */
export function proof({ answer, planned, number }: PublicAppeal, lang: Language): Piece {
  const said = PROOF_WORDS[lang];
  const { photos: shots = [], links = [] } = answer ?? {};
  const figures = shots.map((photo, i) => {
    const name = said.photoTimes[photo.when];
    return html`<figure>${picture(photo, number, `${name}, ${i + 1}`)}<figcaption>${name}</figcaption></figure>`;
  });
  const addresses = links.map(({ kind, url, title }) => {
    const { [kind]: what } = said.kinds;
    return html`<li><a href="${url}" rel="noopener noreferrer nofollow">${what ? `${what}: ` : ''}${title}</a></li>`;
  });
  return html`${figures.length ? html`<div class="photos">${figures}</div>` : ''}
${addresses.length ? html`<ul>${addresses}</ul>` : ''}
${planned.length ? html`<h2>${said.planned}</h2><ul>${planned.map((one) => measure(one, lang))}</ul>` : ''}`;
}
