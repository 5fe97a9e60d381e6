/** The photos and what is done with them. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { LIMITS, PHOTO_TYPES } from '../../sdk/contract/vocabulary.ts';
import { failureText } from '../failure.ts';
import type { PhotosWords } from '../locales/photos.ts';
import type { Item } from './photo.ts';
import type { Refusal } from './refusal.ts';

export interface Refused {
  readonly name: string;
  readonly why: Refusal;
}

export interface PhotosState {
  readonly items: readonly Item[];
  /** Files that were not taken when some were chosen last. */
  readonly refused: readonly Refused[];
  readonly max: number;
  /** What a screen reader is told, in words. */
  readonly said: string;
}

export interface PhotosControls {
  readonly add: (files: Iterable<File>) => void;
  readonly remove: (index: number) => void;
  readonly retry: (index: number) => void;
}

function stateOf({ state, progress, error }: Item, name: string, words: PhotosWords): TemplateResult {
  if (state === 'stored') return html`<span class="good">✓ ${words.stored}</span>`;
  if (state === 'failed') return html`<span class="alert">${failureText(error, words)}</span>`;
  if (state === 'waiting') return html`${error || !navigator.onLine ? words.waitsForLine : words.waits}`;
  return html`<progress max="100" .value=${progress} aria-label=${name}></progress> ${words.percent(progress)}`;
}

function photo(item: Item, index: number, controls: PhotosControls, words: PhotosWords): TemplateResult {
  const name = words.photo(index + 1);
  const { preview, smaller, blob } = item;
  return html`<li part="photo">
    ${preview && html`<div class="preview" role="img" aria-label=${`${name}: ${item.name}`}>${preview}</div>`}
    <div class="about">
      <strong>${name}</strong>
      <span class="soft">${item.name}, ${words.size(blob.size)}${smaller ? `, ${words.smaller}` : ''}</span>
      <span class="state">${stateOf(item, name, words)}</span>
      <div class="actions">
        ${
          item.state === 'failed'
            ? html`<button aria-label=${`${words.retry}: ${name}`} @click=${() => controls.retry(index)}>${words.retry}</button>`
            : ''
        }
        <button class="remove" aria-label=${`${words.remove}: ${name}`} @click=${() => controls.remove(index)}>${words.remove}</button>
      </div>
    </div>
  </li>`;
}

/** A button of our own before the browser's, which speaks the browser's language; without `capture`, so that albums open too. */
function adding({ items, max }: PhotosState, { add }: PhotosControls, words: PhotosWords): TemplateResult {
  const chosen = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    add(input.files ?? []);
    // So that the same file can be chosen again.
    input.value = '';
  };
  const open = ({ currentTarget }: Event) => {
    const button = currentTarget as HTMLElement;
    if (items.length < max) (button.nextElementSibling as HTMLElement).click();
  };
  return html`<div>
    <button part="add" type="button" aria-disabled=${items.length >= max} aria-describedby="hint" @click=${open}>${words.add}</button>
    <input type="file" accept=${PHOTO_TYPES.join()} ?multiple=${max > 1} hidden @change=${chosen} />
  </div>`;
}

export function parts(state: PhotosState, controls: PhotosControls, words: PhotosWords): TemplateResult {
  const { items, refused, max, said } = state;
  const megabytes = LIMITS.photoBytesMax / 2 ** 20;
  return html`<p id="label">${words.label}</p>
    <p class="soft" id="hint">${words.hint(max, megabytes)}</p>
    <ul>${items.map((item, index) => photo(item, index, controls, words))}</ul>
    <div role="alert" class="alert">
      ${refused.map(({ name, why }) => html`<p>${name}: ${words.problems[why]}</p>`)}
    </div>
    ${adding(state, controls, words)}
    <p role="status" class="soft">${said}</p>
    <p class="soft">${words.stripped} ${words.faces}</p>`;
}
