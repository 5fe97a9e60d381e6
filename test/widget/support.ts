/** What the element tests share: the real worker, appeals in it, and a hand on the network between. */

import type { Client } from '../../sdk/index.ts';
import { createClient } from '../../sdk/index.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { callDesk, workerAddress } from '../helpers/worker-address.ts';

export const AGENCY = 'kokshetau';
export const TEXT = 'Абай көшесі, 14-үйдің жанындағы жарық бір аптадан бері жанбайды.';

/** Nobody listens on the discard port: a connection that cannot be made. */
export const NOBODY = 'http://127.0.0.1:9';

let worker: Promise<string> | undefined;

/** Address of the worker under test. */
export function endpoint(): Promise<string> {
  worker ??= workerAddress().then((address) => address.endpoint);
  return worker;
}

export const client = async (): Promise<Client> => createClient({ endpoint: await endpoint(), agency: AGENCY });

/** Sends an appeal and publishes it; gives its number. */
export async function publish(text = TEXT, page?: { url: string; title: string }): Promise<string> {
  const { receipt } = await (await client()).submit({
    kind: 'report',
    topic: 'lighting',
    lang: 'kk',
    text,
    consent: { processing: true, publication: true },
    ...(page && { page }),
  });
  await act(receipt.number, 'moderation', { decision: 'publish', version: 1 });
  return receipt.number;
}

/** A desk call that must succeed. */
export async function act(number: string, what: string, body: object): Promise<void> {
  const { status, body: reply } = await callDesk({ method: 'POST', path: `/v1/desk/appeals/${number}/${what}`, body });
  if (status !== 200) throw new Error(`${what} of ${number}: ${status} ${JSON.stringify(reply)}`);
}

/** Everything somebody reads in an element, other elements inside it included. */
export function textOf(element: Element): string {
  const parts = Array.from((element.shadowRoot ?? element).childNodes, (node) => {
    if (node instanceof Element) return textOf(node);
    return node instanceof Text ? node.data : '';
  });
  return parts.join('').replace(/\s+/g, ' ');
}

export const inside = <T extends Element = HTMLElement>(element: Element, selector: string): T =>
  element.shadowRoot?.querySelector(selector) as T;

/** Waits for words in an element. */
export async function shows(element: Element, words: string): Promise<void> {
  await waitUntil(() => textOf(element).includes(words), `shows «${words}», but: ${textOf(element).slice(0, 300)}`);
}

/** The element with the focus, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Cuts the connection: whatever is asked from now on fails as without a network, until it is mended. */
export function cutConnection(): { mend: () => void } {
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  return {
    mend: () => {
      globalThis.fetch = fetch;
    },
  };
}

/** Holds requests back, on their way to the real worker, until they are let go; counts them. */
export function holdRequests(): { count: () => number; aborted: () => number; letGo: () => void } {
  const { fetch } = globalThis;
  let held = 0;
  let aborted = 0;
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  globalThis.fetch = async (input, init) => {
    held++;
    init?.signal?.addEventListener('abort', () => aborted++);
    await gate;
    return fetch(input, init);
  };
  return {
    count: () => held,
    aborted: () => aborted,
    letGo: () => {
      globalThis.fetch = fetch;
      release();
    },
  };
}
