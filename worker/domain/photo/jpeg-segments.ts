/** Pure. Shapes of the JPEG segments that are kept (ITU-T T.81 Annex B): nothing may stand in them beside what the format names. */

const DHT = 0xc4;
const DQT = 0xdb;
const DRI = 0xdd;

/** Frame header (B.2.2), eight bits a sample: what browsers show. Grey, three colours or four. */
export function isFrame(body: Uint8Array): boolean {
  const components = body[5] ?? 0;
  return body[0] === 8 && [1, 3, 4].includes(components) && body.length === 6 + 3 * components;
}

/** Scan header (B.2.3): its components are of the frame. */
export function isScanHeader(body: Uint8Array, frame: Uint8Array): boolean {
  const count = body[0] ?? 0;
  if (count < 1 || count > 4 || body.length !== 4 + 2 * count) return false;
  const known: (number | undefined)[] = [];
  for (let at = 6; at < frame.length; at += 3) known.push(frame[at]);
  for (let at = 1; at < 1 + 2 * count; at += 2) {
    if (!known.includes(body[at])) return false;
  }
  return true;
}

/** Quantization tables (B.2.4.1): one byte of precision and number, then 64 values of one or two bytes. */
function areQuantizationTables(body: Uint8Array): boolean {
  let at = 0;
  while (at < body.length) {
    const head = body[at] ?? 0;
    if (head >> 4 > 1 || (head & 15) > 3) return false;
    at += 1 + (head >> 4 ? 128 : 64);
  }
  return at === body.length && at > 0;
}

/** Huffman tables (B.2.4.2): class and number, 16 counts, and as many values as they add up to. */
function areHuffmanTables(body: Uint8Array): boolean {
  let at = 0;
  while (at < body.length) {
    const head = body[at] ?? 0;
    const values = body.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
    if (head >> 4 > 1 || (head & 15) > 3 || values > 256) return false;
    at += 17 + values;
  }
  return at === body.length && at > 0;
}

/** DQT, DHT or DRI, exactly as long as its content. Arithmetic coding and hierarchies are not shown by any browser. */
export function isTable(marker: number, body: Uint8Array): boolean {
  if (marker === DQT) return areQuantizationTables(body);
  if (marker === DHT) return areHuffmanTables(body);
  return marker === DRI && body.length === 2;
}
