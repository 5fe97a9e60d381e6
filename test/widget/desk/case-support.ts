/** What the tests of a case share: appeals of every kind at the real worker, and the room with one of them. */
import { fixture, html } from '@open-wc/testing';
import type { Scope } from '../../../sdk/contract/desk-vocabulary.ts';
import { SCOPES } from '../../../sdk/contract/desk-vocabulary.ts';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { DeskCase, Session, SubmissionInput } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import { DeskClient } from '../../../widget/desk/client.ts';
import { createDesk } from '../../../widget/desk/desk.ts';
import { waitUntil } from '../../helpers/wait-until.ts';
import { workerAddress } from '../../helpers/worker-address.ts';
import { AGENCY, act, client, endpoint, shows } from '../support.ts';
import '../../../widget/desk/case/case-room.ts';

export const PERSONAL = 'Сосед Иванов бросает мусор под окна, его телефон +7 701 123 45 67, звоните ему.';

export const until = (what: () => unknown, why: string) => waitUntil(what, why);

/** Sends an appeal with personal data in it; nobody has read it yet. */
export async function filed(changes: Partial<SubmissionInput> = {}): Promise<{ number: string; code: string }> {
  const { receipt, code } = await (await client()).submit({
    kind: 'report',
    topic: 'waste',
    lang: 'ru',
    text: PERSONAL,
    place: 'улица Абая, 14, кв. 5',
    consent: { processing: true, publication: true },
    ...changes,
  });
  return { number: receipt.number, code };
}

/** An appeal that everybody may read and nobody works on. */
export async function registered(changes: Partial<SubmissionInput> = {}): Promise<string> {
  const { number } = await filed(changes);
  await act(number, 'moderation', { decision: 'publish', version: 1 });
  return number;
}

export async function inProgress(changes: Partial<SubmissionInput> = {}): Promise<string> {
  const number = await registered(changes);
  await act(number, 'status', { to: 'in_progress', version: 2 });
  return number;
}

/** Uploads a picture as a citizen does: white, with a red name plate in the middle. */
export async function uploaded(): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 120, height: 90 });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = `rgb(250, 250, ${200 + Math.floor(Math.random() * 50)})`;
  context.fillRect(0, 0, 120, 90);
  context.fillStyle = '#f00';
  context.fillRect(48, 36, 24, 18);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  const response = await fetch(`${await endpoint()}/v1/agencies/${AGENCY}/photos`, {
    method: 'POST',
    body: blob,
    headers: { 'Content-Type': 'image/png' },
  });
  return (await response.json()).id;
}

export interface Room {
  readonly room: HTMLElement;
  readonly said: string[];
  readonly gone: string[];
  readonly client: DeskClient;
  /** The case as the worker has it. */
  readonly stored: () => Promise<DeskCase>;
}

/** The room with a case in it. */
export async function enter(
  number: string,
  lang: AnswerLanguage = 'ru',
  scopes: readonly Scope[] = SCOPES,
): Promise<Room> {
  const { staffToken } = await workerAddress();
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const session: Session = {
    person: { id: 'tester', name: 'Тест', roles: ['head'], official: 'head-roads', lang },
    agency: { id: AGENCY, prefix: 'KOK', names: { kk: 'Көкшетау қаласының әкімдігі' } },
    scopes: [...scopes],
    freshUntil: later,
    expiresAt: later,
  };
  const deskClient = new DeskClient({ headers: { Authorization: `Bearer ${staffToken}` } });
  const gone: string[] = [];
  const said: string[] = [];
  const desk = createDesk(deskClient, session, { go: (path) => gone.push(path), say: (text) => said.push(text) });
  document.documentElement.lang = lang;
  const place = await fixture<HTMLElement>(html`<main></main>`);
  const room = Object.assign(document.createElement('jauap-desk-case'), { desk });
  room.setAttribute('number', number);
  place.append(room);
  await shows(room, number);
  const stored = () => deskClient.call<DeskCase>(DESK_ENDPOINTS.case, { params: { number } });
  return { room, said, gone, client: deskClient, stored };
}

/** The first element under a root that fits, through shadow roots. */
export function deep<T extends Element = HTMLElement>(root: Element | ShadowRoot, selector: string): T | undefined {
  const here = root instanceof Element ? root.shadowRoot : root;
  const found = here?.querySelector<T>(selector);
  if (found) return found;
  for (const inner of here?.querySelectorAll('*') ?? []) {
    const deeper = inner.shadowRoot && deep<T>(inner, selector);
    if (deeper) return deeper;
  }
  return undefined;
}

/** Waits for an element and gives it. */
export async function wait<T extends Element = HTMLElement>(root: Element, selector: string): Promise<T> {
  await until(() => deep(root, selector), `${selector} is there`);
  return deep<T>(root, selector) as T;
}

/** Opens the dialog of an act, and gives the element. */
export async function openAct(room: Element, name: string): Promise<HTMLElement> {
  const button = await wait(room, `button[name="${name}"]`);
  button.focus();
  button.click();
  const dialog = await wait(room, 'jauap-desk-act');
  await wait(dialog, 'dialog[open]');
  return dialog;
}

/** Types into the field of a dialog, or chooses in it. */
export function type(root: Element, name: string, value: string): void {
  const field = deep<HTMLInputElement>(root, `[name="${name}"]`) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true, composed: true }));
}

export const submit = (dialog: Element): void => deep<HTMLButtonElement>(dialog, 'form button.primary')?.click();

/** Tries to find what is wider than its page. */
export function tooWide(root: Element | ShadowRoot): string[] {
  const width = document.documentElement.clientWidth;
  const inside = root instanceof Element ? root.shadowRoot : root;
  return [...(inside?.querySelectorAll('*') ?? [])].flatMap((element) => {
    const { right } = element.getBoundingClientRect();
    const hidden = element.closest('.visually-hidden, svg, details:not([open]) *');
    return [
      ...(!hidden && right > width + 1 ? [`${element.localName}.${element.className} ${right}`] : []),
      ...(element.shadowRoot ? tooWide(element) : []),
    ];
  });
}
