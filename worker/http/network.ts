/** Which network a request comes from: only to notice when very many come from one, and never kept in the clear. */
import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';

/** What of an address is one network: an IPv4 /24, an IPv6 /64, which is the least that one customer is given (RFC 6177 §2). */
const IPV4_BYTES = 3;
const IPV6_GROUPS = 4;

/** Where Cloudflare does not say who called, all callers are one network, so that nobody gains by hiding. */
const UNKNOWN = 'unknown';

/** The network of a request. `X-Forwarded-For` is what the caller says about itself, and is not asked. */
export function networkOf(c: Context<AppEnv>): string {
  return cutAddress(c.req.header('CF-Connecting-IP') ?? '');
}

/** The network part of an IP address: `203.0.113`, `2001:db8:1:2`. An IPv4 address written as IPv6 is the IPv4 address. */
export function cutAddress(address: string): string {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return address.split('.').slice(0, IPV4_BYTES).join('.');
  if (!/^[\da-f:.]+$/i.test(address) || !URL.canParse(`http://[${address}]`)) return UNKNOWN;
  // The URL parser spells every IPv6 address in one way (RFC 5952).
  const spelled = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(spelled) ?? [];
  if (high && low) return cutAddress(dotted(Number.parseInt(high, 16), Number.parseInt(low, 16)));
  return groupsOf(spelled).slice(0, IPV6_GROUPS).join(':');
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight groups of an address that may have a run of zeros left out. */
function groupsOf(spelled: string): string[] {
  const [head = [], tail = []] = spelled.split('::').map((part) => part.split(':').filter(Boolean));
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
}
