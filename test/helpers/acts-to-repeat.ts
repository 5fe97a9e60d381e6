/** Every act on a case of the desk over HTTP, each with an appeal on which it is allowed: for tests of what happens to the call. */
import type { DeskAct } from '../../sdk/contract/desk-vocabulary.ts';
import type { Api } from './api.ts';
import { answerDraft } from './api.ts';
import { toBody } from './bodies.ts';
import type { Mine } from './citizen.ts';
import { citizenOf, NO } from './citizen.ts';
import { newPicture, photographerOf } from './photographer.ts';

/** An act that may be done now. */
export interface Doable {
  readonly number: string;
  /** On which it may be done. */
  readonly version: number;
  /** Method and path under `/v1/desk/`, with the body for a version. */
  readonly method: string;
  readonly path: string;
  readonly body: (version: number) => object | Uint8Array;
}

const REASON = 'Причина указана';
const BY = 'deputy-akim';
const measure = { what: { ru: 'Яма заделана' }, on: '2026-11-16' };

/** What the makers below are made with. */
function kitOf(api: Api) {
  const citizen = citizenOf(api);
  const camera = photographerOf(api);
  const on = ({ number }: Mine, version: number, act: string, body: object, more: Partial<Doable> = {}): Doable => ({
    number,
    version,
    method: 'POST',
    path: `appeals/${number}/${act}`,
    body: (now) => ({ ...body, version: now }),
    ...more,
  });
  const answered = async (changes = {}) => {
    const mine = await citizen.published();
    await api.act(mine.number, 'answer', answerDraft(2, changes));
    return mine;
  };
  const draft = () => {
    const { version: _, ...rest } = answerDraft(2);
    return rest;
  };
  const pair = async () => [await citizen.published(), await citizen.published()] as const;
  return { api, citizen, camera, on, answered, draft, pair };
}

type Kit = ReturnType<typeof kitOf>;

const untilItIsAnswered = ({ api, citizen, on }: Kit) => ({
  publish: async () => on(await citizen.sent(), 1, 'moderation', { decision: 'publish' }),
  reject: async () => on(await citizen.sent(), 1, 'moderation', { decision: 'reject', reason: 'spam' }),
  hide: async () => on(await citizen.published(), 2, 'hide', { reason: 'personal_data' }),
  decide_hiding: async () => {
    const mine = await citizen.published();
    await api.act(mine.number, 'hide', { reason: 'personal_data', version: 2 });
    return on(mine, 3, 'hide/decision', { decision: 'confirm' });
  },
  moderate_reply: async () => {
    const mine = await citizen.published();
    await citizen.done(mine, 'follow-ups', { text: 'Яма стала глубже.', public: true });
    return on(mine, 3, 'replies/3/moderation', { decision: 'publish' });
  },
  classify: async () => on(await citizen.published(), 2, 'topic', { topic: 'water' }),
  reply: async () => on(await citizen.published(), 2, 'replies', { text: 'Бригада выехала.', official: BY }),
  start: async () => on(await citizen.published(), 2, 'status', { to: 'in_progress' }),
  clarify: async () => {
    const asked = { to: 'clarify', items: ['address'], until: '2026-11-20', reason: REASON };
    return on(await citizen.published({ kind: 'application' }), 2, 'status', asked);
  },
  redirect: async () => on(await citizen.published(), 2, 'redirect', { to: { kk: 'Су арнасы' }, reason: REASON }),
  extend: async () => {
    const decision = { until: '2026-12-20', reason: REASON, decidedBy: BY };
    return on(await citizen.published(), 2, 'extension', decision);
  },
});

const thatEndIt = ({ api, citizen, on, answered, draft, pair }: Kit) => ({
  terminate: async () => {
    const ended = { to: 'terminated', ground: 'no_substance', reason: REASON, decidedBy: BY };
    return on(await citizen.published(), 2, 'status', ended);
  },
  answer: async () => on(await citizen.published(), 2, 'answer', draft()),
  measure: async () => on(await answered(), 3, 'measures', { measure }),
  replan: async () => {
    const planned = [{ what: { ru: 'Заасфальтируем улицу' }, on: '2026-11-20' }];
    return on(await answered({ planned }), 3, 'plan', { planned: 0, on: '2026-12-01', reason: REASON });
  },
  complete: async () => on(await answered({ measures: [measure] }), 3, 'status', { to: 'done' }),
  reopen: async () => on(await answered(), 3, 'reopen', { reason: REASON }),
  decide: async () => {
    const mine = await answered();
    await citizen.done(mine, 'verdict', NO);
    await api.act(mine.number, 'answer', answerDraft(4));
    await citizen.done(mine, 'verdict', NO);
    const { version } = await citizen.opened(mine);
    return on(mine, version, 'decision', { decision: 'stands', text: 'Сделано, проверили.', official: BY });
  },
  merge: async () => {
    const [main, mine] = await pair();
    return on(mine, 2, 'merge', { into: main.number, intoVersion: 2 });
  },
  separate: async () => {
    const [main, mine] = await pair();
    await api.act(mine.number, 'merge', { into: main.number, version: 2, intoVersion: 2 });
    return on(mine, 3, 'separate', { reason: REASON });
  },
});

/** What is guarded by a version and is not offered as an act of the law. */
const besides = ({ api, citizen, camera, on, answered, pair }: Kit, assignee: string) => ({
  'redirect to an agency': async () => on(await citizen.published(), 2, 'redirect', toBody('burabay')),
  'redirect a part': async () => on(await citizen.published(), 2, 'redirect', toBody('burabay', { part: {} })),
  'merge, by the version of the other': async () => {
    const [main, mine] = await pair();
    const body = (now: number) => ({ into: main.number, intoVersion: now, version: 2 });
    return on(mine, 2, 'merge', {}, { body });
  },
  'say who answers': async () => on(await citizen.published(), 2, 'routing', { official: BY }),
  assign: async () => {
    const mine = await citizen.published();
    const body = (now: number) => ({ items: [{ number: mine.number, version: now }], assignee });
    return on(mine, 2, '', {}, { path: 'assignments', body });
  },
  'mark read': async () => {
    const mine = await citizen.published();
    await citizen.done(mine, 'follow-ups');
    return on(mine, 3, 'read', {});
  },
  'cover a photo': async () => {
    const [photo = ''] = await camera.ids(1);
    const mine = await citizen.sent({ photos: [photo] });
    await camera.publish(mine.number, [photo]);
    const picture = newPicture();
    return on(mine, 2, `photos/${photo}/public`, {}, { body: () => picture });
  },
  'uncover a photo': async () => {
    const [photo = ''] = await camera.ids(1);
    const mine = await citizen.sent({ photos: [photo] });
    await api.request(`/v1/desk/appeals/${mine.number}/photos/${photo}/public?version=1`, {
      method: 'POST',
      headers: { ...api.bearer, 'Content-Type': 'image/png' },
      body: Uint8Array.from(newPicture()),
    });
    return on(mine, 2, `photos/${photo}/uncover`, { reason: REASON });
  },
  erase: async () => on(await answered(), 3, 'erasure', { ground: 'request', reason: 'По заявлению' }),
});

export function actsOf(api: Api, { assignee }: { readonly assignee: string }) {
  const kit = kitOf(api);
  const byAct: Readonly<Record<DeskAct, () => Promise<Doable>>> = { ...untilItIsAnswered(kit), ...thatEndIt(kit) };
  return { ...byAct, ...besides(kit, assignee) };
}
