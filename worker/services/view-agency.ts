import type { AgencyProfile } from '../../sdk/contract/types.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { noticeOf } from '../domain/agency-notice.ts';
import type { Agency } from '../store/agencies.ts';
import { findPublicAgency } from '../store/routing.ts';

/** What everybody may know of an agency. `null` if there is none. */
export async function viewAgency(
  db: D1Database,
  id: string,
): Promise<{ agency: Agency; profile: AgencyProfile } | null> {
  const found = await findPublicAgency(db, id);
  if (!found) return null;
  const {
    origins: _origins,
    pageParams: _pageParams,
    calendarOverrides: _overrides,
    closesAt: _closesAt,
    registrar: _registrar,
    moderation: _moderation,
    opensAt: _opensAt,
    disabledAt: _disabledAt,
    ...agency
  } = found.agency;
  const profile: AgencyProfile = {
    ...agency,
    languages: [...agency.languages],
    kinds: [...agency.kinds],
    topics: [...agency.topics],
    officials: found.officials,
    territories: found.territories,
    limits: { ...agency.limits, placeMax: LIMITS.placeMax },
    notice: noticeOf(found.agency),
  };
  return { agency: found.agency, profile };
}
