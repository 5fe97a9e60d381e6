import type { TrackedAppeal } from '../contract/types.ts';
import type { Call, CallOptions, Transport } from '../transport.ts';
import { checkedCode } from './checked-code.ts';

/**
 * What every operation of the code's holder has in common. The code travels in the body, which no log of addresses keeps. All of
 * them may be repeated: asked for what is already so, the API changes nothing.
 */
export async function actOnAppeal(
  transport: Transport,
  endpoint: Call['endpoint'],
  number: string,
  code: string,
  options?: CallOptions,
  more?: object,
  headers?: Record<string, string>,
): Promise<TrackedAppeal> {
  const body = { code: checkedCode(code), ...more };
  const call = { endpoint, subject: number, headers, body, repeatable: true, expects: 'timeline' };
  return transport(call, options) as Promise<TrackedAppeal>;
}
