/** Photos of the demo, painted in code: nobody's face, nobody's place, and no file of pixels in the repository. Pure. */
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 640;
const HEIGHT = 480;

type Colour = readonly [red: number, green: number, blue: number];

/** Colour of a point, both coordinates from 0 to 1, from the upper left. */
type Paint = (x: number, y: number) => Colour;

const SKY: Colour = [196, 212, 226];
const HOUSE: Colour = [146, 132, 122];
const WINDOW: Colour = [232, 206, 140];
const SNOW: Colour = [240, 244, 248];
const SHADE: Colour = [206, 216, 228];
const PATH: Colour = [150, 152, 156];
const ROAD: Colour = [98, 102, 108];

/** A street: sky, houses with lit windows, and what lies on the ground. */
const street =
  (ground: Paint): Paint =>
  (x, y) => {
    if (y > 0.5) return ground(x, y);
    const roof = 0.14 + 0.06 * Math.floor(x * 4);
    if (y < roof % 0.3) return SKY;
    return (x * 24) % 2 < 0.8 && (y * 18) % 2 < 0.9 ? WINDOW : HOUSE;
  };

/** What a place of the street looks like, by the story's own name for it. */
const SCENES = {
  /** A trodden path between heaps, a hand wide in the distance. */
  path: street((x, y) => {
    const near = (y - 0.5) * 2;
    const wave = 0.03 * Math.sin(y * 30);
    if (Math.abs(x - 0.5 - wave) < 0.03 + near * 0.08) return PATH;
    return Math.sin(x * 40) + Math.sin(y * 55) > 1.1 ? SHADE : SNOW;
  }),
  /** The grader's heap lies where people should walk. */
  heap: street((x, y) => {
    const top = 0.66 + 0.05 * Math.sin(x * 9) + 0.02 * Math.sin(x * 31);
    if (y < top - 0.06) return ROAD;
    if (y < top + 0.16) return Math.sin(x * 60 + y * 40) > 0.6 ? SHADE : SNOW;
    return PATH;
  }),
} satisfies Record<string, Paint>;

export type PictureName = keyof typeof SCENES;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A PNG of eight bits a colour (W3C PNG §11.2.1). */
export function picture(name: PictureName): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1));
  for (let row = 0; row < HEIGHT; row++) {
    for (let column = 0; column < WIDTH; column++) {
      // Each row begins with the number of its filter: none.
      rows.set(SCENES[name](column / WIDTH, row / HEIGHT), row * (WIDTH * 3 + 1) + 1 + column * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())];
  return Uint8Array.from(Buffer.concat([signature, ...parts]));
}
