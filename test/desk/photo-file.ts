import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainJpeg } from '../helpers/photos/jpeg.ts';

let file: string | undefined;

/** A photo on the disk, as somebody chooses one. */
export function photoFile(): string {
  file ??= join(mkdtempSync(join(tmpdir(), 'jauap-photo-')), 'photo.jpg');
  writeFileSync(file, plainJpeg());
  return file;
}
