import type { ReactiveController } from 'lit';
import type { TemplateResult } from 'lit/html.js';
import { html, render } from 'lit/html.js';
import type { Host } from './controllers/host.ts';
import type { LocalizeController, Speaking } from './controllers/localize-controller.ts';

export type Theme = 'auto' | 'light' | 'dark';

/** Attributes of the elements that speak with the service, and what holds where they are missing. */
export const SERVICE_ATTRIBUTES = { agency: '', endpoint: new URL(import.meta.url).origin, pageParams: '' };

/** For the one case in which not even the Kazakh words have arrived. */
const SPEECHLESS = 'Жүктелмеді. Не загрузилось. Not loaded.';

/**
 * What our elements have in common: attributes, controllers, one update for many changes, and Lit's templates in a shadow
 * root. Lit's own `LitElement` does all of it and more, for 2.4 kB that every visitor would load before the feed can be
 * read. Our public properties are strings, so here they simply *are* their attributes, as those of native elements are.
 */
export abstract class JauapElement<Words extends Speaking> extends HTMLElement implements Host {
  static readonly observedAttributes = ['agency', 'endpoint', 'scope', 'page-params', 'object', 'lang', 'theme'];
  /** Constructed sheets: no content policy forbids them, as some forbid a `<style>`. */
  static readonly styles: CSSStyleSheet[] = [];
  /** The properties that are attributes, each with what it is where the attribute is missing. */
  static readonly attributes: Readonly<Record<string, string>> = {};

  /** Colours: `light`, `dark`, or `auto`, as the page's `color-scheme` says. */
  declare theme: Theme;

  readonly renderRoot: ShadowRoot = this.attachShadow({ mode: 'open' });
  protected abstract readonly localize: LocalizeController<Words>;
  readonly #controllers: ReactiveController[] = [];
  #update: Promise<void> | undefined;
  /** Whose words are shown, and of which page: what {@link start} has last been called for. */
  #subject = '';

  constructor() {
    super();
    const { attributes, styles } = this.constructor as typeof JauapElement;
    this.renderRoot.adoptedStyleSheets = styles;
    for (const [name, missing] of Object.entries({ ...attributes, theme: 'auto' }))
      this.#reflect(name as 'id', missing);
  }

  /** Resolves when what was asked for is on the page. */
  get updateComplete(): Promise<void> | undefined {
    return this.#update;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  requestUpdate(): void {
    this.#update ??= this.#performUpdate();
  }

  connectedCallback(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
    // The controllers have aborted what was under way: attached again, the element starts again.
    this.#subject = '';
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  #reflect(name: 'id', missing: string): void {
    // `pageParams` is the only name of two words.
    const attribute = name.replace('P', '-p');
    // A framework may have set the property before this script arrived.
    const early = Object.hasOwn(this, name) && this[name];
    Object.defineProperty(this, name, {
      get: () => this.getAttribute(attribute) ?? missing,
      set: (value) => this.setAttribute(attribute, value),
    });
    if (early) this[name] = early;
  }

  async #performUpdate(): Promise<void> {
    // One update for all changes made in one go.
    await 0;
    this.#update = undefined;
    if (!this.isConnected) return;
    for (const controller of this.#controllers) controller.hostUpdate?.();
    const subject = ['agency', 'endpoint', 'scope', 'page-params', 'object']
      .map((name) => this.getAttribute(name))
      .join();
    if (subject !== this.#subject && this.getAttribute('agency')) this.start?.();
    this.#subject = subject;
    render(this.render(), this.renderRoot, { host: this });
    this.updated?.();
  }

  /** Called when the element is attached, and when it is about something else than before. */
  protected start?(): void;

  /** Called after each rendering. */
  protected updated?(): void;

  /** What to show once there are words. */
  protected abstract renderIn(words: Words): TemplateResult;

  protected render(): TemplateResult {
    const { words, speechless } = this.localize;
    if (words) return this.renderIn(words);
    return html`<p class="waiting" role="alert" tabindex="-1">${speechless ? SPEECHLESS : ''}</p>`;
  }
}
