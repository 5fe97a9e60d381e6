import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { AnswerTemplateDraft } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { photoProblem, sendPhoto } from '../http/photo-answers.ts';
import { ProblemError } from '../http/problem.ts';
import { staff } from '../http/staff-auth.ts';
import { limitPhoto, readJson, readPhoto } from '../http/validate.ts';
import { dropTemplate, keepTemplate, listTemplates, useTemplate } from '../services/answer-templates.ts';
import { findUploadedPhoto } from '../services/find-photo.ts';
import { uploadPhoto } from '../services/upload-photo.ts';

/** Ids are made by who saves, so that a save that is repeated makes no second template. */
const TEMPLATE_ID = /^[\w-]{16,64}$/;

/** Templates of answers, and the agency's own photos for them. */
export function deskAnswerRoutes(now: () => Date) {
  const { templates, saveTemplate, deleteTemplate, countTemplate } = DESK_ENDPOINTS;
  const answering = staff('desk:answer', now);
  return new Hono<AppEnv>()
    .get(templates.path, privateAnswer, answering, async (c) => c.json(await listTemplates(c.env.DB, c.get('staff'))))
    .put(saveTemplate.path, privateAnswer, answering, async (c) => {
      const id = c.req.param('id');
      if (!TEMPLATE_ID.test(id)) throw new ProblemError('not_found');
      const draft = await readJson(c, AnswerTemplateDraft);
      const kept = await keepTemplate(c.env.DB, c.get('staff'), id, draft, now());
      if (!kept.ok) throw new ProblemError(kept.error);
      return c.json(kept.value);
    })
    .post(countTemplate.path, privateAnswer, answering, async (c) => {
      const used = await useTemplate(c.env.DB, c.get('staff'), c.req.param('id'), now());
      if (!used) throw new ProblemError('not_found');
      return c.json(used);
    })
    .delete(deleteTemplate.path, privateAnswer, answering, async (c) => {
      if (!(await dropTemplate(c.env.DB, c.get('staff'), c.req.param('id')))) throw new ProblemError('forbidden');
      return c.json(await listTemplates(c.env.DB, c.get('staff')));
    })
    .post(DESK_ENDPOINTS.uploadPhoto.path, privateAnswer, answering, limitPhoto, async (c) => {
      const stores = { db: c.env.DB, bucket: c.env.PHOTOS };
      const result = await uploadPhoto(stores, c.get('staff').agency.id, await readPhoto(c), now());
      if (!result.ok) throw photoProblem(result.error);
      return c.json(result.value.photo, result.value.fresh ? 201 : 200);
    })
    .get(DESK_ENDPOINTS.uploadedPhoto.path, privateAnswer, staff('desk:private', now), async (c) =>
      sendPhoto(c, await findUploadedPhoto(c.env.DB, c.get('staff').agency.id, c.req.param('photo'))),
    );
}
