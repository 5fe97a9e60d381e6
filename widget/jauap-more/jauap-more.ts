import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Photo, PublicAppeal } from '../../sdk/contract/types.ts';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { JauapElement } from '../jauap-element.ts';
import type { FeedWords } from '../locales/feed.ts';
import { feedWords } from '../locales/feed.ts';
import { MORE_WORDS } from '../locales/more.ts';
import { proof } from '../proof/proof.ts';
import { styles } from './jauap-more.styles.ts';
import { paint } from './paint.ts';
import { Slider } from './slider.ts';
import { thread } from './thread.ts';
import { Ways } from './ways.ts';

/**
 * @summary What unfolds under an appeal of the feed: its photos, what the answer shows and refers to, and the words of citizen and
 * officials one after another.
 * @tagname jauap-more
 *
 * Photos are drawn on a canvas, so that a page whose policy forbids foreign pictures shows them too.
 *
 * @csspart thread - The words under the appeal.
 * @csspart reply - One of them.
 * @csspart text - Its text.
 * @csspart turn - The place of the official answer among them.
 * @csspart support - The button that says "I have the same problem".
 * @csspart share - The button that passes the appeal on.
 * @csspart page - The link to the appeal's own page.
 * @csspart object - The link to everything about the same thing.
 * @csspart door - The link to the page on which the holder of the code replies.
 * @csspart photo - One photo.
 * @csspart proofs - The photos of the agency, as it was and as it is now.
 * @csspart proof - One of them.
 * @csspart compare - Two of them as one, with a slider.
 * @csspart links - What the answer refers to.
 * @csspart link - One link of it.
 * @csspart planned - What the agency plans.
 *
 * @cssproperty --jauap-ink - Colour of the text.
 * @cssproperty --jauap-ground - Colour behind it.
 * @cssproperty --jauap-accent - Colour of buttons, links, marks and, much lighter, of panels.
 * @cssproperty --jauap-good - Colour of what is answered and done.
 * @cssproperty --jauap-alert - Colour of what is wrong or late.
 * @cssproperty --jauap-radius - Radius of corners, `0.5em` by default.
 * @cssproperty --jauap-font - Font family, the page's by default; it must have the Kazakh letters.
 * @cssproperty --jauap-line-height - Height of lines, `1.5` by default.
 * @cssproperty --jauap-pictures - `none` where pictures are not to be shown.
 * @cssproperty --jauap-reserve - Height kept free until there is something to show, `100vh` by default.
 */
export class JauapMore extends JauapElement<FeedWords> {
  static override readonly styles = styles;
  static override readonly attributes = { endpoint: '' };

  /** Address of the service. */
  declare endpoint: string;

  protected override readonly localize = new LocalizeController(this, feedWords);
  #appeal: PublicAppeal | undefined;
  /** What photos were drawn on, by id; `false` if one did not come. */
  readonly #painted = new Map<string, HTMLCanvasElement | false>();
  readonly #slider = new Slider();
  readonly #ways = new Ways(this);

  constructor() {
    super();
    // The feed sets the property before this script has arrived.
    const early = Object.getOwnPropertyDescriptor(this, 'appeal')?.value as PublicAppeal | undefined;
    Reflect.deleteProperty(this, 'appeal');
    this.#appeal = early;
    this.renderRoot.adoptedStyleSheets = [...styles, this.#slider.sheet];
  }

  /** The appeal, as the feed has it. */
  get appeal(): PublicAppeal | undefined {
    return this.#appeal;
  }
  set appeal(appeal: PublicAppeal | undefined) {
    this.#appeal = appeal;
    this.requestUpdate();
  }

  protected override updated(): void {
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) void this.#paint(canvas);
  }

  async #paint(canvas: HTMLCanvasElement): Promise<void> {
    const { id } = canvas;
    if (this.#painted.get(id) === canvas) return;
    this.#painted.set(id, canvas);
    if (await paint(canvas, this.endpoint, this.#appeal?.number ?? '')) return;
    this.#painted.set(id, false);
    this.requestUpdate();
  }

  #renderPhoto({ id, width, height }: Photo, name: string, words: FeedWords): TemplateResult {
    return this.#painted.get(id) === false
      ? html`<p class="soft">${MORE_WORDS[words.lang].noPhoto}</p>`
      : html`<canvas part="photo" id=${id} width=${width} height=${height} role="img" aria-label=${name}></canvas>`;
  }

  /** Two photos of one place are compared, unless one of them did not come. */
  #renderProof(appeal: PublicAppeal, words: FeedWords): TemplateResult {
    const missing = (id: string) => this.#painted.get(id) === false;
    return proof(
      appeal,
      words,
      (photo, name) => this.#renderPhoto(photo, name, words),
      (before, after, label) =>
        missing(before.photo.id) || missing(after.photo.id) ? undefined : this.#slider.compare(before, after, label),
    );
  }

  protected override renderIn(words: FeedWords): TemplateResult {
    const appeal = this.#appeal;
    if (!appeal) return html``;
    const said = MORE_WORDS[words.lang];
    return html`${appeal.photos.map((photo, i) => this.#renderPhoto(photo, said.photo(i + 1), words))}
      ${this.#renderProof(appeal, words)} ${thread(appeal, words)} ${this.#ways.render(appeal, words)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-more': JauapMore;
  }
}
