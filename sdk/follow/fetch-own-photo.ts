import { ENDPOINTS } from '../contract/endpoints.ts';
import { checkedCode } from '../operations/checked-code.ts';
import type { CallOptions, TransportOptions } from '../transport.ts';
import { createTransport } from '../transport.ts';

/**
 * A photo of the appeal, also one the public does not see. The code travels in the body, so the address alone opens nothing.
 * @param to as for {@link createTransport}, which reads JSON only; it is tried once.
 * @param photo id of the photo, as the tracked appeal has it.
 * @returns the bytes, with their media type.
 * @throws CodeError if `code` is mistyped, before anything is sent; and whatever a Transport throws, a ResponseError if what
 * came is no picture.
 */
export async function fetchOwnPhoto(
  { fetch = globalThis.fetch, ...to }: TransportOptions,
  number: string,
  code: string,
  photo: string,
  options?: CallOptions,
): Promise<Blob> {
  const { method, path } = ENDPOINTS.ownPhoto;
  const body = { code: checkedCode(code) };
  let picture = new Blob();
  // The time limit, the giving up and the errors are the transport's; only the bytes of a success are taken out before it reads.
  const transport = createTransport({
    ...to,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (!response.ok) return response;
      picture = await response.blob();
      return new Response(picture.type.startsWith('image/') ? '{"photo":1}' : '');
    },
  });
  const endpoint = { method, path: path.replace(':photo', encodeURIComponent(photo)) };
  await transport({ endpoint, subject: number, body, repeatable: true, expects: 'photo' }, options);
  return picture;
}
