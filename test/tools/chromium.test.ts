/** Where the browser of the tests comes from, branch by branch. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { resolveChromium } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'jauap-chromium-'));
after(() => rmSync(folder, { recursive: true }));

function plant(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

describe('the browser of the tests', () => {
  it('is the one CHROME_PATH names, before any installed one', async () => {
    const named = plant('my-browser');
    plant('chromium');
    const { source, executablePath } = await resolveChromium({ CHROME_PATH: named, PATH: folder });
    assert.deepEqual([source, executablePath], ['CHROME_PATH', named]);
  });

  it('is not guessed when CHROME_PATH names nothing that runs', async () => {
    await assert.rejects(resolveChromium({ CHROME_PATH: join(folder, 'missing') }), /names no executable/);
  });

  it('is an installed one on PATH, else at a usual place', async () => {
    const onPath = plant('chromium-browser');
    const usual = plant('chrome-of-an-installer');
    assert.equal((await resolveChromium({ PATH: folder }, [])).source, 'installed');
    assert.ok(onPath.startsWith(folder));
    const { source, executablePath } = await resolveChromium({ PATH: '' }, [usual]);
    assert.deepEqual([source, executablePath], ['installed', usual]);
  });

  it('comes from npm where none is installed, and starts with nothing but its own libraries', async () => {
    const { source, executablePath, args, env } = await resolveChromium({ PATH: '' }, []);
    assert.equal(source, 'npm');
    const version = execFileSync(executablePath, [...args, '--version'], { env, encoding: 'utf8' });
    assert.match(version, /Chrom\w+ \d+/);
  });

  it('is unpacked while the temporary folder of everybody else stays where it is', async (t) => {
    const usual = tmpdir();
    const folders = new Set<string>();
    const look = setInterval(() => folders.add(tmpdir()), 20);
    t.after(() => clearInterval(look));
    const { executablePath } = await resolveChromium({ PATH: '' }, [], join(folder, 'cache'));
    assert.ok(existsSync(executablePath));
    assert.deepEqual([...folders], [usual]);
  });
});
