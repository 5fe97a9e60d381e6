/**
 * Pure: what a site's Content-Security-Policy still lacks for the widget. Nothing is fetched: the policy is what somebody has pasted.
 * By CSP Level 3 and Trusted Types.
 */

/** Why a line is needed; the words for it are in the locale tables. */
export type Lack = 'script' | 'nonce' | 'connect' | 'trusted_types' | 'trusted_types_report' | 'sandbox';

/** One thing that a policy lacks. */
export interface Finding {
  readonly lack: Lack;
  /** The directive it belongs to, as the site has it, or `null` where it is about the script tag. */
  readonly directive: string | null;
  /** What to add to it. */
  readonly add: string;
  /** `false`: the browser only reports it. */
  readonly blocks: boolean;
}

/** What was found in a policy. */
export interface Verdict {
  readonly findings: readonly Finding[];
  /** There was no directive in what was pasted. */
  readonly empty: boolean;
}

type Directives = ReadonlyMap<string, readonly string[]>;

interface Policy {
  readonly directives: Directives;
  readonly reportOnly: boolean;
}

const HEADER = /^\s*content-security-policy(-report-only)?\s*:/i;

/** Every policy of a text: headers one a line, or a list with commas (CSP3 §3.1), with or without their names. */
function policiesOf(text: string): Policy[] {
  return text
    .replace(/<meta[^>]*content="([^"]*)"[^>]*>/gi, '$1')
    .split(/\n/)
    .flatMap((line) => {
      const reportOnly = !!HEADER.exec(line)?.[1];
      return line
        .replace(HEADER, '')
        .split(',')
        .map((policy) => ({ directives: directivesOf(policy), reportOnly }));
    })
    .filter(({ directives }) => directives.size > 0);
}

const DIRECTIVE =
  /^(?:[a-z]+(?:-[a-z]+)*-src(?:-elem|-attr)?|sandbox|trusted-types|require-trusted-types-for|base-uri|form-action|frame-ancestors|report-(?:uri|to)|upgrade-insecure-requests|block-all-mixed-content)$/;

function directivesOf(policy: string): Directives {
  const found = new Map<string, readonly string[]>();
  for (const part of policy.split(';')) {
    const [name, ...values] = part.trim().split(/\s+/);
    // Other words are no directive. The first of two counts (CSP3 §2.2.1).
    const known = name?.toLowerCase() ?? '';
    if (DIRECTIVE.test(known) && !found.has(known)) found.set(known, values);
  }
  return found;
}

const HOST = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^/:*]+)(?::(\d+|\*))?(\/.*)?$/i;

/** Paths of a source under which everything of ours lies. */
const WHOLE_PATHS = [undefined, '/', '/v1/'];

/** Whether a source expression lets a browser load what lies on our origin (CSP3 §6.7.2.8). */
function covers(source: string, origin: URL): boolean {
  const lower = source.toLowerCase();
  if (lower === '*') return true;
  if (/^[a-z][a-z0-9+.-]*:$/.test(lower))
    return lower === origin.protocol || (lower === 'http:' && origin.protocol === 'https:');
  const [, scheme, host = '', port, path] = HOST.exec(lower) ?? [];
  if (!host || !WHOLE_PATHS.includes(path)) return false;
  const protocols = scheme === undefined ? ['https:'] : scheme === 'http' ? ['http:', 'https:'] : [`${scheme}:`];
  const hosts =
    host === '*' || host === origin.hostname || (host.startsWith('*.') && origin.hostname.endsWith(host.slice(1)));
  const ports = port === '*' || (port ?? '') === origin.port || (origin.port === '' && port === '443');
  return hosts && ports && protocols.includes(origin.protocol);
}

/** The directive that counts, with its values: the most special one there is. */
function effective(directives: Directives, names: readonly string[]): [string, readonly string[]] | undefined {
  for (const name of names) {
    const values = directives.get(name);
    if (values) return [name, values];
  }
  return undefined;
}

function scriptLack(directives: Directives, origin: URL): Omit<Finding, 'blocks'> | undefined {
  const [name, values] = effective(directives, ['script-src-elem', 'script-src', 'default-src']) ?? [];
  if (!name || !values) return undefined;
  // Addresses say nothing any more: what a trusted script loads is trusted, so the tag itself has to be.
  if (values.some((value) => value.toLowerCase() === "'strict-dynamic'")) {
    return { lack: 'nonce', directive: null, add: 'nonce="…"' };
  }
  if (values.some((value) => covers(value, origin))) return undefined;
  return { lack: 'script', directive: name === 'default-src' ? 'script-src' : name, add: origin.origin };
}

function connectLack(directives: Directives, origin: URL): Omit<Finding, 'blocks'> | undefined {
  const [, values] = effective(directives, ['connect-src', 'default-src']) ?? [];
  if (!values || values.some((value) => covers(value, origin))) return undefined;
  return { lack: 'connect', directive: 'connect-src', add: origin.origin };
}

/** Without a list every policy may be made; with one, ours has to be in it. Where nothing is required, a refusal is only reported. */
function trustedTypesLack(directives: Directives): Omit<Finding, 'blocks'> | undefined {
  const names = directives.get('trusted-types');
  if (!names || names.includes('jauap') || names.includes('*')) return undefined;
  const required = directives.has('require-trusted-types-for');
  return {
    lack: required ? 'trusted_types' : 'trusted_types_report',
    directive: 'trusted-types',
    add: "jauap 'allow-duplicates'",
  };
}

function sandboxLack(directives: Directives): Omit<Finding, 'blocks'> | undefined {
  const flags = directives.get('sandbox');
  const missing = ['allow-scripts', 'allow-same-origin'].filter((flag) => flags && !flags.includes(flag));
  return missing.length > 0 ? { lack: 'sandbox', directive: 'sandbox', add: missing.join(' ') } : undefined;
}

/** What the policies in a text lack for a widget from `service`, an origin. */
export function checkPolicy(text: string, service: string): Verdict {
  const origin = new URL(service);
  const policies = policiesOf(text);
  const found = policies.flatMap(({ directives, reportOnly }) =>
    [
      scriptLack(directives, origin),
      connectLack(directives, origin),
      trustedTypesLack(directives),
      sandboxLack(directives),
    ]
      .filter((finding) => finding !== undefined)
      .map((finding) => ({ ...finding, blocks: !reportOnly && finding.lack !== 'trusted_types_report' })),
  );
  const told = new Map(
    found.toSorted((a, b) => Number(a.blocks) - Number(b.blocks)).map((one) => [`${one.directive}${one.lack}`, one]),
  );
  return {
    findings: [...told.values()].toSorted((a, b) => Number(b.blocks) - Number(a.blocks)),
    empty: policies.length === 0,
  };
}
