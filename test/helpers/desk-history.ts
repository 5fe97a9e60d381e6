/** What may happen to an appeal next, by staff or citizen: for tests over random histories. */
import type { DeskAct } from '../../sdk/contract/desk-vocabulary.ts';
import type { Appeal } from '../../worker/domain/appeal.ts';
import type { CitizensResult } from '../../worker/domain/citizens-acts.ts';
import { followUp, giveVerdict, revokeConsent, withdraw } from '../../worker/domain/citizens-acts.ts';
import { at as citizensAt } from './citizens-acts.ts';
import type { STAFF } from './desk-model.ts';
import { RULES, tryAct } from './desk-model.ts';

export const CITIZENS_STEPS = ['followUp', 'verdictNo', 'verdictYes', 'withdraw', 'revoke'] as const;

/** The appeal after an act of staff or citizen; `null` if it was refused or changed nothing. */
export function step(name: string, appeal: Appeal, now: string, staff: (typeof STAFF)[number]): Appeal | null {
  const at = citizensAt(now);
  const verdict = (solved: 'yes' | 'no') => giveVerdict(appeal, { solved, clear: true }, at);
  const citizens: Record<(typeof CITIZENS_STEPS)[number], () => CitizensResult> = {
    followUp: () => followUp(appeal, { text: 'Ещё слово' }, at),
    verdictNo: () => verdict('no'),
    verdictYes: () => verdict('yes'),
    withdraw: () => withdraw(appeal, {}, at),
    revoke: () => revokeConsent(appeal),
  };
  const byCitizen = citizens[name as (typeof CITIZENS_STEPS)[number]];
  const result = byCitizen
    ? byCitizen()
    : name in RULES
      ? tryAct(name as DeskAct, appeal, now, staff).result
      : ({ ok: false } as const);
  return result.ok ? (result.value?.appeal ?? null) : null;
}
