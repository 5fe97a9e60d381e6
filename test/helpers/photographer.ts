/** A citizen with a camera in tests. */
import { deflateSync } from 'node:zlib';
import * as schema from '../../sdk/contract/schema.ts';
import type { StoredPhoto } from '../../sdk/contract/types.ts';
import type { Api } from './api.ts';
import { read } from './api.ts';
import { HEIGHT, WIDTH } from './photos/picture.ts';
import { png, pngChunk } from './photos/png.ts';

export const UPLOAD = '/v1/agencies/kokshetau/photos';

let pictures = 0;

/** A picture nobody has seen yet. */
export function newPicture(): Uint8Array {
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 4 + 1));
  rows.writeUInt32BE(++pictures, 1);
  return png(pngChunk('IDAT', deflateSync(rows)));
}

/** A photo of an appeal, as a request for it names it. */
export interface PhotoOf {
  readonly number: string;
  readonly photo: string;
}

export function photographerOf(api: Api) {
  const upload = (bytes: Uint8Array, type = 'image/jpeg', headers: Record<string, string> = {}): Promise<Response> =>
    api.request(UPLOAD, {
      method: 'POST',
      body: Uint8Array.from(bytes),
      headers: { 'Content-Type': type, ...headers },
    });

  /** Uploads a picture and gives what the service says of it. */
  async function stored(bytes = newPicture()): Promise<StoredPhoto> {
    return read(await upload(bytes), schema.StoredPhoto, 201);
  }

  /** Ids of so many new photos. */
  async function ids(count: number): Promise<string[]> {
    const photos: string[] = [];
    while (photos.length < count) photos.push((await stored()).id);
    return photos;
  }

  /** Publishes an appeal that nobody has acted on, with these photos. */
  const publish = (number: string, photos: readonly string[]) =>
    api.act(number, 'moderation', { decision: 'publish', photos, version: 1 });

  const show = ({ number, photo }: PhotoOf, init?: RequestInit) =>
    api.request(`/v1/appeals/${number}/photos/${photo}`, init);
  const showToDesk = ({ number, photo }: PhotoOf, headers: Record<string, string> = api.bearer) =>
    api.request(`/v1/desk/appeals/${number}/photos/${photo}`, { headers });
  const showToHolder = ({ number, photo }: PhotoOf, code: string) =>
    api.post(`/v1/appeals/${number}/photos/${photo}`, { code });

  const rows = async (table: 'photos' | 'appeal_photos'): Promise<number> =>
    (await api.env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first<{ n: number }>())?.n ?? 0;

  return { upload, stored, ids, publish, show, showToDesk, showToHolder, rows };
}

/** The bytes of a successful answer. */
export async function bytesOf(response: Response): Promise<Uint8Array> {
  if (!response.ok) throw new Error(`expected a photo, got ${response.status}: ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
}
