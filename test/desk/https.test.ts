/** The cookie over real https, behind a proxy that ends TLS: a `__Host-` cookie that is never sent back looks fine over http. */
// What makes the certificate wants it there before anything else.
import 'reflect-metadata';
import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { Server } from 'node:https';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';
import type { DeskUnderTest } from './browser.ts';
import { enrol, sees, signIn, signOut, startDesk } from './browser.ts';

/** A certificate of today for localhost. */
async function selfSigned(): Promise<{ key: string; cert: string }> {
  const signingAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']);
  const extensions = [new SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }])];
  const cert = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=localhost',
    keys,
    signingAlgorithm,
    extensions,
  });
  const bytes = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  const key = `-----BEGIN PRIVATE KEY-----\n${bytes.toString('base64')}\n-----END PRIVATE KEY-----\n`;
  return { key, cert: cert.toString('pem') };
}

describe('the desk over https', () => {
  let desk: DeskUnderTest;
  let proxy: Server;
  before(async () => {
    let worker = '';
    proxy = createServer(await selfSigned(), (incoming, outgoing) => {
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
