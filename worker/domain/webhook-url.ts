/** Pure: where a webhook may go. Judged when it is added and again before every try. */

/** Why nothing is sent to an address: it has another form than an https address, or its host is not the agency's. */
export type AddressFault = 'wrong_format' | 'not_offered';

/** What an address is judged by. */
export interface AddressRule {
  /** Hosts of the agency, see `webhookHosts`. */
  readonly hosts: readonly string[];
  /** On a developer's machine alone: `http://127.0.0.1` with any port is open as well. */
  readonly local: boolean;
}

/** At least two labels of letters, digits and inner hyphens, the last one no number: an address in figures is no name. */
const NAME = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9-]{2,63}$/;

/** Names that lead into a machine or a local network (RFC 6761, RFC 6762, RFC 8375, RFC 9476). */
const INWARD = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|corp|home|home\.arpa|onion|alt|invalid)$/;

/** What a parser would drop or turn around without a word. */
const DISGUISE = /[\s\\@\p{C}]/u;

const LOCAL = /^http:\/\/127\.0\.0\.1(?::\d{1,5})?\/[\w./-]*$/;

function isPublicName(host: string): boolean {
  return NAME.test(host) && !INWARD.test(host);
}

/** The host of an https address as DNS would be asked for it (IDN in its ASCII form, figures in theirs), if it is a name. */
function hostOf(address: string): string | undefined {
  if (!/^https:\/\/[^/?#]/i.test(address) || DISGUISE.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, hostname, port, username, password, hash } = new URL(address);
  const plain = protocol === 'https:' && !port && !username && !password && !hash;
  return plain && isPublicName(hostname) ? hostname : undefined;
}

/** The first of some hosts that may not be named: not the exact name that DNS is asked for, or one that leads inwards; -1 if all may. */
export function wrongHost(hosts: readonly string[]): number {
  return hosts.findIndex((host) => hostOf(`https://${host}/`) !== host);
}

/**
 * Hosts that webhooks of an agency may stand on, with everything below them: those of its own sites, and those the service's admin
 * has named.
 */
export function webhookHosts(origins: readonly string[], named: readonly string[]): string[] {
  const own = origins.map(hostOf).filter((host) => host !== undefined);
  return [...new Set([...own, ...named.filter(isPublicName)])];
}

/**
 * Why nothing may be sent to an address; `undefined` if something may. Only https on port 443 and a name of the agency's own: what
 * answers on other ports, under figures or under inward names is not for strangers to have called (T32).
 */
export function addressFault(address: string, { hosts, local }: AddressRule): AddressFault | undefined {
  if (local && LOCAL.test(address)) return undefined;
  const host = hostOf(address);
  if (host === undefined) return 'wrong_format';
  return hosts.some((own) => host === own || host.endsWith(`.${own}`)) ? undefined : 'not_offered';
}
