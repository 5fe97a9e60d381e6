/** What an agency's admin does. Each act answers with the whole admin room as it is afterwards. */
import type {
  AdminDesk,
  AdminOfficial,
  AgencySettings,
  CalendarDay,
  RoutingRule,
  ServicePromise,
  Territory,
} from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import { isShorterThanLaw } from '../domain/promise.ts';
import { changedDays } from '../domain/recounts.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { readAdminDesk } from '../store/admin-desk.ts';
import { saveCalendar } from '../store/recounts.ts';
import type { Guard } from '../store/settings.ts';
import * as store from '../store/settings.ts';
import type { Staff } from '../store/staff.ts';

/** Why a change was refused. `path` names the field that is to blame. */
export type AdminRefusal =
  | { readonly code: 'version_conflict' }
  | { readonly code: 'wrong_value' | 'too_early' | 'not_offered' | 'too_long'; readonly path: string };

/** Who changes what, as of which version, and when. */
export interface AdminAct {
  readonly db: D1Database;
  readonly staff: Pick<Staff, 'id' | 'agency'>;
  readonly version: number;
  readonly now: Date;
}

export type Changed = Promise<Result<AdminDesk, AdminRefusal>>;

/** Most territories of one agency: all of them are read with every appeal that comes. */
const TERRITORIES_MAX = 300;
const OFFICIALS_MAX = 300;

/** @param what goes into the log of the staff: names of things, never what was typed. */
const guardOf = ({ staff, version, now }: AdminAct, what: object): Guard => ({
  agency: staff.agency.id,
  version,
  staff: staff.id,
  at: now.toISOString(),
  what,
});

export async function openAdminDesk(db: D1Database, agency: string): Promise<AdminDesk> {
  const found = await readAdminDesk(db, agency);
  if (!found) throw new Error('the agency of a member of the staff is gone');
  return found;
}

async function afterwards({ db, staff }: AdminAct, saved: boolean): Changed {
  return saved ? ok(await openAdminDesk(db, staff.agency.id)) : err({ code: 'version_conflict' });
}

export async function changeSettings(act: AdminAct, settings: AgencySettings): Changed {
  const { promise } = act.staff.agency;
  if (promise && !isShorterThanLaw(promise, settings.kinds)) return err({ code: 'wrong_value', path: 'kinds' });
  const before = (await openAdminDesk(act.db, act.staff.agency.id)).settings;
  const keys = Object.keys(settings) as (keyof AgencySettings)[];
  const fields = keys.filter((key) => JSON.stringify(settings[key]) !== JSON.stringify(before[key]));
  return afterwards(act, await store.saveSettings(act.db, guardOf(act, { fields }), settings));
}

export async function changeOfficial(act: AdminAct, official: AdminOfficial): Changed {
  const { officials } = await openAdminDesk(act.db, act.staff.agency.id);
  const others = officials.filter(({ id }) => id !== official.id);
  if (others.length >= OFFICIALS_MAX) return err({ code: 'too_long', path: 'id' });
  return afterwards(
    act,
    await store.saveOfficial(act.db, guardOf(act, { official: official.id, retired: official.retired }), official),
  );
}

export async function changeTerritory(act: AdminAct, territory: Territory): Changed {
  const { territories } = await openAdminDesk(act.db, act.staff.agency.id);
  const others = territories.filter(({ id }) => id !== territory.id);
  if (others.length >= TERRITORIES_MAX) return err({ code: 'too_long', path: 'id' });
  return afterwards(act, await store.saveTerritory(act.db, guardOf(act, { territory: territory.id }), territory));
}

export async function dropTerritory(act: AdminAct, territory: string): Changed {
  return afterwards(act, await store.removeTerritory(act.db, guardOf(act, { removed: territory }), territory));
}

/** The first name in a rule that nobody has. */
function strangerIn(rules: readonly RoutingRule[], desk: AdminDesk): string | undefined {
  const has = (list: readonly { readonly id: string }[], id: string | null) =>
    id === null || list.some((one) => one.id === id);
  for (const [i, { territory, official, assignee, toAgency }] of rules.entries()) {
    if (!has(desk.territories, territory)) return `rules.${i}.territory`;
    if (!has(desk.officials, official)) return `rules.${i}.official`;
    if (!has(desk.staff, assignee)) return `rules.${i}.assignee`;
    if (!has(desk.agencies, toAgency)) return `rules.${i}.toAgency`;
  }
  return undefined;
}

export async function changeRules(act: AdminAct, rules: readonly RoutingRule[]): Changed {
  const stranger = strangerIn(rules, await openAdminDesk(act.db, act.staff.agency.id));
  if (stranger) return err({ code: 'wrong_value', path: stranger });
  return afterwards(act, await store.saveRules(act.db, guardOf(act, { rules: rules.length }), rules));
}

export async function changePromise(act: AdminAct, promise: ServicePromise | null): Changed {
  if (promise && !isShorterThanLaw(promise, act.staff.agency.kinds)) {
    return err({ code: 'wrong_value', path: 'promise.answerDays' });
  }
  return afterwards(act, await store.savePromise(act.db, guardOf(act, { promise }), promise));
}

/**
 * Saves the days of a calendar; terms that run are counted anew from then on. Days that are over stay as they were: nobody declares
 * a day off after the fact to be late no more.
 */
export async function changeCalendar(act: AdminAct, days: readonly CalendarDay[]): Changed {
  const { db, staff, now } = act;
  const before = await openAdminDesk(db, staff.agency.id);
  const changed = changedDays(before.days, days);
  const past = changed.find(({ date }) => date < localDateTime(now).date);
  if (past) {
    const at = days.findIndex(({ date }) => date === past.date);
    return err({ code: 'too_early', path: at < 0 ? 'days' : `days.${at}.date` });
  }
  const dates = changed.map(({ date }) => date);
  return afterwards(act, await saveCalendar(db, guardOf(act, { days: dates }), { days, changed }));
}
