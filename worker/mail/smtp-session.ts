/** One conversation with a mail server (RFC 5321), over whatever sockets the platform has. */
import { base64 } from './mime.ts';

/** A connection, in the shape of `cloudflare:sockets`; another platform brings its own of the same shape. */
export interface SmtpSocket {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
  startTls(): SmtpSocket;
  close(): Promise<void>;
}

export type SmtpSecurity = 'tls' | 'starttls' | 'none';

export type Connect = (
  address: { hostname: string; port: number },
  options: { secureTransport: 'off' | 'on' | 'starttls'; allowHalfOpen: false },
) => SmtpSocket;

/** What went wrong, by the number the server gave or the step that failed. Its own words may hold an address: they are not kept. */
export class SmtpError extends Error {
  override name = 'SmtpError' as const;
  readonly code: string;
  /** Nobody will ever take a mail to this address (RFC 3463, 5.1.x): trying again would only annoy. */
  readonly permanent: boolean;

  constructor(code: string, permanent = false) {
    super(`mail was not taken over: ${code}`);
    this.code = code;
    this.permanent = permanent;
  }
}

const encoder = new TextEncoder();

/** More than any honest reply. */
const REPLY_MAX = 16_384;

export class SmtpSession {
  #socket: SmtpSocket;
  #reader: ReadableStreamDefaultReader<Uint8Array>;
  #writer: WritableStreamDefaultWriter<Uint8Array>;
  #decoder = new TextDecoder();
  #buffer = '';
  /** Capitals, a line each. */
  #extensions: string[] = [];

  constructor(socket: SmtpSocket) {
    this.#socket = socket;
    this.#reader = socket.readable.getReader();
    this.#writer = socket.writable.getWriter();
  }

  /** Waits for the greeting and says who we are. */
  async greet(name: string): Promise<void> {
    await this.#expect('GREETING', 220);
    await this.#hello(name);
  }

  async #hello(name: string): Promise<void> {
    const lines = await this.command(`EHLO ${name}`, 'EHLO', 250);
    this.#extensions = lines.slice(1).map((line) => line.slice(4).toUpperCase());
  }

  /** Goes on under TLS. A server that does not offer it is not spoken to: somebody on the line may have taken the offer out. */
  async startTls(name: string): Promise<void> {
    if (!this.#extensions.includes('STARTTLS')) throw new SmtpError('NO_STARTTLS');
    await this.command('STARTTLS', 'STARTTLS', 220);
    // What came after the answer came without TLS, and would be read as if it had come with it.
    if (this.#buffer) throw new SmtpError('STARTTLS_INJECTION');
    this.#reader.releaseLock();
    this.#writer.releaseLock();
    this.#socket = this.#socket.startTls();
    this.#reader = this.#socket.readable.getReader();
    this.#writer = this.#socket.writable.getWriter();
    await this.#hello(name);
  }

  async signIn(user: string, password: string): Promise<void> {
    const methods = this.#extensions.find((line) => line.startsWith('AUTH '))?.split(' ') ?? [];
    if (methods.includes('PLAIN')) {
      await this.command(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`, 'AUTH', 235);
    } else if (methods.includes('LOGIN')) {
      await this.command('AUTH LOGIN', 'AUTH', 334);
      await this.command(base64(user), 'AUTH', 334);
      await this.command(base64(password), 'AUTH', 235);
    } else throw new SmtpError('NO_AUTH');
  }

  /** Hands over one mail. Resolves once the server has said that it has it. */
  async deliver(from: string, to: string, mime: string): Promise<void> {
    await this.command(`MAIL FROM:<${from}>`, 'MAIL', 250);
    await this.command(`RCPT TO:<${to}>`, 'RCPT', 250, 251);
    await this.command('DATA', 'DATA', 354);
    // A line that begins with a dot gets another one (RFC 5321 §4.5.2).
    await this.#send(`${mime.replace(/^\./gm, '..')}.\r\n`);
    await this.#expect('DATA', 250);
  }

  /** Sends a line and waits for one of the answers. @throws {SmtpError} at any other */
  async command(line: string, step: string, ...expected: number[]): Promise<string[]> {
    await this.#send(`${line}\r\n`);
    return this.#expect(step, ...expected);
  }

  async #send(text: string): Promise<void> {
    await this.#writer.write(encoder.encode(text));
  }

  async #expect(step: string, ...expected: number[]): Promise<string[]> {
    const lines = await this.#reply(step);
    const last = lines.at(-1) ?? '';
    const code = Number(last.slice(0, 3));
    if (expected.includes(code)) return lines;
    throw new SmtpError(`${step}_${code || 'MALFORMED'}`, step === 'RCPT' && /^5\d\d 5\.1\.\d/.test(last));
  }

  /** All lines of one reply: `250-…` goes on, `250 …` ends it. */
  async #reply(step: string): Promise<string[]> {
    const lines: string[] = [];
    for (;;) {
      const end = this.#buffer.indexOf('\n');
      if (end >= 0) {
        const line = this.#buffer.slice(0, end).replace(/\r$/, '');
        this.#buffer = this.#buffer.slice(end + 1);
        lines.push(line);
        if (!/^\d{3}-/.test(line)) return lines;
        continue;
      }
      const { value, done } = await this.#reader.read();
      if (done) throw new SmtpError(`${step}_CLOSED`);
      this.#buffer += this.#decoder.decode(value, { stream: true });
      if (this.#buffer.length + lines.join().length > REPLY_MAX) throw new SmtpError(`${step}_TOO_LONG`);
    }
  }

  /** Ends the connection, politely if there is time for that. */
  async close(polite: boolean): Promise<void> {
    if (polite) await this.#send('QUIT\r\n').catch(() => undefined);
    await this.#socket.close().catch(() => undefined);
  }
}
