import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import { LocalizeController } from '../controllers/localize-controller.ts';
import { RequestController } from '../controllers/request-controller.ts';
import { JauapElement } from '../jauap-element.ts';
import type { MapWords } from '../locales/map.ts';
import { mapWords } from '../locales/map.ts';
import { Camera } from './camera.ts';
import { styles } from './jauap-map.styles.ts';
import type { Located, LocateFailure } from './locate.ts';
import { locate } from './locate.ts';
import type { Chosen, MapState } from './parts.ts';
import { parts } from './parts.ts';
import { inCountry, readCoordinates, rounded } from './place.ts';
import { JauapPointEvent } from './point-event.ts';
import type { Point } from './projection.ts';
import { metresPerPixel } from './projection.ts';

/** From how near is shown what the map itself did not show before: a region, a city of the list, a point. */
const ZOOMS = { region: 7, city: 10, given: 10, typed: 12, located: 14 };

/** Metres a pixel may stand for before a press is too rough to find a street by. */
const ROUGH = 50;

const NONE: Chosen = { point: undefined, accuracy: 0, rough: false };

/**
 * @summary A map of Kazakhstan on which a citizen sets a point. It asks no other server for anything, unless the page names one.
 * @tagname jauap-map
 *
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 *
 * @fires {JauapPointEvent} jauap-point - The citizen set a point, in `event.point`, or took it away.
 *
 * @csspart map - The map itself.
 * @csspart attribution - Whose tiles they are.
 * @csspart point - The point in words.
 *
 * @cssproperty --jauap-ink - Colour of the text.
 * @cssproperty --jauap-ground - Colour behind it.
 * @cssproperty --jauap-accent - Colour of buttons, links, marks and, much lighter, of panels.
 * @cssproperty --jauap-good - Colour of what is answered and done.
 * @cssproperty --jauap-alert - Colour of what is wrong or late, and of the point.
 * @cssproperty --jauap-radius - Radius of corners, `0.5em` by default.
 * @cssproperty --jauap-font - Font family, the page's by default; it must have the Kazakh letters.
 * @cssproperty --jauap-line-height - Height of lines, `1.5` by default.
 * @cssproperty --jauap-reserve - Height kept free until there is something to show, `30em` by default.
 */
export class JauapMap extends JauapElement<MapWords> {
  static override readonly observedAttributes = [
    ...JauapElement.observedAttributes,
    'region',
    'tiles',
    'tiles-attribution',
  ];
  static override readonly styles = styles;
  static override readonly attributes = { region: '', tiles: '' };

  /** ISO 3166-2 code of the region the map begins with, such as `KZ-11`; by default the whole country. */
  declare region: string;
  /**
   * Address of picture tiles with `{z}`, `{x}` and `{y}` in it, https only. Their server learns which places the citizen looks at,
   * and the page's `img-src` must allow it. By default none are drawn.
   */
  declare tiles: string;

  protected override readonly localize = new LocalizeController(this, mapWords);
  readonly #camera = new Camera(this, (point) => this.#press(point));
  readonly #locating = new RequestController<Located>(this);
  #chosen: Chosen = NONE;
  /** What is wrong with the point last tried, and where that is said. */
  #alert: 'outside' | undefined;
  #issue: 'unread' | 'outside' | undefined;

  constructor() {
    super();
    // A framework may have set the property before this script arrived.
    const early = Object.getOwnPropertyDescriptor(this, 'point')?.value as Point | undefined;
    Reflect.deleteProperty(this, 'point');
    if (early) this.point = early;
  }

  /** The point, in degrees. Setting it shows it and fires nothing. */
  get point(): Point | undefined {
    return this.#chosen.point;
  }
  set point(point: Point | undefined) {
    this.#locating.reset();
    this.#know({ ...NONE, point: point && rounded(point) });
    if (point) this.#camera.lookAt(point, ZOOMS.given);
  }

  /** Whose tiles they are: most servers ask to be named. */
  get tilesAttribution(): string {
    return this.getAttribute('tiles-attribution') ?? '';
  }
  set tilesAttribution(attribution: string) {
    this.setAttribute('tiles-attribution', attribution);
  }

  override attributeChangedCallback(name?: string): void {
    // The three cities that are regions have the codes that begin with 7.
    const zoom = this.region.startsWith('KZ-7') ? ZOOMS.city : ZOOMS.region;
    if (name === 'region' && !this.point) this.#camera.begin(this.region, zoom);
    this.requestUpdate();
  }

  #know(chosen: Chosen): void {
    this.#chosen = chosen;
    this.#alert = undefined;
    this.#issue = undefined;
    this.requestUpdate();
  }

  /** The citizen has chosen. */
  #choose(chosen: Partial<Chosen>): void {
    this.#know({ ...NONE, ...chosen });
    this.dispatchEvent(new JauapPointEvent(chosen.point));
  }

  #press(pressed: Point): void {
    // Whoever shows the place does not wait for the device any more.
    this.#locating.reset();
    const point = rounded(pressed);
    if (inCountry(point)) this.#choose({ point, rough: metresPerPixel(this.#camera.view) > ROUGH });
    else this.#alert = 'outside';
    this.requestUpdate();
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    this.#locating.reset();
    const input = (event.target as HTMLFormElement).elements.namedItem('coordinates') as HTMLInputElement;
    const point = readCoordinates(input.value);
    if (point && inCountry(point)) {
      this.#choose({ point });
      this.#camera.lookAt(point, ZOOMS.typed);
      return;
    }
    this.#issue = point ? 'outside' : 'unread';
    this.requestUpdate();
    await this.updateComplete;
    input.focus();
  }

  async #locate(): Promise<void> {
    if (this.#locating.state.tag === 'pending') return;
    this.#alert = undefined;
    const state = await this.#locating.run(locate);
    if (state?.tag !== 'done') return;
    this.#choose(state.value);
    this.#camera.lookAt(state.value.point, ZOOMS.located);
  }

  async #remove(): Promise<void> {
    this.#locating.reset();
    this.#choose({});
    await this.updateComplete;
    this.focus();
  }

  /** Moves the focus to the map, from where keys move it. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[part=map]')?.focus();
  }

  protected override updated(): void {
    this.#camera.observe(this.renderRoot.querySelector('[part=map]'));
  }

  #state(words: MapWords): MapState {
    const { state } = this.#locating;
    const failed = state.tag === 'failed' ? words.failures[(state.error as Error).message as LocateFailure] : '';
    return {
      words,
      camera: this.#camera,
      chosen: this.#chosen,
      region: this.region,
      tiles: this.tiles,
      attribution: this.tilesAttribution,
      locating: state.tag === 'pending',
      alert: this.#alert ? words[this.#alert] : failed,
      issue: this.#issue ? words[this.#issue] : '',
    };
  }

  protected override renderIn(words: MapWords): TemplateResult {
    const controls = {
      start: (region: string) => this.#camera.begin(region, ZOOMS.city, true),
      locate: () => void this.#locate(),
      zoom: (by: number) => this.#camera.zoom(by, this.point),
      submit: (event: SubmitEvent) => void this.#submit(event),
      remove: () => void this.#remove(),
    };
    return html`<section lang=${words.lang}>${parts(this.#state(words), controls)}</section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-map': JauapMap;
  }
}
