/** Where a request comes from, as roughly as counting allows: nobody's address is kept, not even for a minute. */

/** Dotted, also as the end of an IPv6 address that only wraps it. */
const IPV4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i;

const GROUP = /^[0-9a-f]{1,4}$/i;

/**
 * The network of an address: /24 of IPv4, /64 of IPv6, which is what one customer gets.
 * @returns `null` if the text is no address.
 */
export function networkOf(address: string): string | null {
  const ipv4 = IPV4.exec(address)?.[1];
  if (ipv4) return `${ipv4}.0/24`;
  const [head = '', tail, ...more] = address.split('::').map((part) => (part ? part.split(':') : []));
  if (more.length || !address.includes(':')) return null;
  const left = head || [];
  const zeros = tail === undefined ? 0 : 8 - left.length - tail.length;
  const groups = [...left, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...(tail ?? [])];
  if (groups.length !== 8 || !groups.every((group) => GROUP.test(group))) return null;
  const prefix = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${prefix.join(':')}::/64`;
}
