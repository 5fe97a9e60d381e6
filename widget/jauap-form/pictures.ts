/** Photos of the first step. What takes them is loaded when the citizen wants to add some. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Host } from '../controllers/host.ts';
import { RequestController } from '../controllers/request-controller.ts';
import type { Issues } from '../failure.ts';
import type { JauapPhotos } from '../jauap-photos/jauap-photos.ts';
import type { Photo } from '../jauap-photos/photo.ts';
import type { FormWords } from '../locales/form.ts';
import type { Address, AgencyProfile } from './profile.ts';

const loadPhotos = (): Promise<unknown> => import('../intents/photos.ts');

/** The form, as far as its photos need it. */
type PicturesHost = Host & Address & { readonly renderRoot: ParentNode; readonly theme: string };

export class Pictures {
  readonly #host: PicturesHost;
  readonly #loading: RequestController<unknown>;
  /** What is to be shown when the photos are drawn next: only then, for the citizen changes them. */
  #kept: readonly Photo[] | undefined;

  constructor(host: PicturesHost) {
    this.#host = host;
    this.#loading = new RequestController<unknown>(host);
  }

  get #element(): JauapPhotos | null {
    return this.#host.renderRoot.querySelector('jauap-photos');
  }

  get list(): readonly Photo[] {
    return this.#element?.photos ?? [];
  }

  /** Sends nothing more by itself: somebody else does. */
  pause(): void {
    this.#element?.cancel();
  }

  /** Brings back what was kept. */
  restore(photos: readonly Photo[]): void {
    this.#kept = photos;
    void this.#loading.run(loadPhotos);
  }

  /** Ids in their order, once all of them are stored. @throws an error of the SDK if one could not be. */
  async stored(): Promise<readonly string[]> {
    return (await this.#element?.stored()) ?? [];
  }

  /** Those the service has no more (`photos.N` is missing) are sent again the next time. */
  forget(issues: Issues): void {
    const element = this.#element;
    if (!element || !Object.keys(issues).some((path) => path.startsWith('photos.'))) return;
    element.photos = element.photos.map((photo, i) => {
      if (!issues[`photos.${i}`]) return photo;
      const { id: _, ...rest } = photo;
      return { ...rest, state: 'waiting' };
    });
  }

  reset(): void {
    this.#kept = undefined;
    this.#loading.reset();
  }

  render({ photos }: AgencyProfile, words: FormWords): TemplateResult | '' {
    if (!photos) return '';
    const { tag } = this.#loading.state;
    const { agency, endpoint, theme } = this.#host;
    if (tag === 'done') {
      const kept = this.#kept;
      this.#kept = undefined;
      return html`<jauap-photos part="photos" agency=${agency} endpoint=${endpoint} lang=${words.lang} theme=${theme} .photos=${kept}></jauap-photos>`;
    }
    return html`<div>
      <button type="button" part="to-photos" @click=${() => this.#loading.run(loadPhotos)}>${words.photos}</button>
      <p role="alert" class="alert">${tag === 'failed' ? words.failed : ''}</p>
    </div>`;
  }
}
