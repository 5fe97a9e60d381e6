import type { PublicAppeal } from '../../sdk/contract/types.ts';
import type { Topic } from '../../sdk/contract/vocabulary.ts';
import { localDateTime } from '../domain/clock.ts';
import { publicView } from '../domain/views.ts';
import type { Agency } from '../store/agencies.ts';
import { newestAbout, newestOf } from '../store/syndication.ts';
import { calendarOf } from './calendars.ts';

/** Most items of one feed. */
const NEWEST = 50;

/** An item with the agency in whose feed it stands. */
export interface Item {
  readonly agency: Agency;
  readonly appeal: PublicAppeal;
}

/** The newest of what these agencies have published, as everybody may see it; of one agency also about one topic. */
export async function readSyndication(
  db: D1Database,
  agencies: readonly Agency[],
  topic: Topic | null,
  now: Date,
): Promise<Item[]> {
  const [first] = agencies;
  if (!first) return [];
  const newest = topic ? await newestAbout(db, first, topic, NEWEST) : await newestOf(db, agencies, NEWEST);
  const today = localDateTime(now).date;
  return newest.flatMap((appeal) => {
    const agency = agencies.find(({ id }) => id === appeal.agency);
    return agency ? [{ agency, appeal: publicView(appeal, today, calendarOf(agency)) }] : [];
  });
}
