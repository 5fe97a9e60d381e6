/** QR codes on paper, the only place of the worker that knows the library. Pure. */
import { html } from 'hono/html';
import { toSvgPath } from 'lean-qr/extras/svg';
import { correction, generate } from 'lean-qr/nano';
import type { Markup } from '../frame.ts';

/**
 * A picture of a QR code that is whole by itself, as a file or in a page: dark on white whatever is around it, in the light margin of four
 * modules that readers want (ISO/IEC 18004). Level Q reads on with a quarter of it lost, as on a wall where people pass.
 * @param name what the picture is called where it is not seen.
 */
export function qrPicture(text: string, name: string): Markup {
  const code = generate(text, { minCorrectionLevel: correction.Q });
  const side = code.size + 8;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${side} ${side}" role="img" shape-rendering="crispEdges">
<title>${name}</title>
<path fill="#fff" d="M-4-4h${side}v${side}h-${side}z"/>
<path fill="#000" d="${toSvgPath(code)}"/>
</svg>`;
}
