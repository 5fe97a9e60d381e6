/** What few pages need: marking an error, where the page asks for it with `mark-errors`, and the way out of a page without an origin. */
import type { Host } from '../controllers/host.ts';
import { JauapMark } from '../jauap-mark/jauap-mark.ts';
import { define } from '../registry.ts';

define('jauap-mark', JauapMark);

type Widget = Host & { readonly renderRoot: ShadowRoot; agency: string; endpoint: string };

/** Puts the element at the end of a widget, or brings the one that is there up to date. */
export function mark(widget: Widget): void {
  if (origin === 'null') {
    void import('./elsewhere.ts').then(
      ({ leadElsewhere }) => leadElsewhere(widget),
      () => {},
    );
    return;
  }
  const { renderRoot } = widget;
  const element = renderRoot.querySelector('jauap-mark') ?? document.createElement('jauap-mark');
  for (const name of ['agency', 'endpoint', 'page-params', 'theme']) {
    const value = widget.getAttribute(name);
    if (value !== null) element.setAttribute(name, value);
  }
  renderRoot.append(element);
}
