/** QR codes, the only place that knows the library. Loaded with a receipt and never before. */
import { toSvgPath } from 'lean-qr/extras/svg';
import { correction, generate } from 'lean-qr/nano';

/** A QR code as the outline of its dark modules, one unit each, from (0, 0) to (`size`, `size`). */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** The QR code of a text. Level M reads on with 15 % of it lost, as on folded paper. Pure. */
export function qrOf(text: string): QrCode {
  const code = generate(text, { minCorrectionLevel: correction.M });
  return { size: code.size, path: toSvgPath(code) };
}

/** Dark modules are read against a light margin of four (ISO/IEC 18004), which the picture brings with it. */
export const viewBox = ({ size }: QrCode): string => `-4 -4 ${size + 8} ${size + 8}`;
