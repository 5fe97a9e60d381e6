import type { Context } from 'hono';
import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { WebhookDraft } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { invalid, ProblemError } from '../http/problem.ts';
import { fresh, staff } from '../http/staff-auth.ts';
import { readJson } from '../http/validate.ts';
import type { WebhookDesk } from '../services/manage-webhooks.ts';
import * as webhooks from '../services/manage-webhooks.ts';
import { webhookSetting } from '../services/webhook-env.ts';

/** Where the agency's own programs are told of events. */
export function deskWebhookRoutes(now: () => Date) {
  const paths = DESK_ENDPOINTS;
  const may = [privateAnswer, staff('desk:admin', now)] as const;
  const deskOf = (c: Context<AppEnv>): WebhookDesk => {
    const { DB: db, CODE_PEPPER: pepper } = c.env;
    return { db, pepper, ...webhookSetting(c.env), staff: c.get('staff'), now: now() };
  };
  return new Hono<AppEnv>()
    .get(paths.webhooks.path, ...may, async (c) => c.json(await webhooks.listWebhooks(deskOf(c))))
    .post(paths.addWebhook.path, ...may, fresh(now), async (c) => {
      const added = await webhooks.addWebhook(deskOf(c), await readJson(c, WebhookDraft));
      if (added.ok) return c.json(added.value, 201);
      const { code } = added.error;
      throw code === 'too_many_webhooks' ? new ProblemError(code) : invalid('url', code);
    })
    .delete(paths.removeWebhook.path, ...may, async (c) => {
      const desk = deskOf(c);
      found((await webhooks.removeWebhook(desk, c.req.param('webhook'))) || null);
      return c.json(await webhooks.listWebhooks(desk));
    })
    .post(paths.rotateWebhook.path, ...may, fresh(now), async (c) =>
      c.json(found(await webhooks.rotateSecret(deskOf(c), c.req.param('webhook')))),
    )
    .post(paths.enableWebhook.path, ...may, async (c) =>
      c.json(found(await webhooks.enableWebhook(deskOf(c), c.req.param('webhook')))),
    )
    .post(paths.testWebhook.path, ...may, async (c) =>
      c.json(found(await webhooks.testWebhook(deskOf(c), c.req.param('webhook')))),
    )
    .get(paths.webhookTries.path, ...may, async (c) =>
      c.json(found(await webhooks.listTries(deskOf(c), c.req.param('webhook')))),
    )
    .post(paths.resendWebhook.path, ...may, async (c) =>
      c.json(found(await webhooks.resendMessage(deskOf(c), c.req.param('webhook'), c.req.param('message')))),
    );
}

/** @throws {ProblemError} 404 */
function found<T>(value: T | null): T {
  if (value === null) throw new ProblemError('not_found');
  return value;
}
