/** What the tests of the form share. */
import { fixture, html } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/define.ts';
import type { JauapForm, JauapReceipt } from '../../widget/index.ts';
import { AGENCY, inside, TEXT } from './support.ts';

/** A form of the agency under test that has asked, at the given address, what it may offer. */
export async function attach(endpoint: string, lang = 'kk', agency = AGENCY): Promise<JauapForm> {
  return fixture<JauapForm>(html`<jauap-form agency=${agency} endpoint=${endpoint} lang=${lang}></jauap-form>`);
}

/** The same, when its fields are there. */
export async function ready(endpoint: string, lang = 'kk', agency = AGENCY): Promise<JauapForm> {
  const element = await attach(endpoint, lang, agency);
  await waitUntil(() => inside(element, 'textarea'));
  return element;
}

export const control = (element: JauapForm, name: string): HTMLInputElement =>
  inside<HTMLInputElement>(element, `[name="${name}"]`);

const press = (element: JauapForm, part: string): void => inside(element, `[part=${part}]`).click();
export const next = (element: JauapForm): void => press(element, 'next');
export const back = (element: JauapForm): void => press(element, 'back');
export const submit = (element: JauapForm): void => press(element, 'submit');

/** The heading of the step that is shown. */
export const stepHeading = (element: JauapForm): HTMLElement => inside(element, '.step:not([hidden]) h3');
export const alertOf = (element: JauapForm): string =>
  inside(element, '.step:not([hidden]) > [role=alert]').textContent ?? '';

export function type(element: JauapForm, name: string, value: string): void {
  control(element, name).value = value;
  control(element, name).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Whether the second step is shown. */
export const checking = (element: JauapForm): boolean => inside(element, '[part=submit]')?.checkVisibility() ?? false;

/** Goes to the second step, which loads on the way. */
export async function toCheck(element: JauapForm): Promise<void> {
  next(element);
  await waitUntil(() => checking(element), 'the second step');
  await element.updateComplete;
}

/** Tells a story and goes on to the second step. */
export async function tell(element: JauapForm, text = TEXT): Promise<void> {
  if (checking(element)) back(element);
  await waitUntil(() => !checking(element));
  type(element, 'text', text);
  await toCheck(element);
}

export function choose(element: JauapForm, topic = 'lighting'): void {
  control(element, 'topic').value = topic;
  control(element, 'topic').dispatchEvent(new Event('change', { bubbles: true }));
  control(element, 'consent.processing').checked = true;
}

/** Everything up to the button that sends. */
export async function fill(element: JauapForm, text = TEXT): Promise<void> {
  await tell(element, text);
  choose(element);
}

export async function receiptOf(element: JauapForm): Promise<JauapReceipt> {
  await waitUntil(() => inside(element, 'jauap-receipt'), 'a receipt');
  return inside<JauapReceipt>(element, 'jauap-receipt');
}
