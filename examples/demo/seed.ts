/**
 * Fills the demo's database through the service's own API, with the clock turned back: every appeal is sent as a citizen sends
 * it and every act is done as staff do it, so the demo shows nothing that the service would not do.
 */

import type { DeskCase } from '../../sdk/contract/types.ts';
import { SCOPES } from '../../sdk/contract/vocabulary.ts';
import { createClient } from '../../sdk/index.ts';
import { createApp } from '../../worker/app.ts';
import type { LocalDate } from '../../worker/domain/calendar.ts';
import { localDateTime } from '../../worker/domain/clock.ts';
import type { Env } from '../../worker/env.ts';
import { calendarOf } from '../../worker/services/calendars.ts';
import { issueStaffToken } from '../../worker/services/issue-staff-token.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import { demoAgency, OFFICIALS } from './agency.ts';
import { APPEALS } from './appeals.ts';
import { instantOf, withDates, workingDaysBefore } from './dates.ts';
import type { Act, Story, Texts } from './story.ts';

/** Where the demo's pages are served from; the first origin is the one they are opened at. */
export interface DemoSite {
  readonly origins: readonly [string, ...string[]];
  readonly newsPath: string;
  readonly newsTitle: string;
}

const API = 'http://demo.invalid';
const DAY_MS = 86_400_000;

/** Far enough back for the oldest story. */
const PAST_DAYS = 120;

/** Brings the agency up to date and, in an empty database, tells all stories. @returns how many appeals were added. */
export async function seedDemo(env: Env, site: DemoSite, now = new Date()): Promise<number> {
  const agency = demoAgency(site.origins);
  await saveAgency(env.DB, agency, OFFICIALS);
  const desk = openDesk(env, now);
  if ((await desk.client.feed({ limit: 1 })).items.length > 0) return 0;
  await desk.open();
  const calendar = calendarOf(agency);
  const today = localDateTime(now).date;
  for (const story of APPEALS) {
    const received = workingDaysBefore(today, story.received, calendar);
    await tell(story, desk, site, (day) => calendar.addWorkingDays(received, day));
  }
  return APPEALS.length;
}

type Desk = ReturnType<typeof openDesk>;

/** The service with a clock to turn, and a staff token that is good for the demo's past and not for tomorrow. */
function openDesk(env: Env, now: Date) {
  const clock = { now };
  const app = createApp({ clock: () => clock.now });
  const send = async (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
    app.request(input instanceof URL ? input.href : input, init, { ...env });
  let token = '';

  return {
    client: createClient({ endpoint: API, agency: 'kokshetau', fetch: send }),
    at(instant: Date) {
      clock.now = instant;
    },
    async open(): Promise<void> {
      const past = new Date(now.getTime() - PAST_DAYS * DAY_MS);
      const request = { agency: 'kokshetau', name: 'Demo seed', scopes: SCOPES, days: PAST_DAYS, now: past };
      ({ token } = await issueStaffToken(env.DB, request));
    },
    async act(number: string, path: string, body: object): Promise<DeskCase> {
      const response = await send(`${API}/v1/desk/appeals/${number}/${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`The demo cannot ${path} ${number}: ${await response.text()}`);
      return response.json();
    },
  };
}

async function tell(story: Story, desk: Desk, site: DemoSite, dayOf: (day: number) => LocalDate): Promise<void> {
  const { kind, topic, lang, text, place, at } = story;
  desk.at(instantOf(dayOf(0), at));
  const { receipt } = await desk.client.submit({
    kind,
    topic,
    lang,
    text,
    ...(place !== undefined && { place }),
    ...(story.fromNews && { page: { url: site.origins[0] + site.newsPath, title: site.newsTitle } }),
    channel: 'widget',
    consent: { processing: true, publication: !story.unpublished },
  });
  let version = 1;
  for (const [index, act] of story.acts.entries()) {
    desk.at(act.day === 0 ? instantOf(dayOf(0), at, 40) : instantOf(dayOf(act.day), '11:00', index * 7));
    const [path, body] = requestOf(act, dayOf);
    ({ version } = await desk.act(receipt.number, path, { ...body, version }));
  }
}

/** Path and body of the desk's call for an act. */
function requestOf(act: Act, dayOf: (day: number) => LocalDate): [path: string, body: object] {
  switch (act.act) {
    case 'publish':
      return ['moderation', { decision: 'publish' }];
    case 'reject':
      return ['moderation', { decision: 'reject', reason: act.reason, note: act.note }];
    case 'start':
      return ['status', { to: 'in_progress' }];
    case 'clarify':
      return ['status', { to: 'clarify', reason: act.reason }];
    case 'complete':
      return ['status', { to: 'done' }];
    case 'redirect':
      return ['redirect', { to: act.to, reason: act.reason }];
    case 'extend':
      return ['extension', { until: dayOf(act.untilDay), reason: act.reason, decidedBy: act.decidedBy }];
    case 'answer':
      return ['answer', answerOf(act, dayOf)];
  }
}

function answerOf(act: Act & { act: 'answer' }, dayOf: (day: number) => LocalDate): object {
  const { nature, official, measures = [] } = act;
  return {
    nature,
    official,
    texts: dated(act.texts, dayOf),
    measures: measures.map(({ day, what, place }) => ({ what: dated(what, dayOf), on: dayOf(day), place })),
  };
}

function dated({ kk, ru }: Texts, dayOf: (day: number) => LocalDate): Texts {
  return {
    ...(kk !== undefined && { kk: withDates(kk, 'kk', dayOf) }),
    ...(ru !== undefined && { ru: withDates(ru, 'ru', dayOf) }),
  } as Texts;
}
