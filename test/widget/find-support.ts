/** What the tests of the search share: a feed, its panel, what was found. */
import { fixture, html } from '@open-wc/testing';
import type { JauapFeed } from '../../widget/index.ts';
import { ACT_WORDS } from '../../widget/locales/acts.ts';
import { words as kk } from '../../widget/locales/kk.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/script.ts';
import { AGENCY, endpoint, inside, textOf } from './support.ts';

export const acts = ACT_WORDS.kk;
export const LAMP = 'Тәуелсіздік даңғылындағы шамдар жанбайды, түнде қараңғы.';
export const ROAD = 'Сарыарқа көшесінің жолы ойылып кеткен, көлік өте алмайды.';

export const feed = async (lang = 'kk', object = '', agency = AGENCY) =>
  fixture<JauapFeed>(
    html`<jauap-feed agency=${agency} endpoint=${await endpoint()} lang=${lang} object=${object}></jauap-feed>`,
  );

export const panel = (element: Element) => inside<HTMLFormElement>(element, 'form[part=find]');
export const topics = (element: Element) => Array.from(inside<HTMLSelectElement>(element, '#topic').options);
export const count = (element: Element) => inside(element, '.found h3')?.textContent?.trim() ?? '';
export const cards = (element: Element) => Array.from(element.shadowRoot?.querySelectorAll('.found article') ?? []);
/** Number of the appeal on a card. */
export const numberOf = (card: Element): string | undefined => /KOK-\d{4}-\d{6}-\w/.exec(textOf(card))?.[0];
export const button = (element: Element, name: string) =>
  Array.from(element.shadowRoot?.querySelectorAll('button') ?? []).find(
    ({ textContent }) => textContent?.trim() === name,
  );

/** A feed with its panel open, as somebody gets it who presses the button. */
export async function opened(lang = 'kk', agency = AGENCY) {
  const element = await feed(lang, '', agency);
  await waitUntil(() => inside(element, 'button[part=find]'), 'has the button');
  inside(element, 'button[part=find]').click();
  await waitUntil(() => panel(element), 'shows the panel');
  await waitUntil(() => topics(element).length > 1, 'knows what the agency has');
  return element;
}

export async function look(element: JauapFeed, wanted: Readonly<Record<string, string>>) {
  const form = panel(element);
  for (const [name, value] of Object.entries(wanted)) {
    const field = form.elements.namedItem(name) as HTMLInputElement;
    if (field.type === 'checkbox') field.checked = true;
    else field.value = value;
  }
  form.requestSubmit();
  await settled(element);
}

export async function settled(element: JauapFeed) {
  await element.updateComplete;
  await waitUntil(() => ![kk.loading, ''].includes(count(element)), 'has an answer');
}

/** Answers every request of the feed with this, until it is mended. */
export function answering(status: number, headers: Record<string, string>, code: string) {
  const { fetch } = globalThis;
  const body = JSON.stringify({ type: 'about:blank', title: code, status, code, requestId: 'x' });
  globalThis.fetch = async () =>
    new Response(body, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
  return () => {
    globalThis.fetch = fetch;
  };
}
