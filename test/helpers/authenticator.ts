/** An authenticator in software, for tests without a browser: makes ES256 passkeys, and lies where a test wants it to. */
import type { KeyObject } from 'node:crypto';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { MadePasskey, ShownPasskey } from '../../sdk/contract/types.ts';

/** What the authenticator says otherwise than it should. */
export interface Lies {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly counter?: number;
  readonly verified?: boolean;
  readonly userHandle?: string;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** CBOR (RFC 8949) of the few shapes that are needed: small integers, bytes, text, maps. */
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  const head = (major: number, n: number) =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const entries = Array.from(value, ([key, of]) => Buffer.concat([cbor(key), cbor(of as number)]));
  return Buffer.concat([head(5, value.size), ...entries]);
}

type Options = Readonly<Record<string, unknown>>;

/** A public key of P-256 as COSE (RFC 9053 §7.1.1) writes it. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const parts: [number, number | Uint8Array][] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ];
  return cbor(new Map<number, unknown>(parts));
}

/** A passkey to be, at one origin. */
export function createAuthenticator(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = coseKey(publicKey);
  const id = randomBytes(32);
  let counter = 0;

  function authData(lies: Lies, flags: number, attested: Uint8Array = new Uint8Array()): Buffer {
    const bytes = Buffer.alloc(5);
    bytes[0] = flags | PRESENT | (lies.verified === false ? 0 : VERIFIED);
    bytes.writeUInt32BE(lies.counter ?? ++counter, 1);
    return Buffer.concat([sha256(lies.rpId ?? new URL(origin).hostname), bytes, attested]);
  }
  const clientData = (type: string, challenge: unknown, lies: Lies): Buffer =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: lies.challenge ?? challenge,
        origin: lies.origin ?? origin,
        crossOrigin: false,
      }),
    );
  const credential = {
    id: base64url(id),
    rawId: base64url(id),
    type: 'public-key',
    clientExtensionResults: {},
  } as const;

  return {
    id: credential.id,
    make(options: Options, lies: Lies = {}): MadePasskey {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const object = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData(lies, ATTESTED, attested)],
      ]);
      const clientDataJSON = base64url(clientData('webauthn.create', options.challenge, lies));
      const response = { clientDataJSON, attestationObject: base64url(cbor(object)), transports: ['internal'] };
      return { ...credential, response };
    },
    show(options: Options, lies: Lies = {}): ShownPasskey {
      const data = authData(lies, 0);
      const client = clientData('webauthn.get', options.challenge, lies);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return {
        ...credential,
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(signature),
          ...(lies.userHandle !== undefined && { userHandle: lies.userHandle }),
        },
      };
    },
  };
}
