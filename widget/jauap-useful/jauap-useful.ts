import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { USEFUL_WORDS } from '../locales/pages.ts';
import { nearestLanguage } from '../nearest-language.ts';
import { css } from '../styles/css.ts';

const styles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  form,
  p {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
    margin: 0 0 0.75em;
  }
  button,
  input {
    min-block-size: 44px;
    padding: 0.25em 1em;
    border: 2px solid;
    border-radius: var(--jauap-radius, 0.5em);
    font: inherit;
    color: inherit;
    background: none;
  }
  button[aria-pressed='true'] {
    outline: 3px solid;
  }
  form {
    align-items: end;
  }
  label {
    display: grid;
    gap: 0.25em;
    inline-size: min(100%, 20em);
  }
  input {
    box-sizing: border-box;
    inline-size: 100%;
  }
`;

/** An element with words, and what else it has. */
function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string, more: object = {}) {
  return Object.assign(document.createElement(tag), { textContent: text }, more);
}

/**
 * @summary "Was this page useful?", two buttons and, after them, room for one sentence.
 * @tagname jauap-useful
 *
 * So small that it stands under every page of a site: no templates, no further request until somebody answers. The sentence is
 * for the agency; the counts are public.
 *
 * @attr {string} agency - Name of the agency in the service, such as `kokshetau`.
 * @attr {string} endpoint - Address of the service; by default the origin this script came from.
 * @attr {string} page-params - Names of the query parameters that tell pages apart, separated by spaces; by default none.
 * @attr {string} lang - Language, `kk`, `ru` or `en`; by default that of the nearest ancestor with `lang`, else Kazakh.
 */
export class JauapUseful extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #said = make('p', '', { role: 'status' });
  #useful: boolean | undefined;

  connectedCallback(): void {
    const language = nearestLanguage(this);
    const words = USEFUL_WORDS[language];
    const question = make('p', words.question, { id: 'question', lang: language });
    const buttons = [true, false].map((useful) =>
      make('button', useful ? words.yes : words.no, {
        type: 'button',
        ariaPressed: 'false',
        onclick: () => void this.#answer(useful),
      }),
    );
    for (const button of buttons) button.setAttribute('aria-describedby', 'question');
    question.append(...buttons);
    this.#said.lang = language;
    this.#root.adoptedStyleSheets = [styles];
    this.#root.replaceChildren(question, this.#said);
  }

  /** Sends the voice at once: one tap is the whole of it. */
  async #answer(useful: boolean): Promise<void> {
    this.#useful = useful;
    const [yes, no] = this.#root.querySelectorAll('button');
    // Whoever has tapped the other one meanwhile sees that one.
    if (!yes || !no || !(await this.#send()) || useful !== this.#useful) return;
    yes.ariaPressed = String(useful);
    no.ariaPressed = String(!useful);
    if (!this.#root.querySelector('form')) this.#root.append(this.#form());
  }

  #form(): HTMLFormElement {
    const words = USEFUL_WORDS[nearestLanguage(this)];
    const input = make('input', '', { maxLength: LIMITS.sentenceMax });
    const label = make('label', words.sentence);
    label.append(input);
    const form = make('form', '', {
      lang: this.#said.lang,
      onsubmit: (event: Event) => {
        event.preventDefault();
        void this.#send(input.value.trim()).then((sent) => sent && this.#close(form));
      },
    });
    form.append(label, make('button', words.send));
    return form;
  }

  /** The focus goes back to the voice that was given, not away with the field. */
  #close(form: HTMLFormElement): void {
    this.#root.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
    form.remove();
  }

  /** @returns whether it has arrived. */
  async #send(sentence?: string): Promise<boolean> {
    const words = USEFUL_WORDS[nearestLanguage(this)];
    const to = {
      agency: this.getAttribute('agency') ?? '',
      endpoint: this.getAttribute('endpoint') ?? new URL(import.meta.url).origin,
      pageParams: this.getAttribute('page-params') ?? '',
    };
    // The same words are announced again only if they were gone.
    this.#said.textContent = '';
    const sent = await import('../intents/rate.ts')
      .then(({ sendVoice }) => sendVoice(to, { useful: !!this.#useful, ...(sentence && { sentence }) }))
      .then(
        () => true,
        () => false,
      );
    this.#said.textContent = sent ? words.thanks : words.failed;
    return sent;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jauap-useful': JauapUseful;
  }
}
