import { ENDPOINTS } from '../contract/endpoints.ts';
import type { TrackedAppeal } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';
import { actOnAppeal } from './act.ts';

/**
 * Takes an appeal back, which is possible until the agency has decided.
 * @returns the appeal as it is afterwards.
 * @throws CodeError if `code` is mistyped, before anything is sent; and whatever a {@link Transport} throws, an ApiError
 * `act_not_allowed` if it is too late.
 */
export function withdraw(
  transport: Transport,
  number: string,
  code: string,
  options?: CallOptions,
): Promise<TrackedAppeal> {
  return actOnAppeal(transport, ENDPOINTS.withdraw, number, code, options);
}
