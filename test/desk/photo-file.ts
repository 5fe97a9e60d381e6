import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainJpeg, progressiveJpeg } from '../helpers/photos/jpeg.ts';

/** Two different photos on the disk, as somebody chooses them: how it was and how it is. */
export function photoFiles(): { readonly before: string; readonly after: string } {
  const folder = mkdtempSync(join(tmpdir(), 'jauap-photos-'));
  const files = { before: join(folder, 'before.jpg'), after: join(folder, 'after.jpg') };
  writeFileSync(files.before, plainJpeg());
  writeFileSync(files.after, progressiveJpeg());
  return files;
}
