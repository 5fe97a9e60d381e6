/** What the tests of the form share. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import '../../widget/define.ts';
import type { JauapForm, JauapReceipt } from '../../widget/index.ts';
import { AGENCY, inside, TEXT } from './support.ts';

/** A form of the agency under test that has asked, at the given address, what it may offer. */
export async function attach(endpoint: string, lang = 'kk'): Promise<JauapForm> {
  return fixture<JauapForm>(html`<jauap-form agency=${AGENCY} endpoint=${endpoint} lang=${lang}></jauap-form>`);
}

/** The same, when its fields are there. */
export async function ready(endpoint: string, lang = 'kk'): Promise<JauapForm> {
  const element = await attach(endpoint, lang);
  await waitUntil(() => inside(element, 'textarea'));
  return element;
}

export const control = (element: JauapForm, name: string): HTMLInputElement =>
  inside<HTMLInputElement>(element, `[name="${name}"]`);

export const submit = (element: JauapForm): void => inside(element, '[part=submit]').click();

export function fill(element: JauapForm, text = TEXT): void {
  control(element, 'kind').value = 'report';
  control(element, 'topic').value = 'lighting';
  control(element, 'text').value = text;
  control(element, 'text').dispatchEvent(new InputEvent('input', { bubbles: true }));
  control(element, 'consent.processing').checked = true;
}

export async function receiptOf(element: JauapForm): Promise<JauapReceipt> {
  await waitUntil(() => inside(element, 'jauap-receipt'), 'a receipt', { timeout: 6000 });
  return inside<JauapReceipt>(element, 'jauap-receipt');
}
