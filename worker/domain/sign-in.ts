/** Pure: how long a session, a fresh passkey, a challenge and a code hold, and what a device is called. */

const MINUTE_MS = 60_000;

/** Limits of sessions (ASVS 7.3.1, 7.3.2) and of what leads to one. */
export const HOLDS_MS = {
  session: 12 * 60 * MINUTE_MS,
  idle: 30 * MINUTE_MS,
  fresh: 5 * MINUTE_MS,
  challenge: 5 * MINUTE_MS,
  code: 24 * 60 * MINUTE_MS,
} as const;

/** The instant until which something holds that begins now. */
export const until = (what: keyof typeof HOLDS_MS, now: Date): string =>
  new Date(now.getTime() + HOLDS_MS[what]).toISOString();

/** Since when a session must have been used to run still. */
export const idleSince = (now: Date): string => new Date(now.getTime() - HOLDS_MS.idle).toISOString();

/** Whether a session runs. */
export const isRunning = (seenAt: string, expiresAt: string, now: Date): boolean =>
  expiresAt > now.toISOString() && seenAt > idleSince(now);

/** Whether a use has to be written down: not more than once a minute. */
export const isNews = (seenAt: string, now: Date): boolean => now.getTime() - Date.parse(seenAt) >= MINUTE_MS;

/** What a browser calls itself, and what we call it. The first that fits: others carry the names of those they descend from. */
const BROWSERS = [
  [/\bYaBrowser\//, 'Yandex'],
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;

const SYSTEMS = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b|\biPad\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

const nameIn = (names: readonly (readonly [RegExp, string])[], agent: string) =>
  names.find(([pattern]) => pattern.test(agent))?.[1];

/** Browser and system, so that somebody knows their devices again; no version, which would tell them apart too well. */
export function deviceOf(userAgent: string): string {
  const parts = [nameIn(BROWSERS, userAgent), nameIn(SYSTEMS, userAgent)].filter((part) => part !== undefined);
  return parts.join(' · ') || '?';
}
