/** What the tests of <jauap-track> share: appeals with their codes, and the element opened with them. */
import { fixture, html } from '@open-wc/testing';
import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import type { JauapTrack } from '../../widget/index.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { callDesk } from '../helpers/worker-address.ts';
import { act, client, endpoint, inside, shows, TEXT } from './support.ts';

export const ANSWER = {
  nature: 'satisfied',
  texts: { kk: 'Жасалды: жарық қосылды.', ru: 'Сделано: освещение включено.' },
  official: 'head-roads',
  measures: [{ what: { kk: 'Шам ауыстырылды' }, on: '2026-11-20', place: 'Абай көшесі' }],
};

export interface Filed {
  readonly number: string;
  readonly code: string;
}

/** Sends an appeal; only its citizen knows it so far. */
export async function file(publication = true): Promise<Filed> {
  const submission = {
    kind: 'report' as const,
    topic: 'lighting' as const,
    lang: 'kk' as const,
    text: TEXT,
    place: 'Абай көшесі, 14',
    consent: { processing: true as const, publication },
  };
  const { receipt, code } = await (await client()).submit(submission);
  return { number: receipt.number, code };
}

export async function filePublished(): Promise<Filed> {
  const filed = await file();
  await act(filed.number, 'moderation', { decision: 'publish', version: 1 });
  return filed;
}

export async function fileAnswered(): Promise<Filed> {
  const filed = await filePublished();
  await act(filed.number, 'answer', { ...ANSWER, version: 2 });
  return filed;
}

export async function track(lang = 'kk', number = '', where?: string): Promise<JauapTrack> {
  const element = await fixture<JauapTrack>(
    html`<jauap-track endpoint=${where ?? (await endpoint())} lang=${lang} number=${number}></jauap-track>`,
  );
  await waitUntil(() => inside(element, '#code'));
  return element;
}

export const control = (element: JauapTrack, name: string) => inside<HTMLInputElement>(element, `#${name}`);
export const press = (element: JauapTrack, form = 'track') =>
  inside(element, `form[name=${form}] button:not([type])`).click();

export function type(element: JauapTrack, { number, code }: Filed): void {
  control(element, 'number').value = number;
  control(element, 'code').value = code;
}

export async function open(filed: Filed, lang = 'kk'): Promise<JauapTrack> {
  const element = await track(lang);
  type(element, filed);
  press(element);
  await shows(element, filed.number);
  return element;
}

export const told = (element: JauapTrack) => inside(element, '.told:not(:empty)')?.textContent?.trim() ?? '';
export const button = (element: JauapTrack, words: string) =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent?.trim() === words,
  ) as HTMLButtonElement;

/** An answer to one of the two questions, `true` and `false` for the second. */
export const tap = (element: JauapTrack, value: string) => inside(element, `.taps [value=${value}]`);

/** Two taps: the second one sends. */
export async function judge(element: JauapTrack, solved: string, clear: boolean): Promise<void> {
  await waitUntil(() => tap(element, solved));
  tap(element, solved).click();
  tap(element, String(clear)).click();
}

/** Unfolds a part, which is loaded then, and waits for something in it. */
export async function unfold(element: JauapTrack, part: string, expected: string): Promise<void> {
  await waitUntil(() => inside(element, `[part=${part}] summary`), `there is ${part}`);
  inside(element, `[part=${part}] > summary, [part=${part}] > details > summary`).click();
  await waitUntil(() => inside(element, expected), `${part} shows ${expected}`);
}

/** What a desk act needs: the version the case has now. */
export async function versionOf(number: string): Promise<number> {
  const { body } = await callDesk({ method: 'GET', path: `/v1/desk/appeals/${number}` });
  return (body as { version: number }).version;
}

/** Requests of the page, changed on their way: whose path ends so gets another answer, or the real one changed. */
export function answerOtherwise(
  ending: string,
  answer: (asked: Request, real: () => Promise<Response>) => Response | Promise<Response>,
): { readonly asked: readonly Request[]; mend: () => void } {
  const { fetch } = globalThis;
  const asked: Request[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!new URL(request.url).pathname.endsWith(ending)) return fetch(input, init);
    asked.push(request.clone());
    return answer(request, () => fetch(input, init));
  };
  return {
    asked,
    mend: () => {
      globalThis.fetch = fetch;
    },
  };
}

export const bodyOf = (asked: Request | undefined) => (asked as Request).json();

/** The tracked case with something changed, as a newer service would send it. */
export const changed = (change: (tracked: TrackedAppeal) => object) =>
  answerOtherwise('/track', async (_, real) => {
    const tracked = (await (await real()).json()) as TrackedAppeal;
    return Response.json({ ...tracked, ...change(tracked) });
  });
