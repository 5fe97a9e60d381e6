import type { Responsible, ResponsibleQuery } from '../../sdk/contract/types.ts';
import { routeFor } from '../domain/routing.ts';
import type { Agency } from '../store/agencies.ts';
import { findResponsibilities } from '../store/routing.ts';

/** Who answers this, for somebody who does not know; `null` if there is no such agency. */
export async function findResponsible(
  db: D1Database,
  id: string,
  { topic, lat, lon, q }: ResponsibleQuery,
): Promise<{ agency: Agency; answer: Responsible } | null> {
  const found = await findResponsibilities(db, id);
  if (!found) return null;
  const { routing, officials, others } = found;
  const point = lat === undefined || lon === undefined ? null : { lat, lon };
  const route = routeFor(routing, { topic: topic ?? null, point, place: q ?? null, text: '' });
  const territory = routing.territories.find((one) => one.id === route.territory);
  return {
    agency: found.agency,
    answer: {
      territory: territory ? { id: territory.id, names: territory.names } : null,
      official: officials.find((one) => one.id === route.official) ?? null,
      agency: others.find((one) => one.id === route.toAgency) ?? null,
      note: route.note,
    },
  };
}
