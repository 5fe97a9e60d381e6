/** The desk in tests of what leaves it: a signed-in person with every scope, speaking with the real worker. */
import { ROLES, SCOPES } from '../../../sdk/contract/desk-vocabulary.ts';
import type { Session } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { DeskClient } from '../../../widget/desk/client.ts';
import type { Desk } from '../../../widget/desk/desk.ts';
import { createDesk } from '../../../widget/desk/desk.ts';
import { workerAddress } from '../../helpers/worker-address.ts';

const LATER = '2099-01-01T00:00:00.000Z';

const session = (lang: AnswerLanguage): Session => ({
  person: { id: 'test', name: 'Дина', roles: [...ROLES], official: null, lang },
  agency: { id: 'kokshetau', prefix: 'KOK', names: { kk: 'Көкшетау' } },
  scopes: [...SCOPES],
  freshUntil: LATER,
  expiresAt: LATER,
});

/** @param said what the desk says to screen readers. */
export async function desk(lang: AnswerLanguage = 'ru', said: string[] = []): Promise<Desk> {
  const { staffToken } = await workerAddress();
  const client = new DeskClient({ headers: { Authorization: `Bearer ${staffToken}` } });
  return createDesk(client, session(lang), { say: (text) => said.push(text) });
}
