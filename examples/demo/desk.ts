/** The service for the demo's stories: the real one, with a clock to turn. */

import { SCOPES } from '../../sdk/contract/desk-vocabulary.ts';
import type {
  AdminDesk,
  AnswerTemplate,
  AnswerTemplateDraft,
  DeskCase,
  StoredPhoto,
  Territory,
} from '../../sdk/contract/types.ts';
import { fileOfficially } from '../../sdk/follow/index.ts';
import { createClient, createCode } from '../../sdk/index.ts';
import { supportAppeal } from '../../sdk/neighbours/index.ts';
import { createTransport } from '../../sdk/transport.ts';
import { createApp } from '../../worker/app.ts';
import type { Env } from '../../worker/env.ts';
import { countStats } from '../../worker/services/count-stats.ts';
import { issueStaffToken } from '../../worker/services/issue-staff-token.ts';
import type { PictureName } from './pictures.ts';
import { picture } from './pictures.ts';

const API = 'http://demo.invalid';
const DAY_MS = 86_400_000;

/** Far enough back for the oldest story. */
const PAST_DAYS = 120;

export type Desk = ReturnType<typeof openDesk>;

/** The service with a clock to turn, and a staff token that is good for the demo's past and not for tomorrow. */
export function openDesk(env: Env, now: Date) {
  const clock = { now };
  const app = createApp({ clock: () => clock.now });
  const send = async (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
    app.request(input instanceof URL ? input.href : input, init, { ...env });
  const transport = createTransport({ endpoint: API, fetch: send });
  let token = '';

  /** A call that must succeed. */
  async function call<T>(path: string, init: RequestInit, headers: Record<string, string>): Promise<T> {
    const response = await send(API + path, { ...init, headers });
    if (!response.ok) throw new Error(`The demo cannot ${init.method ?? 'GET'} ${path}: ${await response.text()}`);
    return response.json();
  }
  const staff = () => ({ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' });

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
    case: (number: string): Promise<DeskCase> => call(`/v1/desk/appeals/${number}`, {}, staff()),
    act: (number: string, path: string, body: object): Promise<DeskCase> =>
      call(`/v1/desk/appeals/${number}/${path}`, { method: 'POST', body: JSON.stringify(body) }, staff()),
    template: (id: string, body: AnswerTemplateDraft): Promise<AnswerTemplate> =>
      call(`/v1/desk/templates/${id}`, { method: 'PUT', body: JSON.stringify(body) }, staff()),
    async territories(all: readonly Territory[]): Promise<void> {
      const path = '/v1/desk/settings';
      let { version } = await call<AdminDesk>(path, {}, staff());
      for (const one of all) {
        const init = { method: 'PUT', body: JSON.stringify({ ...one, version }) };
        ({ version } = await call<AdminDesk>(`${path}/territories`, init, staff()));
      }
    },
    /** Counts the numbers that everybody may read, as the service does by itself once a day. */
    count: () => countStats(env.DB, now),
    /** Uploads a picture. @returns its id. */
    async photo(name: PictureName): Promise<string> {
      const init = { method: 'POST', body: picture(name) };
      const { id } = await call<StoredPhoto>('/v1/agencies/kokshetau/photos', init, { 'Content-Type': 'image/png' });
      return id;
    },
    file: fileOfficially.bind(null, transport),
    support: (number: string) => supportAppeal(transport, number, createCode()),
  };
}
