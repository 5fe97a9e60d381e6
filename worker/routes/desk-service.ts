import type { Context } from 'hono';
import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import * as schema from '../../sdk/contract/schema.ts';
import { wrongHost } from '../domain/webhook-url.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { invalid, ProblemError } from '../http/problem.ts';
import { operator } from '../http/staff-auth.ts';
import { readJson } from '../http/validate.ts';
import { addAgency, changeCountry } from '../services/service-admin.ts';
import { listAgencies, setDisabled, setWebhookHosts } from '../store/service-agencies.ts';

/** What who looks after the service does: agencies, and days off of the whole country. */
export function deskServiceRoutes(now: () => Date) {
  const paths = DESK_ENDPOINTS;
  const guarded = [privateAnswer, operator(now)] as const;
  const by = (c: Context<AppEnv>) => ({ staff: c.get('person').id, at: now().toISOString() });
  return new Hono<AppEnv>()
    .get(paths.agencies.path, ...guarded, async (c) => c.json({ items: await listAgencies(c.env.DB) }))
    .post(paths.createAgency.path, ...guarded, async (c) => {
      const taken = await addAgency(c.env.DB, await readJson(c, schema.NewAgency), by(c));
      if (taken.length > 0) {
        throw new ProblemError('invalid', { issues: taken.map((path) => ({ path, code: 'taken' as const })) });
      }
      return c.json({ items: await listAgencies(c.env.DB) }, 201);
    })
    .post(paths.agencyState.path, ...guarded, async (c) => {
      const { disabled } = await readJson(c, schema.AgencyState);
      const known = await setDisabled(c.env.DB, c.req.param('agency'), disabled, by(c));
      if (!known) throw new ProblemError('not_found');
      return c.json({ items: await listAgencies(c.env.DB) });
    })
    .put(paths.webhookHosts.path, ...guarded, async (c) => {
      const { hosts } = await readJson(c, schema.WebhookHosts);
      const wrong = wrongHost(hosts);
      if (wrong >= 0) throw invalid(`hosts.${wrong}`, 'wrong_format');
      if (!(await setWebhookHosts(c.env.DB, c.req.param('agency'), hosts, by(c)))) throw new ProblemError('not_found');
      return c.json({ items: await listAgencies(c.env.DB) });
    })
    .post(paths.serviceCalendar.path, ...guarded, async (c) => {
      const { days } = await readJson(c, schema.ServiceCalendar);
      const changed = await changeCountry(c.env.DB, days, c.get('person').id, now());
      if (!changed.ok) throw invalid(changed.error.path, changed.error.code);
      return c.json({ agencies: changed.value });
    });
}
