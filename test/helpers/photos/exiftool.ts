/** What ExifTool finds in files. It comes with the development dependencies and needs no more than `perl-base`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXIFTOOL = fileURLToPath(import.meta.resolve('exiftool-vendored.pl/bin/exiftool'));

/** Tags as `group:tag`, also doubled, unknown and embedded ones. */
export type Tags = Readonly<Record<string, unknown>>;

/** Reads all files in one go: the start takes longer than the reading. */
export function readTags(files: Readonly<Record<string, Uint8Array>>): Record<string, Tags> {
  const folder = mkdtempSync(join(tmpdir(), 'jauap-photos-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const json = execFileSync('perl', [EXIFTOOL, '-a', '-G1', '-j', '-ee', '-U', folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const read = JSON.parse(json) as (Tags & { 'System:FileName': string })[];
    return Object.fromEntries(read.map((tags) => [tags['System:FileName'], tags]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
