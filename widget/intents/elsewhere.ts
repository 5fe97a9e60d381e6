/**
 * The widget on a page without an origin: a saved file, a sandboxed frame. The browser keeps every answer from such a page, so that
 * nothing can be read or sent; what is left is to say so, and to lead to where everything works.
 */
import { html, render } from 'lit/html.js';
import type { Host } from '../controllers/host.ts';
import { ELSEWHERE_WORDS } from '../locales/elsewhere.ts';
import { nearestLanguage } from '../nearest-language.ts';
import { css } from '../styles/css.ts';

const INSTEAD = css`
  [part='door'],
  [part='feed'] {
    display: none;
  }
  [part='elsewhere'] {
    display: block;
  }
`;

/** A widget, as far as this needs it. */
type Widget = Host & { readonly renderRoot: ShadowRoot; agency: string; endpoint: string };

/** Puts the sentence and the link in the place of door and feed, in the language of the place also when that changes. */
export function leadElsewhere(widget: Widget): void {
  const { renderRoot } = widget;
  if (renderRoot.querySelector('[part=elsewhere]')) return;
  const note = document.createElement('div');
  note.setAttribute('part', 'elsewhere');
  renderRoot.adoptedStyleSheets.push(INSTEAD);
  renderRoot.append(note);
  widget.addController({ hostUpdate: () => tell(widget, note) });
  tell(widget, note);
}

function tell(widget: Widget, note: HTMLElement): void {
  const lang = nearestLanguage(widget);
  const { why, open } = ELSEWHERE_WORDS[lang];
  const address = `${widget.endpoint}/a/${widget.agency}`;
  note.lang = lang;
  // The address can be read and copied where the frame lets no window open.
  render(
    html`<p role="status">${why}</p>
      <p>
        <a href=${`${address}?lang=${lang}`} target="_blank" rel="noopener">${open}</a><br />
        <small>${address}</small>
      </p>`,
    note,
  );
}
