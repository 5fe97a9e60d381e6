/** The photos of a case, and what everybody sees of them. Pure template. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import type { DeskClient } from '../client.ts';
import type { CaseWords } from '../locales/case.ts';

export interface PhotoActs {
  readonly client: DeskClient;
  /** Shows a photo to everybody, or no more; `undefined` where the person may not. */
  readonly choose: ((id: string) => void) | undefined;
  readonly cover: ((id: string) => void) | undefined;
  /** Takes the black boxes off a photo that nobody has published. */
  readonly uncover: ((id: string) => void) | undefined;
}

type DeskPhoto = DeskCase['photos'][number];

export function photosOf(
  { photos, number }: DeskCase,
  chosen: readonly string[],
  words: CaseWords,
  { client, choose, cover, uncover }: PhotoActs,
): TemplateResult {
  if (photos.length === 0) return html`<p class="soft">${words.photos.none}</p>`;
  const picture = (photo: DeskPhoto, label: string) =>
    html`<jauap-desk-photo .client=${client} .photo=${photo} number=${number} label=${label} failure=${words.photos.failed}></jauap-desk-photo>`;
  return html`<ul class="photos">${photos.map((photo, i) => {
    const shown = chosen.includes(photo.id);
    return html`<li class="stack">
      ${picture(photo, words.photos.photo(i + 1))}
      ${photo.copy ? picture({ ...photo, ...photo.copy }, words.photos.copy(i + 1)) : nothing}
      <p class="small">${photo.published ? words.photos.isPublic : words.photos.isPrivate}${photo.copy ? `. ${words.photos.isCovered}` : ''}.</p>
      ${
        choose
          ? html`<label class="inline-check"><input type="checkbox" name=${`photo-${i + 1}`} .checked=${live(shown)} @change=${() => choose(photo.id)}>
            ${words.photos.makePublic}<span class="visually-hidden">: ${words.photos.photo(i + 1)}</span></label>`
          : nothing
      }
      ${
        cover
          ? html`<button type="button" name=${`cover-${i + 1}`} @click=${() => cover(photo.id)}>${photo.copy ? words.photos.coverAgain : words.photos.cover}<span class="visually-hidden">: ${words.photos.photo(i + 1)}</span></button>`
          : nothing
      }
      ${
        uncover && photo.copy && !photo.published
          ? html`<button type="button" name=${`uncover-${i + 1}`} @click=${() => uncover(photo.id)}>${words.acts.names.uncover}<span class="visually-hidden">: ${words.photos.photo(i + 1)}</span></button>`
          : nothing
      }
    </li>`;
  })}</ul>`;
}
