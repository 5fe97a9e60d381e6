import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Photo } from '../../sdk/contract/types.ts';
import { fetchOwnPhoto } from '../../sdk/follow/fetch-own-photo.ts';
import { draw } from '../appeal/draw.ts';
import type { Host } from '../controllers/host.ts';
import { failureText } from '../failure.ts';
import { PICTURE_WORDS } from '../locales/pictures.ts';
import type { Section } from './section.ts';
import type { Controls, View } from './view.ts';

type Shown = HTMLCanvasElement | 'pending' | { readonly error: unknown };

/**
 * The photos of an appeal, each fetched when it is asked for: on a mobile link one may cost minutes. They are drawn, so that no
 * page has to allow pictures from anywhere.
 */
export class Pictures implements Section {
  readonly #host: Host;
  readonly #shown: Record<string, Shown | undefined> = {};

  constructor(host: Host) {
    this.#host = host;
  }

  part(view: View, controls: Controls): TemplateResult {
    const { tracked, words } = view;
    const said = PICTURE_WORDS[words.lang];
    const items = tracked.photos.map((photo, index) => {
      const name = words.picture(index + 1);
      return html`<li>${this.one(photo, name, view, controls)} <small>${photo.published ? said.published : said.private}</small></li>`;
    });
    return html`<ol>${items}</ol>`;
  }

  /** One photo: a button that fetches it, then the picture. */
  /** A photo, once it was asked for, or the button to ask with. */
  one(photo: Photo, name: string, { words }: View, controls: Controls): TemplateResult {
    const { [photo.id]: shown } = this.#shown;
    if (shown instanceof HTMLCanvasElement) {
      shown.ariaLabel = name;
      return html`${shown} ${name}`;
    }
    const error = typeof shown === 'object' ? failureText(shown.error, words) : '';
    return html`<p role="alert" class="alert">${error}</p>
      <button aria-disabled=${shown === 'pending'} @click=${() => void this.#show(photo, controls)}>${name}</button>
      <span role="status">${shown === 'pending' ? words.loading : ''}</span>`;
  }

  async #show({ id }: Photo, { held }: Controls): Promise<void> {
    if (this.#shown[id] === 'pending') return;
    this.#set(id, 'pending');
    const shown = await fetchOwnPhoto(held, held.number, held.code, id)
      .then(drawn)
      .catch((error: unknown) => ({ error }));
    this.#set(id, shown);
    // The update was asked for before, so it is done by then.
    await 0;
    if (shown instanceof HTMLCanvasElement) shown.focus();
  }

  #set(id: string, shown: Shown): void {
    this.#shown[id] = shown;
    this.#host.requestUpdate();
  }
}

/** A picture as a canvas, turned as its file says. @throws DOMException if the browser cannot read it */
async function drawn(picture: Blob): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  await draw(canvas, picture);
  Object.assign(canvas, { role: 'img', tabIndex: -1 });
  return canvas;
}
