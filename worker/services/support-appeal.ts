import type { Support } from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import { formatNumber, fromAppealId } from '../domain/number.ts';
import type { Agency } from '../store/agencies.ts';
import { idOf } from '../store/appeals.ts';
import { addSupport } from '../store/supports.ts';
import { keyedHash } from './hashes.ts';

/** What a support arrives with. */
export interface SupportDelivery {
  readonly db: D1Database;
  readonly pepper: string;
  readonly agency: Agency;
  readonly number: string;
  /** Made by the browser for this appeal. */
  readonly idempotencyKey: string;
  /** The caller's network, see `http/network.ts`. */
  readonly network: string;
  readonly now: Date;
}

/** Somebody has the same problem. `null` if everybody may read no appeal under this number in the feed. */
export async function supportAppeal(delivery: SupportDelivery): Promise<{ support: Support; fresh: boolean } | null> {
  const { db, pepper, agency, number, idempotencyKey, network, now } = delivery;
  const key = idOf(number, agency.prefix);
  if (!key) return null;
  const accepted = formatNumber({ prefix: key.prefix, ...fromAppealId(key.id) });
  const day = localDateTime(now).date;
  // Day and appeal are part of what is hashed, so that the rows of one network cannot be put together across either.
  const found = await addSupport(db, {
    agency: agency.id,
    id: key.id,
    number: accepted,
    keyHash: await keyedHash(pepper, 'support', `${agency.id}\n${key.id}\n${idempotencyKey}`),
    network: await keyedHash(pepper, 'network', `support\n${day}\n${agency.id}\n${key.id}\n${network}`),
    day,
  });
  if (!found) return null;
  const { supports, counted, fresh } = found;
  return { support: { number: accepted, supports, counted }, fresh };
}
