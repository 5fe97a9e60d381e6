import { Hono } from 'hono';
import { DESK_ENDPOINTS, ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { TrackRequest } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer, publicFor } from '../http/caching.ts';
import { limitCodes } from '../http/limits.ts';
import { refuseForeignSite, requirePlace } from '../http/origins.ts';
import { sendPhoto } from '../http/photo-answers.ts';
import { staff } from '../http/staff-auth.ts';
import { readJson } from '../http/validate.ts';
import { findDeskPhoto, findOwnPhoto, findPublishedPhoto } from '../services/find-photo.ts';
import { photoUploadRoutes } from './photo-upload.ts';

/** Photos of appeals: the published ones for everybody, all of them for the holder of the code and for the agency. */
export function photoRoutes(now: () => Date) {
  return (
    new Hono<AppEnv>()
      // As long in caches as the words of the appeal, so that both leave them together.
      .get(ENDPOINTS.photo.path, publicFor('words', now), async (c) =>
        sendPhoto(c, await findPublishedPhoto(c.env.DB, c.req.param())),
      )
      .post(ENDPOINTS.ownPhoto.path, privateAnswer, limitCodes(now), async (c) => {
        await refuseForeignSite(c);
        const place = await requirePlace(c);
        const asked = { place, photo: c.req.param('photo'), ...(await readJson(c, TrackRequest)) };
        return sendPhoto(c, await findOwnPhoto(c.env.DB, c.env.CODE_PEPPER, asked));
      })
      .get(DESK_ENDPOINTS.photo.path, privateAnswer, staff('desk:read', now), async (c) =>
        sendPhoto(c, await findDeskPhoto(c.env.DB, c.get('staff'), c.req.param())),
      )
      .route('/', photoUploadRoutes(now))
  );
}
