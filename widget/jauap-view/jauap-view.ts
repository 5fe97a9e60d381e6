import type { createPanel } from '../intents/view.ts';
import { VIEW_WORDS } from '../locales/view.ts';
import { nearestLanguage } from '../nearest-language.ts';
import { styles } from './jauap-view.styles.ts';
import { make } from './make.ts';

/**
 * @summary "Version for people with low vision": a button and the panel behind it, for all elements of ours on the page.
 * @tagname jauap-view
 *
 * What is chosen stands as words in `data-jauap-view` on `<html>`, where the site may read it or set it, and is remembered on the
 * device. Where the site has a panel of its own, the script alone is enough: the elements follow that panel.
 *
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 *
 * @cssproperty --jauap-ink - Colour of the text.
 * @cssproperty --jauap-ground - Colour behind it.
 * @cssproperty --jauap-accent - Colour of buttons, links, marks and, much lighter, of panels.
 * @cssproperty --jauap-good - Colour of what is answered and done.
 * @cssproperty --jauap-alert - Colour of what is wrong or late.
 * @cssproperty --jauap-radius - Radius of corners, `0.5em` by default.
 * @cssproperty --jauap-font - Font family, the page's by default; it must have the Kazakh letters.
 * @cssproperty --jauap-line-height - Height of lines, `1.5` by default.
 * @cssproperty --jauap-reserve - Height kept free until there is something to show, `100vh` by default.
 */
export class JauapView extends HTMLElement {
  static readonly observedAttributes = ['lang'];
  readonly #root = this.attachShadow({ mode: 'open' });
  #panel: ReturnType<typeof createPanel> | undefined;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = styles;
  }

  connectedCallback(): void {
    const lang = nearestLanguage(this);
    const words = VIEW_WORDS[lang];
    this.#panel = undefined;
    const button = make('button', words.open, { type: 'button', ariaExpanded: 'false', lang });
    const failed = make('p', '', { role: 'alert', className: 'alert', lang });
    button.onclick = () => void this.#toggle(button, failed);
    this.#root.replaceChildren(button, failed);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.connectedCallback();
  }

  /** Opens the panel, or puts it away. */
  async #toggle(button: HTMLButtonElement, failed: HTMLElement): Promise<void> {
    const words = VIEW_WORDS[nearestLanguage(this)];
    const open = (shown: boolean) => {
      button.ariaExpanded = String(shown);
      if (this.#panel) this.#panel.element.hidden = !shown;
    };
    failed.textContent = '';
    if (this.#panel) {
      this.#panel.refresh();
      open(!!this.#panel.element.hidden);
      return;
    }
    const loaded = await import('../intents/view.ts').catch(() => undefined);
    // Pressed twice on a slow line, or in another language meanwhile: one panel is enough.
    if (this.#panel || !button.isConnected) return;
    if (!loaded) {
      failed.textContent = words.failed;
      return;
    }
    const close = () => {
      open(false);
      button.focus();
    };
    this.#panel = loaded.createPanel(words, close);
    this.#panel.element.lang = button.lang;
    this.#root.append(this.#panel.element);
    open(true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-view': JauapView;
  }
}
