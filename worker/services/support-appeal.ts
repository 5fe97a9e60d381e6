import type { Support } from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import { formatNumber, fromAppealId } from '../domain/number.ts';
import type { Place } from '../store/places.ts';
import { addSupport } from '../store/supports.ts';
import { keyedHash } from './hashes.ts';

/** What a support arrives with. */
export interface SupportDelivery {
  readonly db: D1Database;
  readonly pepper: string;
  readonly place: Place;
  /** Made by the browser for this appeal. */
  readonly idempotencyKey: string;
  /** The caller's network, see `http/network.ts`. */
  readonly network: string;
  /** Kept and not counted: it looks like a program's. */
  readonly held?: boolean;
  readonly now: Date;
}

/** Somebody has the same problem. `null` if everybody may read no appeal under this number in the feed. */
export async function supportAppeal(delivery: SupportDelivery): Promise<{ support: Support; fresh: boolean } | null> {
  const { db, pepper, place, idempotencyKey, network, held = false, now } = delivery;
  // The number's own row, wherever the appeal is: who has supported it before it was passed on is known there too.
  const { number: own } = place;
  const accepted = formatNumber({ prefix: own.prefix, ...fromAppealId(own.id) });
  const day = localDateTime(now).date;
  // Day and appeal are part of what is hashed, so that the rows of one network cannot be put together across either.
  const found = await addSupport(db, {
    agency: place.agency.id,
    id: place.id,
    number: accepted,
    keyHash: await keyedHash(pepper, 'support', `${own.agency}\n${own.id}\n${idempotencyKey}`),
    network: await keyedHash(pepper, 'network', `support\n${day}\n${own.agency}\n${own.id}\n${network}`),
    day,
    held,
  });
  if (!found) return null;
  const { supports, counted, fresh } = found;
  return { support: { number: accepted, supports, counted }, fresh };
}
