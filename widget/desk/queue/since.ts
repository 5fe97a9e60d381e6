/** When the person was at the queue before this visit. A visit lasts as long as the browser's tab. */
const KEY = 'jauap-desk-queue-seen';

/** ISO instant, or `null` on the first visit and where nothing may be kept. */
export function seenBefore(now = new Date()): string | null {
  try {
    const known = sessionStorage.getItem(KEY);
    if (known !== null) return known || null;
    const before = localStorage.getItem(KEY);
    sessionStorage.setItem(KEY, before ?? '');
    localStorage.setItem(KEY, now.toISOString());
    return before;
  } catch {
    return null;
  }
}
