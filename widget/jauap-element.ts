import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TemplateResult } from 'lit/html.js';
import { html, render } from 'lit/html.js';
import type { LocalizeController, Speaking } from './controllers/localize-controller.ts';

export type Theme = 'auto' | 'light' | 'dark';

/** Attributes of the elements that speak with the service, and what holds where they are missing. */
export const SERVICE_ATTRIBUTES = { agency: '', endpoint: new URL(import.meta.url).origin, pageParams: '' };

/** For the one case in which not even the Kazakh words have arrived. */
const SPEECHLESS = 'Жүктелмеді. Не загрузилось. This did not load.';

/**
 * What our elements have in common: attributes, controllers, one update for many changes, and Lit's templates in a shadow
 * root. Lit's own `LitElement` does all of it and more, for 2.4 kB that every visitor would load before the feed can be
 * read. Our public properties are strings, so here they simply *are* their attributes, as those of native elements are.
 */
export abstract class JauapElement<Words extends Speaking> extends HTMLElement implements ReactiveControllerHost {
  static readonly observedAttributes = ['agency', 'endpoint', 'lang', 'page-params', 'scope', 'theme'];
  /** Constructed sheets: no content policy forbids them, as some forbid a `<style>`. */
  static readonly styles: readonly CSSStyleSheet[] = [];
  /** The properties that are attributes, each with what it is where the attribute is missing. */
  static readonly attributes: Readonly<Record<string, string>> = {};

  /** Colours: `light`, `dark`, or `auto`, as the page's `color-scheme` says. */
  declare theme: Theme;

  readonly renderRoot: ShadowRoot = this.attachShadow({ mode: 'open' });
  protected abstract readonly localize: LocalizeController<Words>;
  readonly #controllers: ReactiveController[] = [];
  #update: Promise<boolean> | undefined;

  constructor() {
    super();
    const { attributes, styles } = this.constructor as typeof JauapElement;
    this.renderRoot.adoptedStyleSheets = [...styles];
    for (const [name, missing] of Object.entries({ ...attributes, theme: 'auto' }))
      this.#reflect(name as 'id', missing);
  }

  /** Resolves when what was asked for is on the page. */
  get updateComplete(): Promise<boolean> {
    return this.#update ?? Promise.resolve(true);
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.splice(this.#controllers.indexOf(controller), 1);
  }

  requestUpdate(): void {
    this.#update ??= Promise.resolve().then(() => this.#performUpdate());
  }

  connectedCallback(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  #reflect(name: 'id', missing: string): void {
    const attribute = name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
    // A framework may have set the property before this script arrived.
    const early = Object.hasOwn(this, name) && this[name];
    Object.defineProperty(this, name, {
      get: () => this.getAttribute(attribute) ?? missing,
      set: (value) => this.setAttribute(attribute, value),
    });
    if (early) this[name] = early;
  }

  #performUpdate(): boolean {
    if (this.isConnected) {
      for (const controller of this.#controllers) controller.hostUpdate?.();
      this.willUpdate();
    }
    this.#update = undefined;
    if (this.isConnected) {
      render(this.render(), this.renderRoot, { host: this });
      this.updated();
    }
    return true;
  }

  /** Before each rendering. What it changes needs no further update. */
  protected willUpdate(): void {}

  /** After each rendering. */
  protected updated(): void {}

  /** What to show once there are words. */
  protected abstract renderIn(words: Words): TemplateResult;

  protected render(): TemplateResult {
    const { words, speechless } = this.localize;
    if (words) return this.renderIn(words);
    return speechless ? html`<p role="alert">${SPEECHLESS}</p>` : html`<p class="waiting"></p>`;
  }
}
