/** Photos of the phone test, as files: a browser chooses nothing else. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'jpeg-js';
import { seeded } from './random.ts';

export interface PhotoFiles {
  readonly paths: readonly string[];
  discard: () => Promise<void>;
}

/** A picture of noise, which no encoder makes small: some 25 kB. */
function picture(seed: number): Buffer {
  const random = seeded(seed);
  const [width, height] = [200, 150];
  const data = Buffer.from(Array.from({ length: width * height * 4 }, (_, i) => (i % 4 === 3 ? 255 : random() * 256)));
  return encode({ width, height, data }, 60).data;
}

export async function photoFiles(count: number): Promise<PhotoFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'jauap-photos-'));
  const paths = Array.from({ length: count }, (_, i) => join(folder, `${i}.jpg`));
  await Promise.all(paths.map((path, i) => writeFile(path, picture(i + 1))));
  return { paths, discard: () => rm(folder, { recursive: true, force: true }) };
}
