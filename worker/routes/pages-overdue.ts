import type { Context } from 'hono';
import { Hono } from 'hono';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { AppEnv } from '../env.ts';
import type { VersionOf } from '../http/caching.ts';
import { publicRead, serviceVersion } from '../http/caching.ts';
import { readLateAsked } from '../http/late-asked.ts';
import { READING_PATHS } from '../http/page-paths.ts';
import { languageOf } from '../pages/frame.ts';
import type { LateView } from '../pages/overdue/overdue-page.ts';
import { latePage } from '../pages/overdue/overdue-page.ts';
import { overdueArchive, overduePage } from '../services/read-overdue.ts';
import { bodyPage } from '../store/bodies.ts';
import { archivedMonths } from '../store/overdue-archive.ts';
import { positionOf } from './stats.ts';

const late = serviceVersion('late');
const counted = serviceVersion('counted');
/** What is late changes with acts, and the months of the archive with the count of a night. */
const both: VersionOf = async (c) => `${await late(c)} ${await counted(c)}`;

/** What is late at all bodies, and the archive of months, for people: the same as the API says. */
export function overduePageRoutes(now: () => Date) {
  return new Hono<AppEnv>().get(
    READING_PATHS.overdue,
    publicRead({ holds: 'words', now, version: both }),
    async (c) => {
      const months = await archivedMonths(c.env.DB);
      const asked = await readLateAsked(c, months);
      const read = await shownOf(c, asked, now());
      const bodies = await bodyPage(c.env.DB, asked.region?.id ?? null);
      if (read.whole) c.header('X-Robots-Tag', 'all');
      if (asked.fault) c.header('Cache-Control', 'no-store');
      const { origin } = new URL(c.req.url);
      const lang = languageOf(c);
      return c.html(latePage({ asked, ...read, months, bodies, lang, origin }), statusOf(asked));
    },
  );
}

async function shownOf(
  c: Context<AppEnv>,
  { region, agency, topic, month, fault }: LateView['asked'],
  now: Date,
): Promise<Pick<LateView, 'shown' | 'whole' | 'further'>> {
  if (fault) return { shown: null, whole: false, further: false };
  const cursor = c.req.query('cursor') || undefined;
  const from = positionOf(cursor);
  const further = from !== undefined;
  const query = { agency: agency?.id, limit: LIMITS.pageSizeDefault };
  const { DB } = c.env;
  if (month) return { shown: await overdueArchive(DB, month, query, from), whole: false, further };
  const shown = await overduePage(DB, { ...query, region: region?.id, topic }, from, now);
  return { shown, whole: !(region || agency || topic || further), further };
}

/** A thing there is not is 404; what is no thing at all is 422. */
function statusOf({ fault }: LateView['asked']): 200 | 404 | 422 {
  if (fault === undefined) return 200;
  return fault === 'agency' || fault === 'noMonth' ? 404 : 422;
}
