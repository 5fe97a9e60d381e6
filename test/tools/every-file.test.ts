/** No test is forgotten: each file is run by one command, in one way. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { TOGETHER } from './together.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const found = (globs: readonly string[], exclude: readonly string[] = []): string[] =>
  globSync(globs, { cwd: ROOT, exclude });

describe('every test file', () => {
  it('is run once by npm test', () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: Record<string, string> };
    const alone = [...(scripts['test:node'] ?? '').matchAll(/"([^"]+\.test\.ts)"/g)].map(([, glob]) => String(glob));
    const browser = readFileSync(`${ROOT}web-test-runner.config.mjs`, 'utf8').match(/files: \[(.*)\]/)?.[1] ?? '';
    const inBrowser = [...browser.matchAll(/'([^']+)'/g)].map(([, glob]) => String(glob));
    const run = [
      ...found(alone),
      ...found(Object.values(TOGETHER).flatMap((globs) => globs.map((glob) => `test/${glob}`))),
      ...found(
        inBrowser.filter((glob) => !glob.startsWith('!')),
        inBrowser.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)),
      ),
    ];
    assert.deepEqual(run.toSorted(), found(['test/**/*.test.ts']).toSorted());
  });
});
