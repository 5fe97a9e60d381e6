/** A deployment with little in it, and what people read there: to see whether it is the same elsewhere. */
import { createCode } from '../../sdk/contract/code.ts';
import * as schema from '../../sdk/contract/schema.ts';
import type { Client } from '../../sdk/index.ts';
import { createClient } from '../../sdk/index.ts';
import { createApp } from '../../worker/app.ts';
import type { Env } from '../../worker/env.ts';
import { issueStaffToken } from '../../worker/services/issue-staff-token.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import { AGENCY, answerDraft, OFFICIALS, read, submission } from './api.ts';
import { newPicture, UPLOAD } from './photographer.ts';

const NOW = new Date('2026-11-16T05:00:00.000Z');
const DAY = { clock: () => NOW };
const WORD = 'фонарь';

/** What a citizen holds, and a photo of theirs. */
export interface Kept {
  readonly number: string;
  readonly code: string;
  readonly photo: string;
}

const requestOf = (env: Env) => {
  const app = createApp(DAY);
  return (path: string, init?: RequestInit) => Promise.resolve(app.request(path, init, env));
};

/** A client of the SDK whose requests go to the app. */
export const clientOf = (request: (path: string, init?: RequestInit) => Promise<Response>): Client =>
  createClient({
    endpoint: 'https://jauap.example',
    agency: AGENCY.id,
    fetch: async (input, init) => request(new URL(String(input)).pathname + new URL(String(input)).search, init),
  });

/** Three appeals: one that is answered, with a published photo; one that nobody has read; one whose words are in two lines. */
export async function fillDeployment(env: Env): Promise<Kept> {
  await saveAgency(env.DB, AGENCY, OFFICIALS);
  const request = requestOf(env);
  const { token } = await issueStaffToken(env.DB, {
    agency: AGENCY.id,
    name: 'Тест',
    scopes: ['desk:read', 'desk:private', 'desk:moderate', 'desk:act', 'desk:answer'],
    days: 30,
    now: NOW,
  });
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const act = async (number: string, what: string, body: object) =>
    read(
      await request(`/v1/desk/appeals/${number}/${what}`, { method: 'POST', body: JSON.stringify(body), headers }),
      schema.DeskCase,
    );
  const picture = { method: 'POST', body: Uint8Array.from(newPicture()), headers: { 'Content-Type': 'image/png' } };
  const { id: photo } = await read(await request(UPLOAD, picture), schema.StoredPhoto, 201);
  const client = clientOf(request);
  const code = createCode();
  const text = `Не горит ${WORD} у дома 14, "двор" и 'арка' темны уже третью неделю.`;
  const { receipt } = await client.submit(submission({ text, photos: [photo] }), { code });
  await act(receipt.number, 'moderation', { decision: 'publish', photos: [photo], version: 1 });
  await act(receipt.number, 'answer', answerDraft(2));
  await client.submit(submission({ text: `Второй ${WORD} тоже не горит, у дома 16 совсем темно.` }));
  const lines = await client.submit(
    submission({ text: `Первая строка о том, где ${WORD}.\nВторая строка — о том, где темно.` }),
  );
  await act(lines.receipt.number, 'moderation', { decision: 'publish', version: 1 });
  return { number: receipt.number, code, photo };
}

/** What is read of a deployment: the feed, a search, the holder's view, the bytes of a photo. */
export async function readDeployment(env: Env, { number, code, photo }: Kept) {
  const request = requestOf(env);
  const client = clientOf(request);
  const search = await request(`/v1/agencies/${AGENCY.id}/feed?q=${encodeURIComponent(WORD)}`);
  const picture = await request(`/v1/appeals/${number}/photos/${photo}`);
  return {
    feed: await client.feed(),
    found: (await read(search, schema.FeedPage)).items.map((item) => item.number),
    mine: await client.track(number, code),
    photo: [picture.status, ...new Uint8Array(await picture.arrayBuffer())],
  };
}
