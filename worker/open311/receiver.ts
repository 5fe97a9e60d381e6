import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';
import { holderOf } from '../http/staff-auth.ts';
import type { ReceivingAgency } from '../store/routing.ts';
import { findReceivingAgency } from '../store/routing.ts';
import { Open311Error } from './errors.ts';

/** The agency a form is for, if the key in it may send there. The key is judged first: nobody without one learns anything else. */
export async function receiverOf(
  c: Context<AppEnv>,
  { jurisdiction_id, api_key }: Readonly<Record<string, string>>,
  now: Date,
): Promise<ReceivingAgency> {
  if (jurisdiction_id === undefined) throw new Open311Error(400, 'jurisdiction_id was not provided');
  if (api_key === undefined) throw new Open311Error(403, 'api_key was not provided');
  const holder = await holderOf(c.env.DB, api_key, now);
  if (!holder?.scopes.includes('open311:submit')) throw new Open311Error(403, 'api_key is not valid');
  const receiving = await findReceivingAgency(c.env.DB, jurisdiction_id);
  if (!receiving) throw new Open311Error(404, 'jurisdiction_id was not found');
  if (holder.agency?.id !== receiving.agency.id)
    throw new Open311Error(403, 'api_key is not valid for this jurisdiction_id');
  return receiving;
}
