import { ENDPOINTS } from '../contract/endpoints.ts';
import type { TrackedAppeal, VerdictRequest } from '../contract/types.ts';
import type { CallOptions, Transport } from '../transport.ts';
import { actOnAppeal } from './act.ts';

/** Whether the problem is `solved` and the answer `clear`, which everybody sees; and a `remark`, which only the agency does. */
export type VerdictInput = Omit<VerdictRequest, 'code'>;

/**
 * Gives the citizen's word on the answer. "Not solved" within 15 working days of the answer opens the appeal again, once, with a
 * new term. May be given again while the appeal is answered; the last one counts.
 * @returns the appeal as it is afterwards.
 * @throws CodeError if `code` is mistyped, before anything is sent; and whatever a {@link Transport} throws, an ApiError
 * `act_not_allowed` if there is no answer to judge.
 */
export function giveVerdict(
  transport: Transport,
  number: string,
  code: string,
  verdict: VerdictInput,
  options?: CallOptions,
): Promise<TrackedAppeal> {
  return actOnAppeal(transport, ENDPOINTS.verdict, number, code, options, verdict);
}
