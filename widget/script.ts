/** The script tag, built to `/v1/jauap.js`: what is needed to read. The form comes when somebody wants to write. */
import { JauapFeed } from './jauap-feed/jauap-feed.ts';
import { JauapWidget, prefetch } from './jauap-widget/jauap-widget.ts';
import { define } from './registry.ts';

define('jauap-feed', JauapFeed);
define('jauap-widget', JauapWidget);

try {
  // The page has put the form there itself, or words of an earlier visit wait on this device: then it is wanted at once.
  if (document.querySelector('jauap-form') || localStorage['jauap-keep']) prefetch();
} catch {
  // Storage is forbidden here: nothing waits.
}
