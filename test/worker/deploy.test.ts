import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/**
 * A guard against a library that slips in, not a limit of the platform. Of the 320 kB measured, some 90 kB are the check of passkeys
 * with the certificates (X.509, ASN.1) that an authenticator may show of itself, and some 40 kB the words of the pages in three languages.
 */
const GZIP_BYTES_MAX = 370_000;

describe('the worker as it is deployed', () => {
  it('is bundled by wrangler without a network, small enough to start at once', async (t) => {
    const out = await mkdtemp(join(tmpdir(), 'jauap-deploy-'));
    t.after(() => rm(out, { recursive: true }));
    const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
    const args = [wrangler, 'deploy', '--dry-run', '--outdir', out];
    await promisify(execFile)(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
    });
    const bytes = gzipSync(await readFile(join(out, 'cloudflare.js')), { level: 9 }).length;
    t.diagnostic(`${bytes} bytes gzip`);
    assert.ok(bytes <= GZIP_BYTES_MAX, `${bytes} bytes gzip`);
  });
});
