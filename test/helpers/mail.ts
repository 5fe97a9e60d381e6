/** Mail in tests: a deployment that catches it, a run of the minute, and what was caught. */
import { runMaintenance } from '../../worker/services/maintenance.ts';
import type { CaughtMail } from '../../worker/store/caught-mail.ts';
import { readCaughtMail } from '../../worker/store/caught-mail.ts';
import type { Api } from './api.ts';

export const ORIGIN = 'https://jauap.test';

/** Bindings of a deployment that keeps its mail. */
export const CATCHING = { MAIL: 'catch-all', PUBLIC_URL: ORIGIN } as const;

/** What the minute's run sends, and everything sent since `clear`. */
export function postman(api: Api) {
  return {
    run: (at: string) => runMaintenance(api.env, new Date(at)),
    /** Oldest first. */
    caught: async (): Promise<CaughtMail[]> => (await readCaughtMail(api.env.DB)).reverse(),
    clear: () => api.env.DB.exec('DELETE FROM caught_mail'),
    waiting: async (): Promise<number> =>
      (await api.env.DB.prepare('SELECT COUNT(*) AS n FROM outgoing_mail').first<{ n: number }>())?.n ?? 0,
  };
}

/** The path of the first link in a mail that begins so. */
export function linkIn({ text }: CaughtMail, beginning: string): string {
  const [link] = new RegExp(`${ORIGIN}(${beginning}\\S+)`).exec(text)?.slice(1) ?? [];
  if (!link) throw new Error(`no ${beginning} in: ${text}`);
  return link;
}
