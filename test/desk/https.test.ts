/** The cookie over real https, behind a proxy that ends TLS: a `__Host-` cookie that is never sent back looks fine over http. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { Server } from 'node:https';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { DeskUnderTest } from './browser.ts';
import { enrol, sees, signIn, signOut, startDesk } from './browser.ts';

/** A certificate of a minute's making for localhost. */
function selfSigned(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'jauap-https-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  execFileSync(
    'openssl',
    ['req', '-x509', ...curve, '-nodes', '-days', '2', ...subject, '-keyout', key, '-out', cert],
    {
      stdio: 'ignore',
    },
  );
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}

describe('the desk over https', () => {
  let desk: DeskUnderTest;
  let proxy: Server;
  before(async () => {
    let worker = '';
    proxy = createServer(selfSigned(), (incoming, outgoing) => {
      const { method, headers, url = '/' } = incoming;
      const upstream = request(new URL(url, worker), { method, headers: { ...headers, host: new URL(worker).host } });
      upstream.on('response', (response) => {
        outgoing.writeHead(response.statusCode ?? 502, response.rawHeaders);
        response.pipe(outgoing);
      });
      upstream.on('error', () => outgoing.destroy());
      incoming.pipe(upstream);
    });
    await new Promise<void>((resolve) => proxy.listen(0, 'localhost', resolve));
    const origin = `https://localhost:${(proxy.address() as AddressInfo).port}`;
    desk = await startDesk({ origin, vars: { DESK_ORIGIN: origin } });
    worker = desk.worker.url;
  });
  after(async () => {
    await desk.close();
    proxy.close();
    proxy.closeAllConnections();
  });

  it('sets the cookie of the session, sends it back, and takes it away', async () => {
    const { page, context } = await desk.seat();
    await enrol(page, desk.origin, await desk.code());
    const cookies = async () => (await context.cookies()).filter(({ name }) => name.startsWith('__Host-'));
    const [cookie] = await cookies();
    const { name, path, secure, httpOnly, sameSite, domain, session } = cookie ?? {};
    assert.deepEqual(
      { name, path, secure, httpOnly, sameSite, domain, session },
      {
        name: '__Host-jauap-desk',
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Strict',
        domain: 'localhost',
        session: true,
      },
    );
    await page.goto(`${desk.origin}/desk/account`);
    await sees(page, 'Этот сеанс');
    assert.equal(await page.evaluate(() => document.cookie), '');
    await signOut(page);
    assert.deepEqual(await cookies(), []);
    await signIn(page, desk.origin);
    assert.notEqual((await cookies())[0]?.value, cookie?.value);
  });

  it('is refused to whoever comes past the proxy', async () => {
    const headers = { Origin: desk.worker.url, 'Sec-Fetch-Site': 'same-origin' };
    const response = await fetch(`${desk.worker.url}/v1/desk/session/options`, { method: 'POST', headers });
    assert.equal(response.status, 403);
  });
});
