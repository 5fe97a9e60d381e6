/**
 * Fills the demo's database through the service's own API, with the clock turned back: every appeal is sent as a citizen sends
 * it and every act is done as staff do it, so the demo shows nothing that the service would not do.
 */

import type { LocalDate } from '../../worker/domain/calendar.ts';
import { localDateTime } from '../../worker/domain/clock.ts';
import type { Env } from '../../worker/env.ts';
import { calendarOf } from '../../worker/services/calendars.ts';
import { findAgency, saveAgency } from '../../worker/store/agencies.ts';
import { demoAgency, OFFICIALS, TERRITORIES } from './agency.ts';
import { APPEALS } from './appeals.ts';
import { instantOf, workingDaysBefore } from './dates.ts';
import type { Desk } from './desk.ts';
import { openDesk } from './desk.ts';
import { requestOf } from './desk-calls.ts';
import type { Act, Story } from './story.ts';
import { TEMPLATES } from './templates.ts';

/** Where the demo's pages are served from; the first origin is the one they are opened at. */
export interface DemoSite {
  readonly origins: readonly [string, ...string[]];
  readonly newsPath: string;
  readonly newsTitle: string;
}

/** Working days ago on which the admin named the parts of the city, before the oldest story, and the officers made their templates. */
const TERRITORIES_NAMED = 40;
const TEMPLATES_MADE = 10;

/** Brings the agency up to date and, in an empty database, tells all stories. @returns how many appeals were added. */
export async function seedDemo(env: Env, site: DemoSite, now = new Date()): Promise<number> {
  const agency = demoAgency(site.origins);
  // What somebody has set at the desk meanwhile stays; only the example sites must be among its own.
  const known = await findAgency(env.DB, agency.id);
  if (known) await saveAgency(env.DB, { ...known, origins: [...new Set([...known.origins, ...site.origins])] }, []);
  else await saveAgency(env.DB, agency, OFFICIALS);
  const desk = openDesk(env, now);
  if ((await desk.client.feed({ limit: 1 })).items.length > 0) return 0;
  await desk.open();
  const calendar = calendarOf(agency);
  const today = localDateTime(now).date;
  desk.at(instantOf(workingDaysBefore(today, TERRITORIES_NAMED, calendar), '10:00'));
  await desk.territories(TERRITORIES);
  desk.at(instantOf(workingDaysBefore(today, TEMPLATES_MADE, calendar), '10:00'));
  for (const [id, template] of Object.entries(TEMPLATES)) await desk.template(id, template);
  for (const story of APPEALS) {
    const received = workingDaysBefore(today, story.received, calendar);
    await tell(story, desk, site, (day) => calendar.addWorkingDays(received, day));
  }
  await desk.count();
  return APPEALS.length;
}

async function tell(story: Story, desk: Desk, site: DemoSite, dayOf: (day: number) => LocalDate): Promise<void> {
  const { kind, topic, lang, text, place, at, acts, supports = 0 } = story;
  desk.at(instantOf(dayOf(0), at));
  const photos: string[] = [];
  for (const name of story.photos ?? []) photos.push(await desk.photo(name));
  const { receipt, code } = await desk.client.submit({
    kind,
    topic,
    lang,
    text,
    ...(place !== undefined && { place }),
    ...(photos.length && { photos }),
    ...(story.fromNews && { page: { url: site.origins[0] + site.newsPath, title: site.newsTitle } }),
    channel: 'widget',
    consent: { processing: true, publication: !story.unpublished },
  });
  for (const [index, act] of acts.entries()) {
    desk.at(act.day === 0 ? instantOf(dayOf(0), at, 40) : instantOf(dayOf(act.day), '11:00', index * 7));
    await perform(act, desk, { number: receipt.number, code }, dayOf);
  }
  for (let count = 0; count < supports; count++) await desk.support(receipt.number);
}

/** One act, of the citizen or of staff. */
async function perform(
  act: Act,
  desk: Desk,
  { number, code }: { readonly number: string; readonly code: string },
  dayOf: (day: number) => LocalDate,
): Promise<void> {
  if (act.act === 'add') await desk.client.followUp(number, code, act.text, { public: true });
  else if (act.act === 'judge') {
    const { solved, clear, remark } = act;
    await desk.client.verdict(number, code, { solved, clear, ...(remark && { remark }) });
  } else if (act.act === 'file') await desk.file(number, code, act.officialNumber);
  else {
    const found = await desk.case(number);
    const [path, body] = requestOf(act, found, dayOf);
    await desk.act(number, path, { ...body, version: found.version });
  }
}
