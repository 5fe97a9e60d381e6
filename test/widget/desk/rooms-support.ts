/** A desk for tests of rooms: the real worker behind the page's own origin, and a person who may do what the test says. */
import { fixture, html } from '@open-wc/testing';
import type { Scope } from '../../../sdk/contract/desk-vocabulary.ts';
import { SCOPES } from '../../../sdk/contract/desk-vocabulary.ts';
import type { Session } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { DeskClient } from '../../../widget/desk/client.ts';
import type { Desk } from '../../../widget/desk/desk.ts';
import { createDesk } from '../../../widget/desk/desk.ts';
import { workerAddress } from '../../helpers/worker-address.ts';

/** A desk, and what happened at it. */
export interface TestDesk {
  readonly desk: Desk;
  readonly gone: string[];
  readonly said: string[];
}

export async function testDesk(lang: AnswerLanguage = 'kk', scopes: readonly Scope[] = SCOPES): Promise<TestDesk> {
  const { staffToken } = await workerAddress();
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const session: Session = {
    person: { id: 'tester', name: 'Тест', roles: ['officer', 'head'], official: 'head-roads', lang },
    agency: { id: 'kokshetau', prefix: 'KOK', names: { kk: 'Көкшетау қаласының әкімдігі' } },
    scopes: [...scopes],
    freshUntil: later,
    expiresAt: later,
  };
  const client = new DeskClient({ headers: { Authorization: `Bearer ${staffToken}` } });
  const gone: string[] = [];
  const said: string[] = [];
  const desk = createDesk(client, session, { go: (path) => gone.push(path), say: (text) => said.push(text) });
  return { desk, gone, said };
}

/** Puts a room on the page. */
export async function enter(tag: string, desk: Desk): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<main></main>`);
  const room = Object.assign(document.createElement(tag), { desk });
  place.append(room);
  return room;
}

/** A field of a room by the name it has in its form. */
export function fieldOf(room: Element, name: string): HTMLInputElement {
  const root = room.shadowRoot as ShadowRoot;
  return root.querySelector<HTMLInputElement>(`[name="${name}"]`) as HTMLInputElement;
}

export function fill(room: Element, values: Readonly<Record<string, string | boolean>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = fieldOf(room, name);
    if (typeof value === 'boolean') field.checked = value;
    else field.value = value;
  }
}

export function submit(room: Element): void {
  room.shadowRoot?.querySelector<HTMLFormElement>('form')?.requestSubmit();
}
