/** A citizen in tests: sends an appeal, keeps its code, and acts on it. */
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import * as schema from '../../sdk/contract/schema.ts';
import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import type { Api } from './api.ts';
import { answerDraft, newKey, problem, read } from './api.ts';

export const MONDAY = '2026-11-16T05:00:00.000Z';
export const NO = { solved: 'no', clear: true };
export const YES = { solved: 'yes', clear: true };
export const TEXT = 'Яма снова на месте, щебень вымыло дождём.';

export interface Mine {
  readonly number: string;
  readonly code: string;
}

export const BODIES: Record<string, object> = {
  'follow-ups': { text: TEXT },
  verdict: YES,
  withdraw: {},
  consent: { publication: false },
  official: { officialNumber: 'ЖТ-2026-00012345' },
};

export const refused = async (response: Response) => {
  const { status, code } = await problem(response);
  return [status, code];
};

export const types = ({ timeline }: TrackedAppeal) => timeline.map(({ type }) => type);

/** A citizen of an API, to whom the time is Monday whenever a new appeal is sent. */
export function citizenOf(api: Api) {
  /** An appeal of ours, waiting for a moderator. */
  async function sent(changes = {}): Promise<Mine> {
    api.setNow(MONDAY);
    const code = createCode();
    const { number } = await api.accept(changes, await idempotencyKeyOf(parseCode(code) as string));
    return { number, code };
  }

  async function published(changes = {}): Promise<Mine> {
    const mine = await sent(changes);
    await api.act(mine.number, 'moderation', { decision: 'publish', version: 1 });
    return mine;
  }

  async function answered(): Promise<Mine> {
    const mine = await published();
    await api.act(mine.number, 'answer', answerDraft(2));
    return mine;
  }

  /** One act; the answer is not judged. A follow-up gets a key of its own unless the headers name one. */
  const call = (
    { number, code }: Mine,
    act: string,
    body: object = BODIES[act] ?? {},
    headers: Record<string, string> = act === 'follow-ups' ? { 'Idempotency-Key': newKey() } : {},
  ) => api.post(`/v1/appeals/${number}/${act}`, { code, ...body }, headers);

  /** One act that must succeed. */
  const done = async (...of: Parameters<typeof call>): Promise<TrackedAppeal> =>
    read(await call(...of), schema.TrackedAppeal);

  const track = async ({ number, code }: Mine) =>
    read(await api.post(`/v1/appeals/${number}/track`, { code }), schema.TrackedAppeal);

  const opened = async ({ number }: Mine) =>
    read(await api.request(`/v1/desk/appeals/${number}`, { headers: api.bearer }), schema.DeskCase);

  const rowsOf = async (table: string): Promise<string> =>
    JSON.stringify((await api.env.DB.prepare(`SELECT * FROM ${table}`).all()).results);

  return { sent, published, answered, call, done, track, opened, rowsOf };
}
