/** Limits per network, for what is no appeal: an appeal is never turned away (АППК art. 63). */
import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';
import { keyedHash } from '../services/hashes.ts';
import { ProblemError } from './problem.ts';

/** A counter of the platform. It may forget and it may differ from place to place, so nothing but courtesy rests on it. */
export interface NetworkLimit {
  limit(options: { key: string }): Promise<{ readonly success: boolean }>;
}

const RETRY_SECONDS = '60';

/**
 * Counts a request against the network it came from. The counter sees a keyed hash that changes every day, so it cannot be
 * asked for an address later. Without an address, as in a test, nothing is counted.
 * @throws {ProblemError} 429
 */
export async function countNetwork(c: Context<AppEnv>, limit: NetworkLimit, now: Date): Promise<void> {
  const address = c.req.header('CF-Connecting-IP');
  if (!address) return;
  const key = await keyedHash(c.env.CODE_PEPPER, 'network', `${now.toISOString().slice(0, 10)} ${networkOf(address)}`);
  const { success } = await limit.limit({ key });
  if (!success) throw new ProblemError('too_many_requests', { headers: { 'Retry-After': RETRY_SECONDS } });
}

const GROUPS = 8;
const NETWORK_GROUPS = 4;

/** An IPv4 address as it is; of an IPv6 address the first 64 bits, because one subscriber has all the others. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = (text: string) => (text ? text.split(':') : []);
  const after = groups(tail ?? '');
  const zeros = Math.max(0, GROUPS - groups(head).length - after.length);
  return [...groups(head), ...Array<string>(zeros).fill('0'), ...after]
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
