/**
 * Runs many test files in one process. Each would otherwise start Node, compile the app and start workerd anew, which takes longer
 * than most of them last. The hooks of a file stay its own, because its tests stand in a suite of its own.
 */
import { globSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { holdRuntime } from '../helpers/runtime.ts';

const TEST = fileURLToPath(new URL('..', import.meta.url));

/** What is run together. What drives a browser of its own is not among it: while one such file waits, another may work. */
export const TOGETHER = {
  /** Without a database. */
  plain: ['*.test.ts', '{contract,sdk,tools,widget/pure,worker/domain}/**/*.test.ts'],
  /** With one for each file, or for each test. */
  worker: ['{examples,worker}/*.test.ts'],
} as const;

/** Every `of`-th file, beginning with the `part`-th. */
interface Share {
  readonly part: number;
  readonly of: number;
}

export function together(globs: readonly string[], { part, of }: Share = { part: 1, of: 1 }): void {
  let letGo: () => Promise<void> = async () => undefined;
  before(() => {
    letGo = holdRuntime();
  });
  after(() => letGo());
  const files = globSync(globs, { cwd: TEST }).sort();
  for (const file of files.filter((_, at) => at % of === part - 1))
    describe(file, async () => {
      await import(pathToFileURL(TEST + file).href);
    });
}
