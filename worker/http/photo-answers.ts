/** How photos leave the service, and why they do not come in. */
import type { Context } from 'hono';
import type { PhotoType } from '../../sdk/contract/vocabulary.ts';
import type { PhotoRefusal } from '../domain/photo/photo.ts';
import type { AppEnv } from '../env.ts';
import type { FoundPhoto } from '../services/find-photo.ts';
import { fromBucket } from '../store/photo-bucket.ts';
import { ProblemError } from './problem.ts';

const EXTENSION: Readonly<Record<PhotoType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** Sends a photo, or says that the client has it. @throws {ProblemError} 404 */
export async function sendPhoto(c: Context<AppEnv>, photo: FoundPhoto | null): Promise<Response> {
  if (!photo) throw new ProblemError('not_found');
  const { id, number, position, type, bytes, object } = photo;
  const tag = `"${id}"`;
  c.header('ETag', tag);
  // A browser that is led to the address itself saves a file; a page's <img> does not care.
  c.header('Content-Disposition', `attachment; filename="${number}-${position}.${EXTENSION[type]}"`);
  // Judged here and not by etag(), which would have the bytes read first.
  const known = c.req.method !== 'POST' && c.req.header('If-None-Match');
  if (known && (known.trim() === '*' || known.includes(tag))) return c.body(null, 304);
  c.header('Content-Type', type);
  c.header('Content-Length', String(bytes));
  if (c.req.method === 'HEAD') return c.body(null);
  const found = await fromBucket(() => c.env.PHOTOS.get(object));
  if (!found) throw new ProblemError('not_found');
  return c.body(found.body);
}

/** Why bytes were not taken as a photo. */
export function photoProblem({ code }: PhotoRefusal): ProblemError {
  return new ProblemError(code === 'photo_type' ? 'photo_unreadable' : code);
}
