/** A file of the desk, taken while it comes. */
import { NetworkError } from '../../../sdk/errors.ts';
import type { DeskClient } from '../client.ts';

export interface Download {
  readonly name: string;
  readonly file: Blob;
}

/**
 * Takes a file. @param told called with the bytes that have come.
 * @throws {NetworkError} also where the file broke off; whatever else `DeskClient.fetch` throws; the reason of `signal` if that aborts.
 */
export async function download(
  client: DeskClient,
  endpoint: Parameters<DeskClient['fetch']>[0],
  call: Parameters<DeskClient['fetch']>[1] & { readonly signal: AbortSignal },
  told: (bytes: number) => void,
): Promise<Download> {
  const response = await client.fetch(endpoint, call);
  const type = response.headers.get('Content-Type') ?? '';
  const [, name = 'jauap'] = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    for (let reader = response.body?.getReader(); reader; ) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      bytes += value.length;
      told(bytes);
    }
  } catch (cause) {
    call.signal.throwIfAborted();
    throw new NetworkError('Not whole', { cause });
  }
  return { name, file: new Blob(parts, { type }) };
}
