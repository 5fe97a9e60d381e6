/** The repository's own sources, as the tests of its rules read them: by regular expressions, without a compiler. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One file: its path from the repository's root, with slashes, and its text. A test may plant one that does not exist. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** One import, re-export or dynamic import. */
export interface Import {
  /** A path from the root if it is one of ours (`sdk/retry.ts`), else the package as written (`zod/mini`). */
  readonly target: string;
  readonly external: boolean;
  /** The whole statement is about types and vanishes at run time. */
  readonly typeOnly: boolean;
  readonly specifier: string;
  readonly statement: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Folders that hold our sources. */
const FOLDERS = ['sdk', 'widget', 'worker', 'examples', 'test'];

/** All files under the given folders of the repository whose name ends as asked. */
export function readSources(ending: RegExp, folders: readonly string[] = FOLDERS): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => readSource(posix.join(...join(entry.parentPath, entry.name).slice(ROOT.length).split(/[\\/]/)))),
  );
}

/** Files that lie in the root itself. */
export function readRootSources(ending: RegExp): Source[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map(({ name }) => readSource(name));
}

export const readSource = (path: string): Source => ({ path, text: readFileSync(join(ROOT, path), 'utf8') });

const STRING_OR_COMMENT =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** The code without its comments; lines stay where they were. */
export function withoutComments(text: string): string {
  return text.replace(STRING_OR_COMMENT, (part, string: string | undefined) => string ?? part.replace(/[^\n]/g, ' '));
}

/** The code without comments and without the text of strings, for rules about what is called. */
export function bareCode(text: string): string {
  return withoutComments(text).replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, "''");
}

const STATIC_IMPORT = /^(?:import\s*|(?:import|export)(\s+type\b(?!\s*,))?\s[^;'"]*?\bfrom\s*)(['"])([^'"]+)\2/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*(['"])([^'"]+)\1\s*\)/g;

/** Every import of a file, in the order of its text. */
export function importsOf({ path, text }: Source): Import[] {
  const code = withoutComments(text);
  const fixed = [...code.matchAll(STATIC_IMPORT)].map(([statement, type, , specifier = '']) =>
    toImport(path, specifier, type !== undefined, statement),
  );
  const dynamic = [...code.matchAll(DYNAMIC_IMPORT)].map(([statement, , specifier = '']) =>
    toImport(path, specifier, false, statement),
  );
  return [...fixed, ...dynamic];
}

function toImport(from: string, specifier: string, typeOnly: boolean, statement: string): Import {
  const external = !specifier.startsWith('.');
  const target = external ? specifier : posix.normalize(posix.join(posix.dirname(from), specifier));
  return { target, external, typeOnly, specifier, statement };
}
