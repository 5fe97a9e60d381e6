/**
 * The Chromium that browser tests and screenshots run in. A newcomer's machine may have none, and a test run must not ask for
 * an installation by hand, so the last resort comes with `npm ci`: a Chromium with the system libraries it needs.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Flags under which headless Chromium works as root, without a graphics card, and speaks to nobody but the page under test. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];

/** Where installers put a browser without adding it to PATH. */
const USUAL_PATHS = [
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/jauap/', import.meta.url));
const UNPACK = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url));

const run = promisify(execFile);

/** How to launch it: the binary, its flags, and the environment it needs to find its libraries and fonts. */
export interface Chromium {
  readonly source: 'CHROME_PATH' | 'installed' | 'npm';
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Resolves, in this order: `CHROME_PATH`, an installed Chrome or Chromium, the one from npm, unpacked into `cache`. */
export async function resolveChromium(
  env: NodeJS.ProcessEnv = process.env,
  usualPaths: readonly string[] = USUAL_PATHS,
  cache: string = CACHE,
): Promise<Chromium> {
  const named = env.CHROME_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROME_PATH names no executable file: ${named}`);
    return { source: 'CHROME_PATH', executablePath: named, args: CHROMIUM_FLAGS, env };
  }
  const installed = installedChromium(env.PATH ?? '', usualPaths);
  if (installed) return { source: 'installed', executablePath: installed, args: CHROMIUM_FLAGS, env };
  return npmChromium(env, cache);
}

function installedChromium(path: string, usualPaths: readonly string[]): string | undefined {
  const folders = path.split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...usualPaths].find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function npmChromium(env: NodeJS.ProcessEnv, cache: string): Promise<Chromium> {
  const home = await unpacked(cache);
  const libraries = [join(home, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return {
    source: 'npm',
    executablePath: join(home, 'chromium'),
    args: CHROMIUM_FLAGS,
    env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts'), HOME: env.HOME ?? home },
  };
}

/**
 * Unpacks the npm Chromium once per installed version. The package unpacks into the temporary folder and takes a file that is
 * there for a whole one, so an interrupted run would leave half a browser behind: hence a staging folder and one rename. In a process
 * of its own, because which folder is the temporary one holds for a whole process, and a database that starts beside it would be
 * put into the folder that is about to be renamed.
 */
async function unpacked(cache: string): Promise<string> {
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const { version } = createRequire(import.meta.url)(join(bin, '..', 'package.json')) as { version: string };
  const home = join(cache, `chromium-${version}`);
  if (isExecutable(join(home, 'chromium'))) return home;

  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'unpacking-'));
  const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'].map((name) =>
    join(bin, name),
  );
  await run(process.execPath, [UNPACK, ...archives], { env: { ...process.env, TMPDIR: staging } });
  await writeFile(join(staging, 'fonts', 'fonts.conf'), fontsConf(home));
  await rename(staging, home).catch(async (error: unknown) => {
    // Another run was quicker.
    await rm(staging, { recursive: true, force: true });
    if (!isExecutable(join(home, 'chromium'))) throw error;
  });
  return home;
}

/** The packed configuration names the temporary folder; ours names where the fonts really are, and the system's own. */
function fontsConf(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
