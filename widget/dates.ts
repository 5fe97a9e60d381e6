/**
 * Day and time of an instant in Kazakhstan, which has had one time zone (UTC+5, no summer time) since 1 March 2024. The
 * device's own zone is never asked: a term does not move because its reader travels. Pure.
 * @param instant ISO 8601, as the contract sends it.
 */
export function almaty(instant: string): { readonly day: string; readonly time: string } {
  const local = new Date(Date.parse(instant) + 5 * 3_600_000).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}
