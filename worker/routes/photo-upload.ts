import { Hono } from 'hono';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { limitPhotos } from '../http/limits.ts';
import { refuseForeignSite, requireAgency } from '../http/origins.ts';
import { photoProblem } from '../http/photo-answers.ts';
import { invalid } from '../http/problem.ts';
import { limitPhoto, readPhoto } from '../http/validate.ts';
import { uploadPhoto } from '../services/upload-photo.ts';

/** Takes a photo before the appeal that will name it. The limit of photos per network is no limit of appeals. */
export function photoUploadRoutes(now: () => Date) {
  return new Hono<AppEnv>().post(ENDPOINTS.photos.path, privateAnswer, limitPhotos(now), limitPhoto, async (c) => {
    await refuseForeignSite(c);
    const agency = await requireAgency(c);
    if (!agency.photos) throw invalid('photos', 'not_offered');
    const stores = { db: c.env.DB, bucket: c.env.PHOTOS };
    const result = await uploadPhoto(stores, agency.id, await readPhoto(c), now());
    if (result.ok) return c.json(result.value.photo, result.value.fresh ? 201 : 200);
    throw photoProblem(result.error);
  });
}
