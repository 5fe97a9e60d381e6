/** The agency's photos of the answer: how it was and how it is now. Pure templates. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PhotoTime } from '../../../sdk/contract/desk-vocabulary.ts';
import { PHOTO_TIMES } from '../../../sdk/contract/desk-vocabulary.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { LIMITS, PHOTO_TYPES } from '../../../sdk/contract/vocabulary.ts';
import type { PhotoItem } from './photos.ts';
import type { EditorView } from './view.ts';
import { languagesOf, mistakeAt } from './view.ts';

export function photosPart(view: EditorView): TemplateResult {
  const { words, photos } = view;
  const max = LIMITS.measuresMax;
  return html`<fieldset class="rows" id="photos" tabindex="-1">
    <legend>${words.photos}</legend>
    <p class="small soft">${words.photosHint(max)}</p>
    <ul class="photos">${photos.items.map((item, i) => photo(item, i, view))}</ul>
    <p class="alert" role="alert">${mistakeAt(view, 'photos')}</p>
    <div class="row">${PHOTO_TIMES.map((when) => adding(when, photos.items.length >= max, view))}</div>
  </fieldset>`;
}

/** A button of our own before the browser's, which speaks the browser's language. */
function adding(when: PhotoTime, full: boolean, { words, photos }: EditorView): TemplateResult {
  const chosen = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const room = LIMITS.measuresMax - photos.items.length;
    photos.add([...(input.files ?? [])].slice(0, room), when);
    // So that the same file can be chosen again.
    input.value = '';
  };
  const open = ({ currentTarget }: Event) => ((currentTarget as HTMLElement).nextElementSibling as HTMLElement).click();
  return html`<div>
    <button ?disabled=${full} @click=${open}>${words.addPhoto[when]}</button>
    <input type="file" id=${`file-${when}`} accept=${PHOTO_TYPES.join()} multiple hidden @change=${chosen} />
  </div>`;
}

function photo(item: PhotoItem, index: number, view: EditorView): TemplateResult {
  const { words, photos } = view;
  const name = words.photo(item.when, index + 1);
  const act = (label: string, does: () => void, disabled = false) =>
    html`<button class="plain" aria-label=${`${label}: ${name}`} ?disabled=${disabled} @click=${(event: Event) => {
      const list = (event.currentTarget as HTMLElement).closest<HTMLElement>('fieldset');
      does();
      list?.focus();
    }}>${label}</button>`;
  return html`<li class="entry">
    <div class="picture" role="img" aria-label=${name}>${item.preview ?? nothing}</div>
    <div class="stack">
      <div class="field">
        <label for=${`side-${index}`}>${words.side}</label>
        <select id=${`side-${index}`} @change=${(event: Event) => photos.turn(item, (event.target as HTMLSelectElement).value as PhotoTime)}>
          ${PHOTO_TIMES.map((when) => html`<option value=${when} ?selected=${when === item.when}>${words.terms.photoTimes[when]}</option>`)}
        </select>
      </div>
      ${languagesOf(view).map((language) => altField(item, index, language, view))}
      <p class="state" role="status">${stateOf(item, name, view)}</p>
      <div class="row">
        ${act(words.earlier, () => photos.move(item, -1), index === 0)}
        ${act(words.later, () => photos.move(item, 1), index === photos.items.length - 1)}
        ${item.state === 'failed' && item.blob ? act(words.retry, () => photos.retry(item)) : nothing}
        ${act(item.state === 'sending' ? words.cancel : words.remove, () => photos.remove(item))}
      </div>
    </div>
  </li>`;
}

/** What the photo shows, in words for who does not see it. */
function altField(item: PhotoItem, index: number, language: AnswerLanguage, view: EditorView): TemplateResult {
  const { words, photos } = view;
  const mistake = mistakeAt(view, `photos.${index}.alt.${language}`);
  const id = `alt-${index}-${language}`;
  return html`<div class="field">
    <label for=${id}>${words.alt[language]}</label>
    <input id=${id} lang=${language} maxlength=${LIMITS.linkTitleMax} .value=${item.alt?.[language] ?? ''} aria-invalid=${mistake ? 'true' : 'false'}
      aria-describedby=${`${id}-said`} @input=${(event: Event) => photos.tell(item, language, (event.target as HTMLInputElement).value)} />
    <p class="alert" id=${`${id}-said`}>${mistake}</p>
  </div>`;
}

function stateOf({ state, progress, problem }: PhotoItem, name: string, { words }: EditorView): TemplateResult {
  if (state === 'stored') return html`<span class="good">✓ ${words.stored}</span>`;
  if (state === 'waiting') return html`${words.waits}`;
  if (state === 'failed') {
    const { [problem]: why, other } = words.photoProblems;
    return html`<span class="alert">${why ?? other}</span>`;
  }
  return html`<progress max="100" .value=${progress} aria-label=${name}></progress> ${words.percent(progress)}`;
}
