/** A mail server of tests, and sockets for the SMTP client where no worker runs. */
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect as connectTcp } from 'node:net';
import { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import type { SMTPServerOptions } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import type { Connect, SmtpSocket } from '../../worker/mail/smtp-session.ts';

/** A mail as it arrived. */
export interface Arrived {
  readonly from: string;
  readonly to: string[];
  readonly user: string;
  readonly secure: boolean;
  readonly raw: string;
}

/** Starts a server that takes every mail, unless the options say otherwise. */
export async function startMailServer(options: SMTPServerOptions = {}) {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    onAuth: ({ username = '', password }, _, done) =>
      password === 'пароль' ? done(null, { user: username }) : done(new Error('wrong')),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        arrived.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          user: String(session.user ?? ''),
          secure: session.secure,
          raw: Buffer.concat(parts).toString('latin1'),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    arrived,
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** The sockets of Node in the shape of the platform's. Certificates of tests are signed by nobody. */
export const nodeSockets: Connect = ({ hostname: host, port }, { secureTransport }) =>
  shaped(secureTransport === 'on' ? connectTls({ host, port, rejectUnauthorized: false }) : connectTcp({ host, port }));

function shaped(socket: Socket): SmtpSocket {
  const { readable, writable } = Duplex.toWeb(socket) as Pick<SmtpSocket, 'readable' | 'writable'>;
  socket.on('error', () => {});
  return {
    readable,
    writable,
    startTls: () => shaped(connectTls({ socket, rejectUnauthorized: false })),
    close: async () => void socket.destroy(),
  };
}

/** Headers by their names, unfolded and with encoded words read; and the text. */
export function readMime(raw: string): { headers: Record<string, string>; text: string } {
  const [head = '', body = ''] = raw.split(/\r\n\r\n(.*)/s);
  const lines = head.replace(/\r\n[ \t]/g, ' ').split('\r\n');
  const headers = lines.map((line) => /^([^:]+): ?(.*)$/.exec(line)?.slice(1) ?? [line, '']);
  const decode = (text: string) =>
    text
      .replace(/\?= =\?/g, '?==?')
      .replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_, encoded) => Buffer.from(encoded, 'base64').toString());
  return {
    headers: Object.fromEntries(headers.map(([name = '', value = '']) => [name, decode(value)])),
    text: Buffer.from(body, 'base64').toString(),
  };
}
