/** A folder of somebody who has installed the package: imports go through `exports` of package.json, to what was built. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

export type Consumer = Awaited<ReturnType<typeof startConsumer>>;

export async function startConsumer() {
  const folder = await mkdtemp(join(tmpdir(), 'jauap-consumer-'));
  await mkdir(join(folder, 'node_modules'));
  await symlink(ROOT, join(folder, 'node_modules/jauap'));

  return {
    folder,
    /** @returns where the file is. */
    write: async (name: string, text: string): Promise<string> => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    },
    /** What the compiler says of the files, a line for each fault; declarations of the package are checked too. */
    check: async (files: readonly string[]): Promise<string[]> => {
      const lib = ['es2024', 'dom', 'dom.iterable'];
      const compilerOptions = { module: 'nodenext', target: 'es2024', lib, types: [], strict: true, noEmit: true };
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      const said = await promisify(execFile)(process.execPath, [TSC, '-p', folder]).then(
        () => '',
        ({ stdout }) => String(stdout),
      );
      return said.split('\n').filter((line) => line.includes('error'));
    },
    close: () => rm(folder, { recursive: true }),
  };
}
