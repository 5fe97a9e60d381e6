/** Where the panel stands: at the top of the widget, or of a form that stands by itself. */
import { JauapWaiting } from '../jauap-waiting/jauap-waiting.ts';
import { define } from '../registry.ts';

type Place = HTMLElement & { readonly renderRoot?: ShadowRoot };

/** The panel for an element of ours; there is one for a widget and its form. */
export function panelOf(element: Place): JauapWaiting {
  define('jauap-waiting', JauapWaiting);
  const around = (element.getRootNode() as ShadowRoot).host as Place | undefined;
  const place = around?.localName === 'jauap-widget' ? around : element;
  const root = place.renderRoot as ShadowRoot;
  const panel = root.querySelector('jauap-waiting') ?? document.createElement('jauap-waiting');
  for (const name of ['agency', 'endpoint', 'theme']) {
    const value = place.getAttribute(name);
    if (value !== null) panel.setAttribute(name, value);
  }
  if (!panel.isConnected) root.prepend(panel);
  return panel;
}
