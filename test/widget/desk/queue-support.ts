/** What the tests of the queue share: a desk over the real worker, and a room in the page. */

import { SCOPES } from '../../../sdk/contract/desk-vocabulary.ts';
import type { Session } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage, Kind } from '../../../sdk/contract/vocabulary.ts';
import { DeskClient } from '../../../widget/desk/client.ts';
import { createDesk } from '../../../widget/desk/desk.ts';
import type { JauapDeskQueue } from '../../../widget/desk/queue/queue-room.ts';
import { waitUntil } from '../../helpers/wait-until.ts';
import { workerAddress } from '../../helpers/worker-address.ts';
import { AGENCY, client } from '../support.ts';

/** Where the runner's page is: the room puts other addresses over it. */
const HOME = location.href;

export const went: string[] = [];
export const said: string[] = [];

const sessionOf = (lang: AnswerLanguage): Session => ({
  person: { id: 'aru', name: 'Ару Серікқызы', roles: ['head'], official: null, lang },
  agency: { id: AGENCY, prefix: 'KOK', names: { kk: 'Көкшетау қаласының әкімдігі', ru: 'Акимат Кокшетау' } },
  scopes: [...SCOPES],
  freshUntil: '2030-01-01T00:00:00.000Z',
  expiresAt: '2030-01-01T00:00:00.000Z',
});

/** A room that has read its page. */
export async function openQueue(search = '', lang: AnswerLanguage = 'ru', base = ''): Promise<JauapDeskQueue> {
  await import('../../../widget/desk/queue/queue-room.ts');
  const { staffToken } = await workerAddress();
  const desk = createDesk(
    new DeskClient({ base, headers: { Authorization: `Bearer ${staffToken}` } }),
    sessionOf(lang),
    {
      go: (path) => went.push(path),
      say: (text) => said.push(text),
    },
  );
  went.length = 0;
  said.length = 0;
  history.replaceState(null, '', `/desk/queue${search}`);
  document.documentElement.lang = lang;
  const room = Object.assign(document.createElement('jauap-desk-queue') as JauapDeskQueue, { desk });
  document.body.append(room);
  await settled(room);
  return room;
}

export async function settled(room: JauapDeskQueue): Promise<void> {
  await waitUntil(() => room.list.state !== 'loading' && !room.list.reading, 'the queue is read');
  await room.updateComplete;
}

export function closeQueue(): void {
  for (const room of document.querySelectorAll('jauap-desk-queue')) room.remove();
  history.replaceState(null, '', HOME);
}

/** Sends appeals that wait for a moderator; gives their numbers. */
export async function sendAppeals(
  count: number,
  text: string,
  topic: 'lighting' | 'snow' = 'snow',
  kind: Kind = 'report',
): Promise<string[]> {
  const numbers: string[] = [];
  for (let i = 0; i < count; i++) {
    const { receipt } = await (await client()).submit({
      kind,
      topic,
      lang: 'ru',
      text: `${text} (${i + 1})`,
      consent: { processing: true, publication: true },
    });
    numbers.push(receipt.number);
  }
  return numbers;
}

export const rowsIn = (room: JauapDeskQueue): HTMLElement[] => [
  ...room.renderRoot.querySelectorAll<HTMLElement>('[data-number]'),
];
export const numbersIn = (room: JauapDeskQueue): (string | undefined)[] =>
  rowsIn(room).map(({ dataset }) => dataset.number);
export const find = <T extends HTMLElement = HTMLElement>(room: JauapDeskQueue, selector: string): T =>
  room.renderRoot.querySelector(selector) as T;
