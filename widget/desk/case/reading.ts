/** What a case is read with. */
import { DESK_ENDPOINTS, ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AgencyProfile, AppealRouting, Colleagues, DeskCase, QueueChoices } from '../../../sdk/contract/types.ts';
import { isApiError } from '../../../sdk/errors.ts';
import type { Desk } from '../desk.ts';
import type { CaseFound } from './act-form.ts';

/** Why there is no case: the agency has none under this number, or it could not be read now. */
export type Trouble = 'failed' | 'unknown';

/**
 * Reads a case and what it is acted on with. What its citizen wrote last counts as read then, if the reader may act. Without
 * colleagues the case can still be worked on.
 */
export async function readCase(desk: Desk, number: string): Promise<CaseFound | Trouble> {
  try {
    return await read(desk, number);
  } catch (error) {
    return isApiError(error) && error.code === 'not_found' ? 'unknown' : 'failed';
  }
}

async function read(desk: Desk, number: string): Promise<CaseFound> {
  const { client, session } = desk;
  const params = { number, agency: session.agency?.id ?? '' };
  const [found, profile, { items: colleagues }] = await Promise.all([
    client.call<DeskCase>(DESK_ENDPOINTS.case, { params }),
    client.call<AgencyProfile>(ENDPOINTS.agency, { params }),
    client.call<Colleagues>(DESK_ENDPOINTS.colleagues).catch(() => ({ items: [] })),
  ]);
  const territories = found.territory === null ? [] : await readTerritories(desk);
  return { found: await seen(desk, found), profile, colleagues, territories, routing: undefined };
}

/** Without their names a case can still be worked on. */
function readTerritories({ client }: Desk): Promise<QueueChoices['territories']> {
  const choices = client.call<QueueChoices>(DESK_ENDPOINTS.choices);
  return choices.then(({ territories }) => territories).catch(() => []);
}

/** The mark is for the queue: where it cannot be set, the case is shown as it is. */
async function seen(desk: Desk, found: DeskCase): Promise<DeskCase> {
  if (!found.unread || !desk.may('desk:act')) return found;
  const { number, version } = found;
  const call = { params: { number }, body: { version } };
  return desk.client.call<DeskCase>(DESK_ENDPOINTS.markRead, call).catch(() => found);
}

/** What the agency's rules say of a case; nothing, if that cannot be asked now. */
export function readRouting({ client }: Desk, number: string): Promise<AppealRouting | undefined> {
  return client.call<AppealRouting>(DESK_ENDPOINTS.routing, { params: { number } }).catch(() => undefined);
}
