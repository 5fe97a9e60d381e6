/** The service for the demo's stories: the real one, with a clock to turn. */
import type { DeskCase } from '../../sdk/contract/types.ts';
import { SCOPES } from '../../sdk/contract/vocabulary.ts';
import { createClient } from '../../sdk/index.ts';
import { createApp } from '../../worker/app.ts';
import type { Env } from '../../worker/env.ts';
import { issueStaffToken } from '../../worker/services/issue-staff-token.ts';

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
