/** The agency's site of the phone test, under the demo's strict policy: a page with the widget, and one to follow an appeal. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentSecurityPolicy } from '../../examples/demo/site-server.ts';
import type { Site } from './site.ts';

const page = (script: string, body: string): string => `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Акимат</title>
<script type="module" src="${script}"></script>
${body}
</html>`;

/** @param service address of the service, asked anew for every page: the site comes before it, which must know its origin. */
export async function startPhoneSite(service: () => string): Promise<Site> {
  const server = createServer(({ url }, response) => {
    const track = url === '/track';
    const body = track ? '<jauap-track></jauap-track>' : '<jauap-widget agency="kokshetau"></jauap-widget>';
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy(service()),
    };
    response.writeHead(url === '/favicon.ico' ? 404 : 200, headers);
    response.end(page(`${service()}/v1/${track ? 'jauap-track' : 'jauap'}.js`, body));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
