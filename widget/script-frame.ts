/** Built to `/v1/jauap-frame.js`: inside the frame of `/embed/:agency`. Tells the page around it how high it is. */
import { parentOf, SIZE } from './embed/size.ts';

const site = parentOf(
  document.body.getAttribute('data-sites')?.split(' ') ?? [],
  location.ancestorOrigins?.[0],
  document.referrer,
);
if (site && parent !== window) {
  const tell = () =>
    parent.postMessage({ type: SIZE, height: Math.ceil(document.body.getBoundingClientRect().height) }, site);
  new ResizeObserver(tell).observe(document.body);
  // The page around may have begun to listen after the last change.
  addEventListener('message', ({ origin, source }) => {
    if (origin === site && source === parent) tell();
  });
}
