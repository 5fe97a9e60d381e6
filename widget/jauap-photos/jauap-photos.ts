import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { JauapElement, SERVICE_ATTRIBUTES } from '../jauap-element.ts';
import type { PhotosWords } from '../locales/photos.ts';
import { photosWords } from '../locales/photos.ts';
import { styles } from './jauap-photos.styles.ts';
import type { Refused } from './parts.ts';
import { parts } from './parts.ts';
import type { Item, Photo } from './photo.ts';
import { JauapPhotosEvent } from './photos-event.ts';
import { prepare, previewOf } from './prepare.ts';
import { Uploads } from './uploads.ts';

/** What a screen reader is told, in the language of the moment. */
type Said = (words: PhotosWords) => string;

/**
 * @summary Photos of an appeal: chosen, previewed, sent at once and one by one, so that sending the words is quick afterwards.
 * @tagname jauap-photos
 *
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 *
 * @fires {JauapPhotosEvent} jauap-photos - The citizen changed the photos, or an upload has ended; they are in `event.photos`.
 *
 * @csspart photo - A photo, with its preview and buttons.
 * @csspart add - The button that adds photos.
 *
 * @cssproperty --jauap-ink - Colour of the text.
 * @cssproperty --jauap-ground - Colour behind it.
 * @cssproperty --jauap-accent - Colour of buttons, links, marks and, much lighter, of panels.
 * @cssproperty --jauap-good - Colour of what is answered and done, and of what has been sent.
 * @cssproperty --jauap-alert - Colour of what is wrong or late.
 * @cssproperty --jauap-radius - Radius of corners, `0.5em` by default.
 * @cssproperty --jauap-font - Font family, the page's by default; it must have the Kazakh letters.
 * @cssproperty --jauap-line-height - Height of lines, `1.5` by default.
 * @cssproperty --jauap-reserve - Height kept free until there is something to show, `12em` by default.
 */
export class JauapPhotos extends JauapElement<PhotosWords> {
  static override readonly observedAttributes = [...JauapElement.observedAttributes, 'max'];
  static override readonly styles = styles;
  static override readonly attributes = {
    agency: '',
    endpoint: SERVICE_ATTRIBUTES.endpoint,
    max: `${LIMITS.photosMax}`,
  };

  /** Name of the agency in the service, such as `kokshetau`. */
  declare agency: string;
  /** Address of the service. By default the origin this script came from. */
  declare endpoint: string;
  /** How many photos there may be, a whole number; by default and at most 5. */
  declare max: string;

  protected override readonly localize = new LocalizeController(this, photosWords);
  readonly #uploads = new Uploads(this, (item) => this.#ended(item));
  /** Files are read one after the other: each is large in memory while it is. */
  #reading: Promise<void> = Promise.resolve();
  #refused: readonly Refused[] = [];
  #said: Said = () => '';

  constructor() {
    super();
    this.addEventListener('paste', ({ clipboardData }) => this.#add(clipboardData?.files ?? []));
    // A framework may have set the property before this script arrived.
    const early = Object.getOwnPropertyDescriptor(this, 'photos')?.value as readonly Photo[] | undefined;
    Reflect.deleteProperty(this, 'photos');
    if (early) this.photos = early;
  }

  /** The photos in their order. Setting them restores a draft: what the service has not got is sent, and nothing is fired. */
  get photos(): readonly Photo[] {
    return this.#uploads.items.map(({ key, blob, name, id, state, error }) => ({ key, blob, name, id, state, error }));
  }
  set photos(photos: readonly Photo[] | undefined) {
    // As a framework does that has none.
    if (!photos) return;
    const before = this.#uploads.items;
    const items = photos.map((photo): Item => {
      const known = before.find(({ key, blob }) => key === photo.key && blob === photo.blob);
      const state = photo.id ? 'stored' : photo.state === 'failed' ? 'failed' : 'waiting';
      return { ...photo, state, progress: 0, smaller: known?.smaller ?? false, preview: known?.preview };
    });
    this.#uploads.replace(items);
    this.#reading = this.#reading.then(() => this.#preview(items));
  }

  /**
   * Sends what is missing, also what has failed before.
   * @returns the ids of all photos in their order, each once.
   * @throws the error of the first photo that could not be sent; an `AbortError` after {@link cancel}.
   */
  async stored(): Promise<readonly string[]> {
    await this.#reading;
    return this.#uploads.stored();
  }

  /** Stops sending. The photos stay, and go when {@link stored} is called or the citizen goes on. */
  cancel(): void {
    this.#uploads.stop();
  }

  /** Moves the focus to the button that adds photos. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[part=add]')?.focus();
  }

  protected override start(): void {
    this.#uploads.begin();
  }

  get #most(): number {
    return Math.min(Number(this.max) || LIMITS.photosMax, LIMITS.photosMax);
  }

  readonly #count: Said = (words) => words.count(this.#uploads.items.length, this.#most);

  #say(said: Said): void {
    this.#said = said;
    this.requestUpdate();
  }

  #changed(said: Said): void {
    this.#say(said);
    this.dispatchEvent(new JauapPhotosEvent(this.photos));
  }

  #ended(item: Item): void {
    const number = this.#uploads.items.indexOf(item) + 1;
    this.#changed((words) => `${words.photo(number)}: ${item.id ? words.stored : words.notSent}`);
  }

  #add(chosen: Iterable<File>): void {
    const files = [...chosen];
    if (files.length) this.#reading = this.#reading.then(() => this.#read(files));
  }

  async #read(files: readonly File[]): Promise<void> {
    this.#refused = [];
    this.#say((words) => words.reading);
    for (const file of files) {
      const prepared = this.#uploads.items.length < this.#most ? await prepare(file) : 'too_many';
      if (typeof prepared === 'string') {
        this.#refused = [...this.#refused, { name: file.name, why: prepared }];
        continue;
      }
      const key = crypto.randomUUID();
      this.#uploads.add({ key, name: file.name, state: 'waiting', progress: 0, ...prepared });
      this.#changed((words) => words.reading);
    }
    this.#say(this.#count);
  }

  async #preview(items: readonly Item[]): Promise<void> {
    for (const item of items) item.preview ??= await previewOf(item.blob);
    this.requestUpdate();
  }

  async #remove(index: number): Promise<void> {
    this.#uploads.remove(this.#uploads.items[index] as Item);
    this.#refused = [];
    this.#changed(this.#count);
    await this.#focusOn(index);
  }

  async #retry(index: number): Promise<void> {
    this.#uploads.retry(this.#uploads.items[index] as Item);
    this.#changed((words) => `${words.photo(index + 1)}: ${words.waits}`);
    await this.#focusOn(index);
  }

  /** To the button of the photo that stands here now, or the one that adds more. */
  async #focusOn(index: number): Promise<void> {
    await this.updateComplete;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.remove');
    (buttons[index] ?? this).focus();
  }

  readonly #drag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (event.type === 'drop') this.#add(event.dataTransfer.files);
  };

  protected override renderIn(words: PhotosWords): TemplateResult {
    const state = { items: this.#uploads.items, refused: this.#refused, max: this.#most, said: this.#said(words) };
    const controls = {
      add: (files: Iterable<File>) => this.#add(files),
      remove: (index: number) => void this.#remove(index),
      retry: (index: number) => void this.#retry(index),
    };
    return html`<section lang=${words.lang} role="group" aria-labelledby="label" @dragover=${this.#drag} @drop=${this.#drag}>
      ${parts(state, controls, words)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-photos': JauapPhotos;
  }
}
