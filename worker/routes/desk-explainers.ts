import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { ExplainerDraft } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { idempotencyKey } from '../http/idempotency.ts';
import { ProblemError, problemOf } from '../http/problem.ts';
import { staff } from '../http/staff-auth.ts';
import { readJson } from '../http/validate.ts';
import type { ExplainerRefusal } from '../services/write-explainer.ts';
import { addExplainer, saveExplainer } from '../services/write-explainer.ts';
import { readAllExplainers } from '../store/explainers.ts';

/** The desk's side of explainers: officers write them. */
export function deskExplainerRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .get(DESK_ENDPOINTS.explainers.path, privateAnswer, staff('desk:read', now), async (c) =>
      c.json({ items: await readAllExplainers(c.env.DB, c.get('staff').agency.id) }),
    )
    .post(DESK_ENDPOINTS.addExplainer.path, privateAnswer, staff('desk:answer', now), async (c) => {
      const key = idempotencyKey(c);
      const draft = await readJson(c, ExplainerDraft);
      const added = await addExplainer(c.env.DB, c.get('staff'), draft, { key, now: now() });
      if (!added.ok) throw problemOfExplainer(added.error);
      const { explainer, fresh } = added.value;
      if (!fresh) c.header('Idempotency-Replayed', 'true');
      return c.json(explainer, fresh ? 201 : 200);
    })
    .put(DESK_ENDPOINTS.saveExplainer.path, privateAnswer, staff('desk:answer', now), async (c) => {
      const draft = await readJson(c, ExplainerDraft);
      const saved = await saveExplainer(c.env.DB, c.get('staff'), c.req.param('explainer'), draft, now());
      if (!saved.ok) throw problemOfExplainer(saved.error);
      return c.json(saved.value);
    });
}

function problemOfExplainer(refusal: ExplainerRefusal): ProblemError {
  switch (refusal.code) {
    case 'not_found':
    case 'version_conflict':
    case 'too_many':
      return new ProblemError(refusal.code);
    default:
      return problemOf(refusal);
  }
}
