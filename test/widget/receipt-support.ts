/** What the tests of the receipt share. */
import { fixture, html } from '@open-wc/testing';
import type { Receipt } from '../../sdk/contract/types.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/define.ts';
import type { JauapReceipt } from '../../widget/index.ts';
import { inside } from './support.ts';

export const CODE = '7K2F-9QXM-4TRB-0WVC-H8NP-3DGJ-K';
export const SERVICE = 'https://jauap.example/';
export const ADDRESS = 'https://jauap.example/a/kokshetau/KOK-2026-000123-X';
export const FILE = 'jauap-KOK-2026-000123-X.html';

export const RECEIPT: Receipt = {
  number: 'KOK-2026-000123-X',
  agency: 'kokshetau',
  kind: 'report',
  topic: 'roads',
  publication: 'awaiting',
  promise: null,
  acceptedBy: {
    name: 'Ахметова А. С.',
    position: { kk: 'әкім аппаратының бас маманы', ru: 'главный специалист аппарата акима' },
  },
  clock: {
    receivedAt: '2026-12-10T14:05:00.000Z',
    closesAt: '18:30',
    timeZone: 'Asia/Almaty',
    registeredOn: '2026-12-11',
    shift: 'after_hours',
    term: 15,
    daysOff: ['2026-12-16', '2027-01-01'],
    calendar: 'KZ-2026-11',
    dueOn: '2027-01-06',
    extension: null,
  },
};

/** A receipt with a button that leads away from it, as the form shows it; `left` counts how often that button got through. */
export interface Shown {
  readonly element: JauapReceipt;
  readonly leave: HTMLButtonElement;
  left: number;
}

/** A receipt as it is attached: perhaps without words, certainly without what is loaded after them. */
export async function attach(lang = 'kk', theme = 'light', receipt = RECEIPT): Promise<Shown> {
  const shown = { left: 0 } as { -readonly [key in keyof Shown]: Shown[key] };
  const leave = () => shown.left++;
  shown.element = await fixture<JauapReceipt>(
    html`<jauap-receipt endpoint=${SERVICE} lang=${lang} theme=${theme} .receipt=${receipt} .code=${CODE}>
      <button @click=${leave}>away</button>
    </jauap-receipt>`,
  );
  shown.leave = shown.element.querySelector('button') as HTMLButtonElement;
  return shown;
}

/** The same, with everything. */
export async function show(lang = 'kk', theme = 'light', receipt = RECEIPT): Promise<Shown> {
  const shown = await attach(lang, theme, receipt);
  await waitUntil(() => inside(shown.element, '[part=qr]'), 'the QR code is there');
  return shown;
}

/** The buttons of the receipt itself, in their order. */
export function act(element: JauapReceipt, name: 'copy' | 'print' | 'save'): HTMLButtonElement {
  const buttons = [...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLButtonElement>('.actions button')];
  return buttons[['copy', 'print', 'save'].indexOf(name)] as HTMLButtonElement;
}

/** Catches files instead of saving them, and runs `act`; gives what would have been saved. */
export async function filesOf(act: () => unknown): Promise<{ name: string; href: string; text: string }[]> {
  const links: HTMLAnchorElement[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    links.push(this);
  };
  try {
    await act();
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  return Promise.all(
    links.map(async ({ download, href }) => ({ name: download, href, text: await (await fetch(href)).text() })),
  );
}

/** Whether the browser would ask now before it leaves the page. */
export const asksBeforeUnload = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
