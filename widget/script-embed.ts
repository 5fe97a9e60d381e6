/** Built to `/v1/jauap-embed.js`: on a page with our frame, which it makes as high as its content. Without it the frame scrolls. */
import { heightIn, SIZE } from './embed/size.ts';

const service = new URL(import.meta.url).origin;
const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${service}/embed/`));

addEventListener('message', ({ origin, source, data }) => {
  const height = origin === service && heightIn(data);
  if (!height) return;
  for (const frame of frames()) if (frame.contentWindow === source) frame.height = `${height}`;
});

/** Frames that were there before this script have said their height to nobody. One that has not loaded yet will say it itself. */
const ask = () => {
  for (const frame of frames()) if (frame.loading !== 'lazy') frame.contentWindow?.postMessage({ type: SIZE }, service);
};
if (document.readyState === 'complete') ask();
else addEventListener('load', ask);
