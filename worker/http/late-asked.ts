/** What the page of what is late is asked for. */
import type { Context } from 'hono';
import { TOPICS } from '../../sdk/contract/vocabulary.ts';
import { REGIONS } from '../domain/regions.ts';
import type { AppEnv } from '../env.ts';
import type { LateAsked } from '../pages/overdue/asked.ts';
import { findAgency } from '../store/agencies.ts';

/**
 * The filters of an address, and what is wrong with one of them. A field that was left empty is no filter. A form keeps the body when
 * another region is chosen: the region is what was meant.
 */
export async function readLateAsked(c: Context<AppEnv>, months: readonly string[]): Promise<LateAsked> {
  const given = (name: string) => c.req.query(name) || undefined;
  const [inRegion, at, about, month] = ['region', 'agency', 'topic', 'month'].map(given);
  const region = REGIONS.find(({ id }) => id === inRegion);
  const topic = TOPICS.find((one) => one === about);
  const found = at === undefined ? null : await findAgency(c.env.DB, at);
  const fault =
    inRegion && !region
      ? 'region'
      : at && !found
        ? 'agency'
        : about && !topic
          ? 'topic'
          : month && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)
            ? 'month'
            : month && !months.includes(month)
              ? 'noMonth'
              : undefined;
  const agency = found && (!region || found.region === region.id) ? found : undefined;
  return { region, agency, topic, month: fault ? undefined : month, fault };
}
