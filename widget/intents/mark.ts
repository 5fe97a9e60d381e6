/** Marking an error on the page, loaded where the page asks for it with `mark-errors`. */
import { JauapMark } from '../jauap-mark/jauap-mark.ts';
import { define } from '../registry.ts';

define('jauap-mark', JauapMark);

/** Puts the element at the end of a widget, or brings the one that is there up to date. */
export function mark(widget: HTMLElement & { readonly renderRoot: ShadowRoot }): void {
  const { renderRoot } = widget;
  const element = renderRoot.querySelector('jauap-mark') ?? document.createElement('jauap-mark');
  for (const name of ['agency', 'endpoint', 'page-params', 'theme']) {
    const value = widget.getAttribute(name);
    if (value !== null) element.setAttribute(name, value);
  }
  renderRoot.append(element);
}
